package org.dajuan.spine.register.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.expression.Feel;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;

/** Writes a version of a table as DMN 1.3 for readers of other houses. Conditions on several inputs become a column of their own. */
public final class DmnXml {
    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final StringBuilder out = new StringBuilder();

    private DmnXml() {}

    /**
     * The XML of one version; an IllegalArgumentException names a function that DMN has no word for.
     *
     * @param register id of the register, for the namespace
     */
    public static String write(String register, DecisionTable table, DecisionTable.Version version) {
        DmnXml xml = new DmnXml();
        xml.document("https://dajuan.org/registers/" + register, table, version);
        return xml.out.toString();
    }

    private void document(String namespace, DecisionTable table, DecisionTable.Version version) {
        List<Feel> conditions =
                version.rules().stream().map(r -> Feel.of(r.when())).toList();
        List<String> rests = conditions.stream()
                .map(Feel::rest)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        String id = "d_" + table.id();
        line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line(
                0,
                "<definitions xmlns=\"%s\" id=\"%s\" name=\"%s\" namespace=\"%s\">",
                MODEL,
                "definitions_" + table.id(),
                table.name().zh(),
                namespace);
        for (DecisionTable.Input in : table.inputs()) {
            line(1, "<inputData id=\"%s\" name=\"%s\">", "i_" + in.id(), in.id());
            line(2, "<variable name=\"%s\" typeRef=\"%s\"/>", in.id(), type(in.kind()));
            line(1, "</inputData>");
        }
        line(1, "<decision id=\"%s\" name=\"%s\">", id, table.name().zh());
        line(2, "<description>%s</description>", "In force from " + version.from() + ". " + table.source());
        line(2, "<variable name=\"%s\"/>", table.id());
        for (DecisionTable.Input in : table.inputs()) {
            line(2, "<informationRequirement id=\"%s\">", "r_" + in.id());
            line(3, "<requiredInput href=\"#%s\"/>", "i_" + in.id());
            line(2, "</informationRequirement>");
        }
        line(2, "<decisionTable id=\"%s\" hitPolicy=\"%s\">", "t_" + table.id(), table.collect() ? "COLLECT" : "FIRST");
        for (DecisionTable.Input in : table.inputs()) {
            input("c_" + in.id(), in.name().zh(), in.id(), type(in.kind()), choices(in.choices()));
        }
        for (int i = 0; i < rests.size(); i++) {
            input("c_condition_" + (i + 1), "", rests.get(i), "boolean", null);
        }
        for (DecisionTable.Output o : table.outputs()) {
            line(3, "<output id=\"%s\" name=\"%s\" typeRef=\"%s\">", "o_" + o.id(), o.id(), type(o.kind()));
            values("outputValues", choices(o.choices()));
            line(3, "</output>");
        }
        for (int i = 0; i < conditions.size(); i++) {
            rule(table, version.rules().get(i), conditions.get(i), rests);
        }
        line(2, "</decisionTable>");
        line(1, "</decision>");
        line(0, "</definitions>");
    }

    private void input(String id, String label, String expression, String type, @Nullable String choices) {
        line(3, "<input id=\"%s\" label=\"%s\">", id, label);
        line(4, "<inputExpression typeRef=\"%s\">", type);
        line(5, "<text>%s</text>", expression);
        line(4, "</inputExpression>");
        values("inputValues", choices);
        line(3, "</input>");
    }

    private void values(String element, @Nullable String choices) {
        if (choices != null) {
            line(4, "<" + element + ">");
            line(5, "<text>%s</text>", choices);
            line(4, "</" + element + ">");
        }
    }

    private void rule(DecisionTable table, DecisionTable.Rule rule, Feel feel, List<String> rests) {
        line(3, "<rule id=\"%s\">", "rule_" + rule.id());
        line(4, "<description>%s</description>", rule.id() + (rule.note().isEmpty() ? "" : " " + rule.note()));
        for (DecisionTable.Input in : table.inputs()) {
            entry("inputEntry", feel.tests().getOrDefault(in.id(), "-"));
        }
        for (String rest : rests) {
            entry("inputEntry", rest.equals(feel.rest()) ? "true" : "-");
        }
        for (DecisionTable.Output o : table.outputs()) {
            Object value = rule.then().get(o.id());
            entry("outputEntry", value == null ? "null" : Feel.literal(value));
        }
        line(3, "</rule>");
    }

    private void entry(String element, String text) {
        line(4, "<" + element + "><text>%s</text></" + element + ">", text);
    }

    private static @Nullable String choices(Map<String, ?> choices) {
        if (choices.isEmpty()) {
            return null;
        }
        List<String> out = new ArrayList<>();
        choices.keySet().forEach(c -> out.add(Feel.literal(c)));
        return String.join(",", out);
    }

    private static String type(ValueKind kind) {
        return switch (kind) {
            case NUMBER, WHOLE -> "number";
            case TRUTH -> "boolean";
            case DATE -> "date";
            case INSTANT -> "dateTime";
            default -> "string";
        };
    }

    private void line(int indent, String template, String... texts) {
        Object[] escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = escape(texts[i]);
        }
        out.append("  ".repeat(indent)).append(template.formatted(escaped)).append('\n');
    }

    private static String escape(String text) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> s.append("&lt;");
                case '>' -> s.append("&gt;");
                case '&' -> s.append("&amp;");
                case '"' -> s.append("&quot;");
                case '\t', '\n' -> s.append(' ');
                default -> s.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
            }
        }
        return s.toString();
    }
}
