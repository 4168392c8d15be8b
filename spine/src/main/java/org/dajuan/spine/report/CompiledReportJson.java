package org.dajuan.spine.report;

import java.io.Writer;
import java.math.BigDecimal;
import org.dajuan.kernel.Quantity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a compiled report as JSON in the form that docs/schemas/compiled.v1.md describes. */
public final class CompiledReportJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CompiledReportJson() {}

    /** Writes the whole report; the writer is flushed, not closed. */
    public static void write(CompiledReport report, Writer out) {
        JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), out);
        g.writeStartObject();
        g.writeStringProperty("schema", "compiled.v1");
        g.writeStringProperty("doc", report.source().name());
        g.writeNumberProperty("chars", report.source().text().length());
        g.writeNumberProperty("year", report.year());
        g.writeNumberProperty("plan_year", report.planYear());
        g.writeArrayPropertyStart("sections");
        for (Section s : report.sections()) {
            g.writeStartObject();
            g.writeStringProperty("id", s.id());
            g.writeNumberProperty("level", s.level());
            g.writeStringProperty("title", s.title());
            g.writeNumberProperty("start", s.span().start());
            g.writeNumberProperty("end", s.span().end());
            g.writeStringProperty("role", s.role().name().toLowerCase(java.util.Locale.ROOT));
            g.writeEndObject();
        }
        g.writeEndArray();
        g.writeArrayPropertyStart("items");
        for (Item item : report.items()) {
            writeItem(g, report, item);
        }
        g.writeEndArray();
        g.writeArrayPropertyStart("coverage");
        for (NumeralFate n : report.coverage()) {
            g.writeStartObject();
            g.writeStringProperty("text", report.words(n.span()));
            writeSpan(g, n.span());
            g.writeStringProperty("fate", n.fate().name().toLowerCase(java.util.Locale.ROOT));
            text(g, "item", n.item());
            g.writeEndObject();
        }
        g.writeEndArray();
        g.writeArrayPropertyStart("review");
        for (Doubt d : report.review()) {
            g.writeStartObject();
            g.writeStringProperty("code", d.code());
            writeSpan(g, d.span());
            g.writeStringProperty("text", report.words(d.span()));
            g.writeStringProperty("item", d.item());
            g.writeEndObject();
        }
        g.writeEndArray();
        g.writeEndObject();
        g.flush();
    }

    private static void writeItem(JsonGenerator g, CompiledReport report, Item item) {
        g.writeStartObject();
        g.writeStringProperty("id", item.id());
        g.writeStringProperty("kind", item.kind().code());
        g.writeStringProperty("text", report.words(item.span()));
        writeSpan(g, item.span());
        g.writeStringProperty("section", item.section());
        g.writeStringProperty("subject", item.subject());
        Measure m = item.measure();
        Quantity q = m == null ? null : m.quantity();
        number(g, "value", q == null ? null : q.value());
        text(g, "unit", q == null ? null : q.unit());
        text(g, "comparator", m == null ? null : m.comparator().code());
        number(g, "growth_pct", m == null ? null : m.growthPct());
        text(
                g,
                "growth_comparator",
                m == null || m.growthComparator() == null
                        ? null
                        : m.growthComparator().code());
        span(g, "quantity", m != null && m.inDigits() ? m.span() : null);
        span(g, "words", m != null && !m.inDigits() ? m.span() : null);
        quantity(g, "baseline", m == null ? null : m.baseline());
        quantity(g, "threshold", m == null ? null : m.threshold());
        text(g, "reference", m == null ? null : m.reference());
        if (item.year() == null) {
            g.writeNullProperty("year");
        } else {
            g.writeNumberProperty("year", item.year());
        }
        text(g, "deadline", item.deadline() == null ? null : item.deadline().toString());
        text(g, "hedge", item.hedge());
        Rank r = item.rank();
        if (r != null) {
            g.writeObjectPropertyStart("rank");
            if (r.place() == null) {
                g.writeNullProperty("place");
            } else {
                g.writeNumberProperty("place", r.place());
            }
            text(g, "scope", r.scope());
            g.writeBooleanProperty("first", r.first());
            g.writeEndObject();
        }
        text(g, "owner", item.owner());
        text(g, "theme", item.theme());
        text(g, "stage", item.stage());
        if (!item.parts().isEmpty()) {
            g.writeArrayPropertyStart("parts");
            for (Span s : item.parts()) {
                g.writeStartObject();
                writeSpan(g, s);
                g.writeStringProperty("text", report.words(s));
                g.writeEndObject();
            }
            g.writeEndArray();
        }
        strings(g, "inferred", item.inferred());
        strings(g, "flags", item.flags());
        g.writeEndObject();
    }

    private static void strings(JsonGenerator g, String name, java.util.List<String> values) {
        if (!values.isEmpty()) {
            g.writeArrayPropertyStart(name);
            values.forEach(g::writeString);
            g.writeEndArray();
        }
    }

    private static void writeSpan(JsonGenerator g, Span s) {
        g.writeNumberProperty("start", s.start());
        g.writeNumberProperty("end", s.end());
    }

    private static void span(JsonGenerator g, String name, @Nullable Span s) {
        if (s == null) {
            g.writeNullProperty(name);
        } else {
            g.writeObjectPropertyStart(name);
            writeSpan(g, s);
            g.writeEndObject();
        }
    }

    private static void quantity(JsonGenerator g, String name, @Nullable Quantity q) {
        if (q != null) {
            g.writeObjectPropertyStart(name);
            number(g, "value", q.value());
            g.writeStringProperty("unit", q.unit());
            g.writeEndObject();
        }
    }

    private static void number(JsonGenerator g, String name, @Nullable BigDecimal v) {
        if (v == null) {
            g.writeNullProperty(name);
        } else {
            g.writeName(name);
            g.writeNumber(v.toPlainString());
        }
    }

    private static void text(JsonGenerator g, String name, @Nullable String v) {
        if (v == null) {
            g.writeNullProperty(name);
        } else {
            g.writeStringProperty(name, v);
        }
    }
}
