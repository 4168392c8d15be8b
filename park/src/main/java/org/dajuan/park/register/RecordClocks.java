package org.dajuan.park.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.register.store.AheadStore;
import org.dajuan.park.register.store.AheadStore.ClockRow;
import org.dajuan.park.register.store.AheadStore.Notice;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.clock.ClockReading;
import org.dajuan.spine.register.clock.ClockRule;
import org.dajuan.spine.register.engine.Circumstances;
import org.dajuan.spine.register.engine.RegisterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the clocks of records: what they read now, the next moment something is due, and whom to tell. A step that passed is told once,
 * by whoever comes first: the person who moves the record, or the clock's own round.
 */
@Component
class RecordClocks {

    /** An order that a clock's chain ends in. */
    record OrderDue(String clock, String role) {}

    /** The clocks of a record as they are to be stored, and what follows from them. */
    record Settled(@Nullable Instant dueAt, List<ClockRow> rows, List<Notice> notices, List<OrderDue> orders) {}

    private final AheadStore ahead;
    private final Clock clock;

    RecordClocks(AheadStore ahead, Clock clock) {
        this.ahead = ahead;
        this.clock = clock;
    }

    /** Reads all clocks of a record as of now; {@code known} when it was stored before. */
    Settled settle(Register register, RegisterRecord record, UUID id, boolean known, Circumstances given) {
        List<ClockDefinition> clocks = register.definition().clocks();
        if (clocks.isEmpty()) {
            return new Settled(null, List.of(), List.of(), List.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Circumstances c = new Circumstances(
                now.isBefore(record.lastAt()) ? record.lastAt() : now,
                given.zone(),
                given.calendar(),
                given.counters());
        Map<String, ClockRow> before = new HashMap<>();
        if (known) {
            ahead.holdClocks(id).forEach(r -> before.put(r.clock(), r));
        }
        List<ClockRow> rows = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        List<OrderDue> orders = new ArrayList<>();
        Instant earliest = null;
        for (ClockDefinition d : clocks) {
            ClockReading r = register.engine().clock(record, d.id(), c);
            ClockRow was = before.get(d.id());
            if (r == null || r.state() == ClockReading.State.IDLE && was == null) {
                continue;
            }
            boolean running = r.state() == ClockReading.State.RUNNING;
            if (running) {
                // A clock that began anew, or was given more time, starts telling anew.
                int warned = was == null || was.warned() > r.warned() ? 0 : was.warned();
                int escalated = was == null || was.escalated() > r.escalated() ? 0 : was.escalated();
                tell(register, d, id, warned, r.warned(), escalated, r.escalated(), now, notices, orders);
            }
            rows.add(new ClockRow(
                    id,
                    d.id(),
                    register.id(),
                    r.state().name().toLowerCase(java.util.Locale.ROOT),
                    r.dueDay(),
                    r.due(),
                    running ? register.engine().nextStep(record, d.id(), c) : null,
                    r.warned(),
                    r.escalated(),
                    r.overdue()));
            if (running && r.due() != null && (earliest == null || r.due().isBefore(earliest))) {
                earliest = r.due();
            }
        }
        return new Settled(earliest, rows, notices, orders);
    }

    /** What was passed since: warnings go to all roles of the register, steps of the chain to theirs. */
    static void tell(
            Register register,
            ClockDefinition d,
            UUID id,
            int warnedBefore,
            int warned,
            int escalatedBefore,
            int escalated,
            Instant now,
            List<Notice> notices,
            List<OrderDue> orders) {
        for (int i = warnedBefore; i < warned; i++) {
            for (String role : register.definition().roles()) {
                notices.add(new Notice(Ids.next(), id, register.id(), "warned", d.id(), role, null, now));
            }
        }
        for (int i = escalatedBefore; i < escalated; i++) {
            ClockRule.Escalation step = d.rule().escalations().get(i);
            notices.add(new Notice(Ids.next(), id, register.id(), "escalated", d.id(), step.to(), null, now));
            if (step.order()) {
                orders.add(new OrderDue(d.id(), step.to()));
            }
        }
    }

    void store(Settled settled) {
        settled.rows().forEach(ahead::put);
        settled.notices().forEach(ahead::add);
    }
}
