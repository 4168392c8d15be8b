package org.dajuan.feeds.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.kernel.Period;

/**
 * Periods as column titles name them: 3月, 1-3月累计, 一季度, 上半年, 2025年1-3月. Whether 1-3月 is the first quarter or "since 1 January"
 * depends on the indicator: what accumulates or stands is dated by its last month, an amount of its own by the stretch.
 */
public final class PeriodWords {

    private static final Pattern YEAR = Pattern.compile("^(\\d{4})(?!\\d)(?:年度?|[-/.])?");
    private static final Pattern MONTHS = Pattern.compile("1(?:月)?[-~至—](\\d{1,2})月(?:份)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月(?:份|末|底)?");
    private static final Pattern QUARTER = Pattern.compile("第?([1-4一二三四])季度|q([1-4])");
    private static final Pattern ADDED = Pattern.compile("累计|合计|本年|止|\\(.*\\)");

    private PeriodWords() {}

    /** True when a title names a month, a quarter, a half or a stretch of months. */
    public static boolean matches(String title) {
        return of(title, "2025", true).isPresent() || of(title, "2025", false).isPresent();
    }

    /**
     * The period that a title means.
     *
     * @param title of the column; may name the year itself
     * @param year four digits for titles that name none, or empty
     * @param byLastMonth whether stretches are dated by their last month: true for cumulative flows, levels and rates
     */
    public static Optional<Period> of(String title, String year, boolean byLastMonth) {
        String t = Folding.plain(title).replace(" ", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Period.parse(t));
        } catch (IllegalArgumentException e) {
            // Not in the plain form: words then.
        }
        Matcher y = YEAR.matcher(t);
        String in = Folding.plain(year).replace("年", "").strip();
        if (y.find()) {
            in = y.group(1);
            t = t.substring(y.end());
        }
        boolean cumulative = t.contains("累计");
        t = ADDED.matcher(t).replaceAll("");
        if (!in.matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Period.parse(in + suffix(t, byLastMonth, cumulative)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String suffix(String t, boolean byLastMonth, boolean cumulative) {
        Matcher months = MONTHS.matcher(t);
        if (months.matches()) {
            int last = Integer.parseInt(months.group(1));
            return byLastMonth ? month(last) : stretch(last);
        }
        Matcher month = MONTH.matcher(t);
        if (month.matches()) {
            int one = Integer.parseInt(month.group(1));
            // 3月累计 is what came together by the end of March, an amount of January to March.
            return cumulative && !byLastMonth && one > 1 ? stretch(one) : month(one);
        }
        Matcher quarter = QUARTER.matcher(t);
        if (quarter.matches()) {
            String number = quarter.group(1) == null ? quarter.group(2) : quarter.group(1);
            int chinese = "一二三四".indexOf(number);
            int q = chinese < 0 ? Integer.parseInt(number) : chinese + 1;
            return "-Q" + q;
        }
        return switch (t) {
            case "上半年", "h1" -> "-H1";
            case "下半年", "h2" -> "-H2";
            case "前三季度", "1-3季度", "一至三季度" -> byLastMonth ? month(9) : stretch(9);
            case "", "全年", "年度", "年" -> "";
            default -> throw new IllegalArgumentException(t);
        };
    }

    private static String month(int month) {
        return (month < 10 ? "-0" : "-") + month;
    }

    private static String stretch(int last) {
        return switch (last) {
            case 1 -> "-01";
            case 3 -> "-Q1";
            case 6 -> "-H1";
            case 12 -> "";
            default -> throw new IllegalArgumentException("1-" + last);
        };
    }
}
