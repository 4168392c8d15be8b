package org.dajuan.spine.register.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.clock.ClockRule;
import org.dajuan.spine.register.expression.Evaluation;
import org.jspecify.annotations.Nullable;

/** Values of a record's fields: what may be given, what is computed, what must be there. */
final class Values {
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ROWS = 1_000;

    private final RegisterDefinition definition;

    Values(RegisterDefinition definition) {
        this.definition = definition;
    }

    /** What was given, each value of its field's kind; refuses with the field and the value. */
    Map<String, @Nullable Object> checked(Map<String, ? extends @Nullable Object> given) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Field f = definition.findField(name).orElseThrow(() -> new RefusedException("field.unknown", name));
            if (f.type() == FieldType.COMPUTED) {
                throw new RefusedException("field.computed", name);
            }
            out.put(name, value == null ? null : checked(f, value));
        });
        return out;
    }

    private static Object checked(Field f, Object value) {
        Object normal;
        try {
            normal = f.kind().normal(value);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RefusedException("field.kind", f.id(), value, f.type().code());
        }
        if (normal instanceof String s && s.length() > LONGEST_TEXT) {
            throw new RefusedException("field.long", f.id(), s.length(), LONGEST_TEXT);
        }
        if (normal instanceof List<?> rows && rows.size() > MOST_ROWS) {
            throw new RefusedException("field.long", f.id(), rows.size(), MOST_ROWS);
        }
        if (f.type() == FieldType.ENUM && !f.values().containsKey(normal)) {
            throw new RefusedException(
                    "field.choice", f.id(), normal, f.values().keySet());
        }
        if (f.type() == FieldType.ROWS && normal instanceof List<?> rows) {
            return rows.stream().map(row -> row(f, row)).toList();
        }
        return normal;
    }

    private static Map<String, Object> row(Field rows, Object row) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (!(row instanceof Map<?, ?> map)) {
            throw new RefusedException("field.kind", rows.id(), row, "rows");
        }
        map.forEach((name, value) -> {
            Field f = rows.rows().stream()
                    .filter(x -> x.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("field.unknown", rows.id() + "." + name));
            if (value != null) {
                out.put(f.id(), checked(f, value));
            }
        });
        for (Field f : rows.rows()) {
            if (f.required() && !out.containsKey(f.id())) {
                throw new RefusedException("field.required", rows.id() + "." + f.id());
            }
        }
        return out;
    }

    /** All that expressions may use: fields, computed fields, the record itself, counters. */
    Map<String, Object> variables(Map<String, Object> fields, String state, String person, Circumstances c) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("state", state);
        all.put("actor", person);
        all.put("now", c.now());
        all.put("today", c.today());
        all.putAll(c.counters());
        // A computed field may use those before it.
        for (Field f : definition.fields()) {
            if (f.formula() != null && f.formula().evaluate(all) instanceof Evaluation.Value(Object value)) {
                all.put(f.id(), value);
            }
        }
        return all;
    }

    /** Refuses when something required is missing or something given is not valid. */
    void complete(Map<String, Object> variables) {
        for (Field f : definition.fields()) {
            boolean given = variables.containsKey(f.id());
            if (!given && f.type() != FieldType.COMPUTED) {
                if (f.required()) {
                    throw new RefusedException("field.required", f.id());
                }
                if (f.requiredWhen() != null
                        && f.requiredWhen().evaluate(variables).isTrue()) {
                    throw new RefusedException(
                            "field.required-when", f.id(), f.requiredWhen().text());
                }
            }
            if (given && f.valid() != null && !f.valid().evaluate(variables).isTrue()) {
                throw new RefusedException(
                        "field.valid",
                        f.id(),
                        String.valueOf(variables.get(f.id())),
                        f.valid().text());
            }
        }
        for (ClockDefinition c : definition.clocks()) {
            if (!c.amountField().isEmpty() && variables.containsKey(c.amountField())) {
                amount(c, variables);
            }
        }
    }

    /** The rule of a clock with the record's own limit; null when that is not known yet. */
    static @Nullable ClockRule rule(ClockDefinition clock, Map<String, Object> variables) {
        if (clock.amountField().isEmpty()) {
            return clock.rule();
        }
        return variables.containsKey(clock.amountField()) ? clock.rule().withAmount(amount(clock, variables)) : null;
    }

    private static int amount(ClockDefinition clock, Map<String, Object> variables) {
        Object value = variables.get(clock.amountField());
        try {
            int n = value instanceof java.math.BigDecimal d
                    ? d.intValueExact()
                    : Math.toIntExact((Long) java.util.Objects.requireNonNull(value));
            if (n >= 1 && n + clock.rule().extension() <= ClockRule.MOST) {
                return n;
            }
        } catch (ArithmeticException | ClassCastException e) {
            // refused below
        }
        throw new RefusedException(
                "clock.amount",
                clock.amountField(),
                String.valueOf(value),
                ClockRule.MOST - clock.rule().extension());
    }
}
