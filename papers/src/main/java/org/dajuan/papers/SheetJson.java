package org.dajuan.papers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What the answer sheet's script needs to open a row: the sentence, the promise's attributes, the lineage and the fact rows. */
final class SheetJson {
    private static final int CONTEXT = 160;
    private static final String SENTENCE_ENDS = "。！？\n";

    private final SheetView view;
    private final FactWords words;
    private final Map<Fact, Integer> factIndex = new HashMap<>();

    SheetJson(SheetView view, FactWords words) {
        this.view = view;
        this.words = words;
    }

    String write() {
        List<Fact> facts = view.facts();
        facts.forEach(f -> factIndex.put(f, factIndex.size()));
        return EmbeddedJson.of(json -> {
            json.writeStartObject();
            EmbeddedJson.bundles(json);
            json.writeArrayPropertyStart("facts");
            facts.forEach(f -> fact(json, f));
            json.writeEndArray();
            json.writeArrayPropertyStart("rows");
            view.rows().forEach(r -> row(json, r));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** In the order of the table's columns. */
    private void fact(JsonGenerator json, Fact f) {
        json.writeStartArray();
        EmbeddedJson.both(json, Both.same(f.indicator() + (f.about().isEmpty() ? "" : " @ " + f.about())));
        EmbeddedJson.both(json, Both.same(f.period().text()));
        EmbeddedJson.both(json, FactWords.value(f));
        EmbeddedJson.both(json, Both.same(f.source()));
        EmbeddedJson.both(json, Both.same(words.recorded(f)));
        EmbeddedJson.both(json, FactWords.note(f));
        EmbeddedJson.both(json, Both.same(f.id()));
        json.writeEndArray();
    }

    private void row(JsonGenerator json, Row row) {
        Promise p = row.promise();
        json.writeStartObject();
        json.writeNumberProperty("n", row.n());
        context(json, row);
        json.writeArrayPropertyStart("about");
        about(json, "about.id", Both.same(p.id()));
        about(json, "about.kind", Both.key("kind." + p.kind().code()));
        about(json, "about.section", Both.same(p.section()));
        about(json, "about.theme", row.theme());
        about(json, "about.hedge", Both.same(p.hedge()));
        about(json, "about.deadline", Both.of(t -> p.deadline() == null ? "" : Figures.date(p.deadline(), t)));
        about(json, "about.year", Both.same(p.year() == null ? "" : p.year().toString()));
        about(json, "about.baseline", quantity(p.baseline()));
        about(json, "about.growth", percent(p.growthPct()));
        about(json, "about.reference", Both.same(p.reference() == null ? "" : p.reference()));
        about(json, "about.value", exact(row.answer().value()));
        about(json, "about.target", exact(row.answer().target()));
        about(json, "about.indicator", Both.same(p.indicator() == null ? "" : p.indicator()));
        about(json, "about.accepted", Both.key(p.accepted() ? "yes" : "accepted.no"));
        about(json, "about.inferred", joined("attribute.", p.inferred()));
        about(json, "about.flags", joined("code.", view.flags(row)));
        json.writeEndArray();
        json.writeArrayPropertyStart("line");
        row.answer().lineage().forEach(s -> step(json, s));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void context(JsonGenerator json, Row row) {
        Promise p = row.promise();
        json.writeArrayPropertyStart("says");
        if (row.anchored()) {
            String text = view.sheet().plan().reportText();
            int from = sentenceStart(text, p.span());
            int to = sentenceEnd(text, p.span());
            json.writeString(PlainText.of(text.substring(from, p.span().start())));
            json.writeString(PlainText.of(p.words()));
            json.writeString(PlainText.of(text.substring(p.span().end(), to)));
        } else {
            json.writeString("");
            json.writeString(PlainText.of(p.words()));
            json.writeString("");
        }
        json.writeEndArray();
        json.writeBooleanProperty("anchored", row.anchored());
    }

    private static int sentenceStart(String text, Span span) {
        int at = span.start();
        int least = Math.max(0, at - CONTEXT);
        while (at > least && SENTENCE_ENDS.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at < span.start() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static int sentenceEnd(String text, Span span) {
        int at = span.end();
        if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
            return at;
        }
        int most = Math.min(text.length(), at + CONTEXT);
        while (at < most && text.charAt(at) != '\n') {
            at++;
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                break;
            }
        }
        return at > span.end() && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    private void step(JsonGenerator json, LineageStep step) {
        json.writeStartObject();
        EmbeddedJson.text(json, "i", step.indicator());
        EmbeddedJson.text(json, "f", step.formula());
        EmbeddedJson.text(json, "r", step.result());
        json.writeArrayPropertyStart("facts");
        step.facts().forEach(f -> json.writeNumber(factIndex.getOrDefault(f, -1)));
        json.writeEndArray();
        json.writeArrayPropertyStart("steps");
        step.steps().forEach(s -> step(json, s));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void about(JsonGenerator json, String key, Both words) {
        if (!words.isEmpty()) {
            json.writeStartArray();
            json.writeString(key);
            EmbeddedJson.both(json, words);
            json.writeEndArray();
        }
    }

    private static Both quantity(@Nullable Quantity q) {
        return Both.of(t -> {
            Shown shown = Figures.of(q, t);
            return shown.exact().isEmpty() ? shown.text() : shown.text() + " (" + shown.exact() + ")";
        });
    }

    /** Only what the row itself does not show. */
    private static Both exact(@Nullable Quantity q) {
        return Both.of(t -> Figures.of(q, t).exact());
    }

    private static Both percent(@Nullable BigDecimal pct) {
        return Both.same(pct == null ? "" : Figures.number(pct) + "%");
    }

    private static Both joined(String prefix, List<String> codes) {
        return Both.of(t -> String.join(
                Texts.of(t).get("list.separator"),
                codes.stream().map(c -> Both.code(prefix, c).in(t)).toList()));
    }
}
