package org.dajuan.engines.carbon;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A dated rule that takes energy out of what a quota counts; dimensionless.
 *
 * @param kind what is taken out
 * @param from the first month
 * @param to the last month, null when it still holds
 * @param confidence how sure the rule is; what nobody stands for is shown as to be confirmed
 * @param document where it is written
 */
public record ExemptionRule(
        Kind kind, YearMonth from, @Nullable YearMonth to, Confidence confidence, String document) {

    /** What may be taken out; dimensionless. */
    public enum Kind {
        /** Non-fossil power: direct lines, harvested, certificates retired. */
        NON_FOSSIL_POWER,
        /** Energy carriers used as raw material. */
        FEEDSTOCK
    }

    /** True when it holds in the month. */
    public boolean holds(YearMonth month) {
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }
}
