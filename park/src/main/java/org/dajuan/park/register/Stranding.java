package org.dajuan.park.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.park.register.store.DefinitionVersions;
import org.dajuan.park.register.store.RecordStore;
import org.dajuan.spine.register.DefinitionReader;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.DefinitionChange;
import org.dajuan.spine.register.engine.RegisterRecord;
import org.springframework.stereotype.Component;

/** Which open records could not go on under a new version of their definition. */
@Component
class Stranding {

    private final RecordStore records;
    private final DefinitionVersions versions;

    Stranding(RecordStore records, DefinitionVersions versions) {
        this.records = records;
        this.versions = versions;
    }

    /** At most {@code most} of them, by number; empty when none is lost. */
    List<DefinitionChange.Stranded> of(Register now, RegisterDefinition next, int most) {
        boolean statesKept = records.openStates(now.id()).keySet().stream()
                .allMatch(next.lifecycle().states()::containsKey);
        if (statesKept && widened(now.definition(), next)) {
            return List.of();
        }
        List<DefinitionChange.Stranded> out = new ArrayList<>();
        Map<Integer, RegisterDefinition> read = new java.util.HashMap<>(Map.of(now.version(), now.definition()));
        records.eachOpen(now.id(), r -> {
            if (out.size() < most) {
                RegisterDefinition own = read.computeIfAbsent(
                        r.version(),
                        v -> versions.find(now.id(), v)
                                .map(s -> DefinitionReader.read(s.body()).definition(s.file()))
                                .orElse(now.definition()));
                Map<String, Object> values = Wire.in(own, r.doc());
                own.fields().stream().filter(f -> f.formula() != null).forEach(f -> values.remove(f.id()));
                out.addAll(DefinitionChange.stranded(
                        next,
                        List.of(new RegisterRecord(
                                r.number(),
                                r.version(),
                                r.seq(),
                                r.state(),
                                values,
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                "",
                                Instant.EPOCH))));
            }
        });
        return out;
    }

    /** Whether whatever fitted before fits now: no field, no choice went, nothing more is required. */
    private static boolean widened(RegisterDefinition last, RegisterDefinition next) {
        for (Field before : last.fields()) {
            Field now = next.findField(before.id()).orElse(null);
            if (now == null
                    || now.type() != before.type()
                    || !now.values().keySet().containsAll(before.values().keySet())
                    || now.required() && !before.required()
                    || !now.rows().equals(before.rows())) {
                return false;
            }
        }
        return next.fields().stream()
                .noneMatch(f -> f.required() && last.findField(f.id()).isEmpty());
    }
}
