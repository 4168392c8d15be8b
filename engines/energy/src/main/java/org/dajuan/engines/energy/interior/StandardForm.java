package org.dajuan.engines.energy.interior;

import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.RowView;

/**
 * What the method works on: minimise c·x with A x + κ s = b, every variable at least 0 (or free), some at most u. Columns are moved to a
 * lower bound of 0 or turned round, ranges become slacks, rows and columns are scaled by powers of two, which cost no digit.
 */
final class StandardForm {
    static final byte ABSENT = 0;
    static final byte FREE = 1;
    static final byte LOWER = 2;
    static final byte BOXED = 3;

    private final LinearProgram lp;
    private final Presolve presolve;
    final int columns;
    final int rows;
    final int[] start;
    final int[] index;
    final double[] value;
    final RowView byRow;
    final double[] cost;
    final double[] rhs;
    /** Columns, then the slack of each row. */
    final byte[] kind;

    final double[] upper;
    /** -1 where s = row - lower side, +1 where s = upper side - row, 0 for an equation. */
    final double[] slackSign;

    final int[] columnHour;
    final int[] rowHour;
    final int[] columnOf;
    final int[] rowOf;
    private final double[] columnScale;
    private final double[] rowScale;
    private final boolean[] turned;

    StandardForm(LinearProgram lp, Presolve pre) {
        this.lp = lp;
        this.presolve = pre;
        int n = 0;
        int m = 0;
        int[] newRow = new int[lp.rows()];
        for (int i = 0; i < lp.rows(); i++) {
            newRow[i] = pre.rowGone[i] ? -1 : m++;
        }
        int entries = 0;
        for (int j = 0; j < lp.columns(); j++) {
            if (!pre.columnGone[j]) {
                n++;
                for (int p = lp.start()[j]; p < lp.start()[j + 1]; p++) {
                    entries += lp.value()[p] != 0 && newRow[lp.index()[p]] >= 0 ? 1 : 0;
                }
            }
        }
        columns = n;
        rows = m;
        start = new int[n + 1];
        index = new int[entries];
        value = new double[entries];
        cost = new double[n];
        rhs = new double[m];
        kind = new byte[n + m];
        upper = new double[n + m];
        slackSign = new double[m];
        columnHour = new int[n];
        rowHour = new int[m];
        columnOf = new int[n];
        rowOf = new int[m];
        columnScale = new double[n];
        rowScale = new double[m];
        turned = new boolean[n];
        int to = 0;
        int k = 0;
        for (int j = 0; j < lp.columns(); j++) {
            if (pre.columnGone[j]) {
                continue;
            }
            columnOf[k] = j;
            columnHour[k] = lp.columnHour()[j];
            turned[k] = Double.isInfinite(pre.lower[j]) && !Double.isInfinite(pre.upper[j]);
            double sign = turned[k] ? -1 : 1;
            for (int p = lp.start()[j]; p < lp.start()[j + 1]; p++) {
                int i = newRow[lp.index()[p]];
                if (lp.value()[p] != 0 && i >= 0) {
                    index[to] = i;
                    value[to++] = sign * lp.value()[p];
                }
            }
            cost[k] = sign * lp.cost()[j];
            start[++k] = to;
        }
        for (int i = 0; i < lp.rows(); i++) {
            if (newRow[i] >= 0) {
                rowOf[newRow[i]] = i;
                rowHour[newRow[i]] = lp.rowHour()[i];
            }
        }
        Scaling.ruiz(rows, columns, start, index, value, rowScale, columnScale);
        bounds();
        byRow = RowView.of(rows, columns, start, index, value);
    }

    private void bounds() {
        double[] moved = presolve.rowFixed.clone();
        for (int k = 0; k < columns; k++) {
            int j = columnOf[k];
            double low = presolve.lower[j];
            double high = presolve.upper[j];
            double origin = turned[k] ? high : Double.isInfinite(low) ? 0 : low;
            if (origin != 0) {
                for (int p = lp.start()[j]; p < lp.start()[j + 1]; p++) {
                    moved[lp.index()[p]] += lp.value()[p] * origin;
                }
            }
            cost[k] *= columnScale[k];
            boolean free = Double.isInfinite(low) && Double.isInfinite(high);
            boolean boxed = !Double.isInfinite(low) && !Double.isInfinite(high);
            kind[k] = free ? FREE : boxed ? BOXED : LOWER;
            upper[k] = boxed ? (high - low) / columnScale[k] : Double.POSITIVE_INFINITY;
        }
        for (int r = 0; r < rows; r++) {
            int i = rowOf[r];
            double low = lp.rowLower()[i];
            double high = lp.rowUpper()[i];
            double scale = rowScale[r];
            int s = columns + r;
            upper[s] = Double.POSITIVE_INFINITY;
            if (!Double.isInfinite(low) && high - low <= 1e-13 * Math.max(1, Math.abs(low))) {
                kind[s] = ABSENT;
                rhs[r] = (low - moved[i]) * scale;
            } else if (!Double.isInfinite(low)) {
                kind[s] = Double.isInfinite(high) ? LOWER : BOXED;
                slackSign[r] = -1;
                rhs[r] = (low - moved[i]) * scale;
                upper[s] = (high - low) * scale;
            } else {
                kind[s] = LOWER;
                slackSign[r] = 1;
                rhs[r] = (high - moved[i]) * scale;
            }
        }
    }

    /** The point of the whole program, kept within its bounds. */
    double[] restore(double[] x) {
        double[] out = presolve.fixedAt.clone();
        for (int k = 0; k < columns; k++) {
            int j = columnOf[k];
            double v = x[k] * columnScale[k];
            double low = presolve.lower[j];
            double high = presolve.upper[j];
            double at = turned[k] ? high - v : Double.isInfinite(low) ? v : low + v;
            out[j] = Math.max(low, Math.min(high, at));
        }
        return out;
    }

    /** The row duals of the whole program, for the given costs. */
    double[] restoreDuals(double[] y, double[] originalCost) {
        double[] out = new double[lp.rows()];
        for (int r = 0; r < rows; r++) {
            out[rowOf[r]] = y[r] * rowScale[r];
        }
        return presolve.putBack(out, originalCost);
    }

    /** A direction of the whole program. */
    double[] restoreDirection(double[] x) {
        double[] out = new double[lp.columns()];
        for (int k = 0; k < columns; k++) {
            out[columnOf[k]] = x[k] * columnScale[k] * (turned[k] ? -1 : 1);
        }
        return out;
    }
}
