package org.dajuan.spine.register.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock at an instant.
 *
 * @param state what it does
 * @param dueDay the last day, in the park's zone; null before the start. While on hold: the last day if the hold ended now
 * @param due the first instant that is too late; null before the start
 * @param overdue true once the end has passed while it counted; a stop that came late stays overdue
 * @param warned how many of the warnings are past, 0 when on hold or stopped
 * @param escalated how many steps of the chain are reached, 0 when on hold or stopped
 * @param extendedBy the time given beyond the limit, in its unit
 * @param provisional true when the last day rests on a year whose holidays are not out
 * @param refused events that had no effect, with the reason
 */
public record ClockReading(
        State state,
        @Nullable LocalDate dueDay,
        @Nullable Instant due,
        boolean overdue,
        int warned,
        int escalated,
        int extendedBy,
        boolean provisional,
        List<Refused> refused) {

    public ClockReading {
        refused = List.copyOf(refused);
    }

    /** What a clock does. */
    public enum State {
        IDLE,
        RUNNING,
        SUSPENDED,
        STOPPED
    }

    /**
     * An event that had no effect.
     *
     * @param event the event
     * @param reason key of the message: {@code clock.late-extension} …
     */
    public record Refused(ClockEvent event, String reason) {}
}
