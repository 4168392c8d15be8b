package org.dajuan.engines.carbon;

import java.time.YearMonth;

/**
 * Emissions of a process divided between the heat and the power that it made.
 *
 * @param enterprise the firm
 * @param process that made them
 * @param month the calendar month
 * @param method {@link Plant.Method} or empty when only one of the two was made
 * @param heatGJ heat made, GJ
 * @param powerMwh power made, MWh
 * @param toHeat tCO2
 * @param toPower tCO2
 */
public record Allocation(
        String enterprise,
        String process,
        YearMonth month,
        String method,
        double heatGJ,
        double powerMwh,
        double toHeat,
        double toPower) {}
