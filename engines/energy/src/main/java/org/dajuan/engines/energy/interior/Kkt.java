package org.dajuan.engines.energy.interior;

/**
 * Solves [-Θ⁻¹ A'; A Θs] (dx, dy) = (f, g) with the factors of the slightly regularised system, refined until the residual is small. Θ⁻¹
 * belongs to columns, Θs to slacks, which are folded into their rows.
 */
final class Kkt {
    private static final double SMALL = 1e-11;

    private final StandardForm form;
    private final int[] position;
    private final Ldl factor;
    private final int refinements;
    private final double[] diagonal;
    private final double[] work;
    private final double[] leftColumns;
    private final double[] leftRows;
    private final double[] lastColumns;
    private final double[] lastRows;
    /** Regularisation of columns and rows; raised when a direction comes out wrong. */
    private double regularisation = 1e-12;

    private double[] inverseTheta = new double[0];
    private final double[] slackTheta;

    /** Numbers of solves and of refinements so far. */
    int solves;

    int refined;
    private double quality;

    Kkt(StandardForm form, Ldl factor, int refinements) {
        this.form = form;
        this.factor = factor;
        this.position = factor.position();
        this.refinements = refinements;
        int size = position.length;
        diagonal = new double[size];
        work = new double[size];
        leftColumns = new double[form.columns];
        leftRows = new double[form.rows];
        lastColumns = new double[form.columns];
        lastRows = new double[form.rows];
        slackTheta = new double[form.rows];
    }

    /** Takes a hundred times the regularisation; false when that is at its end. */
    boolean regulariseMore() {
        regularisation *= 100;
        return regularisation < 1e-5;
    }

    /** Goes back one step towards the least regularisation. */
    void relax() {
        regularisation = Math.max(1e-12, regularisation / 10);
    }

    /** The last solve's residual over the size of its right-hand side. */
    double quality() {
        return quality;
    }

    /**
     * Factorises for these Θ⁻¹ of columns and slacks.
     *
     * @param theta for columns then slacks; of absent slacks not read
     */
    void factorise(double[] theta) {
        inverseTheta = theta;
        int n = form.columns;
        for (int j = 0; j < n; j++) {
            diagonal[position[j]] = -(theta[j] + regularisation);
        }
        for (int i = 0; i < form.rows; i++) {
            double t = form.kind[n + i] == StandardForm.ABSENT ? 0 : 1 / (theta[n + i] + regularisation);
            slackTheta[i] = t;
            diagonal[position[n + i]] = t + regularisation;
        }
        factor.factorise(diagonal);
    }

    double slackTheta(int row) {
        return slackTheta[row];
    }

    /** dx and dy for f (columns) and g (rows). */
    void solve(double[] f, double[] g, double[] dx, double[] dy) {
        solves++;
        int n = form.columns;
        int m = form.rows;
        double size = 0;
        for (int j = 0; j < n; j++) {
            work[position[j]] = f[j];
            size = Math.max(size, Math.abs(f[j]));
        }
        for (int i = 0; i < m; i++) {
            work[position[n + i]] = g[i];
            size = Math.max(size, Math.abs(g[i]));
        }
        factor.solve(work);
        for (int j = 0; j < n; j++) {
            dx[j] = work[position[j]];
        }
        for (int i = 0; i < m; i++) {
            dy[i] = work[position[n + i]];
        }
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < refinements; k++) {
            double left = residual(f, g, dx, dy);
            quality = left / (1e-3 + size);
            if (!(left > SMALL * (1e-3 + size))) {
                return;
            }
            if (left > before) {
                quality = before / (1e-3 + size);
                for (int j = 0; j < n; j++) {
                    dx[j] -= lastColumns[j];
                }
                for (int i = 0; i < m; i++) {
                    dy[i] -= lastRows[i];
                }
                return;
            }
            if (left > 0.5 * before) {
                return;
            }
            before = left;
            refined++;
            factor.solve(work);
            for (int j = 0; j < n; j++) {
                lastColumns[j] = work[position[j]];
                dx[j] += lastColumns[j];
            }
            for (int i = 0; i < m; i++) {
                lastRows[i] = work[position[n + i]];
                dy[i] += lastRows[i];
            }
        }
    }

    /** Leaves the residual in {@code work} and returns its largest magnitude. */
    private double residual(double[] f, double[] g, double[] dx, double[] dy) {
        int n = form.columns;
        timesTransposed(dy, leftColumns);
        timesRows(dx, leftRows);
        double most = 0;
        for (int j = 0; j < n; j++) {
            double r = f[j] + inverseTheta[j] * dx[j] - leftColumns[j];
            work[position[j]] = r;
            most = Math.max(most, Math.abs(r));
        }
        for (int i = 0; i < form.rows; i++) {
            double r = g[i] - slackTheta[i] * dy[i] - leftRows[i];
            work[position[n + i]] = r;
            most = Math.max(most, Math.abs(r));
        }
        return most;
    }

    void timesTransposed(double[] y, double[] out) {
        int[] start = form.start;
        int[] index = form.index;
        double[] value = form.value;
        for (int j = 0; j < form.columns; j++) {
            double sum = 0;
            for (int p = start[j]; p < start[j + 1]; p++) {
                sum += value[p] * y[index[p]];
            }
            out[j] = sum;
        }
    }

    void timesRows(double[] x, double[] out) {
        int[] start = form.byRow.start();
        int[] column = form.byRow.column();
        double[] value = form.byRow.value();
        for (int i = 0; i < form.rows; i++) {
            double sum = 0;
            for (int p = start[i]; p < start[i + 1]; p++) {
                sum += value[p] * x[column[p]];
            }
            out[i] = sum;
        }
    }
}
