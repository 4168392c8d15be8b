package org.dajuan.spine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajuan.kernel.WorkCalendar;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {

    private static final Path FOLDER = Path.of("../registers/calendars");

    private static final String GOOD = """
            schema: calendar.v1
            year: 2030
            provisional: true
            source: 待通知
            holidays: [{name: 元旦, from: "2029-12-30", to: "2030-01-01"}]
            make_up_days: ["2030-01-05"]
            """;

    private static WorkCalendar ours() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<WorkCalendar.Year> years = new java.util.ArrayList<>();
            for (Path file : files.sorted().toList()) {
                years.add(CalendarReader.read(String.valueOf(file.getFileName()), Files.readString(file)));
            }
            return WorkCalendar.of(years);
        }
    }

    @Test
    void daysOfTheYearBeforeBelongToItsOwnFile() {
        WorkCalendar.Year year = CalendarReader.read("x.yaml", GOOD);
        assertThat(year.holidays()).containsExactly(LocalDate.of(2030, 1, 1));
        assertThat(year.makeUpDays()).containsExactly(LocalDate.of(2030, 1, 5));
        assertThat(year.provisional()).isTrue();
    }

    @Test
    void whatIsWrongIsNamed() {
        refused(GOOD.replace("calendar.v1", "calendar.v2"), "schema is \"calendar.v2\"");
        refused(GOOD.replace("provisional: true", "provisional: maybe"), "provisional is \"maybe\"");
        refused(GOOD.replace("2030-01-05", "2030-01-07"), "no Saturday or Sunday");
        refused(GOOD.replace("2030-01-05", "2030-02-30"), "make_up_days is \"2030-02-30\"");
        refused(GOOD.replace("to: \"2030-01-01\"", "to: \"2039-01-01\""), "within a month");
        refused(GOOD + "extra: 1\n", "a key is \"extra\"");
        refused("[", "x.yaml");
        refused("", "the file is \"null\"");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> CalendarReader.read("x.yaml", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.yaml")
                .hasMessageContaining(why);
    }

    @Test
    void fiveYearsAreKeptAndOnlyTheLastIsProvisional() throws IOException {
        assertThat(ours().years().stream()
                        .collect(Collectors.toMap(WorkCalendar.Year::year, WorkCalendar.Year::provisional)))
                .isEqualTo(Map.of(2023, false, 2024, false, 2025, false, 2026, false, 2027, true));
    }

    /**
     * What the regulation of the day says: 11 statutory days off a year until 2024, 13 since 2025, and an exchange moves days
     * without making any. Days off on weekdays less make-up days are therefore the statutory ones that do not fall on a weekend,
     * plus those that do and are given back: together 11 or 13, but for holidays that cross New Year.
     */
    @Test
    void anExchangeMakesNoDaysOff() throws IOException {
        Map<Integer, Integer> net = ours().years().stream().collect(Collectors.toMap(WorkCalendar.Year::year, year -> {
            long weekdays = year.holidays().stream()
                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                    .count();
            return (int) weekdays - year.makeUpDays().size();
        }));
        assertThat(net).isEqualTo(Map.of(2023, 11, 2024, 11, 2025, 13, 2026, 13, 2027, 13));
    }

    @Test
    void termsCrossYears() throws IOException {
        // 30 and 31 December, then Sunday 4 January, which is worked, and the 5th: 1 to 3 January 2026 are off.
        assertThat(ours().plusWorkdays(LocalDate.of(2025, 12, 29), 4)).isEqualTo("2026-01-05");
        assertThat(ours().plusWorkdays(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-04");
    }
}
