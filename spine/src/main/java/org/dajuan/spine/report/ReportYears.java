package org.dajuan.spine.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year reported on and the year promised for.
 *
 * @param year reported on
 * @param planYear promised for
 */
record ReportYears(int year, int planYear) {
    private static final Pattern REVIEW =
            Pattern.compile("(20\\d\\d)年(?:的)?(?:政府)?工作(?:的)?(?:回顾|总结)|(?:回顾|总结)(20\\d\\d)年");
    private static final Pattern PLAN =
            Pattern.compile("(20\\d\\d)年(?:的)?(?:政府|经济社会发展)?(?:主要|重点)?工作(?:安排|任务|重点|建议|的总体)?|谋划(20\\d\\d)年");
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)年(\\d{1,2})月|(20\\d\\d)-(\\d{2})-\\d{2}");

    /** Reads headings first, then the date of delivery (November and later speak for the running year), then {@code fallback}. */
    static ReportYears find(CharSequence text, int fallback) {
        String head = text.subSequence(0, Math.min(text.length(), 60_000)).toString();
        Matcher m = REVIEW.matcher(head);
        if (m.find()) {
            int y = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
            return new ReportYears(y, y + 1);
        }
        m = DATE.matcher(head.substring(0, Math.min(head.length(), 600)));
        if (m.find()) {
            boolean words = m.group(1) != null;
            int y = Integer.parseInt(m.group(words ? 1 : 3));
            int month = Integer.parseInt(m.group(words ? 2 : 4));
            return month >= 11 ? new ReportYears(y, y + 1) : new ReportYears(y - 1, y);
        }
        m = PLAN.matcher(head);
        if (m.find()) {
            int y = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
            return new ReportYears(y - 1, y);
        }
        return new ReportYears(fallback, fallback + 1);
    }
}
