package org.dajuan.spine.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dajuan.kernel.Quantity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON in the house's form: two blanks of indent, decimals as text, absent values as null. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    /** The text of one object whose fields {@code body} writes; ends with a newline. */
    public static String object(Consumer<JsonText> body) {
        StringWriter w = new StringWriter();
        try (JsonGenerator g = FACTORY.createGenerator(new Pretty(), w)) {
            g.writeStartObject();
            body.accept(new JsonText(g));
            g.writeEndObject();
        }
        return w.append('\n').toString();
    }

    /** A text or null. */
    public void field(String name, @Nullable String value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
    }

    public void field(String name, int value) {
        out.writeNumberProperty(name, value);
    }

    public void field(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    /** A whole number or null. */
    public void field(String name, @Nullable Integer value) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeNumberProperty(name, value.intValue());
        }
    }

    /** A decimal as text, so that no digit and no trailing zero is lost, or null. */
    public void field(String name, @Nullable BigDecimal value) {
        field(name, value == null ? null : value.toPlainString());
    }

    /** A quantity as value and unit, or null. */
    public void field(String name, @Nullable Quantity q) {
        if (q == null) {
            out.writeNullProperty(name);
        } else {
            within(name, () -> {
                field("value", q.value());
                field("unit", q.unit());
            });
        }
    }

    /** A measured number as a JSON number, null when it is none or infinite; exact decimals are written as text by {@code field}. */
    public void number(String name, double value) {
        if (Double.isFinite(value)) {
            out.writeNumberProperty(name, value);
        } else {
            out.writeNullProperty(name);
        }
    }

    /** A list of numbers, null where one is none or infinite. */
    public void numbers(String name, double[] values) {
        out.writeArrayPropertyStart(name);
        for (double value : values) {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
        out.writeEndArray();
    }

    /** A list of texts. */
    public void texts(String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    /** Two offsets. */
    public void span(String name, int start, int end) {
        out.writeArrayPropertyStart(name);
        out.writeNumber(start);
        out.writeNumber(end);
        out.writeEndArray();
    }

    /** An object whose fields {@code body} writes. */
    public void within(String name, Runnable body) {
        out.writeObjectPropertyStart(name);
        body.run();
        out.writeEndObject();
    }

    /** A list of objects, one for each value. */
    public <T> void list(String name, List<T> values, BiConsumer<JsonText, T> body) {
        out.writeArrayPropertyStart(name);
        for (T v : values) {
            out.writeStartObject();
            body.accept(this, v);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        private final PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
