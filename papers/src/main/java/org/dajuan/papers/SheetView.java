package org.dajuan.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.Span;

/** An answer sheet in the order in which every paper shows it, so that HTML, Excel and Word say the same. */
final class SheetView {
    /** What has no number behind it comes first; then what went wrong, what runs, what is done. */
    static final List<Verdict> ORDER = List.of(
            Verdict.UNMEASURED,
            Verdict.NO_EVIDENCE,
            Verdict.NOT_REPORTED,
            Verdict.CLAIMED_UNQUANTIFIED,
            Verdict.MISSED,
            Verdict.AT_RISK,
            Verdict.ON_TRACK,
            Verdict.MET,
            Verdict.NOT_DUE);

    private final AnswerSheet sheet;
    private final List<Row> rows;
    private final BiFunction<Reason, Locale, String> reasons;

    SheetView(AnswerSheet sheet, BiFunction<Reason, Locale, String> reasons) {
        this.sheet = sheet;
        this.reasons = reasons;
        List<Row> made = new ArrayList<>();
        for (Answer answer : sheet.answers()) {
            made.add(
                    new Row(made.size() + 1, answer, said(answer.reason()), facts(answer), anchored(answer.promise())));
        }
        rows = List.copyOf(made);
    }

    AnswerSheet sheet() {
        return sheet;
    }

    /** All rows in plan order. */
    List<Row> rows() {
        return rows;
    }

    /** A reason in both languages. */
    Both said(Reason reason) {
        return Both.of(t -> reasons.apply(reason, t.locale()));
    }

    int count(Verdict verdict) {
        return (int) rows.stream().filter(r -> r.verdict() == verdict).count();
    }

    /** Share of all promises in percent, rounded to whole numbers; 0 for an empty sheet. */
    long share(Verdict verdict) {
        return rows.isEmpty() ? 0 : Math.round(100.0 * count(verdict) / rows.size());
    }

    /** Rows without a number behind them, by verdict; verdicts that do not occur are left out. */
    Map<Verdict, List<Row>> unbacked() {
        Map<Verdict, List<Row>> groups = new LinkedHashMap<>();
        for (Verdict verdict : ORDER) {
            List<Row> of = rows.stream()
                    .filter(r -> r.verdict() == verdict && r.isUnbacked())
                    .toList();
            if (!of.isEmpty()) {
                groups.put(verdict, of);
            }
        }
        return groups;
    }

    /** Rows with an answer, by theme in the order of first appearance. */
    Map<Both, List<Row>> byTheme() {
        Map<Both, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.isUnbacked()) {
                groups.computeIfAbsent(row.theme(), t -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }

    /** Every distinct fact that some answer rests on, in the order met. */
    List<Fact> facts() {
        Set<Fact> all = new LinkedHashSet<>();
        rows.forEach(r -> all.addAll(r.facts()));
        return List.copyOf(all);
    }

    /** Rows of the promises with these ids, in plan order. */
    List<Row> rowsOf(Collection<String> promises) {
        return rows.stream().filter(r -> promises.contains(r.promise().id())).toList();
    }

    /** Flags of the promise and of its answer, each once. */
    List<String> flags(Row row) {
        Set<String> all = new LinkedHashSet<>(row.promise().flags());
        all.addAll(row.answer().flags());
        return List.copyOf(all);
    }

    private boolean anchored(Promise promise) {
        String text = sheet.plan().reportText();
        Span span = promise.span();
        return span.length() > 0 && span.end() <= text.length() && span.of(text).equals(promise.words());
    }

    private static List<Fact> facts(Answer answer) {
        Set<Fact> found = new LinkedHashSet<>();
        answer.lineage().forEach(step -> collect(step, found));
        return List.copyOf(found);
    }

    private static void collect(LineageStep step, Set<Fact> into) {
        into.addAll(step.facts());
        step.steps().forEach(below -> collect(below, into));
    }
}
