package org.dajuan.engines.energy.interior;

/** Predictor and corrector of one iteration, and the steps that they allow. */
final class Direction {
    private static final double[] WEIGHTS = {1, 0.75, 0.5, 0.25, 0.1};

    static final double KEEP = 0.995;
    private final Iterate at;
    private final StandardForm form;
    private final Kkt kkt;
    private final boolean cautious;
    private final int n;
    private final int size;
    private final double[] theta;
    private final double[] f;
    private final double[] g;
    private final double[] dxA;
    private final double[] dyA;
    private final double[] dxC;
    private final double[] dyC;
    private final double[] dzlA;
    private final double[] dzuA;
    private final double[] slackF;
    private final double[] target;
    private final double[] targetUpper;

    /** Step lengths of the predictor. */
    double primalStep;

    double dualStep;

    /** @param cautious takes the second-order term by the root of the predictor's steps: slower, but keeps to the central path */
    Direction(Iterate at, Kkt kkt, boolean cautious) {
        this.at = at;
        this.cautious = cautious;
        this.form = at.form;
        this.kkt = kkt;
        n = form.columns;
        size = at.size;
        theta = new double[size];
        f = new double[n];
        g = new double[form.rows];
        dxA = new double[size];
        dyA = new double[form.rows];
        dxC = new double[size];
        dyC = new double[form.rows];
        dzlA = new double[size];
        dzuA = new double[size];
        slackF = new double[form.rows];
        target = new double[size];
        targetUpper = new double[size];
    }

