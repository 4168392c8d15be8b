package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * Limits that cannot hold together. Each is named for an asset, over all hours: "balance of power", "most of import", "budget carbon".
 *
 * @param limits their names
 * @param irreducible true when any one of them may be given up to make the rest hold, dimensionless
 */
public record Conflict(List<String> limits, boolean irreducible) {
    private static final double SUPPORT = 1e-9;

    public Conflict {
        limits = List.copyOf(limits);
    }

    /**
     * Starts from the limits that the certificate uses and gives up one after the other (a deletion filter).
     *
     * @param largest hours above which the certificate's limits are returned as they are, h
     */
    public static Conflict of(EnergyModel model, LpResult infeasible, EnergySolver solver, int largest) {
        LinearProgram lp = model.program();
        if (infeasible.status() != LpStatus.INFEASIBLE || infeasible.y().length != lp.rows()) {
            return new Conflict(List.of(), false);
        }
        Map<String, List<Integer>> groups = used(model, infeasible.y());
        List<String> names = new ArrayList<>(groups.keySet());
        if (model.problem().hours() > largest) {
            return new Conflict(names, false);
        }
        boolean[] without = new boolean[names.size()];
        LinearProgram free = only(model, lp.withCost(new double[lp.columns()]), groups);
        boolean decided = solver.solve(free, model.problem().hours()).status() == LpStatus.INFEASIBLE;
        for (int i = 0; i < without.length; i++) {
            without[i] = true;
            LpResult r = solver.solve(
                    reduced(free, groups, names, without), model.problem().hours());
            if (r.status() != LpStatus.INFEASIBLE) {
                without[i] = false;
                decided &= r.status() == LpStatus.OPTIMAL || r.status() == LpStatus.UNBOUNDED;
            }
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < without.length; i++) {
            if (!without[i]) {
                kept.add(names.get(i));
            }
        }
        return new Conflict(kept, decided);
    }

    /** Names with their rows (as they are) and column bounds (lower as -1 - 2j, upper as -2 - 2j). */
    private static Map<String, List<Integer>> used(EnergyModel model, double[] y) {
        LinearProgram lp = model.program();
        double most = 0;
        for (double v : y) {
            most = Math.max(most, Math.abs(v));
        }
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (int i = 0; i < y.length; i++) {
            if (Math.abs(y[i]) > SUPPORT * most) {
                names.put(model.limitOf(i), true);
            }
        }
        double[] pull = lp.timesTransposed(y);
        for (int j = 0; j < lp.columns(); j++) {
            if (Math.abs(pull[j]) > SUPPORT * most) {
                String name = bound(model, j, pull[j] < 0);
                double at = pull[j] < 0 ? lp.columnLower()[j] : lp.columnUpper()[j];
                if (at != 0 || pull[j] > 0) {
                    names.put(name, true);
                }
            }
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        names.keySet().forEach(n -> groups.put(n, new ArrayList<>()));
        for (int i = 0; i < lp.rows(); i++) {
            List<Integer> g = groups.get(model.limitOf(i));
            if (g != null) {
                g.add(i);
            }
        }
        for (int j = 0; j < lp.columns(); j++) {
            for (int upper = 0; upper < 2; upper++) {
                List<Integer> g = groups.get(bound(model, j, upper == 0));
                if (g != null) {
                    g.add(-1 - upper - 2 * j);
                }
            }
        }
        return groups;
    }

    /** Gives up every limit that the certificate does without; else one of those could hide among the rest. */
    private static LinearProgram only(EnergyModel model, LinearProgram lp, Map<String, List<Integer>> groups) {
        double[] cl = lp.columnLower().clone();
        double[] cu = lp.columnUpper().clone();
        double[] rl = lp.rowLower().clone();
        double[] ru = lp.rowUpper().clone();
        for (int i = 0; i < rl.length; i++) {
            if (!groups.containsKey(model.limitOf(i))) {
                rl[i] = Double.NEGATIVE_INFINITY;
                ru[i] = Double.POSITIVE_INFINITY;
            }
        }
        for (int j = 0; j < cl.length; j++) {
            if (!groups.containsKey(bound(model, j, true))) {
                cl[j] = Math.min(0, cl[j]);
            }
            if (!groups.containsKey(bound(model, j, false))) {
                cu[j] = Double.POSITIVE_INFINITY;
            }
        }
        return lp.withBounds(cl, cu, rl, ru);
    }

    private static String bound(EnergyModel model, int column, boolean lower) {
        return (lower ? "least of " : "most of ") + model.columnName(column);
    }

    private static LinearProgram reduced(
            LinearProgram lp, Map<String, List<Integer>> groups, List<String> names, boolean[] without) {
        double[] cl = lp.columnLower().clone();
        double[] cu = lp.columnUpper().clone();
        double[] rl = lp.rowLower().clone();
        double[] ru = lp.rowUpper().clone();
        for (int i = 0; i < without.length; i++) {
            if (!without[i]) {
                continue;
            }
            for (int at : java.util.Objects.requireNonNull(groups.get(names.get(i)))) {
                if (at >= 0) {
                    rl[at] = Double.NEGATIVE_INFINITY;
                    ru[at] = Double.POSITIVE_INFINITY;
                } else if ((-1 - at) % 2 == 0) {
                    cl[(-1 - at) / 2] = Math.min(0, cl[(-1 - at) / 2]); // nothing physical runs below zero
                } else {
                    cu[(-2 - at) / 2] = Double.POSITIVE_INFINITY;
                }
            }
        }
        return lp.withBounds(cl, cu, rl, ru);
    }
}
