package org.dajuan.engines.energy.highs;

/**
 * What HiGHS is told.
 *
 * @param method {@code choose}, {@code simplex}, {@code ipm}; dimensionless
 * @param threads at least 1, dimensionless
 * @param seconds limit of wall time, above 0; infinity for none
 * @param presolve false to keep the rows as they are, for certificates; dimensionless
 * @param tolerance of feasibility, primal and dual, between 1e-10 and 1e-3, in units of rows and costs
 */
public record HighsOptions(String method, int threads, double seconds, boolean presolve, double tolerance) {
    public HighsOptions {
        if (!method.equals("choose") && !method.equals("simplex") && !method.equals("ipm")) {
            throw new IllegalArgumentException("Method is \"" + method + "\"; expected choose, simplex or ipm.");
        }
        if (threads < 1 || !(seconds > 0) || !(tolerance >= 1e-10 && tolerance <= 1e-3)) {
            throw new IllegalArgumentException("Expected at least one thread, a time above 0 and a tolerance from "
                    + "1e-10 to 1e-3, not " + threads + ", " + seconds + " s and " + tolerance + ".");
        }
    }

    /** One thread, no limit, presolve, HiGHS's choice of method; dimensionless. */
    public static HighsOptions standard() {
        return new HighsOptions("choose", 1, Double.POSITIVE_INFINITY, true, 1e-9);
    }

    /** The same with another method; dimensionless. */
    public HighsOptions with(String otherMethod) {
        return new HighsOptions(otherMethod, threads, seconds, presolve, tolerance);
    }

    /** The same with a limit of wall time in seconds. */
    public HighsOptions within(double limit) {
        return new HighsOptions(method, threads, limit, presolve, tolerance);
    }

    /** The same without presolve; dimensionless. */
    public HighsOptions withoutPresolve() {
        return new HighsOptions(method, threads, seconds, false, tolerance);
    }

    /** The same with another tolerance, in units of rows and costs. */
    public HighsOptions to(double otherTolerance) {
        return new HighsOptions(method, threads, seconds, presolve, otherTolerance);
    }
}
