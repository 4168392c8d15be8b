package org.dajuan.spine.answers;

import java.time.LocalDate;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.plan.Promise;

/**
 * The time of a promise, seen from a day.
 *
 * @param begin the day from which progress counts
 * @param deadline its last day
 * @param window the days whose facts answer it
 * @param due true when the deadline has passed
 * @param notBegun true when nothing can be said yet: its year has not begun
 */
record Time(LocalDate begin, LocalDate deadline, Window window, boolean due, boolean notBegun) {

    static Time of(Promise p, int planYear, IndicatorKind kind, LocalDate asOf) {
        Integer year = p.year();
        LocalDate deadline = p.deadline();
        if (deadline == null) {
            deadline = LocalDate.of(year == null ? planYear : year, 12, 31);
        }
        int target = deadline.getYear();
        boolean ofOneYear = kind.accumulates() || kind == IndicatorKind.GROWTH || p.promisesGrowth();
        int first = ofOneYear && !everyYear(p) ? target : Math.min(planYear, target);
        Window whole = Window.year(Math.min(target, Math.max(asOf.getYear(), first)));
        Window window = whole.end().isAfter(deadline) ? new Window(whole.start(), deadline) : whole;
        LocalDate begin = LocalDate.of(first, 1, 1);
        return new Time(begin, deadline, window, asOf.isAfter(deadline), asOf.isBefore(begin));
    }

    /** 年均增长10% is promised for each year on the way. */
    static boolean everyYear(Promise p) {
        return p.promisesGrowth() && (p.words().contains("年均") || p.subject().contains("年均"));
    }

    /** True when progress was already counted in the year before the window's. */
    boolean hasYearBefore() {
        return window.start().getYear() > begin.getYear();
    }

    /** The same promise seen through the facts of the year before. */
    Time yearBefore() {
        return new Time(begin, deadline, Window.year(window.start().getYear() - 1), due, notBegun);
    }

    int targetYear() {
        return deadline.getYear();
    }
}
