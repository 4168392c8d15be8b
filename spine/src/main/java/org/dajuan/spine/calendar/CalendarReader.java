package org.dajuan.spine.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.kernel.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one year's calendar in schema {@code calendar.v1}; errors name file, key and value. */
public final class CalendarReader {

    private static final String SCHEMA = "calendar.v1";
    private static final Set<String> KEYS =
            Set.of("schema", "year", "provisional", "source", "holidays", "make_up_days");
    private static final int LONGEST_HOLIDAY = 31;

    private final String file;

    private CalendarReader(String file) {
        this.file = file;
    }

    /**
     * The year that a file describes; an IllegalArgumentException says what is wrong in it.
     *
     * @param file its name, for messages
     * @param text its contents
     */
    public static WorkCalendar.Year read(String file, String text) {
        return new CalendarReader(file).year(text);
    }

    private WorkCalendar.Year year(String text) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw wrong(
                    "the file",
                    root,
                    "a mapping with the keys " + KEYS.stream().sorted().toList());
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String name) || !KEYS.contains(name)) {
                throw wrong("a key", key, "one of " + KEYS.stream().sorted().toList());
            }
        }
        if (!SCHEMA.equals(map.get("schema"))) {
            throw wrong("schema", map.get("schema"), SCHEMA);
        }
        if (!(map.get("year") instanceof Integer year)) {
            throw wrong("year", map.get("year"), "a year");
        }
        if (!(map.get("provisional") instanceof Boolean provisional)) {
            throw wrong("provisional", map.get("provisional"), "true or false");
        }
        if (!(map.get("source") instanceof String source) || source.isBlank()) {
            throw wrong("source", map.get("source"), "the notice that says so");
        }
        try {
            return new WorkCalendar.Year(
                    year, holidays(map.get("holidays"), year), makeUpDays(map), provisional, source);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(file) ? e : new IllegalArgumentException(file + ": " + message, e);
        }
    }

    /** A holiday may begin in the year before: its days there belong to that year's file. */
    private Set<LocalDate> holidays(@Nullable Object value, int year) {
        if (!(value instanceof List<?> list)) {
            throw wrong("holidays", value, "a list of {name, from, to}");
        }
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> holiday)) {
                throw wrong("a holiday", item, "{name, from, to}");
            }
            LocalDate from = day("from", holiday.get("from"));
            LocalDate to = day("to", holiday.get("to"));
            if (to.isBefore(from) || from.plusDays(LONGEST_HOLIDAY).isBefore(to)) {
                throw wrong("to", to, "a day within a month of " + from);
            }
            from.datesUntil(to.plusDays(1)).filter(day -> day.getYear() == year).forEach(days::add);
        }
        return days;
    }

    private Set<LocalDate> makeUpDays(Map<?, ?> map) {
        if (!(map.get("make_up_days") instanceof List<?> list)) {
            throw wrong("make_up_days", map.get("make_up_days"), "a list of days");
        }
        Set<LocalDate> days = new LinkedHashSet<>();
        list.forEach(item -> days.add(day("make_up_days", item)));
        return days;
    }

    private LocalDate day(String key, @Nullable Object value) {
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            throw wrong(key, value, "a day such as 2026-02-17");
        }
    }

    private IllegalArgumentException wrong(String what, @Nullable Object value, String expected) {
        return new IllegalArgumentException(file + ": " + what + " is \"" + value + "\"; expected " + expected + ".");
    }
}
