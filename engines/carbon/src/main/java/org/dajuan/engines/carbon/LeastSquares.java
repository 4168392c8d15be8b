package org.dajuan.engines.carbon;

import java.util.List;

/** Least squares by Householder's reflections on columns scaled to length one; a few terms, some dozens of rows. Units are the caller's. */
final class LeastSquares {
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] inverse; // of R, scaled back: (X'X)⁻¹ = inverse · inverse'
    private final double total;

    private LeastSquares(double[] coefficients, double[] residuals, double[][] inverse, double total) {
        this.coefficients = coefficients;
        this.residuals = residuals;
        this.inverse = inverse;
        this.total = total;
    }

    /** Fits; throws IllegalArgumentException when there are no more rows than terms or terms follow from each other. */
    static LeastSquares of(List<double[]> rows, double[] y) {
        int n = rows.size();
        int p = rows.getFirst().length;
        if (n <= p) {
            throw new IllegalArgumentException(
                    "The baseline has " + n + " months for " + p + " terms; expected at least " + (p + 1) + ".");
        }
        double[][] a = new double[n][];
        double[] scale = new double[p];
        for (int i = 0; i < n; i++) {
            a[i] = rows.get(i).clone();
            for (int k = 0; k < p; k++) {
                scale[k] = Math.hypot(scale[k], a[i][k]);
            }
        }
        double[] b = y.clone();
        for (double[] row : a) {
            for (int k = 0; k < p; k++) {
                row[k] /= scale[k];
            }
        }
        for (int k = 0; k < p; k++) {
            reflect(a, b, k);
            if (!(Math.abs(a[k][k]) > 1e-10)) {
                throw new IllegalArgumentException(
                        "Output and temperature of the baseline follow from each other; leave one of them constant.");
            }
        }
        double[] c = new double[p];
        for (int k = p - 1; k >= 0; k--) {
            c[k] = b[k];
            for (int j = k + 1; j < p; j++) {
                c[k] -= a[k][j] * c[j];
            }
            c[k] /= a[k][k];
        }
        double[][] inverse = inverted(a, p);
        for (int k = 0; k < p; k++) {
            c[k] /= scale[k];
            for (int j = 0; j < p; j++) {
                inverse[k][j] /= scale[k];
            }
        }
        double mean = 0;
        for (double v : y) {
            mean += v / n;
        }
        double[] residuals = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            residuals[i] = y[i] - dot(rows.get(i), c);
            total += (y[i] - mean) * (y[i] - mean);
        }
        return new LeastSquares(c, residuals, inverse, total);
    }

    private static void reflect(double[][] a, double[] b, int k) {
        double size = 0;
        for (int i = k; i < a.length; i++) {
            size = Math.hypot(size, a[i][k]);
        }
        if (size == 0) {
            return;
        }
        double alpha = a[k][k] > 0 ? -size : size;
        double[] v = new double[a.length];
        double length = 0;
        for (int i = k; i < a.length; i++) {
            v[i] = a[i][k] - (i == k ? alpha : 0);
            length += v[i] * v[i];
        }
        for (int j = k; j < a[0].length; j++) {
            double s = 0;
            for (int i = k; i < a.length; i++) {
                s += v[i] * a[i][j];
            }
            for (int i = k; i < a.length; i++) {
                a[i][j] -= 2 * s / length * v[i];
            }
        }
        double s = 0;
        for (int i = k; i < a.length; i++) {
            s += v[i] * b[i];
        }
        for (int i = k; i < a.length; i++) {
            b[i] -= 2 * s / length * v[i];
        }
    }

    private static double[][] inverted(double[][] r, int p) {
        double[][] out = new double[p][p];
        for (int j = 0; j < p; j++) {
            out[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double s = 0;
                for (int k = i + 1; k <= j; k++) {
                    s += r[i][k] * out[k][j];
                }
                out[i][j] = -s / r[i][i];
            }
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int k = 0; k < a.length; k++) {
            s += a[k] * b[k];
        }
        return s;
    }

    int terms() {
        return coefficients.length;
    }

    double coefficient(int k) {
        return coefficients[k];
    }

    double at(double[] x) {
        return dot(x, coefficients);
    }

    double residualSquares() {
        return dot(residuals, residuals);
    }

    /** R², 0 when nothing varies. */
    double fit() {
        return total > 0 ? 1 - residualSquares() / total : 0;
    }

    /** Of each residual with the one before. */
    double correlation() {
        double s = 0;
        for (int i = 1; i < residuals.length; i++) {
            s += residuals[i] * residuals[i - 1];
        }
        double all = residualSquares();
        return all > 0 ? s / all : 0;
    }

    /** x' (X'X)⁻¹ x. */
    double spread(double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            double s = 0;
            for (int k = 0; k < x.length; k++) {
                s += x[k] * inverse[k][j];
            }
            sum += s * s;
        }
        return sum;
    }
}
