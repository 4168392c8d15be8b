package org.dajuan.park.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order; never changed.
 *
 * @param number 1 for the issue
 * @param day the day in the park's zone on which it happened
 * @param words reason, note, feedback or answer, may be empty
 * @param dueOn the date asked for or granted, or at the issue the first date
 * @param forDay of reminders: the day it belongs to, which may lie before {@code day} when a run was missed
 * @param by the user, null for the clock
 */
public record OrderEvent(
        UUID id,
        UUID orderId,
        int number,
        EventKind kind,
        LocalDate day,
        Instant at,
        String words,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate forDay,
        Evidence evidence,
        @Nullable UUID by,
        String byName) {

    /** The same, for a day that lies before the one on which it happened. */
    OrderEvent belongingTo(@Nullable LocalDate due) {
        return new OrderEvent(id, orderId, number, kind, day, at, words, dueOn, due, evidence, by, byName);
    }

    /**
     * What shows that an order was carried out.
     *
     * @param attachments SHA-256 of stored attachments
     * @param facts ids of facts in the ledger
     */
    public record Evidence(List<String> attachments, List<String> facts) {

        public static final Evidence NONE = new Evidence(List.of(), List.of());

        public Evidence {
            attachments = List.copyOf(attachments);
            facts = List.copyOf(facts);
        }
    }
}
