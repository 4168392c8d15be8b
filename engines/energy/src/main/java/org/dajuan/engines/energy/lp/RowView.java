package org.dajuan.engines.energy.lp;

import java.util.Arrays;

/** The matrix of a program by rows; dimensionless. */
public final class RowView {
    private final int[] start;
    private final int[] column;
    private final double[] value;

    private RowView(int[] start, int[] column, double[] value) {
        this.start = start;
        this.column = column;
        this.value = value;
    }

    /** The rows of this program; dimensionless. */
    public static RowView of(LinearProgram lp) {
        return of(lp.rows(), lp.columns(), lp.start(), lp.index(), lp.value());
    }

    /** The rows of a matrix given by columns; dimensionless. */
    public static RowView of(int rows, int columns, int[] colStart, int[] index, double[] value) {
        int[] start = new int[rows + 1];
        int entries = colStart[columns];
        for (int p = 0; p < entries; p++) {
            start[index[p] + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, rows);
        int[] column = new int[entries];
        double[] byRow = new double[entries];
        for (int j = 0; j < columns; j++) {
            for (int p = colStart[j]; p < colStart[j + 1]; p++) {
                int q = next[index[p]]++;
                column[q] = j;
                byRow[q] = value[p];
            }
        }
        return new RowView(start, column, byRow);
    }

    /** First entry of each row, and one past the last; dimensionless. */
    public int[] start() {
        return start;
    }

    /** Column of each entry, ascending within a row; dimensionless. */
    public int[] column() {
        return column;
    }

    /** Value of each entry, units of row per unit of column. */
    public double[] value() {
        return value;
    }
}
