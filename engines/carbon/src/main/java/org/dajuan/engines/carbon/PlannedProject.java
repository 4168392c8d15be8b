package org.dajuan.engines.carbon;

import java.time.YearMonth;

/**
 * A project that would use energy, for the question what if.
 *
 * @param name of the project
 * @param enterprise whose quota it would load
 * @param from first month of operation
 * @param coalMonthly standard coal each month, tce, zero or above
 * @param exemptMonthly part of it that rules exempt, tce, at most {@code coalMonthly}
 * @param carbonMonthly emissions each month, tCO2, zero or above
 */
public record PlannedProject(
        String name,
        String enterprise,
        YearMonth from,
        double coalMonthly,
        double exemptMonthly,
        double carbonMonthly) {
    public PlannedProject {
        if (!(coalMonthly >= exemptMonthly && exemptMonthly >= 0 && carbonMonthly >= 0)
                || Double.isInfinite(coalMonthly)
                || Double.isInfinite(carbonMonthly)) {
            throw new IllegalArgumentException("Project " + name + " would use " + coalMonthly + " tce a month, "
                    + exemptMonthly + " of them exempt, and emit " + carbonMonthly
                    + " tCO2; expected 0 ≤ exempt ≤ used and finite numbers.");
        }
    }

    /** Months of operation in a year, 0 to 12. */
    public int months(int year) {
        return from.getYear() > year ? 0 : from.getYear() < year ? 12 : 13 - from.getMonthValue();
    }
}