    /** Factorises at the present point and solves for the predictor; fills the steps. */
    void predict() {
        double[] x = at.x;
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            theta[k] = kind == StandardForm.BOXED
                    ? at.zl[k] / x[k] + at.zu[k] / at.w[k]
                    : kind == StandardForm.LOWER ? at.zl[k] / x[k] : 0;
        }
        kkt.factorise(theta);
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            double v = at.dual[k];
            if (kind >= StandardForm.LOWER) {
                v += at.zl[k]; // -rxz/x with rxz = -x zl
                if (kind == StandardForm.BOXED) {
                    double ru = form.upper[k] - x[k] - at.w[k];
                    v -= at.zu[k] + at.zu[k] * ru / at.w[k];
                }
            }
            side(k, v);
        }
        for (int i = 0; i < form.rows; i++) {
            g[i] = at.primal[i] + form.slackSign[i] * kkt.slackTheta(i) * slackF[i];
        }
        kkt.solve(f, g, dxA, dyA);
        slacks(dxA, dyA);
        double p = 0;
        double d = 0;
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind >= StandardForm.LOWER) {
                double ix = 1 / x[k];
                dzlA[k] = -at.zl[k] - at.zl[k] * dxA[k] * ix;
                p = Math.max(p, -dxA[k] * ix);
                d = Math.max(d, -dzlA[k] / at.zl[k]);
                if (kind == StandardForm.BOXED) {
                    double dw = form.upper[k] - x[k] - at.w[k] - dxA[k];
                    double iw = 1 / at.w[k];
                    dzuA[k] = -at.zu[k] - at.zu[k] * dw * iw;
                    p = Math.max(p, -dw * iw);
                    d = Math.max(d, -dzuA[k] / at.zu[k]);
                }
            }
        }
        primalStep = p > 1 ? 1 / p : 1;
        dualStep = d > 1 ? 1 / d : 1;
    }

    private void side(int k, double v) {
        if (k < n) {
            f[k] = v;
        } else {
            slackF[k - n] = v;
        }
    }

    private void slacks(double[] dx, double[] dy) {
        for (int i = 0; i < form.rows; i++) {
            dx[n + i] = form.kind[n + i] == StandardForm.ABSENT
                    ? 0
                    : kkt.slackTheta(i) * (form.slackSign[i] * dy[i] - slackF[i]);
        }
    }

    /** Mean complementarity after the predictor's full steps. */
    double predictedMu() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind >= StandardForm.LOWER) {
                sum += (at.x[k] + primalStep * dxA[k]) * (at.zl[k] + dualStep * dzlA[k]);
                if (kind == StandardForm.BOXED) {
                    double dw = form.upper[k] - at.x[k] - at.w[k] - dxA[k];
                    sum += (at.w[k] + primalStep * dw) * (at.zu[k] + dualStep * dzuA[k]);
                }
            }
        }
        return sum / at.pairs;
    }

    /** Solves for the corrector that aims at {@code sigmaMu}. */
    void correct(double sigmaMu) {
        double second = cautious ? Math.sqrt(primalStep * dualStep) : 1;
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            double v = 0;
            if (kind >= StandardForm.LOWER) {
                target[k] = sigmaMu - second * dxA[k] * dzlA[k];
                v = -target[k] / at.x[k];
                if (kind == StandardForm.BOXED) {
                    double dw = form.upper[k] - at.x[k] - at.w[k] - dxA[k];
                    targetUpper[k] = sigmaMu - second * dw * dzuA[k];
                    v += targetUpper[k] / at.w[k];
                }
            }
            side(k, v);
        }
        solveTargets(dxC, dyC);
    }

    /** Solves for the targets. */
    void solveTargets(double[] dx, double[] dy) {
        for (int i = 0; i < form.rows; i++) {
            g[i] = form.slackSign[i] * kkt.slackTheta(i) * slackF[i];
        }
        kkt.solve(f, g, dx, dy);
        slacks(dx, dy);
    }

    /** Predictor and corrector in full. */
    void whole(double[] dx, double[] dy, double[] dzl, double[] dzu) {
        for (int k = 0; k < size; k++) {
            dx[k] = dxA[k] + dxC[k];
            byte kind = form.kind[k];
            dzl[k] = kind >= StandardForm.LOWER ? dzlA[k] + lowerDual(k, dxC[k]) : 0;
            dzu[k] = kind == StandardForm.BOXED ? dzuA[k] + upperDual(k, dxC[k]) : 0;
        }
        for (int i = 0; i < dy.length; i++) {
            dy[i] = dyA[i] + dyC[i];
        }
    }

    /** What the product of a pair is to change by. */
    void target(int k, double lower, double upper) {
        target[k] = lower;
        targetUpper[k] = upper;
        byte kind = form.kind[k];
        double v = kind >= StandardForm.LOWER ? -lower / at.x[k] : 0;
        side(k, kind == StandardForm.BOXED ? v + upper / at.w[k] : v);
    }

    /** Change of the dual of the lower bound for the target and this change of x. */
    double lowerDual(int k, double dx) {
        return (target[k] - at.zl[k] * dx) / at.x[k];
    }

    /** The same of the upper bound. */
    double upperDual(int k, double dx) {
        return (targetUpper[k] + at.zu[k] * dx) / at.w[k];
    }

    /** Chooses how much of the corrector to take, primal and dual apart, and steps; returns the shorter step. */
    double step() {
        int weights = WEIGHTS.length;
        double[] p = new double[weights];
        double[] d = new double[weights];
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind < StandardForm.LOWER) {
                continue;
            }
            double ix = 1 / at.x[k];
            double iz = 1 / at.zl[k];
            // target becomes the corrector's dzl, so that the update need not compute it again
            double zc = (target[k] - at.zl[k] * dxC[k]) * ix;
            target[k] = zc;
            double a = -dxA[k] * ix;
            double c = -dxC[k] * ix;
            double za = -dzlA[k] * iz;
            zc *= -iz;
            for (int i = 0; i < weights; i++) {
                double omega = WEIGHTS[i];
                double pt = a + omega * c;
                double dt = za + omega * zc;
                if (pt > p[i]) {
                    p[i] = pt;
                }
                if (dt > d[i]) {
                    d[i] = dt;
                }
            }
            if (kind == StandardForm.BOXED) {
                double iw = 1 / at.w[k];
                double iu = 1 / at.zu[k];
                double ua = (form.upper[k] - at.x[k] - at.w[k] - dxA[k]) * iw;
                double uc = -dxC[k] * iw;
                double vc = (targetUpper[k] + at.zu[k] * dxC[k]) * iw;
                targetUpper[k] = vc;
                double va = -dzuA[k] * iu;
                vc *= -iu;
                for (int i = 0; i < weights; i++) {
                    double omega = WEIGHTS[i];
                    double pt = -(ua + omega * uc);
                    double dt = va + omega * vc;
                    if (pt > p[i]) {
                        p[i] = pt;
                    }
                    if (dt > d[i]) {
                        d[i] = dt;
                    }
                }
            }
        }
        int bestP = 0;
        int bestD = 0;
        for (int i = 1; i < weights; i++) {
            bestP = p[i] < 0.999 * p[bestP] ? i : bestP;
            bestD = d[i] < 0.999 * d[bestD] ? i : bestD;
        }
        double alphaP = p[bestP] > KEEP ? KEEP / p[bestP] : 1;
        double alphaD = d[bestD] > KEEP ? KEEP / d[bestD] : 1;
        move(alphaP, alphaD, WEIGHTS[bestP], WEIGHTS[bestD]);
        return Math.min(alphaP, alphaD);
    }

    private void move(double alphaP, double alphaD, double omegaP, double omegaD) {
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind == StandardForm.ABSENT) {
                continue;
            }
            double dx = dxA[k] + omegaP * dxC[k];
            if (kind == StandardForm.BOXED) {
                double dw = form.upper[k] - at.x[k] - at.w[k] - dx;
                at.w[k] = Math.max(at.w[k] + alphaP * dw, 1e-300);
                at.zu[k] += alphaD * (dzuA[k] + omegaD * targetUpper[k]);
            }
            at.x[k] += alphaP * dx;
            if (kind >= StandardForm.LOWER) {
                at.zl[k] += alphaD * (dzlA[k] + omegaD * target[k]);
            }
        }
        for (int i = 0; i < form.rows; i++) {
            at.y[i] += alphaD * (dyA[i] + omegaD * dyC[i]);
        }
    }
}
