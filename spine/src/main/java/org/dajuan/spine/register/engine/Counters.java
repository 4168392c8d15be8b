package org.dajuan.spine.register.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.register.CounterDefinition;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.expression.Photo;
import org.jspecify.annotations.Nullable;

/** Counts how often the like happened before. */
public final class Counters {
    private Counters() {}

    /**
     * A record that may count.
     *
     * @param id its id
     * @param fields its values
     * @param events events it went through, in order
     */
    public record Other(String id, Map<String, Object> fields, List<String> events) {
        public Other {
            fields = Map.copyOf(fields);
            events = List.copyOf(events);
        }
    }

    /**
     * All counters of a record, each as a whole number.
     *
     * @param fields values of the record, with those that a command brings
     * @param today the day from which a record without its own day looks back
     * @param others all records that may count, itself among them or not
     */
    public static Map<String, Long> of(
            RegisterDefinition definition, String id, Map<String, Object> fields, LocalDate today, List<Other> others) {
        Map<String, Long> out = new HashMap<>();
        for (CounterDefinition c : definition.counters()) {
            LocalDate day = fields.get(c.seenFrom()) instanceof LocalDate d ? d : today;
            Set<Object> counted = new HashSet<>();
            for (Other other : others) {
                if ((c.itself() || !other.id().equals(id)) && counts(c, fields, day, other)) {
                    Object happened =
                            java.util.Objects.requireNonNull(other.fields().get(c.at()));
                    if (!c.apart()) {
                        counted.add(other.id());
                    } else if (!happened.equals(day)) {
                        counted.add(happened);
                    }
                }
            }
            out.put(c.id(), (long) counted.size());
        }
        return out;
    }

    private static boolean counts(CounterDefinition c, Map<String, Object> fields, LocalDate day, Other other) {
        if (c.of().stream().noneMatch(other.events()::contains)
                || c.except().stream().anyMatch(other.events()::contains)
                || !(other.fields().get(c.at()) instanceof LocalDate happened)
                || !c.within(happened, day)) {
            return false;
        }
        for (String field : c.same()) {
            Object mine = compared(fields.get(field));
            Object theirs = compared(other.fields().get(c.among().getOrDefault(field, field)));
            if (mine == null || !mine.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object compared(@Nullable Object value) {
        return value instanceof Photo p ? p.hash() : value;
    }
}
