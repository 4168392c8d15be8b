package org.dajuan.spine.report;

import java.math.BigDecimal;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The measured part of an item.
 *
 * @param quantity value and unit as written and never negative; null for a symbolic target (与经济增长同步) whose reference gives the value
 * @param span where the value stands
 * @param inDigits true when the value is written in digits; false for words (全部, 首个, 三成, 零突破)
 * @param comparator how the value is to be compared
 * @param growthPct growth over the year before in percent, negative for a fall; null when none is stated
 * @param growthComparator hedge on the growth alone, null when it has none
 * @param baseline the value it starts from (由32%提高到55%), null when none is stated
 * @param threshold a value passed on the way (首次突破500亿元,达到502亿元), or the bound inside a subject (超100万元)
 * @param reference the measure a symbolic target is tied to (地区生产总值), null otherwise
 */
public record Measure(
        @Nullable Quantity quantity,
        Span span,
        boolean inDigits,
        Comparator comparator,
        @Nullable BigDecimal growthPct,
        @Nullable Comparator growthComparator,
        @Nullable Quantity baseline,
        @Nullable Quantity threshold,
        @Nullable String reference) {

    /** A value in words, without growth, baseline, threshold or reference. */
    static Measure inWords(@Nullable Quantity quantity, Span span, Comparator comparator) {
        return new Measure(quantity, span, false, comparator, null, null, null, null, null);
    }

    Measure withGrowth(@Nullable BigDecimal pct) {
        return new Measure(quantity, span, inDigits, comparator, pct, growthComparator, baseline, threshold, reference);
    }

    Measure withBaseline(Quantity from) {
        return new Measure(
                quantity, span, inDigits, comparator, growthPct, growthComparator, from, threshold, reference);
    }

    Measure withReference(String tiedTo) {
        return new Measure(
                quantity, span, inDigits, comparator, growthPct, growthComparator, baseline, threshold, tiedTo);
    }
}
