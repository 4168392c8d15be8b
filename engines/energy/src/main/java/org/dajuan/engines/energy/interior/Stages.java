package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/**
 * Finds the order of time in a matrix: which hour each row and column belongs to, which ones tie hours far apart and go to the border.
 * A node is a column, or {@code columns + row}.
 */
final class Stages {
    static final int BORDER = -1;

    /** Stage of each node, or {@link #BORDER}. */
    final int[] of;

    final int count;
    /** Nodes of the border: columns first, then rows. */
    final int[] border;
    /** True for columns that reach into the next stage. */
    final boolean[] carries;

    Stages(StandardForm f) {
        int n = f.columns;
        int m = f.rows;
        of = new int[n + m];
        carries = new boolean[n];
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int h : f.rowHour) {
            if (h >= 0) {
                least = Math.min(least, h);
                most = Math.max(most, h);
            }
        }
        boolean timed = most >= 0;
        for (int i = 0; i < m; i++) {
            of[n + i] = timed ? (f.rowHour[i] < 0 ? BORDER : f.rowHour[i] - least) : 0;
        }
        count = timed ? most - least + 1 : 1;
        for (int j = 0; j < n; j++) {
            int first = Integer.MAX_VALUE;
            int last = -1;
            for (int p = f.start[j]; p < f.start[j + 1]; p++) {
                int s = of[n + f.index[p]];
                if (s != BORDER) {
                    first = Math.min(first, s);
                    last = Math.max(last, s);
                }
            }
            if (last < 0) {
                int h = timed ? f.columnHour[j] - least : 0;
                of[j] = h >= 0 && h < count ? h : BORDER;
            } else if (last - first > 1) {
                of[j] = BORDER;
            } else {
                of[j] = first;
                carries[j] = last > first;
            }
        }
        int size = 0;
        for (int s : of) {
            size += s == BORDER ? 1 : 0;
        }
        border = new int[size];
        int to = 0;
        for (int v = 0; v < of.length; v++) {
            if (of[v] == BORDER) {
                border[to++] = v;
            }
        }
    }

    /** Nodes of each stage in their own order: {@code start[s] .. start[s + 1]} of the second array. */
    int[][] members() {
        int[] start = new int[count + 1];
        for (int s : of) {
            if (s != BORDER) {
                start[s + 1]++;
            }
        }
        for (int s = 0; s < count; s++) {
            start[s + 1] += start[s];
        }
        int[] next = Arrays.copyOf(start, count);
        int[] node = new int[start[count]];
        for (int v = 0; v < of.length; v++) {
            if (of[v] != BORDER) {
                node[next[of[v]]++] = v;
            }
        }
        return new int[][] {start, node};
    }
}
