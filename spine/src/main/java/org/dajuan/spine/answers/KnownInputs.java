package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
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
    private static final BitSet NOTHING = new BitSet();

    private KnownInputs() {}

    /** Known over expected, between 0 and 1; 1 when nothing was to be expected. */
    static BigDecimal share(IndicatorKind kind, List<Row> rows, Window window) {
        int first = Periods.month(window.start());
        Set<String> subjects = new HashSet<>();
        Map<String, BitSet> known = new HashMap<>();
        int last = -1;
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
                int end = Periods.month(r.end()) - first;
                int start = kind == IndicatorKind.CUMULATIVE_FLOW ? 0 : Periods.month(r.start()) - first;
                last = Math.max(last, end);
                known.computeIfAbsent(r.about(), k -> new BitSet()).set(start, end + 1);
            }
        }
        if (last < 0 || byDay) {
            return BigDecimal.ONE;
        }
        return cells(kind, known.containsKey("") ? Set.of("") : subjects, known, last, longest);
    }

    /** Months are counted from the window's first. */
    private static BigDecimal cells(
            IndicatorKind kind, Set<String> subjects, Map<String, BitSet> known, int last, int longest) {
        // A quarter's figure may come in for some before others: the latest stretch of the longest period reported
        // counts as one.
        int from = kind.addsPeriods() ? 0 : Math.max(0, last - longest + 1);
        int expected = 0;
        int there = 0;
        for (String subject : subjects) {
            BitSet months = known.getOrDefault(subject, NOTHING);
            if (kind.addsPeriods()) {
                expected += last + 1;
                there += months.get(0, last + 1).cardinality();
            } else {
                expected++;
                there += months.nextSetBit(from) >= 0 ? 1 : 0;
            }
        }
        return expected == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(there)
                        .divide(BigDecimal.valueOf(expected), DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
    }
}
