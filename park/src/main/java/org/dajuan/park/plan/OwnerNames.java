package org.dajuan.park.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between the owners that texts name and the departments of the directory. */
@Component
class OwnerNames {

    /** The department that a text's words name, where the directory knows it. */
    @Nullable
    UUID find(String words) {
        return null;
    }

    /** The name of a department, empty where the directory does not know it. */
    Optional<String> name(UUID department) {
        return Optional.of(department.toString());
    }

    /** The promise with the decided department's name as its owner. */
    Promise named(PromiseNow p) {
        UUID owner = p.held().ownerId();
        String name = owner == null ? null : name(owner).orElse(null);
        if (name == null) {
            return p.promise();
        }
        Map<PromiseField, @Nullable String> field = new EnumMap<>(PromiseField.class);
        field.put(PromiseField.OWNER, name);
        return PromiseField.with(p.promise(), field);
    }
}
