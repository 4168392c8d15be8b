package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.dajuan.kernel.Period;

/**
 * Rows of one subject laid side by side in time so that nothing counts twice: a year's total beats its months.
 *
 * @param chosen rows that do not overlap, in period order
 * @param ignored rows that lie under a chosen one and do not add up to it
 * @param missing months before the last covered one that no row speaks of
 */
record Periods(Rows chosen, List<Row> ignored, List<YearMonth> missing) {

    static Periods of(Rows rows, Window window) {
        if (apart(rows)) {
            return new Periods(rows, List.of(), missing(rows, window));
        }
        List<Row> longestFirst = rows.stream()
                .sorted(Comparator.comparingLong(Row::days).reversed().thenComparing(Row.ORDER))
                .toList();
        List<Row> chosen = new ArrayList<>();
        List<Row> under = new ArrayList<>();
        for (Row r : longestFirst) {
            (chosen.stream().anyMatch(r::overlaps) ? under : chosen).add(r);
        }
        chosen.sort(Row.ORDER);
        List<Row> ignored = new ArrayList<>(under);
        for (Row total : chosen) {
            List<Row> parts = under.stream().filter(r -> r.overlaps(total)).toList();
            if (addUp(total, parts)) {
                ignored.removeAll(parts);
            }
        }
        Rows those = Rows.of(rows.shelf(), chosen.stream().mapToInt(Row::at).toArray());
        return new Periods(those, List.copyOf(ignored), missing(those, window));
    }

    /** True when each row begins after the one before has ended. */
    private static boolean apart(Rows rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (!period(rows, i).start().isAfter(period(rows, i - 1).end())) {
                return false;
            }
        }
        return true;
    }

    private static Period period(Rows rows, int index) {
        return rows.shelf().period(rows.place(index));
    }

    /** True when the parts cover the total's days once and sum to its number: then both say the same. */
    private static boolean addUp(Row total, List<Row> parts) {
        long days = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (Row p : parts) {
            days += p.days();
            sum = sum.add(p.number() == null ? BigDecimal.ZERO : p.number());
        }
        BigDecimal whole = total.number();
        return !parts.isEmpty() && days == total.days() && whole != null && whole.compareTo(sum) == 0;
    }

    private static List<YearMonth> missing(Rows chosen, Window window) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        int first = month(window.start());
        BitSet covered = new BitSet();
        for (int i = 0; i < chosen.size(); i++) {
            Period p = period(chosen, i);
            if (p.monthCount() == 0) {
                return List.of();
            }
            int from = Math.max(first, month(p.start()));
            int to = month(p.end());
            if (to >= from) {
                covered.set(from - first, to - first + 1);
            }
        }
        int months = month(chosen.getLast().end()) - first + 1;
        if (covered.nextClearBit(0) >= months) {
            return List.of();
        }
        List<YearMonth> missing = new ArrayList<>();
        for (int i = covered.nextClearBit(0); i < months; i = covered.nextClearBit(i + 1)) {
            missing.add(YearMonth.from(window.start()).plusMonths(i));
        }
        return missing;
    }

    /** Months since the year 0. */
    static int month(LocalDate day) {
        return Math.toIntExact(day.getLong(ChronoField.PROLEPTIC_MONTH));
    }
}
