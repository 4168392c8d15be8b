package org.dajuan.engines.energy.lp;

import java.util.Arrays;

/**
 * Minimise {@code offset + cost·x} subject to {@code rowLower <= A x <= rowUpper} and {@code columnLower <= x <= columnUpper}; A by columns.
 * Dimensionless: units are those of whoever built it. Infinite bounds are {@code ±Double.POSITIVE_INFINITY}.
 *
 * <p>Each column and row may carry an hour, from which the structured solver reads the order of time; -1 means none (a capacity, a sum over
 * the year). The hour is a hint: a wrong one costs speed, never correctness.
 *
 * <p>The arrays are handed out as they are, since copies of millions of numbers would double the memory (decision 0050). Who receives
 * them must not write to them.
 */
public final class LinearProgram {
    private final int rows;
    private final int columns;
    private final int[] start;
    private final int[] index;
    private final double[] value;
    private final double[] cost;
    private final double[] columnLower;
    private final double[] columnUpper;
    private final double[] rowLower;
    private final double[] rowUpper;
    private final int[] columnHour;
    private final int[] rowHour;
    private final double offset;

    LinearProgram(
            int[] start,
            int[] index,
            double[] value,
            double[] cost,
            double[] columnLower,
            double[] columnUpper,
            double[] rowLower,
            double[] rowUpper,
            int[] columnHour,
            int[] rowHour,
            double offset) {
        this.rows = rowLower.length;
        this.columns = cost.length;
        this.start = start;
        this.index = index;
        this.value = value;
        this.cost = cost;
        this.columnLower = columnLower;
        this.columnUpper = columnUpper;
        this.rowLower = rowLower;
        this.rowUpper = rowUpper;
        this.columnHour = columnHour;
        this.rowHour = rowHour;
        this.offset = offset;
    }

    /** Number of rows, dimensionless. */
    public int rows() {
        return rows;
    }

    /** Number of columns, dimensionless. */
    public int columns() {
        return columns;
    }

    /** Number of stored entries, explicit zeros included, dimensionless. */
    public int entries() {
        return start[columns];
    }

    /** First entry of each column, and one past the last; dimensionless. */
    public int[] start() {
        return start;
    }

    /** Row of each entry, ascending within a column, dimensionless. */
    public int[] index() {
        return index;
    }

    /** Value of each entry, unit of row per unit of column. */
    public double[] value() {
        return value;
    }

    /** Cost of each column, money per unit of column. */
    public double[] cost() {
        return cost;
    }

    /** Lower bounds, units of the columns. */
    public double[] columnLower() {
        return columnLower;
    }

    /** Upper bounds, units of the columns. */
    public double[] columnUpper() {
        return columnUpper;
    }

    /** Lower sides, units of the rows. */
    public double[] rowLower() {
        return rowLower;
    }

    /** Upper sides, units of the rows. */
    public double[] rowUpper() {
        return rowUpper;
    }

    /** Hour of each column, or -1; dimensionless. */
    public int[] columnHour() {
        return columnHour;
    }

    /** Hour of each row, or -1; dimensionless. */
    public int[] rowHour() {
        return rowHour;
    }

    /** What the objective is at x = 0, money. */
    public double offset() {
        return offset;
    }

    /** The same constraints with other costs; dimensionless. */
    public LinearProgram withCost(double[] otherCost) {
        if (otherCost.length != columns) {
            throw new IllegalArgumentException(otherCost.length + " costs for " + columns + " columns.");
        }
        return new LinearProgram(
                start,
                index,
                value,
                otherCost.clone(),
                columnLower,
                columnUpper,
                rowLower,
                rowUpper,
                columnHour,
                rowHour,
                0);
    }

    /** The same with other bounds and sides, in units of columns and rows. */
    public LinearProgram withBounds(
            double[] newColumnLower, double[] newColumnUpper, double[] newRowLower, double[] newRowUpper) {
        return new LinearProgram(
                start,
                index,
                value,
                cost,
                newColumnLower.clone(),
                newColumnUpper.clone(),
                newRowLower.clone(),
                newRowUpper.clone(),
                columnHour,
                rowHour,
                offset);
    }

    /**
     * The same with one row more, which stands last and has no hour.
     *
     * @param coefficients of each column, in the row's unit
     */
    public LinearProgram withRow(double[] coefficients, double least, double most) {
        int more = 0;
        for (double c : coefficients) {
            more += c != 0 ? 1 : 0;
        }
        int[] newStart = new int[columns + 1];
        int[] newIndex = new int[entries() + more];
        double[] newValue = new double[entries() + more];
        int to = 0;
        for (int j = 0; j < columns; j++) {
            int length = start[j + 1] - start[j];
            System.arraycopy(index, start[j], newIndex, to, length);
            System.arraycopy(value, start[j], newValue, to, length);
            to += length;
            if (coefficients[j] != 0) {
                newIndex[to] = rows;
                newValue[to++] = coefficients[j];
            }
            newStart[j + 1] = to;
        }
        double[] left = Arrays.copyOf(rowLower, rows + 1);
        double[] right = Arrays.copyOf(rowUpper, rows + 1);
        int[] hour = Arrays.copyOf(rowHour, rows + 1);
        left[rows] = least;
        right[rows] = most;
        hour[rows] = -1;
        return new LinearProgram(
                newStart, newIndex, newValue, cost, columnLower, columnUpper, left, right, columnHour, hour, offset);
    }

    /** The objective at x, money. */
    public double objective(double[] x) {
        double sum = offset;
        double lost = 0; // Kahan: a year has a hundred thousand terms
        for (int j = 0; j < columns; j++) {
            double term = cost[j] * x[j] - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return sum;
    }

    /** A x, units of the rows. */
    public double[] times(double[] x) {
        double[] out = new double[rows];
        for (int j = 0; j < columns; j++) {
            double v = x[j];
            if (v != 0) {
                for (int p = start[j]; p < start[j + 1]; p++) {
                    out[index[p]] += value[p] * v;
                }
            }
        }
        return out;
    }

    /** A' y, units of cost. */
    public double[] timesTransposed(double[] y) {
        double[] out = new double[columns];
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int p = start[j]; p < start[j + 1]; p++) {
                sum += value[p] * y[index[p]];
            }
            out[j] = sum;
        }
        return out;
    }
}
