package org.dajuan.park.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param at set by the database, null before
 * @param actor login, or the system's task
 * @param outcome {@code done} or {@code refused}
 * @param status HTTP status, null where no request was answered
 */
public record AuditEntry(
        UUID id,
        @Nullable Instant at,
        @Nullable UUID actorId,
        String actor,
        String action,
        String subject,
        String outcome,
        @Nullable Integer status,
        String detail,
        String address,
        String agent,
        String requestId) {}
