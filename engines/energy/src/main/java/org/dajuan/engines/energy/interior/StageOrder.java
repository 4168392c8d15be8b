package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/**
 * The order of elimination within one stage. Four groups, and within each the node with the fewest neighbours first:
 * bounded columns of the stage alone (the controls), rows that have such a column, columns that reach further or are free (storage levels,
 * as pivots of their own), rows left. In this order pivots only gain: no pivot is the difference of two large numbers.
 */
final class StageOrder {
    private StageOrder() {}

    /**
     * @param group 0 to 3 for each local node
     * @param near near[i] lists the local neighbours of i
     * @param borderNeighbours number of border nodes beside each local node
     * @param incoming local rows that an earlier stage has filled
     * @param border size of the border
     */
    static int[] of(int[] group, int[][] near, int[] borderNeighbours, int[] incoming, int border) {
        int n = group.length;
        boolean[][] link = new boolean[n][n];
        int[] beside = borderNeighbours.clone();
        for (int i = 0; i < n; i++) {
            for (int j : near[i]) {
                link[i][j] = true;
                link[j][i] = true;
            }
        }
        for (int i : incoming) {
            for (int j : incoming) {
                link[i][j] = i != j;
            }
            beside[i] = border;
        }
        int[] order = new int[n];
        boolean[] done = new boolean[n];
        for (int k = 0; k < n; k++) {
            int best = -1;
            int bestDegree = Integer.MAX_VALUE;
            for (int i = 0; i < n; i++) {
                if (done[i] || best >= 0 && group[i] > group[best]) {
                    continue;
                }
                int degree = beside[i];
                for (int j = 0; j < n; j++) {
                    degree += link[i][j] && !done[j] ? 1 : 0;
                }
                if (best < 0 || group[i] < group[best] || degree < bestDegree) {
                    best = i;
                    bestDegree = degree;
                }
            }
            order[k] = best;
            done[best] = true;
            for (int i = 0; i < n; i++) {
                if (link[best][i] && !done[i]) {
                    beside[i] = Math.max(beside[i], beside[best]);
                    for (int j = 0; j < n; j++) {
                        if (j != i && link[best][j] && !done[j]) {
                            link[i][j] = true;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(order, n);
    }
}
