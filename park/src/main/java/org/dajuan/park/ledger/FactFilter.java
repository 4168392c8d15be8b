package org.dajuan.park.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are asked for; null means any.
 *
 * @param about what they speak of; empty text for the park as a whole
 * @param from periods that end on that day or later
 * @param to periods that begin on that day or earlier
 * @param recordedBefore only what had been said before that moment, and superseded by what had been said by then
 * @param storedBefore only what this ledger had taken in before that moment
 */
public record FactFilter(
        @Nullable String indicator,
        @Nullable String about,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        @Nullable UUID enterpriseId,
        @Nullable Instant recordedBefore,
        @Nullable Instant storedBefore,
        State state) {

    /** Whether a correction counts. */
    public enum State {
        CURRENT,
        SUPERSEDED,
        ALL
    }

    /** Every fact there is. */
    public static final FactFilter ALL = new FactFilter(null, null, null, null, null, null, null, null, State.ALL);
}
