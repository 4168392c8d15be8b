package org.dajuan.engines.carbon;

/**
 * What a firm, or the park, may use in a year.
 *
 * @param enterprise the firm, {@code *} for all together
 * @param year calendar year
 * @param kind what is counted
 * @param limit tce or tCO2, above zero
 * @param evidence who set it
 */
public record Quota(String enterprise, int year, Kind kind, double limit, Evidence evidence) {
    /** The firm that stands for all, dimensionless. */
    public static final String ALL = "*";

    /** What is counted, with its unit. */
    public enum Kind {
        /** Standard coal by calorific value less what rules exempt, tce. */
        ENERGY,
        /** The total under the national guides, tCO2. */
        CARBON
    }

    public Quota {
        if (!(limit > 0) || Double.isInfinite(limit) || year < 1990 || year > 2100) {
            throw new IllegalArgumentException("Quota of " + enterprise + " for " + year + " is " + limit
                    + "; expected a limit above zero and a year from 1990 to 2100.");
        }
    }
}
