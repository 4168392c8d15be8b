package org.dajuan.engines.energy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LinearProgramBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The linear program of a problem, hour after hour: capacities first, then for each hour the flows and store levels; and the map from
 * columns and rows back to what they mean. Units as in the problem.
 */
public final class EnergyModel {
    private final EnergyProblem problem;
    private final LinearProgram program;
    private final Map<String, Integer> capacityColumn = new HashMap<>();
    private final int perHour;
    private final int[] balanceRow;
    private final int[] budgetRow;
    private final int hourRows;
    /** For each row its meaning: index into {@link #limitNames}. */
    private final int[] rowLimit;

    private final List<String> limitNames = new java.util.ArrayList<>();
    private final Map<String, Integer> limitIds = new HashMap<>();

    /** Compiles a problem; throws IllegalArgumentException with all complaints of {@link EnergyProblem#validate}. Dimensionless. */
    public EnergyModel(EnergyProblem problem) {
        List<String> wrong = problem.validate();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
        this.problem = problem;
        List<String> buses = List.copyOf(problem.buses().keySet());
        int hours = problem.hours();
        int flows = problem.flows().size();
        int stores = problem.stores().size();
        perHour = flows + stores;
        hourRows = buses.size();
        balanceRow = new int[hours * buses.size()];
        budgetRow = new int[problem.budgets().size()];
        LinearProgramBuilder lp = new LinearProgramBuilder();
        int columnCount = problem.capacities().size() + perHour * hours;
        int perHourRows = buses.size() + 3 * flows + stores;
        lp.expect(columnCount, perHourRows * hours + budgetRow.length, hours * (4 * flows + 5 * stores));
        for (Capacity c : problem.capacities()) {
            capacityColumn.put(c.name(), lp.column(c.cost(), c.lower(), c.upper(), -1));
        }
        int[] limits = new int[perHourRows * hours + budgetRow.length];
        columns(lp);
        int rows = 0;
        int first = problem.capacities().size();
        Map<String, int[]> terms = terms(buses);
        for (int t = 0; t < hours; t++) {
            int base = first + t * perHour;
            double w = problem.weight().at(t);
            for (int b = 0; b < buses.size(); b++) {
                rows = balance(lp, buses.get(b), terms, base, t, w, limits, rows);
                balanceRow[t * buses.size() + b] = rows - 1;
            }
            for (int f = 0; f < flows; f++) {
                rows = flowRows(lp, problem.flows().get(f), base + f, t, limits, rows);
            }
            for (int s = 0; s < stores; s++) {
                Store store = problem.stores().get(s);
                if (store.capacity() != null) {
                    lp.row(Double.NEGATIVE_INFINITY, 0, t);
                    lp.term(column(store.capacity()), -1).term(base + flows + s, 1);
                    limits[rows++] = limit("size of " + store.name());
                }
            }
        }
        for (int b = 0; b < budgetRow.length; b++) {
            budget(lp, problem.budgets().get(b), first);
            budgetRow[b] = rows;
            limits[rows++] = limit("budget " + problem.budgets().get(b).name());
        }
        rowLimit = java.util.Arrays.copyOf(limits, rows);
        program = lp.build();
    }

    private void columns(LinearProgramBuilder lp) {
        for (int t = 0; t < problem.hours(); t++) {
            double w = problem.weight().at(t);
            for (Flow f : problem.flows()) {
                lp.column(f.cost().at(t) * w, f.lower().at(t), f.upper().at(t), t);
            }
            for (Store s : problem.stores()) {
                lp.column(0, s.lower().at(t), s.upper().at(t), t);
            }
        }
    }

    /** For each bus: pairs (flow, port). */
    private Map<String, int[]> terms(List<String> buses) {
        Map<String, int[]> out = new HashMap<>();
        for (String bus : buses) {
            java.util.stream.IntStream.Builder pairs = java.util.stream.IntStream.builder();
            for (int f = 0; f < problem.flows().size(); f++) {
                List<Flow.Port> ports = problem.flows().get(f).ports();
                for (int p = 0; p < ports.size(); p++) {
                    if (ports.get(p).bus().equals(bus)) {
                        pairs.add(f).add(p);
                    }
                }
            }
            out.put(bus, pairs.build().toArray());
        }
        return out;
    }

