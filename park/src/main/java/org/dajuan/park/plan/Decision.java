package org.dajuan.park.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one promise; never changed, only followed by another.
 *
 * @param number 1 for the first decision about this item
 * @param planVersion the version of the plan that it made
 * @param by the user, null for the system
 */
public record Decision(
        UUID id,
        UUID itemId,
        String code,
        int number,
        long planVersion,
        DecisionKind kind,
        List<Change> changes,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at) {
    public Decision {
        changes = List.copyOf(changes);
    }
}
