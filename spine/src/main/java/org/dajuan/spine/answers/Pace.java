package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Indicator;

/** Where an amount should stand on a day of its year. */
final class Pace {
    /** Evidence older than this speaks for its own day no longer but is held against today; a quarter's figure appears within 50 days. */
    static final int STALE_DAYS = 120;

    private Pace() {}

    /**
     * Share of the way from {@code start} to {@code deadline} gone on a day, between 0 and 1, by days: the stated simple rule.
     */
    static BigDecimal straight(LocalDate start, LocalDate day, LocalDate deadline) {
        if (day.isBefore(start)) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(deadline)) {
            return BigDecimal.ONE;
        }
        return Unit.divide(
                BigDecimal.valueOf(ChronoUnit.DAYS.between(start, day) + 1),
                BigDecimal.valueOf(ChronoUnit.DAYS.between(start, deadline) + 1));
    }

    /**
     * Share of last year's total that had come in by the same day; zero when last year's rows do not tell (both the part and the whole
     * year must be covered without gaps).
     */
    static BigDecimal seasonal(Evaluator evaluator, Indicator i, Window year, LocalDate day) {
        LocalDate before = Window.dayBefore(day);
        Window wholeYear = Window.year(before.getYear());
        Computed part = evaluator.value(i, year.yearBefore(day));
        Computed whole = evaluator.value(i, wholeYear);
        boolean told = full(part, before) && full(whole, wholeYear.end());
        if (!told || part.value().signum() <= 0 || whole.value().compareTo(part.value()) < 0) {
            return BigDecimal.ZERO;
        }
        return Unit.divide(part.value(), whole.value());
    }

    private static boolean full(Computed c, LocalDate to) {
        return c.hasValue() && c.missing().isEmpty() && to.equals(c.coveredTo()) && !c.byDay();
    }
}
