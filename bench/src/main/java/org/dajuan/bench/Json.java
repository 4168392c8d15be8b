package org.dajuan.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a small JSON document into maps, lists, strings, decimals, booleans and nulls. */
final class Json {
    private Json() {}

    static Map<String, @Nullable Object> object(String text) {
        try (JsonParser p = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            p.nextToken();
            return map(p);
        }
    }

    private static @Nullable Object value(JsonParser p) {
        JsonToken token = p.currentToken();
        return switch (token) {
            case START_OBJECT -> map(p);
            case START_ARRAY -> {
                List<@Nullable Object> out = new ArrayList<>();
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    out.add(value(p));
                }
                yield out;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(p.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> p.getString();
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser p) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        while (p.nextToken() != JsonToken.END_OBJECT) {
            String name = p.currentName();
            p.nextToken();
            out.put(name, value(p));
        }
        return out;
    }
}
