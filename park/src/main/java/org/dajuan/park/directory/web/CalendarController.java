package org.dajuan.park.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.web.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar, for everyone who is signed in. */
@RestController
class CalendarController {

    private static final int MOST_DAYS = 2000;

    /** One year: days off and the weekend days worked in exchange. */
    record CalendarYear(
            int year, List<LocalDate> holidays, List<LocalDate> makeUpDays, boolean provisional, String source) {

        static CalendarYear of(WorkCalendar.Year year) {
            return new CalendarYear(
                    year.year(),
                    year.holidays().stream().sorted().toList(),
                    year.makeUpDays().stream().sorted().toList(),
                    year.provisional(),
                    year.source());
        }
    }

    /** All years that have a table. */
    record CalendarYears(List<CalendarYear> items) {}

    /**
     * The end of a term.
     *
     * @param provisional true where the day may still move with the year's notice
     */
    record TermEnd(LocalDate day, boolean provisional) {}

    private final WorkCalendars calendars;

    CalendarController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @SignedIn
    @GetMapping("/api/v1/directory/calendars")
    CalendarYears years() {
        return new CalendarYears(
                calendars.calendar().years().stream().map(CalendarYear::of).toList());
    }

    /** The last day of a term of working days; the first day is not counted. */
    @SignedIn
    @GetMapping("/api/v1/directory/calendars/term")
    TermEnd term(@RequestParam LocalDate start, @RequestParam int workdays) {
        if (workdays < 0 || workdays > MOST_DAYS || start.getYear() < 2000 || start.getYear() > 2100) {
            throw Refusal.invalid(
                    "workdays", workdays, "Expected 0 to " + MOST_DAYS + " days from a day of this century.");
        }
        LocalDate end = calendars.calendar().plusWorkdays(start, workdays);
        return new TermEnd(end, calendars.calendar().isProvisional(end));
    }
}
