package org.dajuan.park.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dajuan.park.platform.Refusal;
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

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public FactFilter {
        sensible("from", from);
        sensible("to", to);
        sensible("recordedBefore", day(recordedBefore));
        sensible("storedBefore", day(storedBefore));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), 86_400L));
    }

    private static void sensible(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw Refusal.malformed("\"" + day + "\" lies outside the years 1 to 9999.")
                    .with("field", field)
                    .with("value", day.toString());
        }
    }

    /** Every fact there is. */
    public static final FactFilter ALL = new FactFilter(null, null, null, null, null, null, null, null, State.ALL);
}
