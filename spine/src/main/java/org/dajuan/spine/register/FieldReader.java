package org.dajuan.spine.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;

/** Reads fields in two steps: first what they hold, then, when all are known, their expressions. */
final class FieldReader {
    static final String KEYS =
            "id type name help? unit? values? register? required? required_when? valid? of? formula? default? fields?";
    private static final List<String> TYPES =
            java.util.Arrays.stream(FieldType.values()).map(FieldType::code).toList();
    private static final Set<String> TAKEN = Set.of("state", "today", "now", "actor");
    private static final Map<String, ValueKind> COMPUTED = Map.of(
            "number", ValueKind.NUMBER,
            "whole", ValueKind.WHOLE,
            "text", ValueKind.TEXT,
            "yes-no", ValueKind.TRUTH,
            "date", ValueKind.DATE);

    private final List<YamlBlock> blocks;
    private final Map<String, ValueKind> kinds = new LinkedHashMap<>();
    private final Map<String, Set<String>> choices = new LinkedHashMap<>();

    FieldReader(List<YamlBlock> blocks) {
        this.blocks = blocks;
        for (YamlBlock b : blocks) {
            String id = b.id("id");
            if (TAKEN.contains(id)) {
                b.wrong("id", "the id \"" + id + "\" is taken", "another", "Expressions use it for the record itself.");
            }
            FieldType type = type(b);
            if (!id.isEmpty() && kinds.put(id, kind(b, type)) != null) {
                b.wrong("id", "the field \"" + id + "\" stands twice", "it once", "");
            }
            if (type == FieldType.ENUM) {
                choices.put(id, values(b).keySet());
            }
        }
    }

    Map<String, ValueKind> kinds() {
        return kinds;
    }

    Map<String, Set<String>> choices() {
        return choices;
    }

    /** The fields with their expressions. */
    List<Field> fields(Scope scope) {
        return blocks.stream().map(b -> field(b, scope)).toList();
    }

    private Field field(YamlBlock b, Scope scope) {
        FieldType type = type(b);
        ValueKind kind = kind(b, type);
        boolean computed = type == FieldType.COMPUTED;
        if (computed != b.has("formula")) {
            b.wrong(
                    computed ? "type" : "formula",
                    computed ? "a computed field has no formula" : "a field of type " + type.code() + " has a formula",
                    "a formula exactly for type computed",
                    "");
        }
        if (type == FieldType.ENUM != b.has("values")) {
            b.wrong("values", "type and values do not fit", "values exactly for type enum", "");
        }
        if (type == FieldType.REFERENCE && !b.has("register")) {
            b.wrong("type", "a reference names no register", "register: its id", "");
        }
        if (type == FieldType.ROWS && b.list("fields").isEmpty()) {
            b.wrong("type", "rows have no fields", "fields: a list", "");
        }
        Object initial =
                b.has("default") ? b.constant("default", kind, choices.getOrDefault(b.text("id"), Set.of())) : null;
        List<Field> rows = new ArrayList<>();
        if (type == FieldType.ROWS) {
            FieldReader inner = new FieldReader(b.blocks("fields", KEYS));
            rows.addAll(inner.fields(Scope.of(inner.kinds(), inner.choices())));
        }
        return new Field(
                b.text("id"),
                b.titles("name"),
                b.has("help") ? b.titles("help") : null,
                type,
                kind,
                b.text("unit", ""),
                type == FieldType.ENUM ? values(b) : Map.of(),
                b.text("register", ""),
                b.truth("required", false),
                b.expression("required_when", scope, ValueKind.TRUTH),
                b.expression("valid", scope, ValueKind.TRUTH),
                b.expression("formula", scope, kind),
                initial,
                rows);
    }

    private static FieldType type(YamlBlock b) {
        String code = b.has("type") ? b.word("type", TYPES, "text") : "text";
        for (FieldType t : FieldType.values()) {
            if (t.code().equals(code)) {
                return t;
            }
        }
        return FieldType.TEXT;
    }

    private static ValueKind kind(YamlBlock b, FieldType type) {
        if (type != FieldType.COMPUTED) {
            return type.kind();
        }
        String of = b.word("of", COMPUTED.keySet().stream().sorted().toList(), "number");
        return COMPUTED.getOrDefault(of, ValueKind.NUMBER);
    }

    /** The choices of an enumeration: a list of words, or a mapping of words to names. */
    static Map<String, Titles> values(YamlBlock b) {
        Map<String, Titles> out = new LinkedHashMap<>();
        if (!b.has("values")) {
            return out;
        }
        if (b.isList("values")) {
            new LinkedHashSet<>(b.texts("values")).forEach(v -> out.put(v, new Titles(v, v)));
        } else {
            b.freeBlock("values").ifPresent(v -> v.names().forEach(n -> out.put(n, v.titles(n))));
        }
        if (out.isEmpty()) {
            b.wrong("values", "there are no values", "at least one", "");
        }
        return out;
    }

    /** The kind of a type's word in a table. */
    static @Nullable ValueKind kindOf(String code) {
        for (FieldType t : FieldType.values()) {
            if (t.code().equals(code)) {
                return t.kind();
            }
        }
        return null;
    }
}
