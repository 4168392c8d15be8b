package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/**
 * The numeric half: L D L' of the quasi-definite system [-H A'; A D], stage by stage in the order of time, with a dense border. Negative
 * pivots belong to columns, positive ones to rows; a pivot that rounding has turned is replaced by a huge one, which freezes its node.
 */
final class ChainFactor implements Ldl {
    private static final double NOISE = 3e-15;
    private static final double RAISED = 3e-14;
    private static final double LEAST = 1e-11;

    private final Chain chain;
    private final double[] stored;
    private final double[] front;
    private final double[] peak;
    private final double[] borderPeak;
    private final double[] carried;
    private final double[] left;
    private final double[] right;
    private final double[] schur;
    private int frozen;

    ChainFactor(Chain chain) {
        this.chain = chain;
        int b = chain.border;
        int area = 1;
        int carry = 1;
        int dense = 1;
        int high = 1;
        for (StageTemplate t : chain.templates) {
            area = Math.max(area, t.height * t.width);
            carry = Math.max(carry, t.frontier * (t.frontier + b));
            dense = Math.max(dense, t.denseCount);
            high = Math.max(high, t.height);
        }
        stored = new double[chain.storedFirst[chain.stages]];
        front = new double[area];
        peak = new double[high];
        borderPeak = new double[b];
        carried = new double[carry];
        left = new double[Math.max(1, b * dense)];
        right = new double[Math.max(1, b * dense)];
        schur = new double[Math.max(1, b * b)];
    }

    /** How many pivots of the last factorisation were frozen. */
    int frozen() {
        return frozen;
    }

    @Override
    public int[] position() {
        return chain.position;
    }

    @Override
    public void factorise(double[] diagonal) {
        int b = chain.border;
        frozen = 0;
        System.arraycopy(chain.borderEntries, 0, schur, 0, b * b);
        for (int i = 0; i < b; i++) {
            schur[i * b + i] = diagonal[chain.inner + i];
        }
        for (int s = 0; s < chain.stages; s++) {
            StageTemplate t = chain.templates[chain.template[s]];
            load(t, s, diagonal);
            eliminate(t, chain.storedFirst[s], diagonal, chain.first[s]);
            borderUpdate(t);
            carry(t);
        }
        factoriseBorder(diagonal);
    }

    private void load(StageTemplate t, int s, double[] diagonal) {
        double[] w = front;
        int width = t.width;
        Arrays.fill(w, 0, t.height * width, 0);
        Arrays.fill(peak, 0);
        int from = chain.first[s];
        for (int i = 0; i < t.pivots; i++) {
            w[i * width + i] = diagonal[from + i];
        }
        int e = chain.entryFirst[s];
        double[] entries = chain.entries;
        for (int at : t.entryAt) {
            w[at] += entries[e++];
        }
        int b = t.border;
        int q = t.incoming.length;
        int wide = q + b;
        for (int i = 0; i < q; i++) {
            int row = t.incoming[i] * width;
            for (int j = i; j < q; j++) {
                w[row + t.incoming[j]] += carried[i * wide + j];
            }
            int to = row + t.height;
            int at = i * wide + q;
            for (int k = 0; k < b; k++) {
                w[to + k] += carried[at + k];
            }
        }
    }

    private void eliminate(StageTemplate t, int storedAt, double[] diagonal, int from) {
        double[] w = front;
        double[] out = stored;
        int width = t.width;
        int height = t.height;
        int b = t.border;
        int to = storedAt;
        int heavy = 0;
        for (int k = 0; k < t.pivots; k++) {
            int rowK = k * width;
            double d = w[rowK + k];
            boolean column = diagonal[from + k] < 0;
            if (!((column ? -d : d) > NOISE * peak[k])) {
                // what is left is rounding: a small proper pivot keeps the node nearly where it is, refinement does the
                // rest
                double raised = Math.max(RAISED * peak[k], LEAST);
                d = column ? -raised : raised;
                frozen++;
            }
            double inverse = 1 / d;
            out[to++] = inverse;
            int p0 = t.patternStart[k];
            int p1 = t.patternStart[k + 1];
            boolean dense = t.dense[k];
            int borderK = rowK + height;
            int l0 = t.listStart[k];
            int l1 = t.listStart[k + 1];
            for (int p = p0; p < p1; p++) {
                int j = t.pattern[p];
                double l = w[rowK + j] * inverse;
                out[to++] = l;
                int rowJ = j * width;
                double before = Math.abs(w[rowJ + j]);
                if (before > peak[j]) {
                    peak[j] = before;
                }
                for (int q = p; q < p1; q++) {
                    int c = t.pattern[q];
                    w[rowJ + c] -= l * w[rowK + c];
                }
                if (dense) {
                    int borderJ = rowJ + height;
                    for (int c = 0; c < b; c++) {
                        w[borderJ + c] -= l * w[borderK + c];
                    }
                } else {
                    for (int q = l0; q < l1; q++) {
                        int c = height + t.list[q];
                        w[rowJ + c] -= l * w[rowK + c];
                    }
                }
            }
            if (dense) {
                for (int c = 0; c < b; c++) {
                    double v = w[borderK + c];
                    double l = v * inverse;
                    out[to++] = l;
                    left[c * t.denseCount + heavy] = l;
                    right[c * t.denseCount + heavy] = v;
                }
                heavy++;
            } else {
                for (int p = l0; p < l1; p++) {
                    double l = w[borderK + t.list[p]] * inverse;
                    out[to++] = l;
                    int rowI = t.list[p] * b;
                    for (int q = p; q < l1; q++) {
                        schur[rowI + t.list[q]] -= l * w[borderK + t.list[q]];
                    }
                }
            }
        }
    }

