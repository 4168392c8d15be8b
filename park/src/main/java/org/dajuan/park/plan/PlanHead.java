package org.dajuan.park.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan without its promises.
 *
 * @param planYear the year promised for; one plan a year
 * @param reportYear the year reported on
 * @param version counts revisions and decisions
 * @param revision number of the newest text
 * @param reportHash SHA-256 of the newest text
 * @param reportName its file name
 */
public record PlanHead(
        UUID id,
        int planYear,
        int reportYear,
        long version,
        int revision,
        String reportHash,
        String reportName,
        Instant madeAt,
        Instant changedAt) {}
