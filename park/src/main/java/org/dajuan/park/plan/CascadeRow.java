package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the alignment matrix (上级任务承接): an upper target, who of ours carries it, and what is missing.
 *
 * @param state {@code carried}, {@code short}, {@code not-carried}, or {@code unclear} where figures cannot be compared
 * @param sum what is carried in the upper target's unit; null for rates, which are not summed, and programmes
 * @param shortfall positive = missing; of rates the largest gap of any carrier in percentage points
 */
public record CascadeRow(
        UpperTarget target,
        String state,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal shortfall,
        String unit,
        List<Carrier> carriers) {

    /**
     * One of our promises.
     *
     * @param counted what of it counts, in the upper target's unit; null when it cannot be compared
     * @param shared the number given by hand was used, not the promise's own figure
     * @param gap of rates: upper − own in percentage points
     */
    public record Carrier(
            String code,
            UUID itemId,
            String subject,
            boolean inForce,
            boolean accepted,
            int number,
            @Nullable BigDecimal counted,
            boolean shared,
            @Nullable BigDecimal gap) {}

    public CascadeRow {
        carriers = List.copyOf(carriers);
    }
}
