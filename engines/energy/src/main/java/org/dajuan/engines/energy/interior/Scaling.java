package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/** Ruiz scaling by powers of two: largest entries of rows and columns are brought near 1 without losing a digit. */
final class Scaling {
    private static final int ROUNDS = 4;

    private Scaling() {}

    static void ruiz(
            int rows, int columns, int[] start, int[] index, double[] value, double[] rowScale, double[] columnScale) {
        Arrays.fill(rowScale, 1);
        Arrays.fill(columnScale, 1);
        double[] rowMax = new double[rows];
        double[] columnMax = new double[columns];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(rowMax, 0);
            for (int j = 0; j < columns; j++) {
                double most = 0;
                for (int p = start[j]; p < start[j + 1]; p++) {
                    double a = Math.abs(value[p]);
                    most = Math.max(most, a);
                    rowMax[index[p]] = Math.max(rowMax[index[p]], a);
                }
                columnMax[j] = power(most);
            }
            boolean changed = false;
            for (int i = 0; i < rows; i++) {
                rowMax[i] = power(rowMax[i]);
                rowScale[i] *= rowMax[i];
                changed |= rowMax[i] != 1;
            }
            for (int j = 0; j < columns; j++) {
                columnScale[j] *= columnMax[j];
                changed |= columnMax[j] != 1;
                for (int p = start[j]; p < start[j + 1]; p++) {
                    value[p] *= columnMax[j] * rowMax[index[p]];
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    /** 1/√a rounded to a power of two. */
    private static double power(double a) {
        if (!(a > 0)) {
            return 1;
        }
        return Math.scalb(1.0, (int) Math.rint(-0.5 * Math.log(a) / Math.log(2)));
    }
}
