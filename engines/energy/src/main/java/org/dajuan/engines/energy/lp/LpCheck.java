package org.dajuan.engines.energy.lp;

/**
 * Recomputes from a program and a result alone, without the solver, what the result is worth.
 *
 * @param objective at x, money
 * @param bound no point that satisfies the program costs less, money; minus infinity when the duals prove nothing. Where neither bounds
 *     nor rows nor the objective limit a column, it counts up to 1e8 of its unit
 * @param primalResidual largest violation of a row or bound, in its unit over 1 + the largest |side| or |bound| of the program
 * @param dualResidual largest reduced cost that has the wrong sign at an infinite bound, over 1 + the largest |cost|
 * @param complementarity sum over bounds and sides of |dual × distance|, over 1 + |objective|
 */
public record LpCheck(
        double objective, double bound, double primalResidual, double dualResidual, double complementarity) {

    /** Columns without a bound of their own count as smaller than this in a proof. */
    private static final double WIDEST = 1e8;

    /** Distance of bound and objective, over 1 + |objective|; dimensionless. */
    public double gap() {
        return Math.abs(objective - bound) / (1 + Math.abs(objective));
    }

    /** Judges point x and row duals y; each may be empty, then what it would tell is NaN or infinite. Units are the program's. */
    public static LpCheck of(LinearProgram lp, double[] x, double[] y) {
        double objective = Double.NaN;
        double primal = Double.POSITIVE_INFINITY;
        double complementarity = Double.NaN;
        double dual = Double.POSITIVE_INFINITY;
        double bound = Double.NEGATIVE_INFINITY;
        if (x.length == lp.columns()) {
            objective = lp.objective(x);
            primal = primalResidual(lp, x);
        }
        if (y.length == lp.rows()) {
            double[] reduced = reducedCosts(lp, lp.cost(), y);
            dual = dualResidual(lp, reduced, y);
            double cutoff = Double.isNaN(objective) || primal > 1e-6
                    ? Double.POSITIVE_INFINITY
                    : objective + 1e-6 * (1 + Math.abs(objective));
            bound = bound(lp, lp.cost(), lp.offset(), reduced, y, cutoff);
            if (x.length == lp.columns()) {
                complementarity = complementarity(lp, x, y, reduced) / (1 + Math.abs(objective));
            }
        }
        return new LpCheck(objective, bound, primal, dual, complementarity);
    }

    /**
     * By how much the row duals y prove that nothing satisfies the program: a value above 0 is a proof (Farkas). The duals are scaled to a
     * largest magnitude of 1 first. Where
     * neither bounds nor rows limit a column, the proof holds for values up to 1e8 of its unit. Dimensionless.
     */
    public static double infeasibilityProof(LinearProgram lp, double[] y) {
        if (y.length != lp.rows()) {
            return Double.NEGATIVE_INFINITY;
        }
        double largest = 0;
        for (double v : y) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (!(largest > 0) || Double.isInfinite(largest)) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] scaled = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double v = y[i] / largest;
            scaled[i] = Math.abs(v) < 1e-11 ? 0 : v; // any multipliers are allowed, so dust may go
        }
        double[] zero = new double[lp.columns()];
        double[] reduced = reducedCosts(lp, zero, scaled);
        return bound(lp, zero, 0, reduced, scaled, Double.POSITIVE_INFINITY);
    }

    private static double[] reducedCosts(LinearProgram lp, double[] cost, double[] y) {
        double[] d = lp.timesTransposed(y);
        for (int j = 0; j < d.length; j++) {
            d[j] = cost[j] - d[j];
        }
        return d;
    }

    private static double primalResidual(LinearProgram lp, double[] x) {
        double worst = 0;
        double size = 0;
        double[] activity = lp.times(x);
        for (int i = 0; i < lp.rows(); i++) {
            worst = larger(worst, lp.rowLower()[i] - activity[i], activity[i] - lp.rowUpper()[i]);
            size = finite(finite(size, lp.rowLower()[i]), lp.rowUpper()[i]);
        }
        for (int j = 0; j < lp.columns(); j++) {
            worst = larger(worst, lp.columnLower()[j] - x[j], x[j] - lp.columnUpper()[j]);
            size = finite(finite(size, lp.columnLower()[j]), lp.columnUpper()[j]);
        }
        return worst / (1 + size);
    }

    /** NaN counts as infinitely wrong. */
    private static double larger(double worst, double below, double above) {
        double v = Math.max(below, above);
        return Double.isNaN(v) ? Double.POSITIVE_INFINITY : Math.max(worst, v);
    }

    private static double finite(double size, double v) {
        return Double.isInfinite(v) ? size : Math.max(size, Math.abs(v));
    }

    private static double dualResidual(LinearProgram lp, double[] reduced, double[] y) {
        double worst = 0;
        double size = 0;
        for (int j = 0; j < lp.columns(); j++) {
            size = Math.max(size, Math.abs(lp.cost()[j]));
            if (Double.isInfinite(lp.columnUpper()[j])) {
                worst = larger(worst, -reduced[j], Double.NEGATIVE_INFINITY);
            }
            if (Double.isInfinite(lp.columnLower()[j])) {
                worst = larger(worst, reduced[j], Double.NEGATIVE_INFINITY);
            }
        }
        for (int i = 0; i < lp.rows(); i++) {
            if (Double.isInfinite(lp.rowUpper()[i])) {
                worst = larger(worst, -y[i], Double.NEGATIVE_INFINITY);
            }
            if (Double.isInfinite(lp.rowLower()[i])) {
                worst = larger(worst, y[i], Double.NEGATIVE_INFINITY);
            }
        }
        return worst / (1 + size);
    }

    private static double complementarity(LinearProgram lp, double[] x, double[] y, double[] reduced) {
        double sum = 0;
        for (int j = 0; j < lp.columns(); j++) {
            sum += distance(reduced[j], x[j], lp.columnLower()[j], lp.columnUpper()[j]);
        }
        double[] activity = lp.times(x);
        for (int i = 0; i < lp.rows(); i++) {
            sum += distance(y[i], activity[i], lp.rowLower()[i], lp.rowUpper()[i]);
        }
        return sum;
    }

    private static double distance(double dual, double at, double lower, double upper) {
        double side = dual > 0 ? lower : upper;
        return dual == 0 || Double.isInfinite(side) ? 0 : Math.abs(dual * (at - side));
    }

    /**
     * The smallest Lagrangian over the box. Where the box is infinite in the direction in which a reduced cost pulls, bounds implied by rows and
     * by "no dearer than the point found" stand in: they hold for every optimal point. What rounding may have eaten is taken off at the end.
     */
    private static double bound(
            LinearProgram lp, double[] cost, double offset, double[] reduced, double[] y, double cutoff) {
        ImpliedBounds box = null;
        double sum = offset;
        double size = Math.abs(offset);
        for (int i = 0; i < lp.rows(); i++) {
            double side = y[i] > 0 ? lp.rowLower()[i] : lp.rowUpper()[i];
            if (y[i] != 0 && Double.isInfinite(side)) {
                // The multiplier of an infinite side counts as zero, and its part moves into the reduced costs.
                return withoutWrongMultipliers(lp, cost, offset, y, cutoff);
            }
            if (y[i] != 0) {
                sum += y[i] * side;
                size += Math.abs(y[i] * side);
            }
        }
        for (int j = 0; j < lp.columns(); j++) {
            double d = reduced[j];
            if (d == 0) {
                continue;
            }
            double at = d > 0 ? lp.columnLower()[j] : lp.columnUpper()[j];
            if (Double.isInfinite(at)) {
                box = box == null ? ImpliedBounds.of(lp, cost, offset, cutoff) : box;
                at = d > 0 ? Math.max(box.lower(j), -WIDEST) : Math.min(box.upper(j), WIDEST);
            }
            sum += d * at;
            size += Math.abs(d * at);
        }
        return sum - size * 1e-15; // the terms' own rounding; cancellation within d is of the same order
    }

    private static double withoutWrongMultipliers(
            LinearProgram lp, double[] cost, double offset, double[] y, double cutoff) {
        double[] right = y.clone();
        for (int i = 0; i < right.length; i++) {
            if (Double.isInfinite(right[i] > 0 ? lp.rowLower()[i] : lp.rowUpper()[i])) {
                right[i] = 0;
            }
        }
        return bound(lp, cost, offset, reducedCosts(lp, cost, right), right, cutoff);
    }
}
