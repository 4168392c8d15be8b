package org.dajuan.engines.energy.interior;

import java.util.Arrays;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpCheck;
import org.dajuan.engines.energy.lp.RowView;
import org.jspecify.annotations.Nullable;

/**
 * Takes out fixed columns, empty and free rows, and rows of one column (they become bounds), again and again; and puts the duals back.
 * A conflict found on the way is returned as a Farkas certificate of the whole program.
 */
final class Presolve {
    private static final double FEASIBLE = 1e-9;

    private final LinearProgram lp;
    private final RowView rows;
    final double[] lower;
    final double[] upper;
    final boolean[] columnGone;
    final boolean[] rowGone;
    /** Value of a column that is gone. */
    final double[] fixedAt;
    /** What columns that are gone put into each row. */
    final double[] rowFixed;

    private final int[] rowCount;
    private final int[] columnCount;
    private final int[] lowerFrom;
    private final int[] upperFrom;
    private final int[] singletons;
    private final int[] singletonColumn;
    private int removed;
    private double @Nullable [] conflict;
    private int unbounded = -1;

    Presolve(LinearProgram lp) {
        this.lp = lp;
        this.rows = RowView.of(lp);
        lower = lp.columnLower().clone();
        upper = lp.columnUpper().clone();
        columnGone = new boolean[lp.columns()];
        rowGone = new boolean[lp.rows()];
        fixedAt = new double[lp.columns()];
        rowFixed = new double[lp.rows()];
        rowCount = new int[lp.rows()];
        columnCount = new int[lp.columns()];
        lowerFrom = new int[lp.columns()];
        upperFrom = new int[lp.columns()];
        Arrays.fill(lowerFrom, -1);
        Arrays.fill(upperFrom, -1);
        singletons = new int[lp.rows()];
        singletonColumn = new int[lp.rows()];
        for (int j = 0; j < lp.columns(); j++) {
            for (int p = lp.start()[j]; p < lp.start()[j + 1]; p++) {
                if (lp.value()[p] != 0) {
                    rowCount[lp.index()[p]]++;
                    columnCount[j]++;
                }
            }
        }
        run();
    }

    /** Row duals that prove infeasibility, or null. */
    double @Nullable [] conflict() {
        return conflict;
    }

    /** A column that falls without end and stands in no row, or -1. */
    int unboundedColumn() {
        return unbounded;
    }

    private void run() {
        boolean changed = true;
        while (changed && conflict == null) {
            changed = false;
            for (int j = 0; j < lp.columns() && conflict == null; j++) {
                if (!columnGone[j] && column(j)) {
                    changed = true;
                }
            }
            for (int i = 0; i < lp.rows() && conflict == null; i++) {
                if (!rowGone[i] && row(i)) {
                    changed = true;
                }
            }
        }
    }

    private boolean column(int j) {
        if (lower[j] > upper[j]) {
            double[] y = new double[lp.rows()]; // bounds that cross from the start need no row
            conflict = crossed(j, y);
            return true;
        }
        if (!Double.isInfinite(lower[j]) && upper[j] - lower[j] <= 1e-13 * Math.max(1, Math.abs(lower[j]))) {
            fix(j, lower[j]);
            return true;
        }
        if (columnCount[j] == 0) {
            double c = lp.cost()[j];
            double at = c > 0 ? lower[j] : c < 0 ? upper[j] : Math.max(lower[j], Math.min(upper[j], 0));
            if (Double.isInfinite(at)) {
                unbounded = j;
                at = Math.max(lower[j], Math.min(upper[j], 0));
            }
            fix(j, at);
            return true;
        }
        return false;
    }

    private void fix(int j, double at) {
        columnGone[j] = true;
        fixedAt[j] = at;
        for (int p = lp.start()[j]; p < lp.start()[j + 1]; p++) {
            double a = lp.value()[p];
            if (a != 0) {
                rowFixed[lp.index()[p]] += a * at;
                rowCount[lp.index()[p]]--;
            }
        }
    }

