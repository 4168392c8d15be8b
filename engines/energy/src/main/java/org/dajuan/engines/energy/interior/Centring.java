package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/**
 * The step of a cautious run: predictor and corrector in full, then Gondzio's centrality correctors. A pair that would fall far from the path a
 * little beyond the present step is pulled back, as long as that lengthens the steps. Costs a solve each, and keeps steps from dying where
 * weighing the corrector alone does not (Gondzio, Computational Optimization and Applications 6 (1996) 137).
 */
final class Centring {
    private static final int ROUNDS = 2;
    private static final double REACH = 0.3;
    private static final double NARROW = 0.1;
    private static final double WIDE = 10;

    private final Direction direction;
    private final Iterate at;
    private final StandardForm form;
    private final double[] x;
    private final double[] y;
    private final double[] zl;
    private final double[] zu;
    private final double[] moreX;
    private final double[] moreY;
    private final double[] moreZl;
    private final double[] moreZu;

    Centring(Direction direction, Iterate at) {
        this.direction = direction;
        this.at = at;
        this.form = at.form;
        x = new double[at.size];
        y = new double[form.rows];
        zl = new double[at.size];
        zu = new double[at.size];
        moreX = new double[at.size];
        moreY = new double[form.rows];
        moreZl = new double[at.size];
        moreZu = new double[at.size];
    }

    /** Steps from the present point along the direction just corrected, aiming at products of {@code mu}. */
    void step(double mu) {
        direction.whole(x, y, zl, zu);
        double[] steps = steps(x, zl, zu);
        for (int round = 0; round < ROUNDS && steps[0] + steps[1] < 2 - REACH; round++) {
            targets(Math.min(1, steps[0] + REACH), Math.min(1, steps[1] + REACH), mu);
            direction.solveTargets(moreX, moreY);
            for (int k = 0; k < at.size; k++) {
                if (form.kind[k] >= StandardForm.LOWER) {
                    moreZl[k] = zl[k] + direction.lowerDual(k, moreX[k]);
                    moreZu[k] = form.kind[k] == StandardForm.BOXED ? zu[k] + direction.upperDual(k, moreX[k]) : 0;
                }
                moreX[k] += x[k];
            }
            double[] longer = steps(moreX, moreZl, moreZu);
            if (longer[0] + longer[1] < steps[0] + steps[1] + 0.1 * REACH) {
                break;
            }
            steps = longer;
            System.arraycopy(moreX, 0, x, 0, x.length);
            System.arraycopy(moreZl, 0, zl, 0, zl.length);
            System.arraycopy(moreZu, 0, zu, 0, zu.length);
            Arrays.setAll(y, i -> y[i] + moreY[i]);
        }
        move(steps[0], steps[1]);
    }

    private void targets(double p, double d, double mu) {
        for (int k = 0; k < at.size; k++) {
            byte kind = form.kind[k];
            double lower = 0;
            double upper = 0;
            if (kind >= StandardForm.LOWER) {
                lower = pull((at.x[k] + p * x[k]) * (at.zl[k] + d * zl[k]), mu);
                if (kind == StandardForm.BOXED) {
                    upper = pull((at.w[k] + p * gap(k, x[k])) * (at.zu[k] + d * zu[k]), mu);
                }
            }
            direction.target(k, lower, upper);
        }
    }

    private static double pull(double product, double mu) {
        double low = NARROW * mu;
        double high = WIDE * mu;
        return product < low ? low - product : product > high ? Math.max(high - product, -high) : 0;
    }

    /** Change of the distance to the upper bound. */
    private double gap(int k, double dx) {
        return form.upper[k] - at.x[k] - at.w[k] - dx;
    }

    private double[] steps(double[] dx, double[] dzl, double[] dzu) {
        double p = 0;
        double d = 0;
        for (int k = 0; k < at.size; k++) {
            byte kind = form.kind[k];
            if (kind >= StandardForm.LOWER) {
                p = Math.max(p, -dx[k] / at.x[k]);
                d = Math.max(d, -dzl[k] / at.zl[k]);
                if (kind == StandardForm.BOXED) {
                    p = Math.max(p, -gap(k, dx[k]) / at.w[k]);
                    d = Math.max(d, -dzu[k] / at.zu[k]);
                }
            }
        }
        return new double[] {p > Direction.KEEP ? Direction.KEEP / p : 1, d > Direction.KEEP ? Direction.KEEP / d : 1};
    }

    private void move(double alphaP, double alphaD) {
        for (int k = 0; k < at.size; k++) {
            byte kind = form.kind[k];
            if (kind == StandardForm.ABSENT) {
                continue;
            }
            if (kind == StandardForm.BOXED) {
                at.w[k] = Math.max(at.w[k] + alphaP * gap(k, x[k]), 1e-300);
                at.zu[k] += alphaD * zu[k];
            }
            at.x[k] += alphaP * x[k];
            if (kind >= StandardForm.LOWER) {
                at.zl[k] += alphaD * zl[k];
            }
        }
        Arrays.setAll(at.y, i -> at.y[i] + alphaD * y[i]);
    }
}
