package org.dajuan.spine.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** Works out courses from the same values that answer the promises. */
final class Courses {
    private final Indicators indicators;
    private final int planYear;
    private final LocalDate asOf;

    Courses(Indicators indicators, int planYear, LocalDate asOf) {
        this.indicators = indicators;
        this.planYear = planYear;
        this.asOf = asOf;
    }

    Course of(Answer a, Evaluator evaluator) {
        Promise p = a.promise();
        Indicator i = p.indicator() == null
                ? null
                : indicators.findIndicator(p.indicator()).orElse(null);
        Quantity value = a.value();
        if (i == null || value == null || i.kind() == IndicatorKind.YES_NO) {
            return none(p);
        }
        Unit unit = Unit.of(value.unit());
        boolean growth = (p.promisesGrowth() || p.reference() != null) && unit.isRate();
        if (value.unit().endsWith("百分点") || (!growth && !i.unit().convertsTo(unit))) {
            return none(p);
        }
        int year = Math.min(Time.of(p, planYear, i.kind(), asOf).deadline().getYear(), asOf.getYear());
        List<Course.Point> points = new ArrayList<>();
        for (YearMonth m = YearMonth.of(year - 1, 1); m.getYear() <= year; m = m.plusMonths(1)) {
            LocalDate end = m.atEndOfMonth();
            if (end.isAfter(asOf)) {
                break;
            }
            Window window = new Window(LocalDate.of(m.getYear(), 1, 1), end);
            Computed c = growth ? growth(i, evaluator, window) : evaluator.value(i, window);
            if (c.hasValue() && known(c, i, end)) {
                points.add(new Course.Point(
                        m, Shown.rounded(growth ? c.value() : i.unit().convert(c.value(), unit))));
            }
        }
        return new Course(p.id(), value.unit(), points);
    }

    private static Course none(Promise p) {
        return new Course(p.id(), "", List.of());
    }

    /** Growth reported as such comes first, as in the answer. */
    private Computed growth(Indicator i, Evaluator evaluator, Window window) {
        if (i.kind() == IndicatorKind.GROWTH) {
            return evaluator.value(i, window);
        }
        @Nullable Indicator reported = indicators.findGrowthOf(i.id()).orElse(null);
        Computed c = reported == null ? null : evaluator.value(reported, window);
        return c != null && c.hasValue() ? c : evaluator.growth(i, window);
    }

    /** A month is known when rows reach to its end without a gap; events have no expected rows. */
    private static boolean known(Computed c, Indicator i, LocalDate end) {
        boolean events = c.byDay() && i.kind() == IndicatorKind.COUNT;
        return events
                || (end.equals(c.coveredTo())
                        && (!i.kind().accumulates() || c.missing().isEmpty()));
    }
}
