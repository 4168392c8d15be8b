package org.dajuan.spine.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dajuan.spine.indicators.NearNames;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.ExpressionException;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML text. What is wrong with it becomes a finding with its place, and reading goes on with something harmless, so
 * that one run names all mistakes.
 */
final class YamlBlock {
    private final List<Finding> findings;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlBlock(List<Finding> findings, Node node) {
        this.findings = findings;
        this.node = node;
    }

    /** The mapping; keys are written {@code id name? help?}, a question mark for those that may be left out. */
    static YamlBlock of(List<Finding> findings, Node node, String declared) {
        YamlBlock block = free(findings, node);
        Set<String> known = new TreeSet<>();
        for (String key : declared.split(" ")) {
            boolean optional = key.endsWith("?");
            String name = optional ? key.substring(0, key.length() - 1) : key;
            known.add(name);
            if (!optional && !block.values.containsKey(name) && node instanceof MappingNode) {
                block.wrong(node, "the key \"" + name + "\" is missing", "it here", "");
            }
        }
        block.keys.forEach((name, at) -> {
            if (!known.contains(name)) {
                block.wrong(
                        at,
                        "the key \"" + name + "\" is not known",
                        "one of " + known,
                        "Maybe " + NearNames.nearest(name, known, 1) + "?");
            }
        });
        return block;
    }

