package org.dajuan.spine.register.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Reads a clock: a pure function of its rule, its events and the calendar.
 *
 * <p>The day of the start is not counted. A hold from day s to day r gives back the days after s up to r that the limit's own calendar
 * counts: a hold over a holiday gives a limit in working days nothing back. A clock put on hold on its last day ends with the day the
 * hold ends. A hold that begins after the end gives nothing back.
 */
public final class Clocks {
    private final ClockRule rule;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    private final List<ClockReading.Refused> refused = new ArrayList<>();
    private ClockReading.State state = ClockReading.State.IDLE;
    /** Where counting began or went on after a hold. */
    private Instant from = Instant.EPOCH;
    /** Days of the limit that are left after {@code from}; unused for hours and months. */
    private int left;
    /** The day of the start, for months. */
    private LocalDate first = LocalDate.EPOCH;
    /** Days (or for hours time) given back by holds. */
    private Duration held = Duration.ZERO;
    /** The earliest end that the last hold leaves. */
    private LocalDate notBefore = LocalDate.MIN;

    private int extended;
    private boolean overdue;
    private @Nullable Instant since;

    private Clocks(ClockRule rule, WorkCalendar calendar, ZoneId zone) {
        this.rule = rule;
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * The clock as of {@code now}; later events are not looked at.
     *
     * @param events in the order of their instants; one earlier than its predecessor is an IllegalArgumentException
     */
    public static ClockReading read(
            ClockRule rule, List<? extends ClockEvent> events, Instant now, WorkCalendar calendar, ZoneId zone) {
        Clocks clock = new Clocks(rule, calendar, zone);
        Instant last = Instant.MIN;
        for (ClockEvent e : events) {
            if (e.at().isBefore(last)) {
                throw new IllegalArgumentException(
                        "The event at " + e.at() + " comes after one at " + last + "; expected them in order.");
            }
            last = e.at();
            if (!e.at().isAfter(now)) {
                clock.apply(e);
            }
        }
        return clock.reading(now);
    }

    /**
     * The next instant after {@code now} at which a running clock warns, ends or escalates, if nothing happens to it; null when there is
     * none or it does not run.
     */
    public static @Nullable Instant next(
            ClockRule rule, List<? extends ClockEvent> events, Instant now, WorkCalendar calendar, ZoneId zone) {
        Clocks clock = new Clocks(rule, calendar, zone);
        events.stream().filter(e -> !e.at().isAfter(now)).forEach(clock::apply);
        if (clock.state != ClockReading.State.RUNNING) {
            return null;
        }
        return clock.next(clock.due(), clock.dueDay(), now);
    }

    private @Nullable Instant next(Instant due, LocalDate day, Instant now) {
        List<Instant> steps = new ArrayList<>(List.of(due));
        rule.warnings().forEach(w -> steps.add(shifted(due, day, -w)));
        rule.escalations().forEach(s -> steps.add(shifted(due, day, s.after())));
        return steps.stream()
                .filter(s -> s.isAfter(now))
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * How a running clock stands.
     *
     * @param warned how many of the warnings are past
     * @param escalated how many steps of the chain are reached
     * @param overdue true once the end has passed
     * @param next the next instant at which something happens by itself, null when there is none
     */
    public record Standing(
            int warned,
            int escalated,
            boolean overdue,
            @Nullable Instant next) {}

    /**
     * How a running clock stands whose end is known, without the events that led to it: the limit itself plays no part any more.
     *
     * @param due the first instant that is too late, as a reading of the clock gave it
     * @param dueDay the last day, as the same reading gave it
     */
    public static Standing standing(
            ClockRule rule, Instant due, LocalDate dueDay, Instant now, WorkCalendar calendar, ZoneId zone) {
        Clocks clock = new Clocks(rule, calendar, zone);
        return new Standing(
                clock.warned(due, dueDay, now),
                clock.escalated(due, dueDay, now),
                !now.isBefore(due),
                clock.next(due, dueDay, now));
    }

    private int warned(Instant due, LocalDate day, Instant now) {
        return (int) rule.warnings().stream()
                .filter(w -> !now.isBefore(shifted(due, day, -w)))
                .count();
    }

    private int escalated(Instant due, LocalDate day, Instant now) {
        return (int) rule.escalations().stream()
                .filter(s -> !now.isBefore(shifted(due, day, s.after())))
                .count();
    }

    private void apply(ClockEvent e) {
        switch (e) {
            case ClockEvent.Start start
            when state == ClockReading.State.IDLE || state == ClockReading.State.STOPPED -> start(start.at());
            case ClockEvent.Suspend hold
            when state == ClockReading.State.RUNNING -> {
                overdue = !hold.at().isBefore(due());
                since = hold.at();
                state = ClockReading.State.SUSPENDED;
            }
            case ClockEvent.Resume resume when state == ClockReading.State.SUSPENDED -> resume(resume.at());
            case ClockEvent.Stop stop
            when state == ClockReading.State.RUNNING -> {
                overdue = !stop.at().isBefore(due());
                state = ClockReading.State.STOPPED;
            }
            case ClockEvent.Stop stop
            when state == ClockReading.State.SUSPENDED -> {
                resume(stop.at());
                state = ClockReading.State.STOPPED;
            }
            case ClockEvent.Extend extend -> extend(extend);
            default -> refused.add(new ClockReading.Refused(e, "clock.out-of-turn"));
        }
    }

    private void start(Instant at) {
        state = ClockReading.State.RUNNING;
        from = at;
        first = day(at);
        left = rule.amount();
        held = Duration.ZERO;
        notBefore = LocalDate.MIN;
        extended = 0;
        overdue = false;
    }

    private void resume(Instant at) {
        Instant began = java.util.Objects.requireNonNull(since, "a hold has a beginning");
        state = ClockReading.State.RUNNING;
        since = null;
        if (overdue) {
            return;
        }
        LocalDate s = day(began);
        LocalDate r = day(at);
        switch (rule.unit()) {
            case HOURS -> held = held.plus(Duration.between(began, at));
            case MONTHS -> held = held.plusDays(ChronoUnit.DAYS.between(s, r));
            case CALENDAR_DAYS -> {
                left = Math.max(0, left - (int) ChronoUnit.DAYS.between(day(from), s));
                from = at;
            }
            case WORKING_DAYS -> {
                left = Math.max(0, left - calendar.workdaysBetween(day(from), s));
                from = at;
            }
        }
        notBefore = r;
    }

    private void extend(ClockEvent.Extend e) {
        String why = null;
        if (state != ClockReading.State.RUNNING && state != ClockReading.State.SUSPENDED) {
            why = "clock.out-of-turn";
        } else if (extended > 0) {
            why = "clock.extended-before";
        } else if (overdue || state == ClockReading.State.RUNNING && !e.at().isBefore(due())) {
            why = "clock.late-extension";
        } else if (e.reason().isBlank()) {
            why = "clock.no-reason";
        } else if (e.amount() < 1 || e.amount() > rule.extension()) {
            why = "clock.extension-too-long";
        }
        if (why != null) {
            refused.add(new ClockReading.Refused(e, why));
            return;
        }
        extended = e.amount();
        left += e.amount();
    }

    /** The first instant that is too late. */
    private Instant due() {
        if (rule.unit() == LimitUnit.HOURS) {
            return from.plus(Duration.ofHours((long) rule.amount() + extended)).plus(held);
        }
        return dueDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate dueDay() {
        return switch (rule.unit()) {
            case HOURS -> day(due());
            case WORKING_DAYS ->
                left > 0 ? calendar.plusWorkdays(day(from), left) : calendar.sameOrNextWorkday(later(day(from)));
            case CALENDAR_DAYS -> rolled(later(day(from).plusDays(left)));
            case MONTHS ->
                rolled(later(first.plusMonths((long) rule.amount() + extended).plusDays(held.toDays())));
        };
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(notBefore) ? notBefore : day;
    }

    private LocalDate rolled(LocalDate day) {
        return rule.rolls() ? calendar.sameOrNextWorkday(day) : day;
    }

    private ClockReading reading(Instant now) {
        if (state == ClockReading.State.IDLE) {
            return new ClockReading(state, null, null, false, 0, 0, 0, false, refused);
        }
        if (state == ClockReading.State.SUSPENDED) {
            boolean late = overdue;
            Clocks ended = copy();
            ended.resume(now);
            LocalDate day = ended.dueDay();
            return new ClockReading(
                    state, day, ended.due(), late, 0, 0, extended, calendar.isProvisional(day), refused);
        }
        Instant due = due();
        LocalDate day = dueDay();
        boolean running = state == ClockReading.State.RUNNING;
        boolean late = running ? !now.isBefore(due) : overdue;
        int warned = running ? warned(due, day, now) : 0;
        int escalated = running ? escalated(due, day, now) : 0;
        return new ClockReading(
                state, day, due, late, warned, escalated, extended, calendar.isProvisional(day), refused);
    }

    /** The end moved by some units of the limit: a warning comes with the first moment of its day. */
    private Instant shifted(Instant due, LocalDate dueDay, int units) {
        return switch (rule.unit()) {
            case HOURS -> due.plus(Duration.ofHours(units));
            case WORKING_DAYS -> startOf(units, calendar.plusWorkdays(dueDay, units));
            case CALENDAR_DAYS, MONTHS -> startOf(units, dueDay.plusDays(units));
        };
    }

    private Instant startOf(int units, LocalDate day) {
        LocalDate from = units < 0 ? day : day.plusDays(1);
        return from.atStartOfDay(zone).toInstant();
    }

    private Clocks copy() {
        Clocks c = new Clocks(rule, calendar, zone);
        c.state = state;
        c.from = from;
        c.left = left;
        c.first = first;
        c.held = held;
        c.notBefore = notBefore;
        c.extended = extended;
        c.overdue = overdue;
        c.since = since;
        return c;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
