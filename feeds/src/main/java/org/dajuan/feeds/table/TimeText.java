package org.dajuan.feeds.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Reads periods and times; what was read once is remembered, since a file repeats few of them over many rows. */
final class TimeText {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int REMEMBERED = 4096;
    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.]|年)(\\d{1,2})([-/.]|月)(\\d{1,2})日?");
    private static final Pattern CHINESE_PERIOD =
            Pattern.compile("(\\d{4})年?(?:(上半年|下半年|H1|H2)|第?([1-4一二三四])季度|Q([1-4])|(\\d{1,2})月|全年)?");

    private final ZoneId zone;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, Instant> instants = new HashMap<>();

    TimeText(ZoneId zone) {
        this.zone = zone;
    }

    Period period(String cell) throws BadCell {
        return period(cell, Optional::empty);
    }

    /** The same, with another reading tried before it is refused; what that gives is not remembered. */
    Period period(String cell, Supplier<Optional<Period>> otherwise) throws BadCell {
        Period known = periods.get(cell);
        if (known != null) {
            return known;
        }
        String t = Folding.plain(cell).replace(" ", "");
        Period period = t.length() > 20 ? null : parsePeriod(t);
        Optional<Period> other = period == null ? otherwise.get() : Optional.empty();
        if (other.isPresent()) {
            return other.get();
        }
        if (period == null) {
            throw new BadCell(
                    Column.PERIOD,
                    cell,
                    "a period such as 2024, 2024-H1, 2024-Q3, 2024-03 or 2024-03-05",
                    t.isEmpty() ? "Say which time the value speaks of." : "Write the period in one of these forms.");
        }
        remember(periods, cell, period);
        return period;
    }

    private static @Nullable Period parsePeriod(String t) {
        try {
            return Period.parse(t);
        } catch (IllegalArgumentException e) {
            return otherForms(t);
        }
    }

    /** The forms people type: 2024年3月, 2024年上半年, 2024年第三季度, 2024Q3, 2024/3/5. */
    private static @Nullable Period otherForms(String t) {
        try {
            Matcher m = CHINESE_PERIOD.matcher(t);
            if (m.matches()) {
                String year = m.group(1);
                if (m.group(2) != null) {
                    return Period.parse(
                            year + (m.group(2).equals("上半年") || m.group(2).equals("H1") ? "-H1" : "-H2"));
                }
                String quarter = m.group(3) != null ? m.group(3) : m.group(4);
                if (quarter != null) {
                    int chinese = "一二三四".indexOf(quarter);
                    return Period.parse(year + "-Q" + (chinese < 0 ? quarter : Integer.toString(chinese + 1)));
                }
                return Period.parse(m.group(5) == null ? year : year + "-" + two(m.group(5)));
            }
            LocalDate date = date(t);
            return date == null ? null : Period.parse(date.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    Instant recordedAt(String cell) throws BadCell {
        Instant known = instants.get(cell);
        if (known != null) {
            return known;
        }
        String t = Folding.plain(cell);
        Instant instant = t.length() > 40 ? null : parseInstant(t);
        if (instant == null) {
            throw new BadCell(
                    Column.RECORDED_AT,
                    cell,
                    "a date or time such as 2025-01-31 or 2025-01-31T09:30:00+08:00",
                    adviceOnTime(t));
        }
        remember(instants, cell, instant);
        return instant;
    }

    private static String adviceOnTime(String t) {
        if (t.isEmpty()) {
            return "Say when this was recorded; between two facts the later one counts.";
        }
        if (t.length() == 5 && t.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "This looks like a spreadsheet's day number; format the cell as a date.";
        }
        return "Write year-month-day, and the time after a T if it matters.";
    }

    private @Nullable Instant parseInstant(String t) {
        try {
            LocalDate date = date(t);
            if (date != null) {
                return sensible(date) ? date.atTime(END_OF_DAY).atZone(zone).toInstant() : null;
            }
            int day = t.indexOf('T') >= 0 ? t.indexOf('T') : t.indexOf(' ');
            if (day < 0) {
                return null;
            }
            LocalDate head = date(t.substring(0, day));
            if (head == null || !sensible(head)) {
                return null;
            }
            String time = t.substring(day + 1).strip();
            String iso = head + "T" + (time.indexOf(':') == 1 ? "0" + time : time);
            boolean zoned = time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
            return zoned
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String t) {
        Matcher m = DATE.matcher(t);
        if (!m.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(5)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean sensible(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() < 2200;
    }

    private static <T> void remember(Map<String, T> known, String cell, T value) {
        if (known.size() < REMEMBERED) {
            known.put(cell, value);
        }
    }
}
