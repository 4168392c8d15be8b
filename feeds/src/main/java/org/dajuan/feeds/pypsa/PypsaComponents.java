package org.dajuan.feeds.pypsa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.dajuan.engines.energy.Budget;
import org.dajuan.engines.energy.Capacity;
import org.dajuan.engines.energy.Coupling;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.Flow;
import org.dajuan.engines.energy.Flow.Port;
import org.dajuan.engines.energy.Profile;
import org.dajuan.engines.energy.Ramp;
import org.dajuan.engines.energy.Share;
import org.dajuan.engines.energy.Store;
import org.dajuan.feeds.pypsa.PypsaTable.Row;

/**
 * Components into parts of the problem, by the constraints that PyPSA writes for them. Parts are named by kind and name: the flow
 * {@code line 0}, the capacity {@code line 0 s_nom}.
 */
final class PypsaComponents {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final EnergyProblem.Builder problem;
    private final Set<String> buses;
    private final int hours;
    private final double firstStep;
    private final Map<String, double[]> loads = new LinkedHashMap<>();
    private final Set<String> sizes = new HashSet<>();
    /** Investment in what is extendable and stands already: PyPSA takes it off the objective. */
    private double constant;

    /** @param firstStep hours between the state before and the first snapshot */
    PypsaComponents(EnergyProblem.Builder problem, Set<String> buses, int hours, double firstStep) {
        this.problem = problem;
        this.buses = buses;
        this.hours = hours;
        this.firstStep = firstStep;
    }

    double constant() {
        return constant;
    }

    void generators(PypsaTable table) {
        for (Row r : table.rows()) {
            Flow flow = Flow.of("generator " + r.name(), new Port(bus(r, "bus"), r.number("sign", 1)))
                    .costing(r.profile("marginal_cost", 0));
            flow = powered(r, flow, "generator", r.profile("p_min_pu", 0), r.profile("p_max_pu", 1));
            problem.add(set(flow, r.profile("p_set", Double.NaN)));
            double least = r.number("e_sum_min", -ANY);
            double most = r.number("e_sum_max", ANY);
            if (least > -ANY || most < ANY) {
                problem.add(new Budget("energy of " + r.name(), Map.of(flow.name(), 1.0), Map.of(), least, most));
            }
        }
    }

    void links(PypsaTable table) {
        for (Row r : table.rows()) {
            List<Port> ports = new ArrayList<>(
                    List.of(new Port(bus(r, "bus0"), -1), new Port(bus(r, "bus1"), r.profile("efficiency", 1))));
            for (int k = 2; k <= 4; k++) {
                if (!r.text("bus" + k).isEmpty()) {
                    ports.add(new Port(bus(r, "bus" + k), r.profile("efficiency" + k, 1)));
                }
            }
            Flow flow = Flow.of("link " + r.name(), ports.toArray(new Port[0])).costing(r.profile("marginal_cost", 0));
            flow = powered(r, flow, "link", r.profile("p_min_pu", 0), r.profile("p_max_pu", 1));
            problem.add(set(flow, r.profile("p_set", Double.NaN)));
        }
    }

    /** Lines and Kirchhoff's voltage law around each cycle: reactances in AC, resistances in DC, per unit of the voltage of bus0. */
    void lines(PypsaTable table, Map<String, String> carriers, Map<String, Double> volts) {
        List<PypsaCycles.Line> graph = new ArrayList<>();
        for (Row r : table.rows()) {
            String from = bus(r, "bus0");
            Profile most = r.profile("s_max_pu", 1);
            Flow flow = Flow.of("line " + r.name(), new Port(from, -1), new Port(bus(r, "bus1"), 1));
            problem.add(limited(r, flow, "line", "s_nom", most.times(-1), most));
            double kv = volts.getOrDefault(from, 1.0);
            double ohm = r.number("DC".equals(carriers.get(from)) ? "r" : "x", 0);
            graph.add(new PypsaCycles.Line(flow.name(), from, bus(r, "bus1"), ohm / (kv * kv)));
        }
        int k = 0;
        for (Map<String, Double> cycle : PypsaCycles.of(graph)) {
            problem.add(new Coupling("cycle " + k++, cycle, Profile.of(0), Profile.of(0)));
        }
    }

