package org.dajuan.park.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.park.register.store.CountedStore;
import org.dajuan.spine.register.CounterDefinition;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.Counters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The values of a record's counters over everybody's records; only the numbers are used, nobody sees whose they were. */
@Component
class CountersOfRecord {

    private final CountedStore store;

    CountersOfRecord(CountedStore store) {
        this.store = store;
    }

    /**
     * All counters of a record.
     *
     * @param values its values, with those that the command brings
     */
    @Transactional(value = "serviceTransactionManager", readOnly = true)
    public Map<String, Long> of(Register register, String id, Map<String, Object> values, LocalDate today) {
        RegisterDefinition definition = register.definition();
        Map<String, Counters.Other> others = new LinkedHashMap<>();
        for (CounterDefinition c : definition.counters()) {
            Map<String, Object> slots = new LinkedHashMap<>();
            boolean given = true;
            for (String field : c.same()) {
                Object value = values.get(field);
                given &= value != null;
                String slot = register.slots().column(c.among().getOrDefault(field, field));
                if (value != null && slot != null) {
                    slots.put(slot, Slots.stored(value));
                }
            }
            if (!given) {
                continue;
            }
            LocalDate seen = values.get(c.seenFrom()) instanceof LocalDate d ? d : today;
            String day = register.slots().column(c.at());
            for (CountedStore.Like like :
                    store.like(register.id(), slots, day == null ? "" : day, c.opens(seen), seen)) {
                others.computeIfAbsent(
                        like.id(),
                        k -> new Counters.Other(
                                like.id(),
                                Wire.in(definition, like.doc()),
                                List.of(like.events().strip().split(" "))));
            }
        }
        return Counters.of(definition, id, values, today, List.copyOf(others.values()));
    }
}
