package org.dajuan.park.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.register.CounterDefinition;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.View;
import org.dajuan.spine.register.expression.Photo;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a register stand in the fixed columns of its records. What a field once got it keeps; those that views, counters
 * and imports use come first. A decimal stands as millionths, so that it sorts in a bigint column; a text by its first 200 characters.
 *
 * @param byField column by field
 */
public record Slots(Map<String, String> byField) {

    /** Columns of each kind. */
    public static final Map<Character, Integer> COLUMNS = Map.of('t', 12, 'n', 6, 'd', 6, 'z', 3);

    private static final int LONGEST = 200;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    public Slots {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /** These and what a definition needs beyond them. */
    Slots with(RegisterDefinition definition) {
        Map<String, String> all = new LinkedHashMap<>(byField);
        Set<String> taken = new LinkedHashSet<>(byField.values());
        for (String id : order(definition)) {
            Field field = definition.findField(id).orElse(null);
            if (field == null || all.containsKey(id) || kind(field) == ' ') {
                continue;
            }
            for (int i = 1; i <= COLUMNS.getOrDefault(kind(field), 0); i++) {
                if (taken.add(kind(field) + Integer.toString(i))) {
                    all.put(id, kind(field) + Integer.toString(i));
                    break;
                }
            }
        }
        return new Slots(all);
    }

    private static Set<String> order(RegisterDefinition definition) {
        Set<String> order = new LinkedHashSet<>();
        for (View view : definition.views()) {
            view.sort().forEach(s -> order.add(s.startsWith("-") ? s.substring(1) : s));
        }
        if (definition.imports() != null) {
            order.addAll(definition.imports().key());
        }
        for (CounterDefinition counter : definition.counters()) {
            List<String> used = new ArrayList<>(counter.same());
            used.add(counter.at());
            order.addAll(used);
            order.addAll(counter.among().values());
        }
        definition.views().forEach(v -> order.addAll(v.columns()));
        definition.views().forEach(v -> order.add(v.by()));
        definition.fields().forEach(f -> order.add(f.id()));
        return order;
    }

    private static char kind(Field field) {
        return switch (field.kind()) {
            case TEXT, TRUTH, PHOTO -> 't';
            case NUMBER, WHOLE -> 'n';
            case DATE -> 'd';
            case INSTANT -> 'z';
            case POINT, SHAPE, ROWS -> ' ';
        };
    }

    /** The column of a field, null when it has none. */
    public @Nullable String column(String field) {
        return byField.get(field);
    }

    /** Values by column, as they are stored; a field without a value is left out. */
    Map<String, Object> columns(Map<String, Object> values) {
        Map<String, Object> out = new LinkedHashMap<>();
        byField.forEach((field, column) -> {
            Object value = values.get(field);
            if (value != null) {
                out.put(column, stored(value));
            }
        });
        return out;
    }

    /** A value as its column holds it. */
    public static Object stored(Object value) {
        return switch (value) {
            case String s -> shortened(s);
            case Photo p -> p.hash();
            case Boolean b -> b.toString();
            case BigDecimal n -> millionths(n);
            case Long n -> n;
            case LocalDate d -> d;
            case Instant i -> i;
            default -> shortened(value.toString());
        };
    }

    private static String shortened(String s) {
        if (s.length() <= LONGEST) {
            return s;
        }
        int end = Character.isHighSurrogate(s.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return s.substring(0, end);
    }

    private static long millionths(BigDecimal n) {
        BigDecimal scaled = n.multiply(MILLION).setScale(0, RoundingMode.HALF_UP);
        return scaled.abs().compareTo(LARGEST) >= 0
                ? (n.signum() < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE)
                : scaled.longValue();
    }
}
