package org.dajuan.park.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.park.dispatch.store.OrderStore;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes circulars. */
@Service
public class Circulars {

    private final OrderStore store;
    private final Orders orders;
    private final Departments departments;
    private final Reminders reminders;

    Circulars(
            OrderStore store,
            Orders orders,
            Departments departments,
            WorkCalendars calendars,
            DispatchSettings settings) {
        this.store = store;
        this.orders = orders;
        this.departments = departments;
        this.reminders = new Reminders(calendars.calendar(), settings);
    }

    /**
     * The circular of some days.
     *
     * @param from null for the Monday of the week that {@code to} lies in
     * @param to null for the last Sunday before today
     */
    @Transactional(readOnly = true)
    public Circular circular(@Nullable String from, @Nullable String to) {
        LocalDate today = orders.today();
        LocalDate until = to == null ? today.minusDays(today.getDayOfWeek().getValue()) : Require.day("to", to);
        LocalDate since = from == null
                ? until.minusDays(until.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue())
                : Require.day("from", from);
        if (until.isBefore(since) || ChronoUnit.DAYS.between(since, until) > 366 || until.isAfter(today)) {
            throw Refusal.invalid(
                    "to",
                    until.toString(),
                    "A circular covers at most a year up to today, not " + since + " to " + until + ".");
        }
        Map<UUID, List<OrderEvent>> events = new HashMap<>();
        store.eventsUpTo(until)
                .forEach(e -> events.computeIfAbsent(e.orderId(), o -> new ArrayList<>())
                        .add(e));
        Map<UUID, String> names = new HashMap<>();
        for (Department d : departments.all()) {
            names.put(d.id(), d.name());
        }
        return Circular.of(
                since,
                until,
                store.between(since, until),
                events,
                reminders,
                id -> names.getOrDefault(id, id.toString()));
    }
}
