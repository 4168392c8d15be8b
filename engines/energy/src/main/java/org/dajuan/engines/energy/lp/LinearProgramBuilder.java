package org.dajuan.engines.energy.lp;

import java.util.Arrays;

/** Collects columns and rows of a linear program; rows are written term by term; dimensionless. */
public final class LinearProgramBuilder {
    private int columns;
    private int rows;
    private int entries;
    private double[] cost = new double[64];
    private double[] columnLower = new double[64];
    private double[] columnUpper = new double[64];
    private int[] columnHour = new int[64];
    private double[] rowLower = new double[64];
    private double[] rowUpper = new double[64];
    private int[] rowHour = new int[64];
    private int[] rowStart = new int[65];
    private int[] termColumn = new int[256];
    private double[] termValue = new double[256];
    private double offset;

    /** An empty program; dimensionless. */
    public LinearProgramBuilder() {}

    /** The same with room for this many columns, rows and terms, so that nothing is copied on the way; dimensionless. */
    public LinearProgramBuilder expect(int columnCount, int rowCount, int termCount) {
        cost = Arrays.copyOf(cost, Math.max(cost.length, columnCount));
        columnLower = Arrays.copyOf(columnLower, cost.length);
        columnUpper = Arrays.copyOf(columnUpper, cost.length);
        columnHour = Arrays.copyOf(columnHour, cost.length);
        rowLower = Arrays.copyOf(rowLower, Math.max(rowLower.length, rowCount));
        rowUpper = Arrays.copyOf(rowUpper, rowLower.length);
        rowHour = Arrays.copyOf(rowHour, rowLower.length);
        rowStart = Arrays.copyOf(rowStart, rowLower.length + 1);
        termColumn = Arrays.copyOf(termColumn, Math.max(termColumn.length, termCount));
        termValue = Arrays.copyOf(termValue, termColumn.length);
        return this;
    }

    /** A new column; returns its number. Cost in money per unit, bounds in units of the column, hour or -1. */
    public int column(double columnCost, double lower, double upper, int hour) {
        if (Double.isNaN(columnCost) || Double.isInfinite(columnCost) || Double.isNaN(lower) || Double.isNaN(upper)) {
            throw new IllegalArgumentException("Column " + columns + " of hour " + hour + " has cost " + columnCost
                    + " and bounds " + lower + " to " + upper + "; expected numbers.");
        }
        if (columns == cost.length) {
            expect(columns * 2, rowLower.length, termColumn.length);
        }
        cost[columns] = columnCost;
        columnLower[columns] = lower;
        columnUpper[columns] = upper;
        columnHour[columns] = hour;
        return columns++;
    }

    /** Begins a row that {@link #term} fills; returns its number. Sides in units of the row, hour or -1. */
    public int row(double lower, double upper, int hour) {
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            throw new IllegalArgumentException("Row " + rows + " of hour " + hour + " has sides " + lower + " to "
                    + upper + "; expected numbers.");
        }
        if (rows == rowLower.length) {
            expect(cost.length, rows * 2, termColumn.length);
        }
        rowLower[rows] = lower;
        rowUpper[rows] = upper;
        rowHour[rows] = hour;
        rowStart[rows + 1] = entries;
        return rows++;
    }

    /** A term of the row begun last; the coefficient is in units of the row per unit of the column. */
    public LinearProgramBuilder term(int column, double coefficient) {
        if (rows == 0 || column < 0 || column >= columns || !Double.isFinite(coefficient)) {
            throw new IllegalArgumentException("Row " + (rows - 1) + " has the term " + coefficient + " times column "
                    + column + "; expected a number and one of " + columns + " columns.");
        }
        if (entries == termColumn.length) {
            expect(cost.length, rowLower.length, entries * 2);
        }
        termColumn[entries] = column;
        termValue[entries++] = coefficient;
        rowStart[rows] = entries;
        return this;
    }

    /** Adds to the constant part of the objective, money. */
    public LinearProgramBuilder offset(double money) {
        offset += money;
        return this;
    }

    /** The program; terms of one row and column are added up. Dimensionless. */
    public LinearProgram build() {
        int[] start = new int[columns + 1];
        for (int p = 0; p < entries; p++) {
            start[termColumn[p] + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            start[j + 1] += start[j];
        }
        int[] next = Arrays.copyOf(start, columns);
        int[] index = new int[entries];
        double[] value = new double[entries];
        for (int i = 0; i < rows; i++) {
            for (int p = rowStart[i]; p < rowStart[i + 1]; p++) {
                int j = termColumn[p];
                if (next[j] > start[j] && index[next[j] - 1] == i) {
                    value[next[j] - 1] += termValue[p];
                } else {
                    index[next[j]] = i;
                    value[next[j]++] = termValue[p];
                }
            }
        }
        return new LinearProgram(
                closeGaps(start, next, index, value),
                index,
                value,
                Arrays.copyOf(cost, columns),
                Arrays.copyOf(columnLower, columns),
                Arrays.copyOf(columnUpper, columns),
                Arrays.copyOf(rowLower, rows),
                Arrays.copyOf(rowUpper, rows),
                Arrays.copyOf(columnHour, columns),
                Arrays.copyOf(rowHour, rows),
                offset);
    }

    /** Entries that were added up leave gaps at the ends of columns. */
    private static int[] closeGaps(int[] start, int[] next, int[] index, double[] value) {
        int to = 0;
        int[] closed = new int[start.length];
        for (int j = 0; j < next.length; j++) {
            closed[j] = to;
            for (int p = start[j]; p < next[j]; p++) {
                index[to] = index[p];
                value[to++] = value[p];
            }
        }
        closed[next.length] = to;
        return closed;
    }
}
