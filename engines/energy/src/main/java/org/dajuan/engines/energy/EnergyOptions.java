package org.dajuan.engines.energy;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a problem is solved.
 *
 * @param solver which solver
 * @param gap relative gap and residual at which the structured solver ends, 1e-12 to 1e-2, dimensionless
 * @param smallest hours below which {@link SolverChoice#AUTO} asks HiGHS first, h
 * @param highsSeconds most wall time for HiGHS, s, may be infinite
 * @param stop true ends the run with the point reached
 * @param log progress, one line each
 */
public record EnergyOptions(
        SolverChoice solver,
        double gap,
        int smallest,
        double highsSeconds,
        BooleanSupplier stop,
        Consumer<String> log) {

    /** Auto, 1e-9, HiGHS first below 1,000 hours and for at most 600 s; dimensionless. */
    public static EnergyOptions standard() {
        return new EnergyOptions(SolverChoice.AUTO, 1e-9, 1000, 600, () -> false, line -> {});
    }

    /** The same with another solver; dimensionless. */
    public EnergyOptions with(SolverChoice choice) {
        return new EnergyOptions(choice, gap, smallest, highsSeconds, stop, log);
    }

    /** The same with progress told line by line; dimensionless. */
    public EnergyOptions telling(Consumer<String> lines) {
        return new EnergyOptions(solver, gap, smallest, highsSeconds, stop, lines);
    }
}
