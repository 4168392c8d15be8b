package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LinearProgramBuilder;
import org.jspecify.annotations.Nullable;

/** Writes the linear program of a problem, hour after hour, and notes what each row stands for. Units as in the problem. */
final class EnergyRows {
    private final EnergyProblem problem;
    private final LinearProgramBuilder lp = new LinearProgramBuilder();
    private final List<String> buses;
    private final int flows;
    private final int first;
    private final int perHour;
    private final Map<String, Integer> capacityColumn = new HashMap<>();
    private final List<Term> balanceTerms = new ArrayList<>();
    private final Map<String, Integer> limitIds = new HashMap<>();

    final List<String> limitNames = new ArrayList<>();
    /** For each row its meaning: index into {@link #limitNames}. */
    int[] rowLimit;

    final int[] balanceRow;
    final int[] couplingRow;
    final int[] budgetRow;

    /** One port of a flow, by the bus it stands at. */
    private record Term(int bus, int flow, Profile rate) {}

    EnergyRows(EnergyProblem problem) {
        this.problem = problem;
        buses = List.copyOf(problem.buses().keySet());
        flows = problem.flows().size();
        first = problem.capacities().size();
        perHour = flows + problem.stores().size();
        balanceRow = new int[problem.hours() * buses.size()];
        couplingRow = new int[problem.hours() * problem.couplings().size()];
        budgetRow = new int[problem.budgets().size()];
        for (int b = 0; b < buses.size(); b++) {
            for (int f = 0; f < flows; f++) {
                for (Flow.Port p : problem.flows().get(f).ports()) {
                    if (p.bus().equals(buses.get(b))) {
                        balanceTerms.add(new Term(b, f, p.rate()));
                    }
                }
            }
        }
        int rows = rowsAnHour() * problem.hours() + budgetRow.length;
        rowLimit = new int[rows];
        lp.offset(problem.constant());
        lp.expect(first + perHour * problem.hours(), rows, problem.hours() * (4 * flows + 5 * (perHour - flows)));
    }

    LinearProgram write() {
        columns();
        for (int t = 0; t < problem.hours(); t++) {
            hour(t);
        }
        for (int b = 0; b < budgetRow.length; b++) {
            budgetRow[b] = budget(problem.budgets().get(b));
        }
        LinearProgram program = lp.build();
        rowLimit = Arrays.copyOf(rowLimit, program.rows());
        return program;
    }

    int column(String capacity) {
        return Objects.requireNonNull(capacityColumn.get(capacity));
    }

    private int rowsAnHour() {
        int rows = buses.size() + problem.couplings().size();
        for (Flow f : problem.flows()) {
            rows += 1 + 4 * f.shares().size();
        }
        for (Store s : problem.stores()) {
            rows += 2 * s.shares().size();
        }
        return rows;
    }

    private void columns() {
        for (Capacity c : problem.capacities()) {
            capacityColumn.put(c.name(), lp.column(c.cost(), c.lower(), c.upper(), -1));
        }
        for (int t = 0; t < problem.hours(); t++) {
            double w = problem.weights().cost().at(t);
            for (Flow f : problem.flows()) {
                lp.column(f.cost().at(t) * w, f.lower().at(t), f.upper().at(t), t);
            }
            for (Store s : problem.stores()) {
                lp.column(s.cost().at(t) * w, s.lower().at(t), s.upper().at(t), t);
            }
        }
    }

    private void hour(int t) {
        int base = first + t * perHour;
        int term = 0;
        for (int b = 0; b < buses.size(); b++) {
            term = balance(b, term, base, t);
        }
        for (int f = 0; f < flows; f++) {
            Flow flow = problem.flows().get(f);
            for (Share share : flow.shares()) {
                share(share, flow.name(), flow.lower(), base + f, t);
                ramp(share.ramp(), share.capacity(), flow.name(), base + f, t);
            }
            ramp(flow.ramp(), null, flow.name(), base + f, t);
        }
        for (int s = 0; s < perHour - flows; s++) {
            Store store = problem.stores().get(s);
            for (Share share : store.shares()) {
                share(share, store.name(), store.lower(), base + flows + s, t);
            }
        }
        for (int k = 0; k < problem.couplings().size(); k++) {
            Coupling c = problem.couplings().get(k);
            couplingRow[t * problem.couplings().size() + k] =
                    row("coupling ", c.name(), c.least().at(t), c.most().at(t), t);
            for (int f = 0; f < flows; f++) {
                Double rate = c.perMw().get(problem.flows().get(f).name());
                if (rate != null) {
                    lp.term(base + f, rate);
                }
            }
        }
    }

