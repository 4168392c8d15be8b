package org.dajuan.spine.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Walks through a JSON text; every method reads the value the cursor stands on. Errors name file, path, value and expectation. */
public final class JsonCursor {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonParser in;

    private JsonCursor(String file, JsonParser in) {
        this.file = file;
        this.in = in;
    }

    /** Reads one whole text; an IllegalArgumentException tells what is wrong with it. */
    public static <T> T read(String file, String text, Function<JsonCursor, T> body) {
        try (JsonParser p = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonCursor c = new JsonCursor(file, p);
            p.nextToken();
            T result = body.apply(c);
            if (p.nextToken() != null) {
                throw c.error("more text follows", "the end of the file");
            }
            return result;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** An object: each field is handed to its reader; unknown and missing fields are errors. */
    public void object(Map<String, Runnable> fields) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw error(shown(), "an object with " + new TreeSet<>(fields.keySet()));
        }
        String where = path();
        Set<String> missing = new HashSet<>(fields.keySet());
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            Runnable reader = fields.get(name);
            if (reader == null) {
                throw error("the field \"" + name + "\" is not known", "one of " + new TreeSet<>(fields.keySet()));
            }
            missing.remove(name);
            in.nextToken();
            reader.run();
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " " + where + ": fields are missing; expected also " + new TreeSet<>(missing) + ".");
        }
    }

    /** A list, each member read by {@code member}. */
    public <T> List<T> list(Supplier<T> member) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw error(shown(), "a list");
        }
        List<T> out = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            out.add(member.get());
        }
        return out;
    }

    /** A text. */
    public String text() {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw error(shown(), "a text");
        }
        return in.getString();
    }

    /** A text that a function understands; what the function refuses becomes an error with path. */
    public <T> T text(Function<String, T> of, String expected) {
        String text = text();
        try {
            return of.apply(text);
        } catch (RuntimeException e) {
            throw error("\"" + text + "\"", expected);
        }
    }

    /** What {@code value} reads, or null when null stands there. */
    public <T> @Nullable T orNull(Supplier<T> value) {
        return in.currentToken() == JsonToken.VALUE_NULL ? null : value.get();
    }

    /** A whole number. */
    public int integer() {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw error(shown(), "a whole number");
        }
        try {
            return in.getIntValue();
        } catch (JacksonException e) {
            throw error(shown(), "a whole number of at most nine digits");
        }
    }

    /** A decimal, written as text or as a number. */
    public BigDecimal decimal() {
        if (in.currentToken() == JsonToken.VALUE_STRING
                || in.currentToken() == JsonToken.VALUE_NUMBER_INT
                || in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            String digits = in.getString();
            if (digits.matches("-?\\d{1,60}(\\.\\d{1,60})?")) {
                return new BigDecimal(digits);
            }
        }
        throw error(shown(), "a decimal number such as \"7.5\"");
    }

    /** True or false. */
    public boolean truth() {
        return switch (in.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw error(shown(), "true or false");
        };
    }

    /** An error at the present place. */
    public IllegalArgumentException error(String found, String expected) {
        return new IllegalArgumentException(file + " " + path() + ": found " + found + "; expected " + expected + ".");
    }

    private String path() {
        String p = in.streamReadContext().pathAsPointer().toString();
        return p.isEmpty() ? "/" : p;
    }

    private String shown() {
        JsonToken t = in.currentToken();
        if (t == null) {
            return "nothing";
        }
        return switch (t) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "\"" + in.getString() + "\"";
            default -> in.getString();
        };
    }
}
