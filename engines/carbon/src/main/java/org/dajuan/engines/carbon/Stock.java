package org.dajuan.engines.carbon;

import java.time.YearMonth;

/**
 * A month of a store: opening + received − closing = drawn, in {@code unit}.
 *
 * @param enterprise whose store
 * @param item what lies in it
 * @param unit of all three
 * @param month the month
 * @param opening at the beginning, zero or above
 * @param received in the month, zero or above
 * @param closing at the end, zero or above
 * @param drawn as metered or weighed; negative when not measured
 * @param evidence the stock sheet
 */
public record Stock(
        String enterprise,
        String item,
        String unit,
        YearMonth month,
        double opening,
        double received,
        double closing,
        double drawn,
        Evidence evidence) {
    public Stock {
        if (!(opening >= 0 && received >= 0 && closing >= 0)
                || !(Math.abs(opening + received + closing + drawn) < 1e15)) {
            throw new IllegalArgumentException("The stock of " + item + " of " + enterprise + " in " + month + " is "
                    + opening + ", received " + received + ", left " + closing
                    + "; expected finite numbers of zero or above.");
        }
    }

    /** What must have been drawn by the sheet; below zero the sheet contradicts itself. */
    public double implied() {
        return opening + received - closing;
    }
}
