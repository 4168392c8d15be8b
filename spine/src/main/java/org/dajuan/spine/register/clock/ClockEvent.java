package org.dajuan.spine.register.clock;

import java.time.Instant;

/** What happens to a clock; events come in the order of their instants. */
public sealed interface ClockEvent {

    /** When it happened. */
    Instant at();

    /** It begins to count. */
    record Start(Instant at) implements ClockEvent {}

    /** It is on hold: the case waits for somebody else. */
    record Suspend(Instant at) implements ClockEvent {}

    /** The hold ends. */
    record Resume(Instant at) implements ClockEvent {}

    /** What it waited for is done. */
    record Stop(Instant at) implements ClockEvent {}

    /**
     * It is given more time, once, before its end.
     *
     * @param amount in the unit of the limit
     * @param reason why; never empty
     */
    record Extend(Instant at, int amount, String reason) implements ClockEvent {}
}
