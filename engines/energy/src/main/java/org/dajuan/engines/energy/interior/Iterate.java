package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/** A point of the method: variables with their slack to the upper bound and the duals of both bounds, and how far it is from optimal. */
final class Iterate {
    final StandardForm form;
    final int size;
    /** Columns, then slacks. */
    final double[] x;

    final double[] w;
    final double[] zl;
    final double[] zu;
    final double[] y;
    /** b - A x - κ s. */
    final double[] primal;
    /** c - A'y - zl + zu, columns then slacks. */
    final double[] dual;

    double mu;
    double primalNorm;
    double dualNorm;
    double upperNorm;
    double objective;
    double dualObjective;
    final double rhsNorm;
    final double costNorm;
    final int pairs;

    Iterate(StandardForm form) {
        this.form = form;
        size = form.columns + form.rows;
        x = new double[size];
        w = new double[size];
        zl = new double[size];
        zu = new double[size];
        y = new double[form.rows];
        primal = new double[form.rows];
        dual = new double[size];
        double b = 0;
        for (double v : form.rhs) {
            b = Math.max(b, Math.abs(v));
        }
        double c = 0;
        for (double v : form.cost) {
            c = Math.max(c, Math.abs(v));
        }
        rhsNorm = b;
        costNorm = c;
        int count = 0;
        for (byte k : form.kind) {
            count += k == StandardForm.LOWER ? 1 : k == StandardForm.BOXED ? 2 : 0;
        }
        pairs = Math.max(1, count);
    }

    double columnCost(int k) {
        return k < form.columns ? form.cost[k] : 0;
    }

    /** Mehrotra's start: least squares for both sides, moved into the interior. */
    void begin(Kkt kkt) {
        int n = form.columns;
        double[] one = new double[size];
        Arrays.fill(one, 1);
        kkt.factorise(one);
        double[] f = new double[n];
        double[] g = form.rhs.clone();
        // around the middle of a box: x = h + p with A p = b - A h
        double[] half = new double[n];
        for (int j = 0; j < n; j++) {
            half[j] = form.kind[j] == StandardForm.BOXED ? 0.5 * Math.min(form.upper[j], 1e4) : 0;
        }
        double[] ah = new double[form.rows];
        kkt.timesRows(half, ah);
        for (int i = 0; i < form.rows; i++) {
            g[i] -= ah[i];
        }
        double[] dx = new double[n];
        kkt.solve(f, g, dx, y);
        for (int j = 0; j < n; j++) {
            x[j] = half[j] + dx[j];
        }
        for (int i = 0; i < form.rows; i++) {
            x[n + i] = form.slackSign[i] * y[i];
        }
        Arrays.fill(g, 0);
        kkt.solve(form.cost, g, dx, y);
        for (int k = 0; k < size; k++) {
            double z = k < n ? -dx[k] : -form.slackSign[k - n] * y[k - n];
            boolean boxed = form.kind[k] == StandardForm.BOXED;
            zl[k] = boxed && z < 0 ? 0 : z;
            zu[k] = boxed && z < 0 ? -z : 0;
            w[k] = form.upper[k] - x[k];
        }
        shift();
    }

    private void shift() {
        double lowX = 0;
        double lowZ = 0;
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind >= StandardForm.LOWER) {
                lowX = Math.max(lowX, -1.5 * x[k]);
                lowZ = Math.max(lowZ, -1.5 * zl[k]);
                if (kind == StandardForm.BOXED) {
                    lowX = Math.max(lowX, -1.5 * w[k]);
                    lowZ = Math.max(lowZ, -1.5 * zu[k]);
                }
            }
        }
        double product = 0;
        double sumX = 0;
        double sumZ = 0;
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind >= StandardForm.LOWER) {
                product += (x[k] + lowX) * (zl[k] + lowZ);
                sumX += x[k] + lowX;
                sumZ += zl[k] + lowZ;
                if (kind == StandardForm.BOXED) {
                    product += (w[k] + lowX) * (zu[k] + lowZ);
                    sumX += w[k] + lowX;
                    sumZ += zu[k] + lowZ;
                }
            }
        }
        double addX = lowX + (sumZ > 0 ? 0.5 * product / sumZ : 0);
        double addZ = lowZ + (sumX > 0 ? 0.5 * product / sumX : 0);
        addX = Math.max(addX, 1e-3);
        addZ = Math.max(addZ, 1e-3);
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind < StandardForm.LOWER) {
                zl[k] = 0;
                zu[k] = 0;
                w[k] = 1;
                if (kind == StandardForm.ABSENT) {
                    x[k] = 0;
                }
                continue;
            }
            x[k] += addX;
            zl[k] += addZ;
            if (kind == StandardForm.BOXED) {
                w[k] += addX;
                zu[k] += addZ;
            } else {
                w[k] = 1;
                zu[k] = 0;
            }
        }
    }

    /** Recomputes residuals, objectives and mu. */
    void measure(Kkt kkt) {
        int n = form.columns;
        kkt.timesRows(x, primal);
        kkt.timesTransposed(y, dual);
        primalNorm = 0;
        dualNorm = 0;
        upperNorm = 0;
        double sum = 0;
        double cx = 0;
        double by = 0;
        for (int i = 0; i < form.rows; i++) {
            double r = form.rhs[i] - primal[i] - form.slackSign[i] * x[n + i];
            primal[i] = r;
            primalNorm = Math.max(primalNorm, Math.abs(r));
            by += form.rhs[i] * y[i];
            dual[n + i] = form.slackSign[i] * y[i];
        }
        for (int k = 0; k < size; k++) {
            byte kind = form.kind[k];
            if (kind == StandardForm.ABSENT) {
                dual[k] = 0;
                continue;
            }
            double c = k < n ? form.cost[k] : 0;
            double d = c - dual[k] - zl[k] + zu[k];
            dual[k] = d;
            dualNorm = Math.max(dualNorm, Math.abs(d));
            cx += c * x[k];
            if (kind >= StandardForm.LOWER) {
                sum += x[k] * zl[k];
                if (kind == StandardForm.BOXED) {
                    sum += w[k] * zu[k];
                    by -= form.upper[k] * zu[k];
                    upperNorm = Math.max(upperNorm, Math.abs(form.upper[k] - x[k] - w[k]));
                }
            }
        }
        mu = sum / pairs;
        objective = cx;
        dualObjective = by;
    }

    double primalError() {
        return Math.max(primalNorm, upperNorm) / (1 + rhsNorm);
    }

    double dualError() {
        return dualNorm / (1 + costNorm);
    }

    double gap() {
        return Math.abs(objective - dualObjective) / (1 + Math.abs(objective));
    }
}
