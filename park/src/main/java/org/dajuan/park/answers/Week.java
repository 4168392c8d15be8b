package org.dajuan.park.answers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.spine.answers.Answer;
import org.springframework.stereotype.Service;

/** What changed in the week of a sheet's day, from Monday to that day: of today's sheet what was recorded, of others what two sheets say. */
@Service
public class Week {

    /**
     * An answer that is not what it was when the week began.
     *
     * @param wasVerdict verdict before the week
     * @param wasLight light before the week
     */
    public record Changed(Answer answer, String wasVerdict, String wasLight, String verdict, String light) {}

    /** The changes of a week, in the order of the plan. */
    public record Changes(LocalDate from, LocalDate until, List<Changed> items) {}

    private final AnswerSheets sheets;

    Week(AnswerSheets sheets) {
        this.sheets = sheets;
    }

    public Changes of(Current sheet) {
        LocalDate until = sheet.book().sheet().asOf();
        LocalDate from = until.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Changes(from, until, sheet.turns().isEmpty() ? compared(sheet, from) : recorded(sheet, from, until));
    }

    private List<Changed> recorded(Current sheet, LocalDate from, LocalDate until) {
        Map<String, Turn> first = new LinkedHashMap<>();
        sheets.changes(sheet.plan(), from, until).forEach(t -> first.putIfAbsent(t.promise(), t));
        List<Changed> out = new ArrayList<>();
        for (Answer a : sheet.book().sheet().answers()) {
            Turn turn = first.get(a.promise().id());
            if (turn != null && turn.wasVerdict() != null && turn.wasLight() != null) {
                add(out, sheet, a, turn.wasVerdict(), turn.wasLight());
            }
        }
        return out;
    }

    private List<Changed> compared(Current sheet, LocalDate from) {
        Current before = sheets.of(sheet.plan().plan().planYear(), from.minusDays(1));
        List<Changed> out = new ArrayList<>();
        for (Answer a : sheet.book().sheet().answers()) {
            if (before.book().holds(a.promise().id())) {
                Answer was = before.book().answer(a.promise().id());
                add(out, sheet, a, was.verdict().code(), was.light().code());
            }
        }
        return out;
    }

    private static void add(List<Changed> out, Current sheet, Answer a, String wasVerdict, String wasLight) {
        Changed c = new Changed(
                a, wasVerdict, wasLight, a.verdict().code(), sheet.light(a).code());
        if (!c.verdict().equals(c.wasVerdict()) || !c.light().equals(c.wasLight())) {
            out.add(c);
        }
    }
}
