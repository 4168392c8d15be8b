package org.dajuan.park.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two sheets beside each other. Promises of one plan are the same when they have one code; those of two years when they have one name and
 * one unit and each side has it once.
 *
 * @param first verdicts of the first sheet, by code
 * @param second verdicts of the second
 * @param same how many promises of both have the same verdict, light and value
 * @param rows those that differ, in the order of the second sheet, then what only the first holds
 */
public record SheetComparison(Map<String, Integer> first, Map<String, Integer> second, int same, List<Row> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    /** One promise; a side that does not hold it is null. */
    public record Row(
            String subject, @Nullable Side first, @Nullable Side second) {}

    /** What a sheet says of a promise. */
    public record Side(
            String code,
            String verdict,
            String light,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String target,
            @Nullable String targetUnit) {
        boolean says(Side other) {
            boolean sameValue = value == null || other.value == null
                    ? Objects.equals(value, other.value)
                    : new BigDecimal(value).compareTo(new BigDecimal(other.value)) == 0;
            return verdict.equals(other.verdict)
                    && light.equals(other.light)
                    && sameValue
                    && Objects.equals(unit, other.unit);
        }
    }

    private record Line(String subject, Side side) {
        String name() {
            return subject + "|" + Objects.toString(side.targetUnit(), "");
        }
    }

    /** Compares two sheets in schema {@code sheet.v1}. */
    static SheetComparison of(byte[] first, byte[] second) {
        JsonNode a = JSON.readTree(first);
        JsonNode b = JSON.readTree(second);
        boolean oneYear = a.path("planYear").asInt() == b.path("planYear").asInt();
        List<Line> before = lines(a);
        List<Line> after = lines(b);
        Map<String, Line> known = keyed(before, oneYear);
        Map<String, Line> again = keyed(after, oneYear);
        Set<String> found = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        int same = 0;
        for (Line line : after) {
            String key = oneYear ? line.side().code() : line.name();
            Line was = again.containsKey(key) ? known.get(key) : null;
            if (was == null) {
                rows.add(new Row(line.subject(), null, line.side()));
                continue;
            }
            found.add(was.side().code());
            if (was.side().says(line.side())) {
                same++;
            } else {
                rows.add(new Row(line.subject(), was.side(), line.side()));
            }
        }
        for (Line line : before) {
            if (!found.contains(line.side().code())) {
                rows.add(new Row(line.subject(), line.side(), null));
            }
        }
        return new SheetComparison(verdicts(before), verdicts(after), same, rows);
    }

    /** By code, or by name where each name stands once. */
    private static Map<String, Line> keyed(List<Line> lines, boolean byCode) {
        Map<String, Line> out = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Line l : lines) {
            String key = byCode ? l.side().code() : l.name();
            if (out.put(key, l) != null) {
                twice.add(key);
            }
        }
        out.keySet().removeAll(twice);
        return out;
    }

    private static List<Line> lines(JsonNode sheet) {
        List<Line> out = new ArrayList<>();
        for (JsonNode a : sheet.path("answers")) {
            out.add(new Line(
                    a.path("subject").asString(),
                    new Side(
                            a.path("promise").asString(),
                            a.path("verdict").asString(),
                            a.path("light").asString(),
                            text(a.path("value").path("value")),
                            text(a.path("value").path("unit")),
                            text(a.path("target").path("value")),
                            text(a.path("target").path("unit")))));
        }
        return out;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    private static Map<String, Integer> verdicts(List<Line> lines) {
        Map<String, Integer> out = new TreeMap<>();
        lines.forEach(l -> out.merge(l.side().verdict(), 1, Integer::sum));
        return out;
    }
}
