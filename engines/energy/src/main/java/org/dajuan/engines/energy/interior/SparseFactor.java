package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/**
 * L D L' of a quasi-definite system without any order of time: nodes in the order of {@link FillOrder}, row after row of L along the
 * elimination tree (up-looking). A pivot that rounding has turned is replaced by a small one of its proper sign.
 *
 * <p>References: Vanderbei, SIAM J. Optimization 5 (1995) 100; Davis, Direct Methods for Sparse Linear Systems (2006), ch. 4.
 */
final class SparseFactor implements Ldl {
    private static final double NOISE = 3e-15;
    private static final double RAISED = 3e-14;
    private static final double LEAST = 1e-11;

    private final int size;
    private final int[] position;
    /** Entries above the diagonal by columns in the order of elimination. */
    private final int[] upperStart;

    private final int[] upperRow;
    private final double[] upperValue;
    private final int[] parent;
    private final int[] start; // of columns of L
    private final int[] row;
    private final double[] value;
    private final double[] inverse;
    private final double[] work;
    private final int[] next;
    private final int[] mark;
    private final int[] path;
    private final int[] stack;

    /** Finds order and pattern of the factors once; throws IllegalArgumentException when they are beyond {@code mostEntries}. */
    SparseFactor(StandardForm f, long mostEntries) {
        int n = f.columns;
        size = n + f.rows;
        int[][] near = new int[size][];
        boolean[] column = new boolean[size];
        boolean[] waits = new boolean[size];
        for (int j = 0; j < n; j++) {
            column[j] = true;
            waits[j] = f.kind[j] == StandardForm.FREE;
            near[j] = new int[f.start[j + 1] - f.start[j]];
            for (int p = f.start[j]; p < f.start[j + 1]; p++) {
                near[j][p - f.start[j]] = n + f.index[p];
            }
        }
        for (int i = 0; i < f.rows; i++) {
            waits[n + i] = f.kind[n + i] == StandardForm.ABSENT;
            near[n + i] = Arrays.copyOfRange(
                    f.byRow.column(), f.byRow.start()[i], f.byRow.start()[i + 1]);
        }
        int[] order = FillOrder.of(near, column, waits);
        position = new int[size];
        for (int k = 0; k < size; k++) {
            position[order[k]] = k;
        }
        int[] count = new int[size + 1];
        for (int j = 0; j < n; j++) {
            for (int p = f.start[j]; p < f.start[j + 1]; p++) {
                count[Math.max(position[j], position[n + f.index[p]]) + 1]++;
            }
        }
        for (int k = 0; k < size; k++) {
            count[k + 1] += count[k];
        }
        upperStart = count.clone();
        upperRow = new int[f.start[n]];
        upperValue = new double[f.start[n]];
        for (int j = 0; j < n; j++) {
            for (int p = f.start[j]; p < f.start[j + 1]; p++) {
                int a = position[j];
                int b = position[n + f.index[p]];
                int at = count[Math.max(a, b)]++;
                upperRow[at] = Math.min(a, b);
                upperValue[at] = f.value[p];
            }
        }
        parent = new int[size];
        mark = new int[size];
        start = new int[size + 1];
        long entries = symbolic();
        if (entries > mostEntries) {
            throw new IllegalArgumentException(
                    "the factors have " + entries + " entries; expected at most " + mostEntries);
        }
        row = new int[(int) entries];
        value = new double[(int) entries];
        inverse = new double[size];
        work = new double[size];
        next = new int[size];
        path = new int[size];
        stack = new int[size];
    }

    /** The elimination tree and how many entries each column of L has. */
    private long symbolic() {
        int[] counts = new int[size];
        Arrays.fill(parent, -1);
        Arrays.fill(mark, -1);
        for (int k = 0; k < size; k++) {
            mark[k] = k;
            for (int p = upperStart[k]; p < upperStart[k + 1]; p++) {
                for (int i = upperRow[p]; mark[i] != k; i = parent[i]) {
                    if (parent[i] < 0) {
                        parent[i] = k;
                    }
                    counts[i]++;
                    mark[i] = k;
                }
            }
        }
        long sum = 0;
        for (int k = 0; k < size; k++) {
            sum += counts[k];
            start[k + 1] = (int) Math.min(Integer.MAX_VALUE, sum);
        }
        return sum;
    }

    /** Numbers stored in L, dimensionless. */
    int entries() {
        return row.length;
    }

    @Override
    public int[] position() {
        return position;
    }

    @Override
    public void factorise(double[] diagonal) {
        System.arraycopy(start, 0, next, 0, size);
        Arrays.fill(mark, -1);
        for (int k = 0; k < size; k++) {
            int top = reach(k);
            double d = diagonal[k];
            boolean column = d < 0;
            double peak = Math.abs(d);
            for (int t = top; t < size; t++) {
                int i = stack[t];
                double y = work[i];
                work[i] = 0;
                int end = next[i];
                for (int p = start[i]; p < end; p++) {
                    work[row[p]] -= value[p] * y;
                }
                double l = y * inverse[i];
                d -= l * y;
                peak = Math.max(peak, Math.abs(d));
                row[end] = k;
                value[end] = l;
                next[i] = end + 1;
            }
            if (!((column ? -d : d) > NOISE * peak)) {
                double raised = Math.max(RAISED * peak, LEAST);
                d = column ? -raised : raised;
            }
            inverse[k] = 1 / d;
        }
    }

    /** Scatters column k of the matrix and leaves in {@code stack} which earlier nodes reach it, ancestors last. */
    private int reach(int k) {
        int top = size;
        mark[k] = k;
        for (int p = upperStart[k]; p < upperStart[k + 1]; p++) {
            int i = upperRow[p];
            work[i] += upperValue[p];
            int length = 0;
            for (; mark[i] != k; i = parent[i]) {
                path[length++] = i;
                mark[i] = k;
            }
            while (length > 0) {
                stack[--top] = path[--length];
            }
        }
        return top;
    }

    @Override
    public void solve(double[] r) {
        for (int k = 0; k < size; k++) {
            double v = r[k];
            for (int p = start[k]; p < start[k + 1]; p++) {
                r[row[p]] -= value[p] * v;
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double sum = r[k] * inverse[k];
            for (int p = start[k]; p < start[k + 1]; p++) {
                sum -= value[p] * r[row[p]];
            }
            r[k] = sum;
        }
    }
}
