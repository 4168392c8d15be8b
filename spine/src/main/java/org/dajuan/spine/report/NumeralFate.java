package org.dajuan.spine.report;

import org.jspecify.annotations.Nullable;

/**
 * What became of one numeral of the text: the coverage report has one for each, so that nothing is lost silently.
 *
 * @param span the numeral with its unit
 * @param fate what it was read as
 * @param item id of the item it serves, null when it serves none
 */
public record NumeralFate(Span span, Fate fate, @Nullable String item) {
    /** Readings of a numeral. */
    public enum Fate {
        VALUE,
        GROWTH,
        BASELINE,
        THRESHOLD,
        RANK,
        AMOUNT,
        CAPACITY,
        DENOMINATOR,
        LIST_COUNT,
        DATE,
        NAME,
        HEADING,
        SCOPE,
        UNREAD
    }
}
