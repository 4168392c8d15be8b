package org.dajuan.park.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.dispatch.OrderEvent.Evidence;
import org.dajuan.park.dispatch.Reminders.Due;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A calendar of our own around a holiday: 1 to 7 October 2026 (Thursday to Wednesday) are free, Saturday 10 October is worked.
 *
 * <pre>
 * September          October
 * Mo 21 28 |  5 12   work: 21–25, 28–30, 8, 9, 10 (Sa), 12–16 …
 * </pre>
 */
class RemindersTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(new WorkCalendar.Year(
            2026,
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2026, 10, 10)),
            false,
            "made up for this test")));
    private static final Reminders REMINDERS =
            new Reminders(CALENDAR, new DispatchSettings(ZoneId.of("Asia/Shanghai"), 3, 4, 2));
    private static final UUID ORDER = UUID.randomUUID();

    private static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    private static OrderEvent event(EventKind kind, String on, @Nullable String due) {
        return new OrderEvent(
                UUID.randomUUID(),
                ORDER,
                1,
                kind,
                day(on),
                day(on).atStartOfDay().toInstant(ZoneOffset.UTC),
                "",
                due == null ? null : day(due),
                null,
                Evidence.NONE,
                null,
                "test");
    }

    private static List<String> expected(List<OrderEvent> events, String today) {
        return REMINDERS.expected(events, day(today)).stream()
                .map(d -> d.kind().word() + " " + d.day().toString().substring(5))
                .toList();
    }

    @Test
    void aDateOnAHolidayMovesToTheNextWorkingDayAndTheRestIsCountedInWorkingDays() {
        List<OrderEvent> issued = List.of(event(EventKind.ISSUE, "09-21", "10-03"));
        assertThat(REMINDERS.lastDay(day("10-03"))).isEqualTo(day("10-08"));
        assertThat(expected(issued, "10-20"))
                .containsExactly(
                        "remind-before 09-28",
                        "remind-due 10-08",
                        "remind-overdue 10-09",
                        "remind-overdue 10-10",
                        "escalate 10-10",
                        "remind-overdue 10-12",
                        "remind-overdue 10-13");
        assertThat(REMINDERS.isOverdue(day("10-03"), day("10-08"))).isFalse();
        assertThat(REMINDERS.isOverdue(day("10-03"), day("10-09"))).isTrue();
        assertThat(REMINDERS.overdueDays(day("10-03"), day("10-12"))).isEqualTo(3);
        assertThat(REMINDERS.overdueDays(day("10-03"), day("10-11"))).isEqualTo(2);
    }

    @Test
    void whileFeedbackIsLookedAtNobodyIsReminded() {
        List<OrderEvent> events = List.of(
                event(EventKind.ISSUE, "10-08", "10-12"),
                event(EventKind.ACKNOWLEDGE, "10-08", null),
                event(EventKind.START, "10-08", null),
                event(EventKind.FEEDBACK, "10-12", null),
                event(EventKind.RETURN, "10-15", null));
        assertThat(expected(events, "10-16")).containsExactly("remind-due 10-12", "remind-overdue 10-16");
    }

    @Test
    void anExtensionMovesEverythingBehindIt() {
        List<OrderEvent> events = List.of(
                event(EventKind.ISSUE, "09-21", "09-25"),
                event(EventKind.ACKNOWLEDGE, "09-21", null),
                event(EventKind.EXTENSION_ASKED, "09-23", "10-12"),
                event(EventKind.EXTENSION_GRANTED, "09-24", "10-12"));
        assertThat(expected(events, "10-12"))
                .containsExactly("remind-before 09-22", "remind-before 10-08", "remind-due 10-12");
    }

    @Test
    void whatIsDoneIsLeftAlone() {
        List<OrderEvent> events =
                List.of(event(EventKind.ISSUE, "09-21", "09-25"), event(EventKind.WITHDRAW, "09-22", null));
        assertThat(expected(events, "12-31")).containsExactly("remind-before 09-22");
    }

    @Test
    void laterDaysOnlyAdd() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<OrderEvent> events = new ArrayList<>();
            LocalDate due = day("09-21").plusDays(random.nextInt(30));
            events.add(event(EventKind.ISSUE, "09-21", due.toString().substring(5)));
            if (random.nextBoolean()) {
                events.add(event(EventKind.ACKNOWLEDGE, "09-22", null));
            }
            List<Due> earlier = List.of();
            for (int i = 0; i < 60; i++) {
                List<Due> now = REMINDERS.expected(events, day("09-21").plusDays(i));
                assertThat(now).as("seed " + seed).doesNotHaveDuplicates();
                assertThat(now.subList(0, earlier.size())).as("seed " + seed).isEqualTo(earlier);
                earlier = now;
            }
            assertThat(earlier.stream().filter(d -> d.kind() == EventKind.REMIND_OVERDUE))
                    .as("seed " + seed)
                    .hasSizeLessThanOrEqualTo(4)
                    .allMatch(d -> CALENDAR.isWorkday(d.day()));
        }
    }
}
