package org.dajuan.park.answers;

import java.time.LocalDate;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.answers.compare.YearComparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The sheets of two years beside each other: each as of the end of its year, or of today where that has not come. */
@Service
public class YearSheets {
    private final AnswerSheets sheets;
    private final LastReport reports;

    YearSheets(AnswerSheets sheets, LastReport reports) {
        this.sheets = sheets;
        this.reports = reports;
    }

    /**
     * Two years compared, with the later report's account where it is the report of the year after.
     *
     * @param first as of this day
     * @param second as of this day
     */
    public record Compared(LocalDate first, LocalDate second, YearComparison comparison) {}

    /** Compares two years; absent, the latest plan's year and the one before it. */
    public Compared compare(@Nullable Integer first, @Nullable Integer second) {
        int later = second == null ? sheets.current().plan().plan().planYear() : second;
        int earlier = first == null ? later - 1 : first;
        if (earlier >= later) {
            throw Refusal.invalid(
                            "first", earlier, "The first year " + earlier + " is not before the second, " + later + ".")
                    .hint("Name the earlier year first.");
        }
        Current before = ofYear(earlier);
        Current after = ofYear(later);
        return new Compared(
                before.book().sheet().asOf(),
                after.book().sheet().asOf(),
                YearComparison.of(
                        before.book().sheet(),
                        after.book().sheet(),
                        later == earlier + 1
                                ? reports.comparedWith(after.plan()).orElse(null)
                                : null));
    }

    private Current ofYear(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return sheets.of(year, end.isBefore(sheets.today()) ? end : sheets.today());
    }
}
