package org.dajuan.engines.carbon;

/**
 * Emissions that a user of heat or power made on site answers for.
 *
 * @param user who used it: enterprise, process, product, month; the process {@link #KEPT} for what was sold or lost
 * @param carrier {@link CarbonProblem#POWER} or {@link CarbonProblem#HEAT}
 * @param amount used, MWh or GJ
 * @param emissions tCO2
 */
public record Attribution(Cell user, String carrier, double amount, double emissions) {
    /** Stands for the plant itself, dimensionless. */
    public static final String KEPT = "(kept)";
}
