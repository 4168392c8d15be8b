package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/**
 * The pattern that hours of one kind share: where entries of the matrix go in the stage's front, and which entries each pivot touches. One
 * set of small index arrays serves thousands of hours.
 *
 * <p>The front has {@code pivots} rows for the stage's own nodes in order of elimination, then {@code frontier} rows of the next stage, and
 * beside them the border.
 */
final class StageTemplate {
    final int pivots;
    final int frontier;
    final int border;
    /** Front rows and columns: pivots + frontier. */
    final int height;
    /** Width of the front: height + border. */
    final int width;
    /** Where each stored matrix entry of the stage goes in the front. */
    final int[] entryAt;
    /** Local places of rows that the stage before has filled, ascending. */
    final int[] incoming;
    /** Position of local place p relative to the stage's first position. */
    final int[] relative;
    /** Pattern of pivot k without the border: pattern[patternStart[k] .. patternStart[k+1]]. */
    final int[] patternStart;

    final int[] pattern;
    /** The same as positions relative to the stage's first. */
    final int[] patternRelative;
    /** Border neighbours of pivot k that are few enough to be listed; empty for pivots with the dense border. */
    final int[] listStart;

    final int[] list;
    final boolean[] dense;
    final int denseCount;
    /** Numbers stored for each stage of this kind. */
    final int stored;

    StageTemplate(int pivots, int[] frontierRelative, int border, int[] entryAt, int[] incoming) {
        this.pivots = pivots;
        this.frontier = frontierRelative.length;
        this.border = border;
        this.height = pivots + frontier;
        this.width = height + border;
        this.entryAt = entryAt;
        this.incoming = incoming;
        relative = new int[height];
        for (int i = 0; i < height; i++) {
            relative[i] = i < pivots ? i : pivots + frontierRelative[i - pivots];
        }
        boolean[][] full = symbolic();
        patternStart = new int[pivots + 1];
        listStart = new int[pivots + 1];
        dense = new boolean[pivots];
        int[] pat = new int[pivots * height];
        int[] lst = new int[pivots * border];
        int to = 0;
        int toList = 0;
        int size = 0;
        int heavy = 0;
        for (int k = 0; k < pivots; k++) {
            patternStart[k] = to;
            listStart[k] = toList;
            for (int j = k + 1; j < height; j++) {
                if (full[k][j]) {
                    pat[to++] = j;
                }
            }
            int beside = 0;
            for (int b = 0; b < border; b++) {
                beside += full[k][height + b] ? 1 : 0;
            }
            if (beside > 3 && 3 * beside > border) {
                dense[k] = true;
                heavy++;
                size += border;
            } else {
                for (int b = 0; b < border; b++) {
                    if (full[k][height + b]) {
                        lst[toList++] = b;
                    }
                }
                size += beside;
            }
            size += 1 + to - patternStart[k];
        }
        patternStart[pivots] = to;
        listStart[pivots] = toList;
        pattern = Arrays.copyOf(pat, to);
        list = Arrays.copyOf(lst, toList);
        denseCount = heavy;
        stored = size;
        patternRelative = new int[to];
        for (int p = 0; p < to; p++) {
            patternRelative[p] = relative[pattern[p]];
        }
    }

    private boolean[][] symbolic() {
        boolean[][] full = new boolean[height][width];
        for (int at : entryAt) {
            full[at / width][at % width] = true;
        }
        for (int a = 0; a < incoming.length; a++) {
            for (int b = a + 1; b < incoming.length; b++) {
                full[incoming[a]][incoming[b]] = true;
            }
            Arrays.fill(full[incoming[a]], height, width, true);
        }
        for (int k = 0; k < pivots; k++) {
            for (int i = k + 1; i < height; i++) {
                if (full[k][i]) {
                    for (int j = i + 1; j < width; j++) {
                        full[i][j] |= full[k][j];
                    }
                }
            }
        }
        return full;
    }
}
