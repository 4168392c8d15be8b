package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.dajuan.kernel.Period;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact that may be used: its place on the shelf of its indicator.
 *
 * @param shelf all facts of the indicator
 * @param at its place there
 */
record Row(Shelf shelf, int at) {
    /** By period, then by what it speaks of; never by the order in which rows arrived. */
    static final Comparator<Row> ORDER = Row::inOrder;

    private static int inOrder(Row a, Row b) {
        if (a.shelf == b.shelf && !a.shelf.cumulative()) {
            return Integer.compare(a.at, b.at);
        }
        int c = a.start().compareTo(b.start());
        c = c != 0 ? c : a.end().compareTo(b.end());
        c = c != 0 ? c : a.about().compareTo(b.about());
        return c != 0 ? c : a.shelf.compareTimes(a.at, b.shelf, b.at);
    }

    /** The fact itself. */
    Fact fact() {
        return shelf.fact(at);
    }

    String id() {
        return shelf.factId(at);
    }

    String about() {
        return shelf.about(at);
    }

    String source() {
        return shelf.source(at);
    }

    String note() {
        return shelf.note(at);
    }

    Period period() {
        return shelf.period(at);
    }

    /** Its number in the unit of its indicator, or the limit it lies below; null when not measured. */
    @Nullable
    BigDecimal number() {
        return shelf.number(at);
    }

    boolean measured() {
        return shelf.measured(at);
    }

    /** True when the number is a detection limit. */
    boolean upperBound() {
        return shelf.upperBound(at);
    }

    LocalDate start() {
        return period().start();
    }

    LocalDate end() {
        return period().end();
    }

    /** The last day it can know of: nobody reports on days to come. */
    LocalDate knownTo() {
        LocalDate recorded = shelf.recordedOn(at);
        return recorded.isBefore(end()) ? recorded : end();
    }

    long days() {
        return end().toEpochDay() - start().toEpochDay() + 1;
    }

    boolean overlaps(Row other) {
        return !start().isAfter(other.end()) && !other.start().isAfter(end());
    }
}
