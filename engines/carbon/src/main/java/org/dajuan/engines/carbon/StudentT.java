package org.dajuan.engines.carbon;

/** Quantiles of Student's distribution, dimensionless, by the incomplete beta function's continued fraction (Lentz). */
final class StudentT {
    private StudentT() {}

    /** The t that is exceeded in magnitude with probability 1 − confidence. */
    static double within(double confidence, int freedom) {
        double low = 0;
        double high = 1;
        while (outside(high, freedom) > 1 - confidence) {
            high *= 2;
        }
        for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
            double mid = (low + high) / 2;
            if (outside(mid, freedom) > 1 - confidence) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return (low + high) / 2;
    }

    /** P(|T| > t) = I_x(n/2, 1/2) with x = n / (n + t²). */
    static double outside(double t, int freedom) {
        double x = freedom / (freedom + t * t);
        double a = freedom / 2.0;
        double b = 0.5;
        return x < (a + 1) / (a + b + 2) ? beta(x, a, b) : 1 - beta(1 - x, b, a);
    }

    private static double beta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
        double c = 1;
        double d = 1 / guarded(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < 500; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return front * h;
    }

    private static double guarded(double v) {
        return Math.abs(v) < 1e-300 ? 1e-300 : v;
    }

    /** ln Γ for x that are multiples of one half, above 0: by recurrence from Γ(1/2) = √π and Γ(1) = 1. */
    private static double logGamma(double x) {
        double sum = 0;
        double at = x;
        while (at > 1) {
            at -= 1;
            sum += Math.log(at);
        }
        return at == 0.5 ? sum + 0.5 * Math.log(Math.PI) : sum;
    }
}
