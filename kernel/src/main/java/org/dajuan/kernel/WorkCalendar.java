package org.dajuan.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Working days in China: Monday to Friday, less the official holidays, plus the weekend days worked in exchange (调休).
 *
 * <p>In a year without a table only weekends are free, and the year counts as provisional.
 */
public final class WorkCalendar {

    /**
     * One year as the State Council's notice has it.
     *
     * @param year the calendar year
     * @param holidays days off, weekends among them or not
     * @param makeUpDays days of weekends that are worked
     * @param provisional true until the year's notice is out
     * @param source the notice, or what the provisional table rests on
     */
    public record Year(
            int year, Set<LocalDate> holidays, Set<LocalDate> makeUpDays, boolean provisional, String source) {

        public Year {
            holidays = Set.copyOf(holidays);
            makeUpDays = Set.copyOf(makeUpDays);
            for (LocalDate day : holidays) {
                require(day.getYear() == year, day, "lies outside of " + year);
                require(!makeUpDays.contains(day), day, "is a holiday and a make-up day");
            }
            for (LocalDate day : makeUpDays) {
                require(day.getYear() == year, day, "lies outside of " + year);
                require(isWeekend(day), day, "is a make-up day, but no Saturday or Sunday");
            }
        }

        private static void require(boolean holds, LocalDate day, String why) {
            if (!holds) {
                throw new IllegalArgumentException(day + " " + why + ".");
            }
        }
    }

    private static final int MOST_DAYS = 10_000;

    private final Map<Integer, Year> years = new TreeMap<>();

    private WorkCalendar() {}

    /** A calendar of these years; an IllegalArgumentException names a year that is given twice. */
    public static WorkCalendar of(Collection<Year> years) {
        WorkCalendar calendar = new WorkCalendar();
        for (Year year : years) {
            if (calendar.years.put(year.year(), year) != null) {
                throw new IllegalArgumentException("The year " + year.year() + " is given twice.");
            }
        }
        return calendar;
    }

    /** The years with a table, in order. */
    public Collection<Year> years() {
        return java.util.List.copyOf(years.values());
    }

    /** True where the year has no table, or one that awaits its notice: dates computed there may still move. */
    public boolean isProvisional(LocalDate day) {
        Year year = years.get(day.getYear());
        return year == null || year.provisional();
    }

    public boolean isWorkday(LocalDate day) {
        Year year = years.get(day.getYear());
        if (year == null) {
            return !isWeekend(day);
        }
        return year.makeUpDays().contains(day)
                || !isWeekend(day) && !year.holidays().contains(day);
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate sameOrNextWorkday(LocalDate day) {
        LocalDate next = day;
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The {@code count}th working day after {@code start}, which itself is not counted (Civil Code, article 201).
     *
     * @param count from -10,000 to 10,000; negative counts backwards, 0 gives {@code start}
     */
    public LocalDate plusWorkdays(LocalDate start, int count) {
        requireCount(count);
        LocalDate day = start;
        int step = count < 0 ? -1 : 1;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The last day of a term in calendar days: {@code start} is not counted, and a last day that is free moves to the next
     * working day (Civil Code, articles 201 and 203).
     *
     * @param count from 0 to 10,000 days
     */
    public LocalDate lastDayOfTerm(LocalDate start, int count) {
        requireCount(count);
        return sameOrNextWorkday(start.plusDays(count));
    }

    /** Working days after {@code start} up to and including {@code end}; negative when {@code end} lies before. */
    public int workdaysBetween(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -workdaysBetween(end, start);
        }
        int days = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                days++;
            }
        }
        return days;
    }

    private static void requireCount(int count) {
        if (count < -MOST_DAYS || count > MOST_DAYS) {
            throw new IllegalArgumentException("The term has " + count + " days; expected at most " + MOST_DAYS + ".");
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