    void loads(PypsaTable table) {
        for (Row r : table.rows()) {
            Profile mw = r.profile("p_set", 0);
            double sign = -r.number("sign", -1);
            draw(bus(r, "bus"), t -> sign * mw.at(t));
        }
    }

    /** A unit has a bus of its own for its content; what flows in there is a load below zero, and may be spilled. */
    void storageUnits(PypsaTable table) {
        for (Row r : table.rows()) {
            String unit = "storage unit " + r.name();
            problem.bus(unit, "storage");
            Profile inflow = r.profile("inflow", 0);
            draw(unit, t -> -inflow.at(t));
            Profile most = clipped(inflow);
            if (positive(most)) {
                problem.add(Flow.of(unit + " spill", new Port(unit, -1))
                        .costing(r.profile("spill_cost", 0))
                        .between(Profile.of(0), most));
            }
            Flow in = Flow.of(
                    unit + " store", new Port(bus(r, "bus"), -1), new Port(unit, r.profile("efficiency_store", 1)));
            Flow out = Flow.of(
                            unit + " dispatch",
                            new Port(unit, mapped(r.profile("efficiency_dispatch", 1), e -> -1 / e)),
                            new Port(bus(r, "bus"), 1))
                    .costing(r.profile("marginal_cost", 0));
            Profile none = Profile.of(0);
            problem.add(powered(
                    r, in, "storage unit", none, r.profile("p_min_pu", -1).times(-1)));
            problem.add(powered(r, out, "storage unit", none, r.profile("p_max_pu", 1)));
            Store store = Store.of(unit, unit, ANY)
                    .losing(r.number("standing_loss", 0))
                    .costing(r.profile("marginal_cost_storage", 0));
            double full = r.number("max_hours", 1);
            if (extendable(r, "p_nom")) {
                store = store.within(Share.of(size(r, "storage unit", "p_nom"), Profile.of(full)));
            } else {
                store = store.between(none, Profile.of(full * r.number("p_nom", 0)));
            }
            Profile fixed = r.profile("state_of_charge_set", Double.NaN);
            Profile upper = store.upper();
            store = store.between(
                    by(t -> Double.isNaN(fixed.at(t)) ? 0 : fixed.at(t)),
                    by(t -> Double.isNaN(fixed.at(t)) ? upper.at(t) : fixed.at(t)));
            problem.add(begun(store, r, "cyclic_state_of_charge", "state_of_charge_initial"));
        }
    }

    void stores(PypsaTable table) {
        for (Row r : table.rows()) {
            String at = bus(r, "bus");
            String name = "store " + r.name();
            Profile cost = r.profile("marginal_cost", 0);
            if (positive(cost) || positive(cost.times(-1))) {
                problem.bus(name, "storage");
                problem.add(Flow.of(name + " dispatch", new Port(name, -1), new Port(at, 1))
                        .between(Profile.of(-ANY), Profile.of(ANY))
                        .costing(cost));
                at = name;
            }
            Profile least = r.profile("e_min_pu", 0);
            Profile most = r.profile("e_max_pu", 1);
            Store store = Store.of(name, at, ANY)
                    .losing(r.number("standing_loss", 0))
                    .costing(r.profile("marginal_cost_storage", 0));
            if (extendable(r, "e_nom")) {
                store = store.between(Profile.of(-ANY), Profile.of(ANY))
                        .within(Share.of(size(r, "store", "e_nom"), most)
                                .atLeast(least)
                                .in("MWh"));
            } else {
                double nom = r.number("e_nom", 0);
                store = store.between(times(least, nom), times(most, nom));
            }
            problem.add(begun(store, r, "e_cyclic", "e_initial"));
        }
    }

    void finish() {
        loads.forEach((bus, mw) -> problem.load(bus, Profile.of(mw)));
        problem.constant(-constant);
    }

    /** PyPSA lets nothing be lost of the first content; the engine does. */
    private Store begun(Store store, Row r, String cyclic, String initial) {
        return r.yes(cyclic, false) ? store : store.from(r.number(initial, 0) / Math.pow(1 - store.loss(), firstStep));
    }

