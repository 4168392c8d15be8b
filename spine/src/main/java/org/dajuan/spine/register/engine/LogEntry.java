package org.dajuan.spine.register.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dajuan.spine.register.Who;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a record's log, which is never changed; the record is the fold of its log.
 *
 * @param sequence from 1, without gaps
 * @param at when
 * @param person who
 * @param version version of the definition by which it was judged
 * @param kind what happened
 * @param subject the transition, signer or clock
 * @param command what was asked for
 * @param from state before, empty for a new record
 * @param to state after
 * @param changes fields that changed and what they became, null for emptied; computed fields are not among them
 * @param other the other signer of a return, empty otherwise
 * @param who who may sign as the reviewer that was added, null otherwise
 * @param amount of an extension, 0 otherwise
 * @param reason on what grounds, in the person's words
 * @param notes what the engine found: the rule that decided, what was missing
 */
public record LogEntry(
        int sequence,
        Instant at,
        String person,
        int version,
        Kind kind,
        String subject,
        String command,
        String from,
        String to,
        Map<String, @Nullable Object> changes,
        String other,
        @Nullable Who who,
        int amount,
        String reason,
        List<String> notes) {

    /** What happened. */
    public enum Kind {
        CREATED,
        MOVED,
        SIGNED,
        /** All have signed: the record moved on. */
        SIGNED_OFF,
        RETURNED_TO_SIGNER,
        RETURNED,
        RECALLED,
        REVIEWER_ADDED,
        EXTENDED,
        /** Values of a record in its first state were corrected, as an import does. */
        AMENDED
    }

    public LogEntry {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
        notes = List.copyOf(notes);
    }

    /** The same with what the engine found. */
    LogEntry with(List<String> found) {
        return new LogEntry(
                sequence, at, person, version, kind, subject, command, from, to, changes, other, who, amount, reason,
                found);
    }

    /** The event that clocks, counters and indicators know it by. */
    public String event() {
        return switch (kind) {
            case CREATED -> "create";
            case MOVED -> subject;
            case SIGNED_OFF -> subject + ".done";
            case RETURNED -> command + ".back";
            default -> "";
        };
    }
}
