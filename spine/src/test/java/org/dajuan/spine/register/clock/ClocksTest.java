package org.dajuan.spine.register.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.spine.register.Definitions;
import org.dajuan.spine.register.clock.ClockReading.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days worked by hand from the State Council's notices for 2023 to 2025; 2024-02-18 is a Sunday that is worked. */
class ClocksTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = Definitions.calendar();

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        // the day of the start is not counted
        "2024-03-04, 1, working-days, 2024-03-05",
        "2024-03-04, 5, working-days, 2024-03-11",
        // over 春节: 10 to 17 February are free, Sunday the 18th is worked
        "2024-02-09, 1, working-days, 2024-02-18",
        "2024-02-09, 2, working-days, 2024-02-19",
        "2024-02-18, 1, working-days, 2024-02-19",
        // Sunday 4 February is worked
        "2024-02-02, 1, working-days, 2024-02-04",
        // year borders: 30 December 2023 to 1 January 2024 are free; 2025-01-01 is free
        "2023-12-29, 1, working-days, 2024-01-02",
        "2024-12-31, 1, working-days, 2025-01-02",
        // a start on a free day counts from the next
        "2024-02-12, 1, working-days, 2024-02-18",
        // calendar days: a last day that is free moves
        "2024-02-09, 3, calendar-days, 2024-02-18",
        "2024-02-08, 1, calendar-days, 2024-02-09",
        "2024-03-01, 7, calendar-days, 2024-03-08",
        "2024-03-01, 8, calendar-days, 2024-03-11",
        "2024-02-03, 1, calendar-days, 2024-02-04",
        "2024-12-31, 1, calendar-days, 2025-01-02",
        // months: the last day of a shorter month
        "2024-01-31, 1, months, 2024-02-29",
        "2023-01-31, 1, months, 2023-02-28",
        "2024-01-30, 1, months, 2024-02-29",
        "2024-08-31, 1, months, 2024-09-30",
        "2023-11-30, 3, months, 2024-02-29",
        "2024-01-10, 1, months, 2024-02-18",
        "2024-02-29, 12, months, 2025-02-28",
    })
    void h01_theLastDay(LocalDate start, int amount, String unit, LocalDate expected) {
        ClockReading r = read(ClockRule.of(amount, unit(unit)), at(start, 10), start(start));
        assertThat(r.dueDay()).isEqualTo(expected);
        assertThat(r.due()).isEqualTo(at(expected.plusDays(1), 0));
        assertThat(r.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void h02_theEndIsTheEndOfTheLastDay() {
        ClockRule rule = ClockRule.of(1, LimitUnit.WORKING_DAYS);
        List<ClockEvent> events = start(day("2024-02-09"));
        Instant end = at(day("2024-02-19"), 0);
        assertThat(read(rule, end.minusMillis(1), events).overdue()).isFalse();
        assertThat(read(rule, end, events).overdue()).isTrue();
    }

    @Test
    void h03_hoursAreCountedToTheMinute() {
        ClockRule rule = ClockRule.of(24, LimitUnit.HOURS);
        Instant start = Instant.parse("2024-02-17T15:30:00Z");
        ClockReading r = read(rule, start, List.of(new ClockEvent.Start(start)));
        assertThat(r.due()).isEqualTo(Instant.parse("2024-02-18T15:30:00Z"));
        List<ClockEvent> held = List.of(
                new ClockEvent.Start(start),
                new ClockEvent.Suspend(start.plusSeconds(3600)),
                new ClockEvent.Resume(start.plusSeconds(3600 + 90)));
        assertThat(read(rule, start.plusSeconds(7200), held).due()).isEqualTo(Instant.parse("2024-02-18T15:31:30Z"));
    }

    @ParameterizedTest(name = "{1} {2} from {0}, held {3} to {4}: {5}")
    @CsvSource({
        // 5 working days from Thursday 8 February: 9, 18, 19, 20, 21. Held over the holiday: 18 is given back, the
        // holiday is not.
        "2024-02-08, 5, working-days, 2024-02-09, 2024-02-17, 2024-02-21",
        "2024-02-08, 5, working-days, 2024-02-09, 2024-02-18, 2024-02-22",
        // The same hold gives a limit in calendar days all nine days: 13 February + 9.
        "2024-02-08, 5, calendar-days, 2024-02-09, 2024-02-18, 2024-02-22",
        // One month: 8 March + 9 days is Sunday 17, so Monday 18.
        "2024-02-08, 1, months, 2024-02-09, 2024-02-18, 2024-03-18",
        // Held and released on one day: nothing is given back.
        "2024-03-04, 5, working-days, 2024-03-06, 2024-03-06, 2024-03-11",
        // Put on hold on the last day itself: it ends with the day of the release, or the next working day.
        "2024-03-04, 5, working-days, 2024-03-11, 2024-03-14, 2024-03-14",
        "2024-03-04, 5, working-days, 2024-03-11, 2024-03-16, 2024-03-18",
        "2024-03-01, 7, calendar-days, 2024-03-08, 2024-03-14, 2024-03-14",
        "2024-01-31, 1, months, 2024-02-29, 2024-03-05, 2024-03-05",
        // Put on hold after the end: nothing is given back.
        "2024-03-04, 5, working-days, 2024-03-12, 2024-03-20, 2024-03-11",
        // Put on hold on the day of the start.
        "2024-03-04, 5, working-days, 2024-03-04, 2024-03-06, 2024-03-13",
        // Over the new year: 1 January 2025 is free.
        "2024-12-30, 3, working-days, 2024-12-31, 2025-01-02, 2025-01-06",
    })
    void h04_aHoldIsCountedInTheLimitsOwnCalendar(
            LocalDate start, int amount, String unit, LocalDate s, LocalDate r, LocalDate expected) {
        List<ClockEvent> events = start(start);
        events.add(new ClockEvent.Suspend(at(s, 11)));
        events.add(new ClockEvent.Resume(at(r, 12)));
        assertThat(read(ClockRule.of(amount, unit(unit)), at(r, 13), events).dueDay())
                .isEqualTo(expected);
    }

    @Test
    void h05_twoHolds() {
        List<ClockEvent> events = start(day("2024-03-04"));
        events.add(new ClockEvent.Suspend(at(day("2024-03-05"), 9)));
        events.add(new ClockEvent.Resume(at(day("2024-03-07"), 9)));
        events.add(new ClockEvent.Suspend(at(day("2024-03-08"), 9)));
        events.add(new ClockEvent.Resume(at(day("2024-03-12"), 9)));
        // 5 | 8 | 13 14 15: the days 6, 7 and 9 to 12 are given back.
        ClockReading r = read(ClockRule.of(5, LimitUnit.WORKING_DAYS), at(day("2024-03-12"), 10), events);
        assertThat(r.dueDay()).isEqualTo(day("2024-03-15"));
        assertThat(r.refused()).isEmpty();
    }

    @Test
    void h06_whileOnHoldNothingRunsOut() {
        ClockRule rule = new ClockRule(
                1, LimitUnit.WORKING_DAYS, true, 0, List.of(0), List.of(new ClockRule.Escalation(0, "leader", true)));
        List<ClockEvent> events = start(day("2024-03-04"));
        events.add(new ClockEvent.Suspend(at(day("2024-03-05"), 9)));
        ClockReading r = read(rule, at(day("2024-06-03"), 9), events);
        assertThat(r.state()).isEqualTo(State.SUSPENDED);
        assertThat(r.overdue()).isFalse();
        assertThat(r.escalated()).isZero();
        assertThat(r.dueDay()).isEqualTo(day("2024-06-03"));
        events.add(new ClockEvent.Stop(at(day("2024-06-03"), 9)));
        assertThat(read(rule, at(day("2024-06-03"), 9), events).overdue()).isFalse();
    }

    @Test
    void h07_aHoldAfterTheEndCuresNothing() {
        List<ClockEvent> events = start(day("2024-03-04"));
        events.add(new ClockEvent.Suspend(at(day("2024-03-06"), 9)));
        ClockRule rule = ClockRule.of(1, LimitUnit.WORKING_DAYS);
        assertThat(read(rule, at(day("2024-03-07"), 9), events).overdue()).isTrue();
        events.add(new ClockEvent.Resume(at(day("2024-03-07"), 9)));
        assertThat(read(rule, at(day("2024-03-07"), 9), events).overdue()).isTrue();
        events.add(new ClockEvent.Stop(at(day("2024-03-07"), 10)));
        assertThat(read(rule, at(day("2024-03-08"), 9), events).overdue()).isTrue();
    }

    @Test
    void h08_itIsExtendedOnceWithAReasonAndBeforeTheEnd() {
        ClockRule rule = new ClockRule(5, LimitUnit.WORKING_DAYS, true, 10, List.of(), List.of());
        List<ClockEvent> events = start(day("2024-03-04"));
        events.add(new ClockEvent.Extend(at(day("2024-03-05"), 9), 3, " "));
        events.add(new ClockEvent.Extend(at(day("2024-03-05"), 9), 11, "flood"));
        events.add(new ClockEvent.Extend(at(day("2024-03-11"), 23), 3, "flood"));
        events.add(new ClockEvent.Extend(at(day("2024-03-12"), 9), 3, "flood again"));
        ClockReading r = read(rule, at(day("2024-03-13"), 9), events);
        assertThat(r.dueDay()).isEqualTo(day("2024-03-14"));
        assertThat(r.extendedBy()).isEqualTo(3);
        assertThat(r.refused())
                .extracting(ClockReading.Refused::reason)
                .containsExactly("clock.no-reason", "clock.extension-too-long", "clock.extended-before");
        List<ClockEvent> late = start(day("2024-03-04"));
        late.add(new ClockEvent.Extend(at(day("2024-03-12"), 0), 3, "flood"));
        assertThat(read(rule, at(day("2024-03-13"), 9), late).refused())
                .extracting(ClockReading.Refused::reason)
                .containsExactly("clock.late-extension");
    }

    @Test
    void h09_anExtensionInMonthsCountsFromTheStart() {
        ClockRule rule = new ClockRule(1, LimitUnit.MONTHS, true, 1, List.of(), List.of());
        List<ClockEvent> events = start(day("2024-01-31"));
        events.add(new ClockEvent.Extend(at(day("2024-02-20"), 9), 1, "complex"));
        // Two months from 31 January end on 31 March, a Sunday: Monday 1 April.
        assertThat(read(rule, at(day("2024-02-20"), 10), events).dueDay()).isEqualTo(day("2024-04-01"));
    }

    @Test
    void h10_warningsAndTheChain() {
        ClockRule rule = new ClockRule(
                5,
                LimitUnit.WORKING_DAYS,
                true,
                0,
                List.of(1, 3),
                List.of(new ClockRule.Escalation(2, "leader", true), new ClockRule.Escalation(0, "head", false)));
        List<ClockEvent> events = start(day("2024-02-08")); // ends on 21 February
        assertThat(warnedAndEscalated(rule, events, "2024-02-17", 23)).isEqualTo("0 0");
        assertThat(warnedAndEscalated(rule, events, "2024-02-18", 0)).isEqualTo("1 0");
        assertThat(warnedAndEscalated(rule, events, "2024-02-20", 0)).isEqualTo("2 0");
        assertThat(warnedAndEscalated(rule, events, "2024-02-21", 23)).isEqualTo("2 0");
        assertThat(warnedAndEscalated(rule, events, "2024-02-22", 0)).isEqualTo("2 1");
        assertThat(warnedAndEscalated(rule, events, "2024-02-23", 23)).isEqualTo("2 1");
        assertThat(warnedAndEscalated(rule, events, "2024-02-24", 0)).isEqualTo("2 2");
    }

    @Test
    void h11_eventsOutOfTurnAreNamedAndHaveNoEffect() {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Resume(at(day("2024-03-04"), 8)));
        events.addAll(start(day("2024-03-04")));
        events.add(new ClockEvent.Start(at(day("2024-03-05"), 9)));
        ClockReading r = read(ClockRule.of(5, LimitUnit.WORKING_DAYS), at(day("2024-03-06"), 9), events);
        assertThat(r.refused()).hasSize(2);
        assertThat(r.dueDay()).isEqualTo(day("2024-03-11"));
        events.add(new ClockEvent.Stop(at(day("2024-03-01"), 9)));
        assertThatThrownBy(() -> read(ClockRule.of(5, LimitUnit.HOURS), at(day("2024-03-06"), 9), events))
                .hasMessageContaining("in order");
    }

    @Test
    void h12_aYearWithoutItsNoticeIsProvisional() {
        ClockRule rule = ClockRule.of(5, LimitUnit.WORKING_DAYS);
        assertThat(read(rule, at(day("2035-01-01"), 12), start(day("2035-01-01")))
                        .provisional())
                .isTrue();
        assertThat(read(rule, at(day("2024-03-04"), 9), start(day("2024-03-04")))
                        .provisional())
                .isFalse();
    }

    /** Against a second way of counting: walk over the days and ask of each whether it counts. */
    @Test
    void p01_itAgreesWithAWalkOverTheDays() {
        Random random = new Random(20240218);
        for (int round = 0; round < 4_000; round++) {
            boolean working = random.nextBoolean();
            int amount = 1 + random.nextInt(40);
            LocalDate start = day("2023-11-01").plusDays(random.nextInt(500));
            List<LocalDate[]> holds = new ArrayList<>();
            List<ClockEvent> events = start(start);
            LocalDate last = start;
            for (int k = random.nextInt(4); k > 0; k--) {
                LocalDate s = last.plusDays(random.nextInt(12));
                LocalDate r = s.plusDays(random.nextInt(12));
                LocalDate before = walk(start, amount, working, holds);
                events.add(new ClockEvent.Suspend(at(s, 11)));
                events.add(new ClockEvent.Resume(at(r, 12)));
                if (!s.isAfter(before)) {
                    holds.add(new LocalDate[] {s, r});
                }
                last = r.plusDays(1);
            }
            ClockRule rule = ClockRule.of(amount, working ? LimitUnit.WORKING_DAYS : LimitUnit.CALENDAR_DAYS);
            assertThat(read(rule, at(last, 13), events).dueDay())
                    .as("round %d: %d %s from %s, %s", round, amount, rule.unit(), start, events)
                    .isEqualTo(walk(start, amount, working, holds));
        }
    }

    /** A hold never brings the end nearer, and a longer one never less. */
    @Test
    void p02_aHoldOnlyGives() {
        Random random = new Random(7);
        for (int round = 0; round < 4_000; round++) {
            LimitUnit unit = LimitUnit.values()[random.nextInt(4)];
            ClockRule rule = ClockRule.of(1 + random.nextInt(unit == LimitUnit.MONTHS ? 6 : 40), unit);
            LocalDate start = day("2023-11-01").plusDays(random.nextInt(500));
            LocalDate s = start.plusDays(random.nextInt(60));
            int days = random.nextInt(30);
            Instant now = at(s.plusDays(40), 9);
            Instant none = due(read(rule, now, start(start)));
            Instant some = due(read(rule, now, held(start, s, s.plusDays(days))));
            Instant more = due(read(rule, now, held(start, s, s.plusDays(days + 1))));
            assertThat(some).as("%s from %s held from %s", rule, start, s).isAfterOrEqualTo(none);
            assertThat(more).isAfterOrEqualTo(some);
        }
    }

    /** From the end alone a running clock stands as from all its events. */
    @Test
    void p03_theEndAloneTellsHowARunningClockStands() {
        Random random = new Random(31);
        int warned = 0;
        int escalated = 0;
        for (int round = 0; round < 4_000; round++) {
            LimitUnit unit = LimitUnit.values()[random.nextInt(4)];
            ClockRule rule = new ClockRule(
                    1 + random.nextInt(unit == LimitUnit.MONTHS ? 3 : 40),
                    unit,
                    random.nextBoolean(),
                    0,
                    List.of(random.nextInt(10), random.nextInt(10)),
                    List.of(new ClockRule.Escalation(0, "leader", false), new ClockRule.Escalation(5, "leader", true)));
            LocalDate start = day("2023-11-01").plusDays(random.nextInt(500));
            LocalDate s = start.plusDays(random.nextInt(30));
            List<ClockEvent> events = held(start, s, s.plusDays(random.nextInt(10)));
            Instant now = at(s.plusDays(10 + random.nextInt(60)), 9);
            ClockReading whole = read(rule, now, events);
            Clocks.Standing alone = Clocks.standing(
                    rule, due(whole), java.util.Objects.requireNonNull(whole.dueDay()), now, CALENDAR, ZONE);
            assertThat(alone)
                    .as("%s from %s at %s", rule, events, now)
                    .isEqualTo(new Clocks.Standing(
                            whole.warned(),
                            whole.escalated(),
                            whole.overdue(),
                            Clocks.next(rule, events, now, CALENDAR, ZONE)));
            warned += whole.warned();
            escalated += whole.escalated();
        }
        assertThat(warned).isGreaterThan(1_000);
        assertThat(escalated).isGreaterThan(1_000);
    }

    private static LocalDate walk(LocalDate start, int amount, boolean working, List<LocalDate[]> holds) {
        LocalDate end = start;
        int counted = 0;
        for (LocalDate d = start.plusDays(1); counted < amount; d = d.plusDays(1)) {
            LocalDate day = d;
            boolean onHold = holds.stream().anyMatch(h -> day.isAfter(h[0]) && !day.isAfter(h[1]));
            if (!onHold && (!working || CALENDAR.isWorkday(d))) {
                counted++;
                end = d;
            }
        }
        for (LocalDate[] h : holds) {
            // put on hold on its last day, or on the free days its last day moved over
            if (!h[0].isBefore(end) && h[1].isAfter(end)) {
                end = h[1];
            }
        }
        return CALENDAR.sameOrNextWorkday(end);
    }

    private static List<ClockEvent> held(LocalDate start, LocalDate s, LocalDate r) {
        List<ClockEvent> events = start(start);
        events.add(new ClockEvent.Suspend(at(s, 11)));
        events.add(new ClockEvent.Resume(at(r, 12)));
        return events;
    }

    private static String warnedAndEscalated(ClockRule rule, List<ClockEvent> events, String day, int hour) {
        ClockReading r = read(rule, at(day(day), hour), events);
        return r.warned() + " " + r.escalated();
    }

    private static Instant due(ClockReading r) {
        return Objects.requireNonNull(r.due());
    }

    private static ClockReading read(ClockRule rule, Instant now, List<ClockEvent> events) {
        return Clocks.read(rule, events, now, CALENDAR, ZONE);
    }

    private static List<ClockEvent> start(LocalDate day) {
        return new ArrayList<>(List.of(new ClockEvent.Start(at(day, 10))));
    }

    private static Instant at(LocalDate day, int hour) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, 0))
                .atZone(ZONE)
                .toInstant();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static LimitUnit unit(String code) {
        for (LimitUnit u : LimitUnit.values()) {
            if (u.code().equals(code)) {
                return u;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
