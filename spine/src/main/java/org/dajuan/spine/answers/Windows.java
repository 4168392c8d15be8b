package org.dajuan.spine.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.dajuan.spine.indicators.Formula.Over;

/** The window of an {@code over} clause. */
final class Windows {
    private Windows() {}

    /** The asked window, or the last half, quarter or month in it that rows end in, or everything up to its end. */
    static Window of(Over over, Window asked, List<Row> rows) {
        if (over == Over.YEAR) {
            return asked;
        }
        if (over == Over.ALL) {
            LocalDate first =
                    rows.stream().map(Row::start).min(LocalDate::compareTo).orElse(asked.start());
            return new Window(first.isBefore(asked.start()) ? first : asked.start(), asked.end());
        }
        int months = over == Over.MONTH ? 1 : over == Over.QUARTER ? 3 : 6;
        LocalDate last = rows.stream()
                .filter(r -> asked.contains(r.period()) && r.period().monthCount() <= months)
                .map(Row::end)
                .max(LocalDate::compareTo)
                .orElse(asked.end());
        int first = (last.getMonthValue() - 1) / months * months + 1;
        YearMonth from = YearMonth.of(last.getYear(), first);
        return new Window(from.atDay(1), from.plusMonths(months - 1L).atEndOfMonth());
    }

    /** The year, when the window is one; otherwise its two days. */
    static String shown(Window w) {
        return w.equals(Window.year(w.start().getYear()))
                ? String.valueOf(w.start().getYear())
                : w.start() + "…" + w.end();
    }
}
