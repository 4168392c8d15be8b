package org.dajuan.spine.register.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.clock.ClockEvent;

/**
 * A record as its log left it.
 *
 * @param id its id
 * @param version version of the definition it lives by
 * @param sequence number of the last entry
 * @param state its state
 * @param fields values that somebody gave; computed fields are not among them
 * @param doers who did each command last
 * @param rounds sign-offs by id
 * @param clocks events of each clock
 * @param lastPerson who made the last entry
 * @param lastAt when
 */
public record RegisterRecord(
        String id,
        int version,
        int sequence,
        String state,
        Map<String, Object> fields,
        Map<String, String> doers,
        Map<String, SignOffRound> rounds,
        Map<String, List<ClockEvent>> clocks,
        String lastPerson,
        Instant lastAt) {

    public RegisterRecord {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        doers = Map.copyOf(doers);
        rounds = Map.copyOf(rounds);
        clocks = Map.copyOf(clocks);
    }

    /** Before its first entry. */
    public static RegisterRecord blank(String id, RegisterDefinition definition) {
        return new RegisterRecord(
                id, definition.version(), 0, "", Map.of(), Map.of(), Map.of(), Map.of(), "", Instant.EPOCH);
    }

    /** The record that a log makes. */
    public static RegisterRecord of(String id, RegisterDefinition definition, List<LogEntry> log) {
        RegisterRecord record = blank(id, definition);
        for (LogEntry entry : log) {
            record = record.after(entry, definition);
        }
        return record;
    }

    /** The record after one more entry. */
    public RegisterRecord after(LogEntry e, RegisterDefinition definition) {
        if (e.sequence() != sequence + 1) {
            throw new IllegalArgumentException("Entry " + e.sequence() + " of record " + id + " follows " + sequence
                    + "; expected " + (sequence + 1) + ".");
        }
        Map<String, Object> values = new HashMap<>(fields);
        e.changes().forEach((name, value) -> {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        Map<String, String> did = new HashMap<>(doers);
        did.put(e.command(), e.person());
        return new RegisterRecord(
                id,
                e.version(),
                e.sequence(),
                e.to(),
                values,
                did,
                roundsAfter(e, definition.lifecycle()),
                clocksAfter(e, definition),
                e.person(),
                e.at());
    }

    private Map<String, SignOffRound> roundsAfter(LogEntry e, Lifecycle lifecycle) {
        Map<String, SignOffRound> next = new HashMap<>(rounds);
        for (Lifecycle.SignOff s : lifecycle.signOffs()) {
            SignOffRound round = next.get(s.id());
            if (round != null && round.state() != SignOffRound.State.DONE) {
                round = round.changed(s, e.changes().keySet());
            }
            if (e.from().equals(s.state()) && round != null) {
                round = within(round, e);
            }
            boolean enters = e.to().equals(s.state())
                    && (e.kind() == LogEntry.Kind.CREATED || e.kind() == LogEntry.Kind.MOVED)
                    && !e.from().equals(s.state());
            if (enters) {
                round = round != null && round.state() == SignOffRound.State.RETURNED
                        ? round.in(SignOffRound.State.OPEN)
                        : SignOffRound.opened();
            }
            if (round != null) {
                next.put(s.id(), round);
            }
        }
        return next;
    }

    private static SignOffRound within(SignOffRound round, LogEntry e) {
        return switch (e.kind()) {
            case SIGNED -> round.signed(e.subject(), e.person());
            case RECALLED -> round.without(e.subject());
            case RETURNED_TO_SIGNER -> round.without(e.other());
            case RETURNED -> round.without(e.subject()).in(SignOffRound.State.RETURNED);
            case REVIEWER_ADDED -> e.who() == null ? round : round.with(e.subject(), e.who());
            case SIGNED_OFF -> round.in(SignOffRound.State.DONE);
            case MOVED -> e.to().equals(e.from()) ? round : round.in(SignOffRound.State.DONE);
            default -> round;
        };
    }

    private Map<String, List<ClockEvent>> clocksAfter(LogEntry e, RegisterDefinition definition) {
        Map<String, List<ClockEvent>> next = new HashMap<>(clocks);
        for (ClockDefinition c : definition.clocks()) {
            List<ClockEvent> events = new ArrayList<>(next.getOrDefault(c.id(), List.of()));
            if (e.kind() == LogEntry.Kind.EXTENDED && e.subject().equals(c.id())) {
                events.add(new ClockEvent.Extend(e.at(), e.amount(), e.reason()));
            } else if (!e.event().isEmpty()) {
                add(c.stop(), e, new ClockEvent.Stop(e.at()), events);
                add(c.resume(), e, new ClockEvent.Resume(e.at()), events);
                add(c.suspend(), e, new ClockEvent.Suspend(e.at()), events);
                add(c.start(), e, new ClockEvent.Start(e.at()), events);
            }
            next.put(c.id(), List.copyOf(events));
        }
        return next;
    }

    private static void add(List<String> on, LogEntry e, ClockEvent event, List<ClockEvent> events) {
        if (on.contains(e.event())) {
            events.add(event);
        }
    }

    /** The sign-off that is open now. */
    public Optional<Lifecycle.SignOff> findOpenSignOff(Lifecycle lifecycle) {
        return lifecycle.findSignOff(state).filter(s -> {
            SignOffRound r = rounds.get(s.id());
            return r != null && r.state() == SignOffRound.State.OPEN;
        });
    }
}
