package org.dajuan.engines.energy.lp;

import java.util.Arrays;

/** Finite bounds of columns that have none, read off the rows and off "costs at most the cutoff". Units are those of the columns. */
final class ImpliedBounds {
    private static final int SWEEPS = 6;

    private final double[] lower;
    private final double[] upper;
    private boolean changed;

    private ImpliedBounds(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    static ImpliedBounds of(LinearProgram lp, double[] cost, double offset, double cutoff) {
        ImpliedBounds b =
                new ImpliedBounds(lp.columnLower().clone(), lp.columnUpper().clone());
        RowView rows = RowView.of(lp);
        int[] all = new int[lp.columns()];
        Arrays.setAll(all, j -> j);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            b.changed = false;
            if (cutoff < Double.POSITIVE_INFINITY) {
                b.tighten(all, cost, 0, all.length, Double.NEGATIVE_INFINITY, cutoff - offset);
            }
            for (int i = 0; i < lp.rows(); i++) {
                b.tighten(
                        rows.column(),
                        rows.value(),
                        rows.start()[i],
                        rows.start()[i + 1],
                        lp.rowLower()[i],
                        lp.rowUpper()[i]);
            }
            if (!b.changed) {
                break;
            }
        }
        return b;
    }

    double lower(int j) {
        return lower[j];
    }

    double upper(int j) {
        return upper[j];
    }

    private void tighten(int[] column, double[] value, int from, int to, double least, double most) {
        double min = 0;
        double max = 0;
        int minInfinite = 0;
        int maxInfinite = 0;
        for (int p = from; p < to; p++) {
            double a = value[p];
            if (a == 0) {
                continue;
            }
            double low = a > 0 ? a * lower[column[p]] : a * upper[column[p]];
            double high = a > 0 ? a * upper[column[p]] : a * lower[column[p]];
            if (Double.isInfinite(low)) {
                minInfinite++;
            } else {
                min += low;
            }
            if (Double.isInfinite(high)) {
                maxInfinite++;
            } else {
                max += high;
            }
        }
        boolean fromMost = most < Double.POSITIVE_INFINITY && minInfinite <= 1;
        boolean fromLeast = least > Double.NEGATIVE_INFINITY && maxInfinite <= 1;
        if (!fromMost && !fromLeast) {
            return;
        }
        for (int p = from; p < to; p++) {
            double a = value[p];
            int j = column[p];
            if (a == 0 || !Double.isInfinite(lower[j]) && !Double.isInfinite(upper[j])) {
                continue;
            }
            if (fromMost) {
                double own = a > 0 ? a * lower[j] : a * upper[j];
                boolean infinite = Double.isInfinite(own);
                if (infinite ? minInfinite == 1 : minInfinite == 0) {
                    limit(j, a, (most - (infinite ? min : min - own)) / a, a > 0);
                }
            }
            if (fromLeast) {
                double own = a > 0 ? a * upper[j] : a * lower[j];
                boolean infinite = Double.isInfinite(own);
                if (infinite ? maxInfinite == 1 : maxInfinite == 0) {
                    limit(j, a, (least - (infinite ? max : max - own)) / a, a < 0);
                }
            }
        }
    }

    /** Only fills infinite bounds, with a little room for rounding. */
    private void limit(int j, double a, double at, boolean isUpper) {
        double room = 1e-9 * (1 + Math.abs(at));
        if (isUpper && Double.isInfinite(upper[j])) {
            upper[j] = at + room;
            changed = true;
        } else if (!isUpper && Double.isInfinite(lower[j])) {
            lower[j] = at - room;
            changed = true;
        }
    }
}
