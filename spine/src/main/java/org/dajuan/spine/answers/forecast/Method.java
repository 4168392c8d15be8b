package org.dajuan.spine.answers.forecast;

import java.util.Locale;

/** A way to look ahead. The first two are naive; the others must beat them on the past to be used. */
public enum Method {
    /** Amounts: what is known, and last year's same months for the rest. Levels: the last one stands. */
    LAST_YEAR,
    /** Amounts: the pace so far goes on. */
    PACE,
    /** Amounts: what is known, divided by the mean share of the deadline's total that earlier years had reached by the same month. */
    SHARE,
    /** Amounts: last year's total, grown as the months so far grew over last year's same months. */
    CARRY_OVER,
    /** Amounts: last year's remaining months, grown by the latest quarter's growth, which fades by a fifth each month. Levels: the last
     *  twelve months' slope, which fades alike. */
    DAMPED_TREND,
    /** Levels: the last one, moved as last year moved from the same month to the deadline. */
    SEASONAL_STEP;

    /** The code used in exchanged formats. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for the methods that others must beat. */
    public boolean naive() {
        return this == LAST_YEAR || this == PACE;
    }
}