    /** schur -= left · right' of the pivots with a dense border, two rows by four columns at a time; below the diagonal nothing is read. */
    private void borderUpdate(StageTemplate t) {
        int b = t.border;
        int n = t.denseCount;
        if (n == 0) {
            return;
        }
        int i = 0;
        for (; i + 1 < b; i += 2) {
            int j = i;
            for (; j + 3 < b; j += 4) {
                block(i, j, b, n);
            }
            for (; j < b; j++) {
                schur[i * b + j] -= dot(i, j, n);
                schur[(i + 1) * b + j] -= dot(i + 1, j, n);
            }
        }
        if (i < b) {
            schur[i * b + i] -= dot(i, i, n);
        }
    }

    private double dot(int i, int j, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += left[i * n + k] * right[j * n + k];
        }
        return sum;
    }

    private void block(int i, int j, int b, int n) {
        double[] l = left;
        double[] r = right;
        int l0 = i * n;
        int l1 = l0 + n;
        int r0 = j * n;
        int r1 = r0 + n;
        int r2 = r1 + n;
        int r3 = r2 + n;
        double s00 = 0;
        double s01 = 0;
        double s02 = 0;
        double s03 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s13 = 0;
        for (int k = 0; k < n; k++) {
            double u = l[l0 + k];
            double v = l[l1 + k];
            double c0 = r[r0 + k];
            double c1 = r[r1 + k];
            double c2 = r[r2 + k];
            double c3 = r[r3 + k];
            s00 += u * c0;
            s01 += u * c1;
            s02 += u * c2;
            s03 += u * c3;
            s10 += v * c0;
            s11 += v * c1;
            s12 += v * c2;
            s13 += v * c3;
        }
        int at = i * b + j;
        schur[at] -= s00;
        schur[at + 1] -= s01;
        schur[at + 2] -= s02;
        schur[at + 3] -= s03;
        at += b;
        schur[at] -= s10;
        schur[at + 1] -= s11;
        schur[at + 2] -= s12;
        schur[at + 3] -= s13;
    }

    private void carry(StageTemplate t) {
        int q = t.frontier;
        int b = t.border;
        for (int i = 0; i < q; i++) {
            int row = (t.pivots + i) * t.width + t.pivots;
            System.arraycopy(front, row, carried, i * (q + b), q + b);
        }
    }

    private void factoriseBorder(double[] diagonal) {
        int b = chain.border;
        double[] s = schur;
        for (int k = 0; k < b; k++) {
            borderPeak[k] = Math.abs(s[k * b + k]);
        }
        for (int k = 0; k < b; k++) {
            double d = s[k * b + k];
            boolean column = diagonal[chain.inner + k] < 0;
            if (!((column ? -d : d) > NOISE * borderPeak[k])) {
                double raised = Math.max(RAISED * borderPeak[k], LEAST);
                d = column ? -raised : raised;
                frozen++;
            }
            double inverse = 1 / d;
            s[k * b + k] = inverse;
            for (int i = k + 1; i < b; i++) {
                double l = s[k * b + i] * inverse;
                for (int j = i; j < b; j++) {
                    s[i * b + j] -= l * s[k * b + j];
                }
            }
            for (int i = k + 1; i < b; i++) {
                s[k * b + i] *= inverse;
            }
        }
    }

    @Override
    public void solve(double[] r) {
        ChainSolve.of(chain, stored, schur, r);
    }
}
