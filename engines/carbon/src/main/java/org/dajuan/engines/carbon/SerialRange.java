package org.dajuan.engines.carbon;

/**
 * Serials of green certificates, each of one MWh.
 *
 * @param series what stands before the number, never blank
 * @param first the first number, zero or above
 * @param last the last number, inclusive
 */
public record SerialRange(String series, long first, long last) {
    public SerialRange {
        if (series.isBlank() || first < 0 || last < first || last - first >= Long.MAX_VALUE / 2) {
            throw new IllegalArgumentException("Serials \"" + series + "\" " + first + " to " + last
                    + " are no range; expected a series and 0 ≤ first ≤ last.");
        }
    }

    /** How many certificates, which is how many MWh. */
    public long count() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return series + first + (first == last ? "" : "–" + last);
    }
}
