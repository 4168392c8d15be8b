package org.dajuan.spine.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dajuan.kernel.Period;
import org.dajuan.spine.indicators.Formula.Over;

/** The window of an {@code over} clause. */
final class Windows {
    private Windows() {}

    /** The asked window, or the last half, quarter or month in it that rows end in, or everything up to its end. */
    static Window of(Over over, Window asked, Rows rows) {
        if (over == Over.YEAR) {
            return asked;
        }
        if (over == Over.ALL) {
            return new Window(first(rows, asked.start()), asked.end());
        }
        int months = over == Over.MONTH ? 1 : over == Over.QUARTER ? 3 : 6;
        LocalDate last = last(rows, asked, months);
        int first = (last.getMonthValue() - 1) / months * months + 1;
        YearMonth from = YearMonth.of(last.getYear(), first);
        return new Window(from.atDay(1), from.plusMonths(months - 1L).atEndOfMonth());
    }

    private static LocalDate first(Rows rows, LocalDate atLeast) {
        LocalDate first = atLeast;
        for (int i = 0; i < rows.size(); i++) {
            LocalDate start = rows.shelf().period(rows.place(i)).start();
            first = start.isBefore(first) ? start : first;
        }
        return first;
    }

    /** The last end of the rows of so many months at most, the window's end without any. */
    private static LocalDate last(Rows rows, Window asked, int months) {
        LocalDate last = null;
        Period looked = null;
        for (int i = 0; i < rows.size(); i++) {
            Period p = rows.shelf().period(rows.place(i));
            // Rows stand in the order of periods: most speak of the one before's.
            if (p != looked && asked.contains(p) && p.monthCount() <= months) {
                last = last == null || p.end().isAfter(last) ? p.end() : last;
            }
            looked = p;
        }
        return last == null ? asked.end() : last;
    }

    /** The year, when the window is one; otherwise its two days. */
    static String shown(Window w) {
        return w.equals(Window.year(w.start().getYear()))
                ? String.valueOf(w.start().getYear())
                : w.start() + "…" + w.end();
    }
}
