package org.dajuan.park.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text that the plan was read from.
 *
 * @param number 1 for the first text
 * @param planVersion the version of the plan that it made
 * @param reportYear the year reported on
 * @param reportHash SHA-256 of the text
 * @param by the user, null for the system
 */
public record Revision(
        UUID id,
        UUID planId,
        int number,
        long planVersion,
        int reportYear,
        String reportHash,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at) {}
