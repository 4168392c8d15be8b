package org.dajuan.spine.minutes;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last day that a sentence states. A day without a year is the next one of that name; a day that only dates an event (11月18日召开) is
 * none: it must be followed by 前, 之前, 以前 or 完成.
 *
 * @param day null where working days are given
 * @param workdays null where a day is given
 */
record Deadline(@Nullable LocalDate day, @Nullable Integer workdays) {
    private static final String BEFORE = "(?:之前|以前|前|内|完成)";
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号](?:\\d{1,2}[时点])?" + BEFORE);
    private static final Pattern MONTH_END = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(底|末|上旬|中旬|下旬)" + BEFORE);
    private static final Pattern THIS_MONTH = Pattern.compile("(?<![0-9\\d])(本月|当月|下个?月|月)[底末]" + BEFORE);
    private static final Pattern YEAR_END = Pattern.compile("(?:年底|年末|年内|今年底|本年底)");
    private static final Pattern WEEK = Pattern.compile("(本周|这周|下周)([一二三四五六日天])?(?:内|前|之前|以前|完成)");
    private static final Pattern WORKDAYS = Pattern.compile("(\\d{1,3}|[一二三四五六七八九十两]{1,3})个?工作日(?:之|以)?内");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3}|[一二三四五六七八九十两]{1,3})[日天](?:之|以)?内");
    private static final String DIGITS = "零一二三四五六七八九";

    /** The first deadline that a sentence states; null when it states none. */
    static @Nullable Deadline of(String sentence, LocalDate today) {
        try {
            return read(sentence, today);
        } catch (DateTimeException e) {
            // 2月30日前: no such day, so none is stated
            return null;
        }
    }

    private static @Nullable Deadline read(String s, LocalDate today) {
        Matcher m = DAY.matcher(s);
        if (m.find()) {
            int month = Integer.parseInt(m.group(2));
            int dayOfMonth = Integer.parseInt(m.group(3));
            return day(next(m.group(1), today, year -> LocalDate.of(year, month, dayOfMonth)));
        }
        m = MONTH_END.matcher(s);
        if (m.find()) {
            int month = Integer.parseInt(m.group(2));
            String part = m.group(3);
            return day(next(m.group(1), today, year -> switch (part) {
                case "上旬" -> LocalDate.of(year, month, 10);
                case "中旬" -> LocalDate.of(year, month, 20);
                default -> YearMonth.of(year, month).atEndOfMonth();
            }));
        }
        m = WORKDAYS.matcher(s);
        if (m.find()) {
            int n = number(m.group(1));
            return n > 0 ? new Deadline(null, n) : null;
        }
        m = THIS_MONTH.matcher(s);
        if (m.find()) {
            YearMonth month = YearMonth.from(today).plusMonths(m.group(1).startsWith("下") ? 1 : 0);
            return day(month.atEndOfMonth());
        }
        m = WEEK.matcher(s);
        if (m.find()) {
            String name = m.group(2);
            DayOfWeek of = name == null ? DayOfWeek.FRIDAY : weekday(name);
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(m.group(1).startsWith("下") ? 1 : 0);
            return day(monday.plusDays(of.getValue() - 1L));
        }
        m = DAYS.matcher(s);
        if (m.find()) {
            int n = number(m.group(1));
            return n > 0 ? day(today.plusDays(n)) : null;
        }
        return YEAR_END.matcher(s).find() ? day(LocalDate.of(today.getYear(), 12, 31)) : null;
    }

    private static Deadline day(LocalDate day) {
        return new Deadline(day, null);
    }

    private interface InYear {
        LocalDate of(int year);
    }

    private static LocalDate next(@Nullable String year, LocalDate today, InYear day) {
        if (year != null) {
            return day.of(Integer.parseInt(year));
        }
        LocalDate here = day.of(today.getYear());
        return here.isBefore(today) ? day.of(today.getYear() + 1) : here;
    }

    private static DayOfWeek weekday(String name) {
        int at = "一二三四五六日天".indexOf(name.charAt(0));
        return DayOfWeek.of(Math.min(at, 6) + 1);
    }

    /** 1 to 999 in digits, or up to 九十九 in Chinese; 0 for what is neither. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String t = text.replace('两', '二');
        int ten = t.indexOf('十');
        if (ten < 0) {
            return t.length() == 1 ? DIGITS.indexOf(t) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(t.substring(0, ten));
        int ones = ten == t.length() - 1 ? 0 : DIGITS.indexOf(t.substring(ten + 1));
        return tens < 1 || ones < 0 ? 0 : tens * 10 + ones;
    }
}
