package org.dajuan.spine.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML text that knows where it stands, so that errors can say line and column. */
final class YamlMap {
    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlMap of(String file, Node node, Set<String> keys) {
        YamlMap m = new YamlMap(file, node);
        if (!(node instanceof MappingNode mapping)) {
            throw m.at(node, "expected a mapping with the keys " + sorted(keys) + ".");
        }
        for (NodeTuple t : mapping.getValue()) {
            String key = m.scalar(t.getKeyNode(), "a key").getValue();
            if (!keys.contains(key)) {
                throw m.at(
                        t.getKeyNode(), "the key \"" + key + "\" is not known; expected one of " + sorted(keys) + ".");
            }
            if (m.values.put(key, t.getValueNode()) != null) {
                throw m.at(t.getKeyNode(), "the key \"" + key + "\" stands twice.");
            }
        }
        return m;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        ScalarNode s = scalar(value(key), "text for \"" + key + "\"");
        if (s.getValue().isBlank()) {
            throw at(s, "\"" + key + "\" is empty; expected a text.");
        }
        return s.getValue().strip();
    }

    List<String> texts(String key) {
        List<String> out = new ArrayList<>();
        for (Node n : list(key)) {
            out.add(scalar(n, "a text in \"" + key + "\"").getValue());
        }
        return out;
    }

    List<Node> list(String key) {
        Node n = value(key);
        if (!(n instanceof SequenceNode seq)) {
            throw at(n, "expected a list for \"" + key + "\".");
        }
        return seq.getValue();
    }

    YamlMap map(String key, Set<String> keys) {
        return of(file, value(key), keys);
    }

    IllegalArgumentException error(String key, String message) {
        return at(value(key), message);
    }

    /** An error some chars into the text of a key; exact for texts on one line. */
    IllegalArgumentException errorInside(String key, int offset, String message) {
        Node n = values.getOrDefault(key, node);
        Place p = Place.of(n.getStartMark());
        boolean oneLine = n instanceof ScalarNode s
                && s.getScalarStyle() != ScalarStyle.LITERAL
                && s.getScalarStyle() != ScalarStyle.FOLDED;
        int quote = n instanceof ScalarNode s && s.getScalarStyle() != ScalarStyle.PLAIN ? 1 : 0;
        Place inside = oneLine ? new Place(p.line, p.column + quote + offset) : p;
        return new IllegalArgumentException(inside.in(file) + message);
    }

    private Node value(String key) {
        Node n = values.get(key);
        if (n == null) {
            throw at(node, "the key \"" + key + "\" is missing.");
        }
        return n;
    }

    private ScalarNode scalar(Node n, String expected) {
        if (n instanceof ScalarNode s) {
            return s;
        }
        throw at(
                n,
                "expected " + expected + ", found a " + n.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
                        + ".");
    }

    private IllegalArgumentException at(Node n, String message) {
        return new IllegalArgumentException(Place.of(n.getStartMark()).in(file) + message);
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    /** A place in a file, counted from 1. */
    record Place(int line, int column) {
        static Place of(Optional<Mark> mark) {
            return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(new Place(1, 1));
        }

        String in(String file) {
            return file + ":" + line + ":" + column + ": ";
        }
    }
}
