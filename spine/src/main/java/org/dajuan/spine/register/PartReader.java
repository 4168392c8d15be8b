package org.dajuan.spine.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Direction;
import org.dajuan.spine.indicators.Formula;
import org.dajuan.spine.indicators.FormulaException;
import org.dajuan.spine.indicators.FormulaParser;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.register.clock.ClockRule;
import org.dajuan.spine.register.clock.LimitUnit;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside the lifecycle: clocks, counters, indicators, views and the import. */
final class PartReader {
    private final List<Finding> findings;
    private final Map<String, Field> fields;
    private final Set<String> roles;
    private final Scope scope;
    private final LifecycleReader who;
    private final LifecycleCheck check;

    PartReader(
            List<Finding> findings,
            Map<String, Field> fields,
            Set<String> roles,
            Scope scope,
            LifecycleReader who,
            LifecycleCheck check) {
        this.findings = findings;
        this.fields = fields;
        this.roles = roles;
        this.scope = scope;
        this.who = who;
        this.check = check;
    }

    ClockDefinition clock(YamlBlock b) {
        YamlBlock limit = b.block("limit", "amount? field? unit rolls?").orElse(b);
        LimitUnit unit = unit(limit, List.of(LimitUnit.values()));
        if (limit.has("amount") == limit.has("field")) {
            limit.wrong("unit", "amount and field stand together or both are missing", "one of them", "");
        }
        int amount = limit.whole("amount", 1, ClockRule.MOST, 1);
        Optional<YamlBlock> extension = b.block("extension", "most who needs?");
        List<ClockRule.Escalation> steps = new ArrayList<>();
        for (YamlBlock e : b.blocks("escalate", "after to order?")) {
            steps.add(new ClockRule.Escalation(
                    e.whole("after", 0, ClockRule.MOST, 0), e.known("to", roles, "role"), e.truth("order", false)));
        }
        List<Integer> warnings = new ArrayList<>();
        for (String w : b.texts("warn")) {
            if (w.matches("\\d{1,4}")) {
                warnings.add(Integer.valueOf(w));
            } else {
                b.wrong("warn", "a warning comes \"" + w + "\" before the end", "a whole number to 9999", "");
            }
        }
        Set<String> events = check.events();
        ClockDefinition clock = new ClockDefinition(
                b.id("id"),
                b.titles("name"),
                new ClockRule(
                        amount,
                        unit,
                        limit.truth("rolls", true),
                        extension
                                .map(e -> e.whole("most", 1, ClockRule.MOST - amount, 0))
                                .orElse(0),
                        warnings,
                        steps),
                limit.has("field") ? field(limit, "field") : "",
                b.texts("start", events, "event"),
                b.texts("suspend", events, "event"),
                b.texts("resume", events, "event"),
                b.texts("stop", events, "event"),
                extension.map(e -> who.who(e, "who")).orElse(List.of()),
                extension.map(e -> e.texts("needs", fields.keySet(), "field")).orElse(List.of()),
                b.text("source", ""));
        check.clock(clock, b);
        return clock;
    }

    private static LimitUnit unit(YamlBlock b, List<LimitUnit> allowed) {
        String code = b.word(
                "unit",
                allowed.stream().map(LimitUnit::code).toList(),
                allowed.getFirst().code());
        return allowed.stream().filter(u -> u.code().equals(code)).findFirst().orElse(allowed.getFirst());
    }

    CounterDefinition counter(YamlBlock b) {
        YamlBlock window = b.block("window", "amount unit").orElse(b);
        Map<String, String> among = new LinkedHashMap<>();
        b.freeBlock("among").ifPresent(a -> a.names().forEach(n -> among.put(n, field(a, n))));
        String at = field(b, "at");
        String from = b.has("seen_from") ? field(b, "seen_from") : at;
        day(b, "seen_from", from);
        day(b, "at", at);
        return new CounterDefinition(
                b.text("id"),
                b.titles("name"),
                b.texts("of", check.events(), "event"),
                b.texts("same", fields.keySet(), "field"),
                among,
                at,
                from,
                window.whole("amount", 1, ClockRule.MOST, 1),
                unit(window, List.of(LimitUnit.CALENDAR_DAYS, LimitUnit.MONTHS)),
                b.texts("except", check.events(), "event"),
                b.truth("itself", false),
                b.truth("apart", false));
    }

