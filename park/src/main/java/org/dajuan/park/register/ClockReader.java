package org.dajuan.park.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.park.register.RecordClocks.OrderDue;
import org.dajuan.park.register.store.AheadStore.Notice;
import org.dajuan.park.register.store.ClockStore;
import org.dajuan.park.register.store.ClockStore.Due;
import org.dajuan.park.register.store.ClockStore.Stands;
import org.dajuan.park.register.store.RecordStore;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.clock.Clocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads running clocks at which something is due and tells it, many in a few statements: the end of a running clock is known, so no log is
 * read. The clocks are held meanwhile; whoever moves a record holds its clocks too, and of the two only one tells.
 */
@Component
class ClockReader {

    private static final Logger LOG = LoggerFactory.getLogger(ClockReader.class);

    /** What clocks must have in common to stand alike. */
    private record Alike(String register, int version, String clock, Instant dueAt) {}

    private final Registers registers;
    private final ClockStore store;
    private final RecordStore records;
    private final OrderRequests orders;
    private final RegisterSettings settings;
    private final WorkCalendars calendars;
    private final Clock clock;
    /** Clocks that could not be read; they must not stop the others', nor be told of each minute. */
    private final Set<Alike> unreadable = java.util.concurrent.ConcurrentHashMap.newKeySet();

    ClockReader(
            Registers registers,
            ClockStore store,
            RecordStore records,
            OrderRequests orders,
            RegisterSettings settings,
            WorkCalendars calendars,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.records = records;
        this.orders = orders;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Reads at most so many; says how many it could read. */
    @Transactional
    int read(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WorkCalendar calendar = calendars.calendar();
        Map<Alike, Clocks.Standing> standing = new HashMap<>();
        List<Stands> stand = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        Map<UUID, List<OrderDue>> wanted = new LinkedHashMap<>();
        for (Due d : store.hold(now, most)) {
            Alike alike = new Alike(d.register(), d.version(), d.clock(), d.dueAt());
            if (unreadable.contains(alike)) {
                continue;
            }
            try {
                Register register = registers.version(d.register(), d.version());
                ClockDefinition definition =
                        register.definition().findClock(d.clock()).orElseThrow();
                Clocks.Standing s = standing.computeIfAbsent(
                        alike,
                        k -> Clocks.standing(definition.rule(), d.dueAt(), d.dueDay(), now, calendar, settings.zone()));
                List<OrderDue> due = new ArrayList<>();
                RecordClocks.tell(
                        register,
                        definition,
                        d.recordId(),
                        d.warned(),
                        s.warned(),
                        d.escalated(),
                        s.escalated(),
                        now,
                        notices,
                        due);
                if (!due.isEmpty()) {
                    wanted.computeIfAbsent(d.recordId(), k -> new ArrayList<>()).addAll(due);
                }
                stand.add(new Stands(d.recordId(), d.clock(), s.warned(), s.escalated(), s.overdue(), s.next()));
            } catch (RuntimeException e) {
                unreadable.add(alike);
                LOG.error("Registers: the clock {} of record {} could not be read", d.clock(), d.recordId(), e);
            }
        }
        if (!stand.isEmpty()) {
            store.put(stand);
            store.tell(notices);
        }
        if (!wanted.isEmpty()) {
            for (StoredRecord r : records.list(List.copyOf(wanted.keySet()))) {
                Register register = registers.version(r.register(), r.version());
                wanted.getOrDefault(r.id(), List.of()).forEach(o -> orders.ask(r, register, o.clock(), ""));
            }
        }
        return stand.size();
    }
}
