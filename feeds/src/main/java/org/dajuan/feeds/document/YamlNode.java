package org.dajuan.feeds.document;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A mapping of a YAML file whose keys are known beforehand; whatever else stands there is refused with its place. */
public final class YamlNode {
    private final String file;
    private final Map<?, ?> map;
    private final String at;

    private YamlNode(String file, Object node, String at, Set<String> keys) {
        this.file = file;
        this.at = at;
        if (!(node instanceof Map<?, ?> m)) {
            throw bad(at, String.valueOf(node), "a mapping with the keys " + sorted(keys));
        }
        for (Object key : m.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw bad(at, String.valueOf(key), "one of the keys " + sorted(keys));
            }
        }
        this.map = m;
    }

    /**
     * Reads a file's text.
     *
     * @param file its name, for messages
     * @param schema what must stand under {@code schema}
     * @param keys all that may stand at the top, {@code schema} included
     * @throws UnreadableDocument when it is none of that
     */
    public static YamlNode read(String text, String file, String schema, Set<String> keys) {
        Object node;
        try {
            node = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new UnreadableDocument(
                    file + " is not YAML", String.valueOf(e.getMessage()), "YAML 1.2", "Mend the line named.", e);
        }
        YamlNode y = new YamlNode(file, node == null ? "" : node, "the file", keys);
        if (!y.text("schema").equals(schema)) {
            throw y.bad("schema", y.text("schema"), schema);
        }
        return y;
    }

    /** Where the mapping stands, such as {@code budgets 2}. */
    public String at() {
        return at;
    }

    /** Whether anything stands under the key. */
    public boolean has(String key) {
        return map.get(key) != null;
    }

    /** What stands there, or null. */
    public @Nullable Object value(String key) {
        return map.get(key);
    }

    /** The mappings of a list; none when the key is absent. */
    public List<YamlNode> list(String key, Set<String> keys) {
        Object node = map.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof List<?> l)) {
            throw bad(key, String.valueOf(node), "a list");
        }
        List<YamlNode> all = new ArrayList<>();
        for (int i = 0; i < l.size(); i++) {
            Object item = l.get(i);
            all.add(new YamlNode(file, item == null ? "" : item, key + " " + (i + 1), keys));
        }
        return all;
    }

    /** A text that must stand there. */
    public String text(String key) {
        Object v = map.get(key);
        if (v == null || String.valueOf(v).isBlank()) {
            throw bad(at + ": " + key, "", "a text");
        }
        return String.valueOf(v).strip();
    }

    /** A month such as 2025-03. */
    public YearMonth month(String key) {
        try {
            return YearMonth.parse(text(key));
        } catch (DateTimeException e) {
            throw bad(at + ": " + key, text(key), "a month such as 2025-03");
        }
    }

    /** A number between two bounds, both allowed; what stands for an absent one, or null where it must stand. */
    public double number(String key, double least, double most, @Nullable Double otherwise) {
        return number(map.get(key), at + ": " + key, least, most, otherwise);
    }

    /** The same of a value within the node. */
    public double number(@Nullable Object v, String where, double least, double most, @Nullable Double otherwise) {
        if (v == null && otherwise != null) {
            return otherwise;
        }
        if (v instanceof Number n && n.doubleValue() >= least && n.doubleValue() <= most) {
            return n.doubleValue();
        }
        throw bad(where, String.valueOf(v), "a number from " + least + " to " + most);
    }

    /** Numbers by name; none when the key is absent. */
    public Map<String, Double> numbers(String key) {
        Map<String, Double> all = new LinkedHashMap<>();
        entries(key)
                .forEach((k, v) -> all.put(k, number(v, at + ": " + key + ": " + k, -Double.MAX_VALUE, 1e300, null)));
        return all;
    }

    /** Values by name; none when the key is absent. */
    public Map<String, Object> entries(String key) {
        Object node = map.get(key);
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Map<?, ?> m)) {
            throw bad(at + ": " + key, String.valueOf(node), "a mapping");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        m.forEach((k, v) -> all.put(String.valueOf(k), v == null ? "" : v));
        return all;
    }

    /** Texts of a list with at least one; {@code meaning} says of what. */
    public List<String> texts(String key, String meaning) {
        return texts(map.get(key), at + ": " + key, meaning);
    }

    /** The same of a value within the node. */
    public List<String> texts(@Nullable Object node, String where, String meaning) {
        if (node instanceof List<?> l && !l.isEmpty()) {
            return l.stream().map(String::valueOf).toList();
        }
        throw bad(where, String.valueOf(node), "a list of " + meaning);
    }

    /** One of the constants, by its name in any case, with hyphens or underscores. */
    public <E extends Enum<E>> E one(Class<E> type, String text, String where) {
        for (E e : type.getEnumConstants()) {
            if (e.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return e;
            }
        }
        throw bad(
                where,
                text,
                "one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
    }

    /** What is wrong at a place of this file. */
    public UnreadableDocument bad(String where, String value, String expected) {
        return new UnreadableDocument(file + ", " + where, value, expected, "Mend it and try again.");
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