    private Flow powered(Row r, Flow flow, String kind, Profile least, Profile most) {
        Flow limited = limited(r, flow, kind, "p_nom", least, most);
        double up = r.number("ramp_limit_up", ANY);
        double down = r.number("ramp_limit_down", ANY);
        if (kind.equals("storage unit") || up == ANY && down == ANY) {
            return limited;
        }
        if (extendable(r, "p_nom")) {
            Share share = limited.shares().getFirst().ramping(new Ramp(down, up));
            return new Flow(
                    flow.name(),
                    flow.ports(),
                    flow.cost(),
                    limited.lower(),
                    limited.upper(),
                    List.of(share),
                    Ramp.FREE);
        }
        double nom = r.number("p_nom", 0);
        return limited.ramping(new Ramp(down == ANY ? ANY : down * nom, up == ANY ? ANY : up * nom));
    }

    private Flow limited(Row r, Flow flow, String kind, String nominal, Profile least, Profile most) {
        if (!extendable(r, nominal)) {
            double nom = r.number(nominal, 0);
            return flow.between(times(least, nom), times(most, nom));
        }
        Flow free = flow.between(positive(least.times(-1)) ? Profile.of(-ANY) : Profile.of(0), Profile.of(ANY));
        return free.within(Share.of(size(r, kind, nominal), most).atLeast(least));
    }

    private static boolean extendable(Row r, String nominal) {
        return r.yes(nominal + "_extendable", false);
    }

    private String size(Row r, String kind, String nominal) {
        String name = kind + " " + r.name() + " " + nominal;
        if (sizes.add(name)) {
            double set = r.number(nominal + "_set", Double.NaN);
            double cost = r.number("capital_cost", 0);
            problem.add(new Capacity(
                    name,
                    Double.isNaN(set) ? r.number(nominal + "_min", 0) : set,
                    Double.isNaN(set) ? r.number(nominal + "_max", ANY) : set,
                    cost));
            constant += cost * r.number(nominal, 0);
        }
        return name;
    }

    private String bus(Row r, String attribute) {
        if (!buses.contains(r.text(attribute))) {
            r.say(attribute, "a bus of buses.csv");
        }
        return r.text(attribute);
    }

    /** Where a set point stands the flow is fixed to it, within its limits. */
    private Flow set(Flow flow, Profile fixed) {
        if (fixed.hours() == 0 && Double.isNaN(fixed.at(0))) {
            return flow;
        }
        Profile lower = flow.lower();
        Profile upper = flow.upper();
        return flow.between(
                by(t -> Double.isNaN(fixed.at(t)) ? lower.at(t) : Math.max(lower.at(t), fixed.at(t))),
                by(t -> Double.isNaN(fixed.at(t)) ? upper.at(t) : Math.min(upper.at(t), fixed.at(t))));
    }

    private void draw(String bus, ByHour mw) {
        double[] sum = loads.computeIfAbsent(bus, b -> new double[hours]);
        for (int t = 0; t < hours; t++) {
            sum[t] += mw.at(t);
        }
    }

    /** A number for each hour. */
    @FunctionalInterface
    private interface ByHour {
        double at(int t);
    }

    private Profile by(ByHour value) {
        double[] v = new double[hours];
        for (int t = 0; t < hours; t++) {
            v[t] = value.at(t);
        }
        return Profile.of(v);
    }

    private Profile mapped(Profile p, DoubleUnaryOperator f) {
        return p.hours() == 0 ? Profile.of(f.applyAsDouble(p.at(0))) : by(t -> f.applyAsDouble(p.at(t)));
    }

    /** Zero times anything is zero, as a limit of infinity for nothing built. */
    private Profile times(Profile p, double nom) {
        return mapped(p, v -> nom == 0 || v == 0 ? 0 : v * nom);
    }

    private Profile clipped(Profile p) {
        return mapped(p, v -> Math.max(0, v));
    }

    private boolean positive(Profile p) {
        for (int t = 0; t < Math.max(1, p.hours()); t++) {
            if (p.at(t) > 0) {
                return true;
            }
        }
        return false;
    }
}
