package org.dajuan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    /** Early 2024: Spring Festival 10 to 17 February, 4 and 18 February worked; Tomb Sweeping 4 to 6 April, 7 April worked. */
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(new WorkCalendar.Year(
            2024,
            days("2024-01-01 2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-02-17"
                    + " 2024-04-04 2024-04-05 2024-04-06"),
            days("2024-02-04 2024-02-18 2024-04-07"),
            false,
            "notice")));

    private static Set<LocalDate> days(String text) {
        return List.of(text.split(" ")).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void weekendsHolidaysAndMakeUpDays() {
        assertThat(CALENDAR.isWorkday(day("2024-02-09"))).isTrue();
        assertThat(CALENDAR.isWorkday(day("2024-02-12"))).isFalse();
        assertThat(CALENDAR.isWorkday(day("2024-02-18")))
                .as("a Sunday that is worked")
                .isTrue();
        assertThat(CALENDAR.isWorkday(day("2024-03-02"))).isFalse();
    }

    /** Terms worked by hand: the first day is not counted, a free last day moves on, a make-up day is a working day. */
    @Test
    void terms() {
        assertThat(CALENDAR.lastDayOfTerm(day("2024-01-08"), 60)).isEqualTo("2024-03-08");
        assertThat(CALENDAR.lastDayOfTerm(day("2024-02-02"), 15)).isEqualTo("2024-02-18");
        assertThat(CALENDAR.lastDayOfTerm(day("2024-03-08"), 30)).isEqualTo("2024-04-07");
        assertThat(CALENDAR.plusWorkdays(day("2024-02-07"), 5)).isEqualTo("2024-02-20");
        assertThat(CALENDAR.plusWorkdays(day("2024-02-20"), -5)).isEqualTo("2024-02-07");
        assertThat(CALENDAR.plusWorkdays(day("2024-02-10"), 0)).isEqualTo("2024-02-10");
    }

    @Test
    void aYearWithoutATableKnowsWeekendsOnly() {
        assertThat(CALENDAR.isProvisional(day("2024-12-31"))).isFalse();
        assertThat(CALENDAR.isProvisional(day("2025-01-01"))).isTrue();
        assertThat(CALENDAR.plusWorkdays(day("2024-12-30"), 3)).isEqualTo("2025-01-02");
    }

    @Test
    void countingUndoesAdding() {
        Random random = new Random(203);
        for (int i = 0; i < 500; i++) {
            LocalDate start = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(150));
            int count = 1 + random.nextInt(120);
            LocalDate end = CALENDAR.plusWorkdays(start, count);
            assertThat(CALENDAR.isWorkday(end)).isTrue();
            assertThat(CALENDAR.workdaysBetween(start, end)).isEqualTo(count);
            assertThat(CALENDAR.workdaysBetween(end, start)).isEqualTo(-count);
        }
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> new WorkCalendar.Year(2024, days("2025-01-01"), Set.of(), false, "x"))
                .hasMessage("2025-01-01 lies outside of 2024.");
        assertThatThrownBy(() -> new WorkCalendar.Year(2024, Set.of(), days("2024-02-05"), false, "x"))
                .hasMessageContaining("no Saturday or Sunday");
        assertThatThrownBy(() -> new WorkCalendar.Year(2024, days("2024-02-04"), days("2024-02-04"), false, "x"))
                .hasMessageContaining("a holiday and a make-up day");
        assertThatThrownBy(() -> CALENDAR.plusWorkdays(day("2024-01-01"), 1_000_000))
                .hasMessageContaining("at most 10000");
    }
}