    /** A mapping whose keys are names that somebody chose. */
    static YamlBlock free(List<Finding> findings, Node node) {
        YamlBlock block = new YamlBlock(findings, node);
        if (!(node instanceof MappingNode mapping)) {
            block.wrong(node, "found " + shown(node), "a mapping", "");
            return block;
        }
        for (NodeTuple t : mapping.getValue()) {
            String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
            block.keys.put(key, t.getKeyNode());
            if (block.values.put(key, t.getValueNode()) != null) {
                block.wrong(t.getKeyNode(), "the key \"" + key + "\" stands twice", "it once", "");
            }
        }
        return block;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** Keys in order. */
    Set<String> names() {
        return keys.keySet();
    }

    /** A text; empty when it is missing or no text, which is then a finding. */
    String text(String key) {
        Node n = values.get(key);
        if (n == null) {
            return "";
        }
        if (!(n instanceof ScalarNode s) || s.getValue().isBlank()) {
            wrong(n, "\"" + key + "\" is " + shown(n), "a text", "");
            return "";
        }
        return s.getValue().strip();
    }

    /** A text or, when the key is left out, another. */
    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** An id of small letters. */
    String id(String key) {
        String id = text(key);
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9_]{0,39}")) {
            wrong(key, "the id is \"" + id + "\"", "small letters, digits and _, at most 40, such as found_on", "");
        }
        if (id.startsWith(Scope.GIVEN)) {
            wrong(key, "the id begins with " + Scope.GIVEN, "another", "Expressions use it for \"has a value\".");
        }
        return id;
    }

    /** One of some words. */
    String word(String key, List<String> words, String otherwise) {
        String w = text(key, otherwise);
        if (!words.contains(w) && !w.isEmpty()) {
            wrong(
                    key,
                    "\"" + key + "\" is \"" + w + "\"",
                    "one of " + words,
                    "Maybe " + NearNames.nearest(w, words, 1) + "?");
            return words.getFirst();
        }
        return w;
    }

    boolean truth(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String t = text(key);
        if (!t.equals("true") && !t.equals("false")) {
            wrong(key, "\"" + key + "\" is \"" + t + "\"", "true or false", "");
        }
        return t.equals("true");
    }

    int whole(String key, int least, int most, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String t = text(key);
        try {
            int n = Integer.parseInt(t);
            if (n >= least && n <= most) {
                return n;
            }
        } catch (NumberFormatException e) {
            // named below, together with numbers out of range
        }
        wrong(key, "\"" + key + "\" is \"" + t + "\"", "a whole number from " + least + " to " + most, "");
        return otherwise;
    }

    /** A text or a list of texts. */
    List<String> texts(String key) {
        Node n = values.get(key);
        if (n == null) {
            return List.of();
        }
        if (n instanceof ScalarNode s) {
            return List.of(s.getValue().strip());
        }
        List<String> out = new ArrayList<>();
        for (Node member : list(key)) {
            if (member instanceof ScalarNode s) {
                out.add(s.getValue().strip());
            } else {
                wrong(member, "found " + shown(member), "a text", "");
            }
        }
        return out;
    }

    /** Texts of which each must be known. */
    List<String> texts(String key, Set<String> known, String what) {
        List<String> out = texts(key);
        Node n = values.get(key);
        for (int i = 0; i < out.size(); i++) {
            if (!known.contains(out.get(i))) {
                Node at = n instanceof SequenceNode seq && i < seq.getValue().size()
                        ? seq.getValue().get(i)
                        : n;
                unknown(at == null ? node : at, out.get(i), known, what);
            }
        }
        return out;
    }

    /** A text that must be known. */
    String known(String key, Set<String> known, String what) {
        String t = text(key);
        if (!t.isEmpty() && !known.contains(t)) {
            unknown(java.util.Objects.requireNonNull(values.get(key)), t, known, what);
        }
        return t;
    }

    private void unknown(Node at, String name, Set<String> known, String what) {
        wrong(
                at,
                "\"" + name + "\" is no " + what,
                "one of " + (known.size() > 12 ? known.size() + " known ones" : new TreeSet<>(known)),
                "Nearest are " + NearNames.nearest(name, known, 3) + ".");
    }

    List<Node> list(String key) {
        Node n = values.get(key);
        if (n == null) {
            return List.of();
        }
        if (!(n instanceof SequenceNode seq)) {
            wrong(n, "\"" + key + "\" is " + shown(n), "a list", "");
            return List.of();
        }
        return seq.getValue();
    }

    /** The mappings of a list. */
    List<YamlBlock> blocks(String key, String declared) {
        return list(key).stream().map(n -> of(findings, n, declared)).toList();
    }

    /** A mapping under a key, empty when it is left out. */
    Optional<YamlBlock> block(String key, String declared) {
        Node n = values.get(key);
        return n == null ? Optional.empty() : Optional.of(of(findings, n, declared));
    }

    /** A mapping whose keys somebody chose. */
    Optional<YamlBlock> freeBlock(String key) {
        Node n = values.get(key);
        return n == null ? Optional.empty() : Optional.of(free(findings, n));
    }

    /** A name in both languages; for a single text, the same in both. */
    Titles titles(String key) {
        Node n = values.get(key);
        if (n instanceof ScalarNode) {
            String t = text(key);
            return new Titles(t, t);
        }
        YamlBlock b = n == null ? null : of(findings, n, "zh en");
        return b == null ? new Titles("", "") : new Titles(b.text("zh"), b.text("en"));
    }

    /** An expression, or null when it is left out or wrong, which is then a finding. */
    @Nullable
    Expression expression(String key, Scope scope, ValueKind kind) {
        if (!has(key)) {
            return null;
        }
        String text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return scope.compile(text, kind);
        } catch (ExpressionException e) {
            Node n = java.util.Objects.requireNonNull(values.get(key));
            boolean block = n instanceof ScalarNode s
                    && (s.getScalarStyle() == ScalarStyle.LITERAL || s.getScalarStyle() == ScalarStyle.FOLDED);
            boolean quoted = n instanceof ScalarNode s && s.getScalarStyle() != ScalarStyle.PLAIN;
            int[] at = place(n);
            int line = at[0] + (block ? 1 + e.line() : e.line());
            int column = block ? at[1] : at[1] + (quoted ? 1 : 0) + e.column();
            findings.add(new Finding(
                    true,
                    line,
                    column,
                    "\"" + text + "\"",
                    "an expression that can be used",
                    String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** A constant of a kind, written as YAML has it. */
    @Nullable
    Object constant(String key, ValueKind kind, Set<String> choices) {
        String t = text(key);
        try {
            Object value = switch (kind) {
                case TRUTH ->
                    switch (t) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw new IllegalArgumentException();
                    };
                case NUMBER -> kind.normal(new BigDecimal(t));
                case WHOLE -> Long.valueOf(t);
                case DATE -> java.time.LocalDate.parse(t);
                default -> t;
            };
            if (choices.isEmpty() || choices.contains(t)) {
                return value;
            }
        } catch (RuntimeException e) {
            // named below
        }
        wrong(
                key,
                "\"" + key + "\" is \"" + t + "\"",
                choices.isEmpty()
                        ? "a value of kind " + kind.name().toLowerCase(java.util.Locale.ROOT)
                        : "one of " + choices,
                "");
        return null;
    }

    /** A mistake at a key's value. */
    void wrong(String key, String value, String expected, String advice) {
        wrong(values.getOrDefault(key, node), value, expected, advice);
    }

    /** Something odd at a key's value. */
    void odd(String key, String value, String expected, String advice) {
        int[] at = place(values.getOrDefault(key, node));
        findings.add(new Finding(false, at[0], at[1], value, expected, advice));
    }

    private void wrong(Node at, String value, String expected, String advice) {
        int[] place = place(at);
        findings.add(new Finding(true, place[0], place[1], value, expected, advice));
    }

    private static int[] place(Node n) {
        Optional<Mark> mark = n.getStartMark();
        return mark.map(m -> new int[] {m.getLine() + 1, m.getColumn() + 1}).orElse(new int[] {1, 1});
    }

    private static String shown(Node n) {
        return switch (n) {
            case ScalarNode s ->
                "\"" + (s.getValue().length() > 60 ? s.getValue().substring(0, 60) + "…" : s.getValue()) + "\"";
            case SequenceNode s -> "a list";
            default -> "a mapping";
        };
    }
}
