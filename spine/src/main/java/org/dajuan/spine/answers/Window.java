package org.dajuan.spine.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dajuan.kernel.Period;

/**
 * The days that an evaluation looks at.
 *
 * @param start first day
 * @param end last day, inclusive
 */
record Window(LocalDate start, LocalDate end) {

    static Window year(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    boolean contains(Period p) {
        return !p.start().isBefore(start) && !p.end().isAfter(end);
    }

    /** The stretch of the year before that ends on the same calendar day as {@code lastDay}. */
    Window yearBefore(LocalDate lastDay) {
        return new Window(start.minusYears(1), dayBefore(lastDay));
    }

    /** The same day a year before; the end of a month stays the end of that month. */
    static LocalDate dayBefore(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth()) ? month.minusYears(1).atEndOfMonth() : day.minusYears(1);
    }
}
