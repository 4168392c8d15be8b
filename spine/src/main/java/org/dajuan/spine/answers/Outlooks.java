package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.answers.forecast.Forecast;
import org.dajuan.spine.answers.forecast.Forecaster;
import org.dajuan.spine.answers.forecast.Forecaster.Target;
import org.dajuan.spine.answers.forecast.History;
import org.dajuan.spine.indicators.Direction;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** Looks ahead for promises whose deadline lies in the running year, from the same values that answer them. */
final class Outlooks {
    private static final int YEARS = 8;
    private static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicators indicators;
    private final int planYear;
    private final LocalDate asOf;

    Outlooks(Indicators indicators, int planYear, LocalDate asOf) {
        this.indicators = indicators;
        this.planYear = planYear;
        this.asOf = asOf;
    }

    Outlook of(Promise p, Evaluator evaluator) {
        Indicator i = p.indicator() == null
                ? null
                : indicators.findIndicator(p.indicator()).orElse(null);
        if (i == null || i.kind() == IndicatorKind.YES_NO || i.kind() == IndicatorKind.RANK || p.reference() != null) {
            return new Outlook(null, "", ReasonCode.FORECAST_NO_NUMBER.reason(p.subject()));
        }
        Time time = Time.of(p, planYear, i.kind(), asOf);
        int year = time.deadline().getYear();
        if (time.due() || year != asOf.getYear()) {
            return new Outlook(
                    null,
                    "",
                    ReasonCode.FORECAST_OTHER_YEAR.reason(
                            p.subject(), time.deadline().toString()));
        }
        History history = history(i, evaluator, time.deadline());
        int complete = history.completeBefore(year).size();
        if (complete < Forecaster.LEAST_YEARS || history.lastKnown(year) == 0) {
            return new Outlook(
                    null,
                    "",
                    ReasonCode.FORECAST_SHORT.reason(
                            p.subject(),
                            String.valueOf(complete),
                            String.valueOf(Forecaster.LEAST_YEARS),
                            String.valueOf(history.lastKnown(year))));
        }
        boolean growth = p.promisesGrowth() && i.kind() != IndicatorKind.GROWTH;
        double base = history.outcome(year - 1);
        Forecast f =
                Forecaster.forecast(history, year, target(p, i, growth, base)).orElse(null);
        if (f == null || (growth && base == 0)) {
            return new Outlook(null, "", ReasonCode.FORECAST_NO_METHOD.reason(p.subject()));
        }
        return growth ? said(p, asGrowth(f, base), "%") : said(p, f, i.unit().text());
    }

    private static Outlook said(Promise p, Forecast f, String unit) {
        Double probability = f.probability();
        return new Outlook(
                f,
                unit,
                ReasonCode.FORECAST.reason(
                        p.subject(),
                        shown(f.value()) + unit,
                        shown(f.low()) + unit,
                        shown(f.high()) + unit,
                        probability == null ? "–" : Math.round(probability * 100) + "%",
                        "@forecast-" + f.method().code() + ":",
                        String.valueOf(f.years()),
                        shown(f.error()),
                        shown(f.naiveError())));
    }

    private static Forecast asGrowth(Forecast f, double base) {
        return new Forecast(
                f.method(),
                f.origin(),
                (f.value() / base - 1) * 100,
                (f.low() / base - 1) * 100,
                (f.high() / base - 1) * 100,
                f.probability(),
                f.error(),
                f.naiveError(),
                f.years());
    }

    private static @Nullable Target target(Promise p, Indicator i, boolean growth, double base) {
        BigDecimal pct = p.growthPct();
        boolean falling = p.promisesGrowth() && pct != null && pct.signum() < 0;
        boolean up = Judge.side(p.comparator(), falling, i.direction()) == Direction.UP;
        if (p.promisesGrowth() && pct != null) {
            double g = bar(p, pct, Unit.PERCENT, falling, i.direction());
            return new Target(growth ? base * (1 + g / 100) : g, up);
        }
        Quantity t = p.target();
        if (t == null || !Unit.of(t.unit()).convertsTo(i.unit())) {
            return null;
        }
        BigDecimal wanted = Unit.of(t.unit()).convert(t.value(), i.unit());
        return new Target(bar(p, wanted, i.unit(), falling, i.direction()), up);
    }

    /** Where a promise counts as kept: 左右 allows as much as it does in the verdict. */
    private static double bar(Promise p, BigDecimal target, Unit unit, boolean falling, Direction better) {
        Judge j = Judge.of(target, target, unit, p.comparator(), falling, better);
        return j.good() == Direction.UP
                ? target.subtract(j.tolerance()).doubleValue()
                : target.add(j.tolerance()).doubleValue();
    }

    /** The indicator at the end of each month of the last years, as the answers would have it. */
    private History history(Indicator i, Evaluator evaluator, LocalDate deadline) {
        Map<Integer, List<Double>> years = new TreeMap<>();
        for (int y = deadline.getYear(); y > deadline.getYear() - YEARS; y--) {
            List<Double> months = new ArrayList<>();
            for (int m = 1; m <= MONTHS; m++) {
                LocalDate end = YearMonth.of(y, m).atEndOfMonth();
                Computed c = end.isAfter(asOf)
                        ? Computed.failed(ReasonCode.NO_FACTS.reason("", "", "", ""))
                        : evaluator.value(i, new Window(LocalDate.of(y, 1, 1), end));
                boolean whole = c.hasValue() && end.equals(c.coveredTo());
                boolean events = c.hasValue() && c.byDay() && i.kind() == IndicatorKind.COUNT;
                boolean known = (whole || events)
                        && (!i.kind().accumulates() || c.missing().isEmpty());
                months.add(known ? c.value().doubleValue() : Double.NaN);
            }
            years.put(y, months);
        }
        return new History(i.kind().accumulates(), deadline.getMonthValue(), years);
    }

    private static String shown(double n) {
        return Shown.number(
                BigDecimal.valueOf(Math.round(n * HUNDRED.doubleValue())).movePointLeft(2));
    }
}
