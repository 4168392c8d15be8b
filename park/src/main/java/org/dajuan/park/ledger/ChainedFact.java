package org.dajuan.park.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of a fact: what its hash is made of. Times are in microseconds since 1970 (UTC), which is what the database
 * keeps.
 *
 * @param number the number or detection limit, digits as written; null when not measured
 * @param attachments in the order in which they were given
 * @param payloadHash salted hash of note and why, null when both are empty
 */
public record ChainedFact(
        UUID id,
        UUID stream,
        @Nullable UUID enterpriseId,
        @Nullable UUID departmentId,
        @Nullable UUID enteredBy,
        String origin,
        String indicator,
        String about,
        String period,
        String state,
        @Nullable BigDecimal number,
        String unit,
        String source,
        long recordedAt,
        long storedAt,
        @Nullable BigDecimal confidence,
        @Nullable UUID supersedes,
        List<Hash> attachments,
        @Nullable Hash payloadHash) {

    public ChainedFact {
        attachments = List.copyOf(attachments);
    }
}
