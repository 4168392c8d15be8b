package org.dajuan.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar period in the park's zone, in one of the forms {@code 2024}, {@code 2024-H1}, {@code 2024-Q3}, {@code 2024-03},
 * {@code 2024-03-05}.
 *
 * @param text the ISO-like text
 * @param start the first day
 * @param end the last day, inclusive
 */
public record Period(String text, LocalDate start, LocalDate end) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    /** Parses one of the five forms; an IllegalArgumentException names the text and the forms. */
    public static Period parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (m.matches()) {
            try {
                int year = Integer.parseInt(m.group(1));
                if (m.group(2) != null) {
                    return months(text, year, m.group(2).equals("1") ? 1 : 7, 6);
                }
                if (m.group(3) != null) {
                    return months(text, year, 3 * Integer.parseInt(m.group(3)) - 2, 3);
                }
                if (m.group(5) != null) {
                    LocalDate day = LocalDate.of(year, Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)));
                    return new Period(text.strip(), day, day);
                }
                if (m.group(4) != null) {
                    return months(text, year, Integer.parseInt(m.group(4)), 1);
                }
                return months(text, year, 1, 12);
            } catch (DateTimeException e) {
                throw refused(text);
            }
        }
        throw refused(text);
    }

    /** The calendar year. */
    public static Period year(int year) {
        return parse(String.valueOf(year));
    }

    /** True when {@code other} lies wholly inside this period. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whole months in the period; 0 for a single day. */
    public int monthCount() {
        if (start.equals(end)) {
            return 0;
        }
        return (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue() + 1;
    }

    private static Period months(String text, int year, int month, int count) {
        YearMonth first = YearMonth.of(year, month);
        return new Period(
                text.strip(), first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "Period \"" + text + "\" is not of the form 2024, 2024-H1, 2024-Q3, 2024-03 or 2024-03-05.");
    }

    @Override
    public String toString() {
        return text;
    }
}
