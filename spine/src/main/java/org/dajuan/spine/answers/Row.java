package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact that may be used, with its number in the unit of its indicator.
 *
 * @param fact the fact
 * @param number its number, or the limit it lies below; null when not measured
 * @param upperBound true when the number is a detection limit
 * @param recorded the day it was recorded in the park's zone
 */
record Row(Fact fact, @Nullable BigDecimal number, boolean upperBound, LocalDate recorded) {
    /** By period, then by what it speaks of; never by the order in which rows arrived. */
    static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row r) -> r.fact.period().start())
            .thenComparing(r -> r.fact.period().end())
            .thenComparing(r -> r.fact.about())
            .thenComparing(r -> r.fact.recordedAt())
            .thenComparing(r -> r.fact.id());

    /** The one that was said last. */
    static final Comparator<Row> LATER =
            Comparator.comparing((Row r) -> r.fact.recordedAt()).thenComparing(r -> r.fact.id());

    LocalDate start() {
        return fact.period().start();
    }

    LocalDate end() {
        return fact.period().end();
    }

    /** The last day it can know of: nobody reports on days to come. */
    LocalDate knownTo() {
        return recorded.isBefore(end()) ? recorded : end();
    }

    long days() {
        return ChronoUnit.DAYS.between(start(), end()) + 1;
    }

    boolean overlaps(Row other) {
        return !start().isAfter(other.end()) && !other.start().isAfter(end());
    }
}
