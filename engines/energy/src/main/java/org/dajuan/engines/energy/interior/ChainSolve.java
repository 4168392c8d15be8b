package org.dajuan.engines.energy.interior;

/** Forward and backward through the factors of {@link ChainFactor}: stages in the order of time, the border between. */
final class ChainSolve {
    private ChainSolve() {}

    /**
     * @param stored factors of the stages: for each pivot its inverse, its column, its part of the border
     * @param schur factors of the border, by rows
     * @param r right-hand side by position, overwritten by the solution
     */
    static void of(Chain chain, double[] stored, double[] schur, double[] r) {
        int stages = chain.stages;
        for (int s = 0; s < stages; s++) {
            forward(chain.templates[chain.template[s]], stored, chain.storedFirst[s], chain.first[s], chain.inner, r);
        }
        border(chain, schur, r);
        for (int s = stages - 1; s >= 0; s--) {
            backward(
                    chain.templates[chain.template[s]],
                    stored,
                    chain.storedFirst[s + 1],
                    chain.first[s],
                    chain.inner,
                    r);
        }
    }

    private static void forward(StageTemplate t, double[] l, int storedAt, int from, int inner, double[] r) {
        int b = t.border;
        int at = storedAt;
        for (int k = 0; k < t.pivots; k++) {
            double v = r[from + k];
            double inverse = l[at++];
            int p1 = t.patternStart[k + 1];
            for (int p = t.patternStart[k]; p < p1; p++) {
                r[from + t.patternRelative[p]] -= l[at++] * v;
            }
            if (t.dense[k]) {
                for (int c = 0; c < b; c++) {
                    r[inner + c] -= l[at + c] * v;
                }
                at += b;
            } else {
                int q1 = t.listStart[k + 1];
                for (int q = t.listStart[k]; q < q1; q++) {
                    r[inner + t.list[q]] -= l[at++] * v;
                }
            }
            r[from + k] = v * inverse;
        }
    }

    private static void backward(StageTemplate t, double[] l, int storedEnd, int from, int inner, double[] r) {
        int b = t.border;
        int at = storedEnd;
        for (int k = t.pivots - 1; k >= 0; k--) {
            double sum = r[from + k];
            if (t.dense[k]) {
                at -= b;
                double even = 0;
                double odd = 0;
                int c = 0;
                for (; c + 3 < b; c += 4) {
                    even += l[at + c] * r[inner + c] + l[at + c + 1] * r[inner + c + 1];
                    odd += l[at + c + 2] * r[inner + c + 2] + l[at + c + 3] * r[inner + c + 3];
                }
                for (; c < b; c++) {
                    even += l[at + c] * r[inner + c];
                }
                sum -= even + odd;
            } else {
                for (int q = t.listStart[k + 1] - 1; q >= t.listStart[k]; q--) {
                    sum -= l[--at] * r[inner + t.list[q]];
                }
            }
            for (int p = t.patternStart[k + 1] - 1; p >= t.patternStart[k]; p--) {
                sum -= l[--at] * r[from + t.patternRelative[p]];
            }
            at--; // the pivot
            r[from + k] = sum;
        }
    }

    private static void border(Chain chain, double[] schur, double[] r) {
        int b = chain.border;
        int o = chain.inner;
        for (int k = 0; k < b; k++) {
            double v = r[o + k];
            for (int i = k + 1; i < b; i++) {
                r[o + i] -= schur[k * b + i] * v;
            }
        }
        for (int k = b - 1; k >= 0; k--) {
            double sum = r[o + k] * schur[k * b + k];
            for (int i = k + 1; i < b; i++) {
                sum -= schur[k * b + i] * r[o + i];
            }
            r[o + k] = sum;
        }
    }
}
