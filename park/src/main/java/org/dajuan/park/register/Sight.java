package org.dajuan.park.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.register.store.RecordStore;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.Who.Relation;
import org.jspecify.annotations.Nullable;

/** Whose a record is and who may see it, by its definition and its values. */
final class Sight {

    private Sight() {}

    /** Who may see records of a register; the database's policies hold people to it. */
    static RecordStore.Sight of(RegisterDefinition d) {
        boolean restricted = d.sensitivity().equals("restricted");
        return new RecordStore.Sight(
                restricted,
                !restricted || d.roles().contains("inspector"),
                !restricted || d.roles().contains("department"),
                d.sensitivity().equals("public") || d.roles().contains("enterprise"));
    }

    /** The field that says whose record it is: the one that rights look at, else the first of its type. */
    static Optional<Field> owner(RegisterDefinition d, FieldType type) {
        Relation relation = type == FieldType.ENTERPRISE ? Relation.OWN_ENTERPRISE : Relation.OWN_DEPARTMENT;
        Lifecycle life = d.lifecycle();
        List<Who> all = new java.util.ArrayList<>(life.creators());
        life.transitions().forEach(t -> all.addAll(t.who()));
        life.signOffs().forEach(s -> s.signers().forEach(x -> all.add(x.who())));
        Optional<Field> named = all.stream()
                .filter(w -> w.relation() == relation)
                .map(Who::field)
                .findFirst()
                .flatMap(d::findField);
        return named.isPresent()
                ? named
                : d.fields().stream().filter(f -> f.type() == type).findFirst();
    }

    /** The id in that field, null when it has none. */
    static @Nullable UUID owner(RegisterDefinition d, FieldType type, Map<String, Object> values) {
        return owner(d, type)
                .map(f -> values.get(f.id()))
                .map(v -> uuid(v.toString()))
                .orElse(null);
    }

    static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
