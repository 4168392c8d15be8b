package org.dajuan.park.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.WorkCalendar;

/**
 * Which reminders and escalations an order should have had. Pure: what should have happened follows from the events and the
 * calendar alone, so a run that was missed is made up for by the next one, and a run made twice adds nothing.
 */
final class Reminders {

    /** A reminder that belongs to a day, about the date that was in force then. */
    record Due(EventKind kind, LocalDate day, LocalDate dueOn) {}

    private final WorkCalendar calendar;
    private final DispatchSettings settings;

    Reminders(WorkCalendar calendar, DispatchSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The day by whose end the order must be done: its date, or the next working day when that is free. */
    LocalDate lastDay(LocalDate dueOn) {
        return calendar.sameOrNextWorkday(dueOn);
    }

    /** Working days past the last day; 0 while it is not overdue. */
    int overdueDays(LocalDate dueOn, LocalDate today) {
        return Math.max(0, calendar.workdaysBetween(lastDay(dueOn), today));
    }

    /** True when the last day has passed, on a free day too. */
    boolean isOverdue(LocalDate dueOn, LocalDate today) {
        return today.isAfter(lastDay(dueOn));
    }

    /** What should have happened on the days after the issue up to and including {@code today}, oldest first. */
    List<Due> expected(List<OrderEvent> events, LocalDate today) {
        List<OrderEvent> made = events.stream().filter(e -> !e.kind().byClock()).toList();
        List<Due> out = new ArrayList<>();
        OrderFold now = OrderFold.of(made.subList(0, 1));
        int next = 1;
        for (LocalDate day = made.getFirst().day().plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            // What the owner did during the day comes too late for that day's reminder.
            while (next < made.size() && made.get(next).day().isBefore(day)) {
                now = now.then(made.get(next++));
            }
            if (now.state().done()) {
                break;
            }
            if (now.state().waitsForOwner()) {
                on(day, now.dueOn(), out);
            }
        }
        return out;
    }

    private void on(LocalDate day, LocalDate dueOn, List<Due> out) {
        LocalDate last = lastDay(dueOn);
        if (day.equals(calendar.plusWorkdays(last, -settings.remindBefore()))) {
            out.add(new Due(EventKind.REMIND_BEFORE, day, dueOn));
        }
        if (day.equals(last)) {
            out.add(new Due(EventKind.REMIND_DUE, day, dueOn));
        }
        if (day.isAfter(last) && calendar.isWorkday(day)) {
            int overdue = calendar.workdaysBetween(last, day);
            if (overdue <= settings.mostOverdueReminders()) {
                out.add(new Due(EventKind.REMIND_OVERDUE, day, dueOn));
            }
            if (overdue == settings.escalateAfter()) {
                out.add(new Due(EventKind.ESCALATE, day, dueOn));
            }
        }
    }
}
