package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.indicators.IndicatorKind;

/**
 * How much of what was to be expected is known. Expected is a figure from every subject that spoke of the indicator this year or the year
 * before; of amounts by period one for every month from January to the last that anybody reported, of everything else one for that last
 * stretch. A park-wide figure stands for all subjects. Days and events have no expected number: all of it is known.
 */
final class KnownInputs {
    private static final int DIGITS = 4;

    private KnownInputs() {}

    /** Known over expected, between 0 and 1; 1 when nothing was to be expected. */
    static BigDecimal share(IndicatorKind kind, List<Row> rows, Window window) {
        Set<String> subjects = new HashSet<>();
        Map<String, Set<YearMonth>> known = new HashMap<>();
        YearMonth last = null;
        boolean byDay = false;
        int longest = 1;
        for (Row r : rows) {
            boolean here = window.contains(r.period());
            boolean before = r.end().getYear() == window.start().getYear() - 1;
            if (!here && !before) {
                continue;
            }
            if (r.measured()) {
                subjects.add(r.about());
            }
            if (here && r.measured()) {
                byDay |= r.period().monthCount() == 0;
                longest = Math.max(longest, r.period().monthCount());
                YearMonth end = YearMonth.from(r.end());
                last = last == null || end.isAfter(last) ? end : last;
                Set<YearMonth> months = known.computeIfAbsent(r.about(), k -> new HashSet<>());
                boolean since = kind == IndicatorKind.CUMULATIVE_FLOW;
                months.addAll(Periods.months(since ? window.start() : r.start(), r.end()));
            }
        }
        if (last == null || byDay || known.containsKey("")) {
            return last == null || byDay ? BigDecimal.ONE : cells(kind, Set.of(""), known, window, last, longest);
        }
        return cells(kind, subjects, known, window, last, longest);
    }

    private static BigDecimal cells(
            IndicatorKind kind,
            Set<String> subjects,
            Map<String, Set<YearMonth>> known,
            Window window,
            YearMonth last,
            int longest) {
        YearMonth january = YearMonth.from(window.start());
        // A quarter's figure may come in for some before others: the latest stretch of the longest period reported
        // counts as one.
        YearMonth first = kind.addsPeriods() ? january : last.minusMonths(longest - 1L);
        int expected = 0;
        int there = 0;
        for (String subject : subjects) {
            Set<YearMonth> months = known.getOrDefault(subject, Set.of());
            if (!kind.addsPeriods()) {
                expected++;
                YearMonth from = first;
                there += months.stream().anyMatch(m -> !m.isBefore(from)) ? 1 : 0;
                continue;
            }
            for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1)) {
                expected++;
                there += months.contains(m) ? 1 : 0;
            }
        }
        return expected == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(there)
                        .divide(BigDecimal.valueOf(expected), DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
    }
}
