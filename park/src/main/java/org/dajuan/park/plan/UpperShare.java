package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of an upper target one of our promises carries; the newest entry of a pair stands.
 *
 * @param number 1 for the first entry of this pair
 * @param value the share; null when the promise's own figure is meant
 * @param carried false when the promise no longer carries it
 */
public record UpperShare(
        UUID id,
        UUID upperId,
        UUID itemId,
        String code,
        int number,
        @Nullable BigDecimal value,
        String unit,
        boolean carried,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at) {}