    private int balance(
            LinearProgramBuilder lp,
            String bus,
            Map<String, int[]> terms,
            int base,
            int t,
            double w,
            int[] limits,
            int rows) {
        Profile load = problem.loads().get(bus);
        double right = load == null ? 0 : load.at(t);
        int flows = problem.flows().size();
        for (Store s : problem.stores()) {
            if (s.bus().equals(bus) && t == 0 && !s.cyclic()) {
                right -= keep(s, w) * s.initial() / w;
            }
        }
        lp.row(right, right, t);
        int[] pairs = java.util.Objects.requireNonNull(terms.get(bus));
        for (int i = 0; i < pairs.length; i += 2) {
            lp.term(
                    base + pairs[i],
                    problem.flows().get(pairs[i]).ports().get(pairs[i + 1]).rate());
        }
        for (int k = 0; k < problem.stores().size(); k++) {
            Store s = problem.stores().get(k);
            if (!s.bus().equals(bus)) {
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
        limits[rows] = limit("balance of " + bus);
        return rows + 1;
    }

    private static double keep(Store s, double w) {
        return Math.pow(1 - s.loss(), w);
    }

    private int flowRows(LinearProgramBuilder lp, Flow f, int column, int t, int[] limits, int rows) {
        int next = rows;
        if (f.capacity() != null) {
            int cap = column(f.capacity());
            double most = f.mostShare().at(t);
            if (most < Double.POSITIVE_INFINITY) {
                lp.row(Double.NEGATIVE_INFINITY, 0, t);
                lp.term(cap, -most).term(column, 1);
                limits[next++] = limit("size of " + f.name());
            }
            double least = f.leastShare().at(t);
            if (least > Double.NEGATIVE_INFINITY && !(least == 0 && f.lower().at(t) >= 0)) {
                lp.row(0, Double.POSITIVE_INFINITY, t);
                lp.term(cap, -least).term(column, 1);
                limits[next++] = limit("least load of " + f.name());
            }
        }
        if (f.ramp() < Double.POSITIVE_INFINITY && t > 0) {
            lp.row(-f.ramp(), f.ramp(), t);
            lp.term(column - perHour, -1).term(column, 1);
            limits[next++] = limit("ramp of " + f.name());
        }
        return next;
    }

    private void budget(LinearProgramBuilder lp, Budget b, int first) {
        lp.row(b.least(), b.most(), -1);
        for (Capacity c : problem.capacities()) {
            Double rate = b.perCapacity().get(c.name());
            if (rate != null) {
                lp.term(column(c.name()), rate);
            }
        }
        for (int t = 0; t < problem.hours(); t++) {
            double w = problem.weight().at(t);
            for (int f = 0; f < problem.flows().size(); f++) {
                Double rate = b.perMwh().get(problem.flows().get(f).name());
                if (rate != null) {
                    lp.term(first + t * perHour + f, rate * w);
                }
            }
        }
    }

    private int limit(String name) {
        return limitIds.computeIfAbsent(name, n -> {
            limitNames.add(n);
            return limitNames.size() - 1;
        });
    }

    private int column(@Nullable String capacity) {
        return java.util.Objects.requireNonNull(capacityColumn.get(capacity));
    }

    /** The problem; dimensionless. */
    public EnergyProblem problem() {
        return problem;
    }

    /** Its linear program, in the problem's units. */
    public LinearProgram program() {
        return program;
    }

    /** Column of a capacity, dimensionless. */
    public int capacity(String name) {
        return column(name);
    }

    /** Column of flow number f in hour t, dimensionless. */
    public int flow(int f, int t) {
        return problem.capacities().size() + t * perHour + f;
    }

    /** Column of the level of store number s at the end of hour t, dimensionless. */
    public int level(int s, int t) {
        return flow(problem.flows().size() + s, t);
    }

    /** Row of the balance of bus number b in hour t, dimensionless. */
    public int balance(int b, int t) {
        return balanceRow[t * hourRows + b];
    }

    /** Row of budget number b, dimensionless. */
    public int budget(int b) {
        return budgetRow[b];
    }

    /** What a row stands for, such as "balance of power"; dimensionless. */
    public String limitOf(int row) {
        return limitNames.get(rowLimit[row]);
    }

    /** What a column stands for, such as "wind" or "wind_mw"; dimensionless. */
    public String columnName(int column) {
        int first = problem.capacities().size();
        if (column < first) {
            return problem.capacities().get(column).name();
        }
        int k = (column - first) % perHour;
        int flows = problem.flows().size();
        return k < flows
                ? problem.flows().get(k).name()
                : problem.stores().get(k - flows).name();
    }
}
