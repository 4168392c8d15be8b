package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import org.dajuan.kernel.Period;
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
    static BigDecimal share(IndicatorKind kind, Rows rows, Window window) {
        Shelf shelf = rows.shelf();
        int first = Periods.month(window.start());
        int months = Periods.month(window.end()) - first + 1;
        BitSet subjects = new BitSet(shelf.subjectLimit());
        Known known = new Known(months);
        int last = -1;
        int longest = 1;
        Period period = null;
        boolean here = false;
        boolean counts = false;
        int start = 0;
        int end = 0;
        int length = 0;
        for (int i = 0; i < rows.size(); i++) {
            int place = rows.place(i);
            Period p = shelf.period(place);
            if (p != period) {
                // Rows stand in the order of periods: most speak of the one before's.
                period = p;
                here = window.contains(p);
                counts = here || p.end().getYear() == window.start().getYear() - 1;
                length = p.monthCount();
                end = Periods.month(p.end()) - first;
                start = kind == IndicatorKind.CUMULATIVE_FLOW ? 0 : Periods.month(p.start()) - first;
            }
            if (!counts || !shelf.measured(place)) {
                continue;
            }
            subjects.set(shelf.subject(place));
            if (here) {
                if (length == 0) {
                    return BigDecimal.ONE;
                }
                longest = Math.max(longest, length);
                last = Math.max(last, end);
                known.add(shelf.subject(place), start, end);
                if (shelf.about(place).isEmpty()) {
                    known.wholeIs(shelf.subject(place));
                }
            }
        }
        if (last < 0) {
            return BigDecimal.ONE;
        }
        return known.share(kind, subjects, last, longest);
    }

    /** Months of the window that were reported, by subject. */
    private static final class Known {
        private final int months;
        private final BitSet cells = new BitSet();
        private int whole = -1;

        Known(int months) {
            this.months = months;
        }

        void add(int subject, int start, int end) {
            cells.set(subject * months + start, subject * months + end + 1);
        }

        /** A figure of the park stands for all subjects. */
        void wholeIs(int subject) {
            whole = subject;
        }

        BigDecimal share(IndicatorKind kind, BitSet subjects, int last, int longest) {
            // A quarter's figure may come in for some before others: the latest stretch of the longest period reported
            // counts as one.
            int from = kind.addsPeriods() ? 0 : Math.max(0, last - longest + 1);
            int expected = 0;
            int there = 0;
            for (int s = subjects.nextSetBit(0); s >= 0; s = subjects.nextSetBit(s + 1)) {
                if (whole >= 0 && s != whole) {
                    continue;
                }
                expected += kind.addsPeriods() ? last + 1 : 1;
                int after = (s + 1) * months;
                int found = cells.nextSetBit(s * months + from);
                if (!kind.addsPeriods()) {
                    there += found >= 0 && found < after ? 1 : 0;
                    continue;
                }
                while (found >= 0 && found < after) {
                    int end = Math.min(after, cells.nextClearBit(found));
                    there += end - found;
                    found = cells.nextSetBit(end);
                }
            }
            return expected == 0
                    ? BigDecimal.ONE
                    : BigDecimal.valueOf(there)
                            .divide(BigDecimal.valueOf(expected), DIGITS, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros();
        }
    }
}