    private int balance(int bus, int firstTerm, int base, int t) {
        double w = problem.weights().store().at(t);
        Profile load = problem.loads().get(buses.get(bus));
        double right = load == null ? 0 : load.at(t);
        for (Store s : problem.stores()) {
            if (s.bus().equals(buses.get(bus)) && t == 0 && !s.cyclic()) {
                right -= keep(s, w) * s.initial() / w;
            }
        }
        balanceRow[t * buses.size() + bus] = row("balance of ", buses.get(bus), right, right, t);
        int term = firstTerm;
        for (; term < balanceTerms.size() && balanceTerms.get(term).bus() == bus; term++) {
            Term at = balanceTerms.get(term);
            lp.term(base + at.flow(), at.rate().at(t));
        }
        for (int k = 0; k < perHour - flows; k++) {
            Store s = problem.stores().get(k);
            if (!s.bus().equals(buses.get(bus))) {
                continue;
            }
            // level(t) = keep · level(t-1) + weight · (what the bus has left over)
            int level = base + flows + k;
            int before = t > 0 ? level - perHour : s.cyclic() ? level + (problem.hours() - 1) * perHour : -1;
            if (before == level) {
                lp.term(level, (keep(s, w) - 1) / w);
            } else {
                lp.term(level, -1 / w);
                if (before >= 0) {
                    lp.term(before, keep(s, w) / w);
                }
            }
        }
        return term;
    }

    private static double keep(Store s, double w) {
        return Math.pow(1 - s.loss(), w);
    }

    private void share(Share share, String name, Profile lower, int column, int t) {
        int cap = column(share.capacity());
        double most = share.most().at(t);
        if (most < Double.POSITIVE_INFINITY) {
            row("size of ", name, Double.NEGATIVE_INFINITY, 0, t);
            lp.term(cap, -most).term(column, 1);
        }
        double least = share.least().at(t);
        if (least > Double.NEGATIVE_INFINITY && !(least <= 0 && lower.at(t) >= 0)) {
            row("least load of ", name, 0, Double.POSITIVE_INFINITY, t);
            lp.term(cap, -least).term(column, 1);
        }
    }

    private void ramp(Ramp ramp, @Nullable String capacity, String name, int column, int t) {
        if (ramp.free() || t == 0) {
            return;
        }
        int before = column - perHour;
        if (capacity == null) {
            row("ramp of ", name, -ramp.down(), ramp.up(), t);
            lp.term(before, -1).term(column, 1);
            return;
        }
        if (ramp.up() < Double.POSITIVE_INFINITY) {
            row("ramp of ", name, Double.NEGATIVE_INFINITY, 0, t);
            lp.term(column(capacity), -ramp.up()).term(before, -1).term(column, 1);
        }
        if (ramp.down() < Double.POSITIVE_INFINITY) {
            row("ramp of ", name, 0, Double.POSITIVE_INFINITY, t);
            lp.term(column(capacity), ramp.down()).term(before, -1).term(column, 1);
        }
    }

    private int budget(Budget b) {
        int row = row("budget ", b.name(), b.least(), b.most(), -1);
        for (Capacity c : problem.capacities()) {
            Double rate = b.perCapacity().get(c.name());
            if (rate != null) {
                lp.term(column(c.name()), rate);
            }
        }
        for (int t = 0; t < problem.hours(); t++) {
            double w = problem.weights().budget().at(t);
            for (int f = 0; f < flows; f++) {
                Double rate = b.perMwh().get(problem.flows().get(f).name());
                if (rate != null) {
                    lp.term(first + t * perHour + f, rate * w);
                }
            }
        }
        return row;
    }

    private int row(String kind, String name, double least, double most, int hour) {
        int row = lp.row(least, most, hour);
        rowLimit[row] = limitIds.computeIfAbsent(kind + name, n -> {
            limitNames.add(n);
            return limitNames.size() - 1;
        });
        return row;
    }
}
