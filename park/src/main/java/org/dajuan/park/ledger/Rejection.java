package org.dajuan.park.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.spine.facts.RejectedFact;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not become a fact, as it waits for a person.
 *
 * @param fault place, column, value, what was expected, what to try
 * @param cells the row as it was, empty once mended or dismissed
 * @param factId what it became, null while open or dismissed
 */
public record Rejection(
        UUID id,
        UUID importId,
        RejectedFact fault,
        List<String> cells,
        State state,
        @Nullable UUID factId,
        long version,
        Instant madeAt) {

    /** What became of it. */
    public enum State {
        OPEN,
        MENDED,
        DISMISSED
    }

    public Rejection {
        cells = List.copyOf(cells);
    }
}
