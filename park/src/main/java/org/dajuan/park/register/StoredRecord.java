package org.dajuan.park.register;

import java.time.Instant;
import java.util.UUID;
import org.dajuan.park.ledger.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A record as its row has it; what it went through stands in its log.
 *
 * @param number for people: HZ-2024-000123
 * @param version of the definition by which it lives
 * @param seq number of its last entry, which is also the version of its ETag
 * @param undone true when an import that made it was undone
 * @param enterpriseId the enterprise whose record it is, null for the park's own
 * @param departmentId the department that keeps it, null for any
 * @param dueAt when the first of its running clocks ends; far in the future when none runs
 * @param events what it went through, each between blanks
 * @param doc its values as JSON, computed ones among them
 */
public record StoredRecord(
        UUID id,
        String register,
        String number,
        int version,
        int seq,
        String state,
        boolean ended,
        boolean undone,
        @Nullable UUID enterpriseId,
        @Nullable UUID departmentId,
        @Nullable UUID assigneeId,
        String title,
        @Nullable UUID madeBy,
        Instant madeAt,
        Instant changedAt,
        @Nullable Instant dueAt,
        String events,
        Hash hash,
        String doc) {}
