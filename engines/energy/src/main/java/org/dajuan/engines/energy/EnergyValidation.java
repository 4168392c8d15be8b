package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for what no solver should be asked: numbers that are none, names that lead nowhere, hours that are missing, two units in one. */
final class EnergyValidation {
    private static final int MOST = 50;

    private final EnergyProblem problem;
    private final List<String> found = new ArrayList<>();
    private final Map<String, String> capacityUse = new HashMap<>();

    EnergyValidation(EnergyProblem problem) {
        this.problem = problem;
    }

    List<String> run() {
        profile("weight of the steps in costs", problem.weights().cost(), "h", 0, 8760);
        profile("weight of the steps in budgets", problem.weights().budget(), "h", 0, 8760);
        profile("weight of the steps in stores", problem.weights().store(), "h", 1e-6, 8760);
        if (!Double.isFinite(problem.constant())) {
            say("The constant of the objective is " + problem.constant() + "; expected a number.");
        }
        for (Capacity c : problem.capacities()) {
            capacityUse.put(c.name(), "");
            if (Double.isNaN(c.lower()) || Double.isNaN(c.upper()) || !Double.isFinite(c.cost())) {
                say("Capacity " + c.name() + " has bounds " + c.lower() + " to " + c.upper() + " and cost " + c.cost()
                        + "; expected numbers.");
            } else if (c.lower() > c.upper() || c.lower() < 0) {
                say("Capacity " + c.name() + " is to lie between " + c.lower() + " and " + c.upper()
                        + "; expected 0 <= least <= most.");
            }
        }
        problem.loads().forEach((bus, mw) -> {
            bus("the load", bus);
            profile("load of " + bus, mw, "MW", -1e12, 1e12);
        });
        problem.flows().forEach(this::flow);
        problem.stores().forEach(this::store);
        problem.couplings().forEach(this::coupling);
        problem.budgets().forEach(this::budget);
        return found.size() <= MOST ? found : found.subList(0, MOST);
    }

    private void flow(Flow f) {
        if (f.ports().isEmpty()) {
            say("Flow " + f.name() + " is tied to no bus.");
        }
        for (Flow.Port p : f.ports()) {
            bus("flow " + f.name(), p.bus());
            profile("rate of " + f.name() + " at " + p.bus(), p.rate(), "MW/MW", -1e12, 1e12);
        }
        profile("cost of " + f.name(), f.cost(), "money/MWh", -1e12, 1e12);
        bounds("flow " + f.name(), f.lower(), f.upper(), "MW");
        ramp(f.name(), f.ramp());
        for (Share share : f.shares()) {
            use(share.capacity(), share.unit(), "flow " + f.name());
            bounds("share of " + f.name(), share.least(), share.most(), "of capacity");
            ramp(f.name(), share.ramp());
        }
    }

    private void ramp(String name, Ramp r) {
        if (!(r.down() >= 0 && r.up() >= 0)) {
            say("Flow " + name + " may fall by " + r.down() + " and rise by " + r.up()
                    + " from step to step; expected at least 0.");
        }
    }

    private void coupling(Coupling c) {
        bounds("coupling " + c.name(), c.least(), c.most(), "");
        c.perMw().forEach((flow, rate) -> {
            if (problem.flows().stream().noneMatch(f -> f.name().equals(flow)) || !Double.isFinite(rate)) {
                say("Coupling " + c.name() + " weighs flow " + flow + " by " + rate
                        + "; expected a flow that is defined, and a number.");
            }
        });
    }

    private void store(Store s) {
        bus("store " + s.name(), s.bus());
        bounds("store " + s.name(), s.lower(), s.upper(), "MWh");
        profile("cost of " + s.name(), s.cost(), "money/MWh/h", -1e12, 1e12);
        for (Share share : s.shares()) {
            use(share.capacity(), share.unit(), "store " + s.name());
            bounds("share of " + s.name(), share.least(), share.most(), "of capacity");
        }
        if (!(s.loss() >= 0 && s.loss() < 1)) {
            say("Store " + s.name() + " loses " + s.loss() + " an hour; expected a share from 0 to below 1.");
        }
        if (!s.cyclic() && !Double.isFinite(s.initial())) {
            say("Store " + s.name() + " begins with " + s.initial() + " MWh; expected a number.");
        }
    }

    private void budget(Budget b) {
        b.perMwh().forEach((flow, rate) -> {
            if (problem.flows().stream().noneMatch(f -> f.name().equals(flow))) {
                say("Budget " + b.name() + " counts flow " + flow + ", which is not defined.");
            }
            if (!Double.isFinite(rate)) {
                say("Budget " + b.name() + " weighs flow " + flow + " by " + rate + "; expected a number.");
            }
        });
        b.perCapacity().forEach((capacity, rate) -> {
            if (!capacityUse.containsKey(capacity) || !Double.isFinite(rate)) {
                say("Budget " + b.name() + " weighs capacity " + capacity + " by " + rate
                        + "; expected a capacity that is defined, and a number.");
            }
        });
        if (!(b.least() <= b.most())) {
            say("Budget " + b.name() + " is to lie between " + b.least() + " and " + b.most()
                    + "; expected two numbers, the least first.");
        }
    }

    private void use(String capacity, String unit, String who) {
        String before = capacityUse.get(capacity);
        if (before == null) {
            say(who + " names capacity " + capacity + ", which is not defined.");
        } else if (!before.isEmpty() && !before.equals(unit)) {
            say("Capacity " + capacity + " limits both MW and MWh (" + who + " wants " + unit
                    + "); give each its own.");
        } else {
            capacityUse.put(capacity, unit);
        }
    }

    private void bus(String who, String bus) {
        if (!problem.buses().containsKey(bus)) {
            say(who + " names bus " + bus + ", which is not defined.");
        }
    }

    private void bounds(String what, Profile lower, Profile upper, String unit) {
        if (!length(what, lower) || !length(what, upper)) {
            return;
        }
        int hours = Math.max(1, Math.max(lower.hours(), upper.hours()));
        for (int t = 0; t < Math.min(hours, problem.hours()); t++) {
            double low = lower.at(t);
            double high = upper.at(t);
            if (!(low <= high)) {
                say(what + " in hour " + t + " is to lie between " + low + " and " + high + " " + unit
                        + "; expected two numbers, the least first.");
                return;
            }
        }
    }

    private void profile(String what, Profile p, String unit, double least, double most) {
        if (!length(what, p)) {
            return;
        }
        for (int t = 0; t < Math.max(1, Math.min(p.hours(), problem.hours())); t++) {
            double v = p.at(t);
            if (!(v >= least && v <= most)) {
                say(what + " in hour " + t + " is " + v + " " + unit + "; expected a number from " + least + " to "
                        + most + ".");
                return;
            }
        }
    }

    private boolean length(String what, Profile p) {
        if (p.hours() != 0 && p.hours() < problem.hours()) {
            say(what + " has " + p.hours() + " hours; expected " + problem.hours() + ".");
            return false;
        }
        return true;
    }

    private void say(String sentence) {
        found.add(sentence);
    }
}
