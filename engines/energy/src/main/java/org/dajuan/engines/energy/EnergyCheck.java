package org.dajuan.engines.energy;

import org.dajuan.engines.energy.lp.LpCheck;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * Judges a result from the problem alone: builds the rows again and recomputes feasibility, complementarity and a safe dual bound. Never
 * calls a solver.
 *
 * @param numbers what was recomputed, in the units of the problem
 * @param proof for an infeasible problem by how much the certificate proves it (above 0 = proven), otherwise NaN; dimensionless
 * @param passed true when the result is what it says, dimensionless
 * @param reason why not, empty when it passed
 */
public record EnergyCheck(LpCheck numbers, double proof, boolean passed, String reason) {
    private static final double TOLERANCE = 1e-6;

    /** Checks a result of {@code model}'s problem; dimensionless. */
    public static EnergyCheck of(EnergyModel model, LpResult result) {
        EnergyModel again = new EnergyModel(model.problem());
        return of(again.program(), result);
    }

    /** Checks a result of a program; dimensionless. */
    public static EnergyCheck of(org.dajuan.engines.energy.lp.LinearProgram lp, LpResult result) {
        LpCheck numbers = LpCheck.of(lp, result.x(), result.y());
        if (result.status() == LpStatus.INFEASIBLE) {
            double proof = LpCheck.infeasibilityProof(lp, result.y());
            return new EnergyCheck(
                    numbers,
                    proof,
                    proof > 0,
                    proof > 0 ? "" : "the certificate does not prove that nothing is feasible");
        }
        if (result.status() == LpStatus.UNBOUNDED) {
            boolean ray = org.dajuan.engines.energy.interior.InteriorPoint.fallsAlong(lp, result.x());
            return new EnergyCheck(numbers, Double.NaN, ray, ray ? "" : "the direction is stopped by a row or bound");
        }
        if (!(numbers.primalResidual() <= TOLERANCE)) {
            return failed(numbers, "a row or bound is missed by " + numbers.primalResidual());
        }
        if (result.status() != LpStatus.OPTIMAL) {
            return failed(numbers, "nothing is claimed");
        }
        if (!(numbers.gap() <= TOLERANCE)) {
            return failed(numbers, "the dual bound " + numbers.bound() + " leaves a gap of " + numbers.gap());
        }
        return new EnergyCheck(numbers, Double.NaN, true, "");
    }

    private static EnergyCheck failed(LpCheck numbers, String reason) {
        return new EnergyCheck(numbers, Double.NaN, false, reason);
    }
}
