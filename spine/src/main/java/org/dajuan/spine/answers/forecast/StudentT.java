package org.dajuan.spine.answers.forecast;

/** Student's distribution, dimensionless: how far a few past errors allow the next one to go. */
final class StudentT {
    private static final int STEPS = 400;

    private StudentT() {}

    /** Probability of a value up to {@code t} with {@code df} degrees of freedom, 1 or more. Simpson's rule in the angle atan(t/√df). */
    static double below(double t, int df) {
        double end = Math.atan(Math.abs(t) / Math.sqrt(df));
        double part = integral(end, df) / (2 * integral(Math.PI / 2, df));
        return t < 0 ? 0.5 - part : 0.5 + part;
    }

    /** The value up to which a share lies; {@code p} between 0.5 and 1. */
    static double quantile(double p, int df) {
        double low = 0;
        double high = 1;
        while (below(high, df) < p) {
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle, df) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double integral(double end, int df) {
        double h = end / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            // At 90 degrees the cosine is zero but for rounding; a power of zero is one.
            double cos = Math.max(0, Math.cos(i * h));
            sum += weight * Math.pow(cos, df - 1);
        }
        return sum * h / 3;
    }
}
