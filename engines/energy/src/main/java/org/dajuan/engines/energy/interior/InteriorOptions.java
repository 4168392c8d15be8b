package org.dajuan.engines.energy.interior;

import java.util.function.BooleanSupplier;

/**
 * What the method is told.
 *
 * @param gap relative distance of primal and dual objective at which it ends, between 1e-12 and 1e-2, dimensionless
 * @param residual relative residual of rows and reduced costs at which it ends, between 1e-12 and 1e-2, dimensionless
 * @param iterations at most, at least 1, dimensionless
 * @param refinements of a solution of the linear system, 0 to 5, dimensionless
 * @param widestBorder above which the matrix counts as unstructured and is factorised as any sparse one, dimensionless
 * @param widestStage most nodes of one stage before the same happens, dimensionless
 * @param stop asked once in each iteration; true ends the run with the point reached
 */
public record InteriorOptions(
        double gap,
        double residual,
        int iterations,
        int refinements,
        int widestBorder,
        int widestStage,
        BooleanSupplier stop) {
    public InteriorOptions {
        if (!(gap >= 1e-12 && gap <= 1e-2) || !(residual >= 1e-12 && residual <= 1e-2)) {
            throw new IllegalArgumentException(
                    "Gap " + gap + " and residual " + residual + "; expected both between 1e-12 and 1e-2.");
        }
        if (iterations < 1 || refinements < 0 || refinements > 5 || widestBorder < 0 || widestStage < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one iteration, 0 to 5 refinements and positive " + "widths, not " + iterations
                            + ", " + refinements + ", " + widestBorder + ", " + widestStage + ".");
        }
    }

    /** Gap 1e-9, residuals 1e-9, 200 iterations, three refinements; dimensionless. */
    public static InteriorOptions standard() {
        return new InteriorOptions(1e-9, 1e-9, 200, 3, 160, 600, () -> false);
    }

    /** The same without looking for an order of time: the general sparse factors alone; dimensionless. */
    public InteriorOptions unordered() {
        return new InteriorOptions(gap, residual, iterations, refinements, 0, 1, stop);
    }

    /** The same, ended by this question; dimensionless. */
    public InteriorOptions until(BooleanSupplier question) {
        return new InteriorOptions(gap, residual, iterations, refinements, widestBorder, widestStage, question);
    }
}
