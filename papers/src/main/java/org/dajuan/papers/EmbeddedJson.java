package org.dajuan.papers;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON that may stand inside an HTML script element: no {@code <} survives, so no text can close the element. */
final class EmbeddedJson {
    private EmbeddedJson() {}

    static String of(Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
        }
        // Outside of strings JSON has no "<", so the replacement is an escape within a string.
        return out.toString().replace("<", "\\u003c");
    }

    /** A text property as {@code "name": "zh"} or, when the languages differ, {@code "name": ["zh", "en"]}; nothing when empty. */
    static void both(JsonGenerator json, String name, Both words) {
        if (words.isEmpty()) {
            return;
        }
        json.writeName(name);
        both(json, words);
    }

    static void both(JsonGenerator json, Both words) {
        if (words.zh().equals(words.en())) {
            json.writeString(PlainText.of(words.zh()));
        } else {
            json.writeStartArray();
            json.writeString(PlainText.of(words.zh()));
            json.writeString(PlainText.of(words.en()));
            json.writeEndArray();
        }
    }

    /** A text property; nothing when empty. */
    static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, PlainText.of(value));
        }
    }

    /** Both bundles whole, so that the script words what it builds: {@code "words": {"zh": {…}, "en": {…}}}. */
    static void bundles(JsonGenerator json) {
        json.writeObjectPropertyStart("words");
        for (Tongue tongue : Tongue.values()) {
            json.writeObjectPropertyStart(tongue == Tongue.ZH ? "zh" : "en");
            Texts.of(tongue).all().forEach((key, text) -> {
                if (!key.startsWith("docx.") && !key.startsWith("xlsx.") && !key.startsWith("unit.")) {
                    json.writeStringProperty(key, text);
                }
            });
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
