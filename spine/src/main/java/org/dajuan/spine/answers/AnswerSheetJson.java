package org.dajuan.spine.answers;

import java.util.List;
import java.util.Locale;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.json.JsonText;
import org.dajuan.spine.plan.PlanJson;

/** Writes an answer sheet in schema {@code answer.v1} (docs/schemas/answer.v1.md). */
public final class AnswerSheetJson {
    private AnswerSheetJson() {}

    /** The sheet as JSON text. */
    public static String write(AnswerSheet sheet) {
        return JsonText.object(out -> {
            out.field("schema", "answer.v1");
            out.field("asOf", sheet.asOf().toString());
            out.within("report", () -> {
                out.field("name", sheet.plan().reportName());
                out.field("sha256", sheet.plan().reportHash());
            });
            out.field("year", sheet.plan().year());
            out.field("planYear", sheet.plan().planYear());
            out.field("factCount", sheet.factCount());
            out.list("answers", sheet.answers(), AnswerSheetJson::answer);
            out.list("oddities", sheet.oddities(), (o, odd) -> {
                o.field("code", odd.code());
                o.texts("promises", odd.promises());
                reason(o, odd.reason());
            });
            out.list("rejected", sheet.rejected(), AnswerSheetJson::rejected);
        });
    }

    private static void answer(JsonText out, Answer a) {
        out.within("promise", () -> PlanJson.writePromise(out, a.promise()));
        out.field("verdict", a.verdict().code());
        out.field("light", a.light().code());
        out.field("value", a.value());
        out.field("target", a.target());
        out.field("gap", a.gap());
        out.field("progressPct", a.progressPct());
        reason(out, a.reason());
        walk(out, "lineage", a.lineage());
        out.texts("flags", a.flags());
    }

    /** The reason as data, and as sentences for whoever has no bundles. */
    private static void reason(JsonText out, Reason r) {
        out.within("reason", () -> {
            out.field("code", r.code());
            out.texts("args", r.args());
            out.field("zh", ReasonTexts.render(r, Locale.CHINESE));
            out.field("en", ReasonTexts.render(r, Locale.ENGLISH));
        });
    }

    private static void walk(JsonText out, String name, List<LineageStep> steps) {
        out.list(name, steps, (o, s) -> {
            o.field("indicator", s.indicator());
            o.field("formula", s.formula());
            o.field("result", s.result());
            o.list("facts", s.facts(), AnswerSheetJson::fact);
            walk(o, "steps", s.steps());
        });
    }

    private static void fact(JsonText out, Fact f) {
        out.field("id", f.id());
        out.field("indicator", f.indicator());
        out.field("about", f.about());
        out.field("period", f.period().text());
        out.field("state", f.value().state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        out.field("value", f.value().number());
        out.field("unit", f.unit());
        out.field("source", f.source());
        out.field("recordedAt", f.recordedAt().toString());
        out.field("note", f.note());
        out.field("confidence", f.confidence());
        out.field("supersedes", f.supersedes());
    }

    private static void rejected(JsonText out, RejectedFact r) {
        out.field("place", r.place());
        out.field("column", r.column());
        out.field("value", r.value());
        out.field("expected", r.expected());
        out.field("advice", r.advice());
    }
}
