package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an upper level asks of its whole area, or a programme (工程) that it runs.
 *
 * @param level league, province or state
 * @param issuer who asks
 * @param document where it is written
 * @param comparator code of the comparison, null for a programme
 * @param value never negative; null for a programme or a growth alone
 * @param unit of the value, "" when there is none
 * @param growthPct promised growth in percent, null when none
 * @param supersedes the entry that this one corrects
 * @param withdrawn true when it no longer holds
 */
public record UpperTarget(
        UUID id,
        int planYear,
        String level,
        String issuer,
        String document,
        String subject,
        @Nullable String comparator,
        @Nullable BigDecimal value,
        String unit,
        @Nullable BigDecimal growthPct,
        @Nullable LocalDate deadline,
        @Nullable UUID supersedes,
        boolean withdrawn,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at) {}
