package org.dajuan.engines.energy.lp;

import java.util.Objects;

/**
 * What a solver found. The arrays are handed out as they are and must not be written to.
 *
 * @param status how it ended
 * @param x columns, in their units; with {@link LpStatus#UNBOUNDED} a direction along which the objective falls, from any feasible point
 * @param y row duals, money per unit of row, positive where a lower side binds; with {@link LpStatus#INFEASIBLE} a Farkas certificate, empty
 *     when none was found
 * @param iterations of the solver, dimensionless
 * @param solver its name
 * @param note what there is to say, such as why another solver was asked; empty when nothing
 */
public record LpResult(LpStatus status, double[] x, double[] y, int iterations, String solver, String note) {
    public LpResult {
        Objects.requireNonNull(status);
        Objects.requireNonNull(x);
        Objects.requireNonNull(y);
    }

    /** The same with another note; dimensionless. */
    public LpResult withNote(String text) {
        return new LpResult(status, x, y, iterations, solver, text);
    }
}