    private void day(YamlBlock b, String key, String id) {
        Field f = fields.get(id);
        if (f != null && f.kind() != ValueKind.DATE) {
            b.wrong(key, "\"" + id + "\" is no day", "a field of type date", "");
        }
    }

    IndicatorDefinition indicator(YamlBlock b) {
        String id = b.id("id");
        IndicatorKind kind = word(b, "kind", IndicatorKind::ofCode, IndicatorKind.COUNT);
        String formula = b.text("formula", (kind.addsPeriods() ? "sum(" : "last(") + id + " over year)");
        Formula parsed;
        try {
            parsed = FormulaParser.parse(formula);
        } catch (FormulaException e) {
            b.wrong(
                    "formula",
                    "the formula \"" + formula + "\"",
                    "a formula of indicator.v1",
                    e.getMessage() + " (character " + (e.offset() + 1) + ")");
            parsed = FormulaParser.parse("1");
        }
        Expression value = b.has("value") ? numeric(b) : scope.compile("1", ValueKind.WHOLE);
        Indicator indicator = new Indicator(
                id,
                b.titles("name").zh(),
                b.titles("name").en(),
                b.texts("aliases"),
                Unit.of(b.has("unit") ? b.text("unit") : ""),
                kind,
                b.has("direction") ? word(b, "direction", Direction::ofCode, Direction.UP) : Direction.UP,
                formula,
                parsed,
                null,
                b.text("theme", ""),
                b.text("owner", ""));
        return new IndicatorDefinition(
                indicator,
                b.texts("on", check.events(), "event"),
                value == null ? scope.compile("1", ValueKind.WHOLE) : value,
                b.has("about") ? field(b, "about") : "",
                b.has("at") ? field(b, "at") : "",
                b.truth("shared", false));
    }

    /** A whole number or a decimal. */
    private @Nullable Expression numeric(YamlBlock b) {
        int before = findings.size();
        Expression whole = b.expression("value", scope, ValueKind.WHOLE);
        if (whole != null) {
            return whole;
        }
        findings.subList(before, findings.size()).clear();
        return b.expression("value", scope, ValueKind.NUMBER);
    }

    private static <T> T word(YamlBlock b, String key, java.util.function.Function<String, T> of, T otherwise) {
        try {
            return of.apply(b.text(key));
        } catch (IllegalArgumentException e) {
            b.wrong(
                    key,
                    "\"" + key + "\" is \"" + b.text(key) + "\"",
                    "one of its words",
                    String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    View view(YamlBlock b) {
        String kind = b.word("kind", List.of("list", "board", "map", "calendar", "tree", "print"), "list");
        if (!b.has("by") && List.of("board", "map", "calendar", "tree").contains(kind)) {
            b.wrong(
                    "kind",
                    "a " + kind + " has no \"by\"",
                    "the field that makes its columns, places, days or parents",
                    "");
        }
        List<String> sort = b.texts("sort");
        Set<String> known = new LinkedHashSet<>(fields.keySet());
        known.addAll(Set.of("state", "number", "changed"));
        for (String s : sort) {
            if (!known.contains(s.startsWith("-") ? s.substring(1) : s)) {
                b.wrong("sort", "\"" + s + "\" is no field", "one of " + known, "");
            }
        }
        return new View(
                b.id("id"),
                b.titles("name"),
                kind,
                b.texts("columns", known, "field"),
                sort,
                b.has("by") ? b.known("by", known, "field") : "",
                b.expression("filter", scope, ValueKind.TRUTH));
    }

    ImportDefinition imports(YamlBlock b) {
        Map<String, String> columns = new LinkedHashMap<>();
        b.freeBlock("columns").ifPresent(c -> c.names().forEach(n -> columns.put(n, field(c, n))));
        List<String> key = b.texts("key", fields.keySet(), "field");
        for (String k : key) {
            if (!columns.containsValue(k)) {
                b.wrong("key", "the key \"" + k + "\" has no column", "a column for it", "");
            }
        }
        return new ImportDefinition(
                key,
                columns,
                b.word("mode", List.of("upsert", "insert"), "insert").equals("upsert"));
    }

    private String field(YamlBlock b, String key) {
        return b.known(key, fields.keySet(), "field");
    }
}