    private boolean row(int i) {
        double low = lp.rowLower()[i];
        double high = lp.rowUpper()[i];
        if (low > high) {
            double[] y = new double[lp.rows()];
            y[i] = 1;
            conflict = y; // the certificate's check weighs both sides
            return true;
        }
        if (rowCount[i] == 0) {
            double tolerance = FEASIBLE * (1 + Math.abs(rowFixed[i]));
            if (rowFixed[i] < low - tolerance || rowFixed[i] > high + tolerance) {
                double[] y = new double[lp.rows()];
                y[i] = rowFixed[i] < low ? 1 : -1;
                conflict = putBack(y, new double[lp.columns()]);
            }
            gone(i);
            return true;
        }
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            gone(i);
            return true;
        }
        if (rowCount[i] == 1) {
            singleton(i);
            return true;
        }
        return false;
    }

    private void gone(int i) {
        rowGone[i] = true;
        for (int p = rows.start()[i]; p < rows.start()[i + 1]; p++) {
            if (rows.value()[p] != 0) {
                columnCount[rows.column()[p]]--;
            }
        }
    }

    private void singleton(int i) {
        int p = rows.start()[i];
        while (columnGone[rows.column()[p]] || rows.value()[p] == 0) {
            p++;
        }
        int j = rows.column()[p];
        double a = rows.value()[p];
        double least = (lp.rowLower()[i] - rowFixed[i]) / a;
        double most = (lp.rowUpper()[i] - rowFixed[i]) / a;
        if (a < 0) {
            double swap = least;
            least = most;
            most = swap;
        }
        double tolerance = FEASIBLE * (1 + Math.abs(rowFixed[i] / a));
        singletons[removed] = i;
        singletonColumn[removed++] = j;
        gone(i);
        if (least > upper[j] + tolerance || most < lower[j] - tolerance) {
            double[] y = new double[lp.rows()];
            y[i] = least > upper[j] ? 1 / a : -1 / a;
            removed--; // the row's dual is set; the others follow from it
            conflict = putBack(y, new double[lp.columns()]);
            return;
        }
        if (least > lower[j]) {
            lower[j] = Math.min(least, upper[j]);
            lowerFrom[j] = i;
        }
        if (most < upper[j]) {
            upper[j] = Math.max(most, lower[j]);
            upperFrom[j] = i;
        }
    }

    private double[] crossed(int j, double[] y) {
        if (lowerFrom[j] >= 0) {
            y[lowerFrom[j]] = 1;
        } else if (upperFrom[j] >= 0) {
            y[upperFrom[j]] = -1;
        }
        return y;
    }

    /** Fills the duals of removed rows, newest first, so that each column's reduced cost has a bound of its own to lean on. */
    double[] putBack(double[] y, double[] cost) {
        double[] reduced = lp.timesTransposed(y);
        for (int j = 0; j < reduced.length; j++) {
            reduced[j] = cost[j] - reduced[j];
        }
        for (int k = removed - 1; k >= 0; k--) {
            int i = singletons[k];
            int j = singletonColumn[k];
            boolean binds = reduced[j] > 0 ? lowerFrom[j] == i : reduced[j] < 0 && upperFrom[j] == i;
            if (!binds || rowGone[i] && y[i] != 0) {
                continue;
            }
            double a = 0;
            for (int p = rows.start()[i]; p < rows.start()[i + 1]; p++) {
                if (rows.column()[p] == j) {
                    a += rows.value()[p];
                }
            }
            y[i] = reduced[j] / a;
            for (int p = rows.start()[i]; p < rows.start()[i + 1]; p++) {
                reduced[rows.column()[p]] -= rows.value()[p] * y[i];
            }
        }
        return y;
    }

    /** True when the certificate of {@link #conflict()} proves what it claims. */
    boolean proven() {
        return conflict != null && LpCheck.infeasibilityProof(lp, conflict) > 0;
    }
}
