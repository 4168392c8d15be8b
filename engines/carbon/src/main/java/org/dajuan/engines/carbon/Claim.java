package org.dajuan.engines.carbon;

import org.dajuan.kernel.Period;

/**
 * Certificates retired for a firm's use of power.
 *
 * @param enterprise the firm
 * @param period a year or a month
 * @param mwh as many as certificates, each of one MWh
 * @param evidence the serials and their proof
 */
public record Claim(String enterprise, Period period, long mwh, Evidence evidence) {
    public Claim {
        if (mwh <= 0 || period.monthCount() != 1 && period.monthCount() != 12) {
            throw new IllegalArgumentException("A claim of " + mwh + " MWh for " + period
                    + " was given; expected one MWh or more, for a year or a month.");
        }
    }
}
