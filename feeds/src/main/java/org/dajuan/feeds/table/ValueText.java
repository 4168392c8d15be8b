package org.dajuan.feeds.table;

import java.math.BigDecimal;
import java.util.Locale;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;

/** Reads the value column: a number, not measured, or below a detection limit. */
final class ValueText {

    private static final String EXPECTED = "a decimal number, an empty cell or 未监测, or a detection limit such as <0.05";
    private static final String CHINESE_NUMERALS = "零〇一二三四五六七八九十百千两";
    private static final java.util.Set<String> NOT_MEASURED = java.util.Set.of("未监测", "未测", "未检测", "未统计");
    private static final int MOST_DIGITS = 60;

    private ValueText() {}

    static FactValue parse(String cell, String unit) throws BadCell {
        String t = Folding.plain(cell);
        if (t.isEmpty() || NOT_MEASURED.contains(t)) {
            return FactValue.notMeasured();
        }
        BigDecimal number = decimal(t);
        if (number != null) {
            return FactValue.measured(number);
        }
        String lower = t.toLowerCase(Locale.ROOT);
        if (lower.equals("not measured") || lower.equals("not-measured") || lower.equals("not_measured")) {
            return FactValue.notMeasured();
        }
        String limit = limit(lower);
        if (limit != null) {
            BigDecimal bound = decimal(limit);
            if (bound == null || bound.signum() <= 0) {
                throw refused(cell, "State the detection limit as a number above zero, such as <0.05 or ND(0.05).");
            }
            return FactValue.belowLimit(bound);
        }
        if (lower.endsWith("%")) {
            BigDecimal percent = decimal(lower.substring(0, lower.length() - 1).strip());
            if (percent != null && Folding.plain(unit).equals("%")) {
                return FactValue.measured(percent);
            }
        }
        throw refused(cell, advice(lower));
    }

    /** What stands behind a sign of "below the limit"; null when there is no such sign. */
    private static @Nullable String limit(String t) {
        String rest;
        if (t.startsWith("nd")) {
            rest = t.substring(2);
        } else if (t.startsWith("未检出")) {
            rest = t.substring(3);
        } else if (t.startsWith("<")) {
            return t.substring(1).strip();
        } else if (t.endsWith("l") && t.length() > 1) {
            // 0.05L: how laboratories write "below 0.05" (HJ 91.2, result below the method's limit).
            String number = t.substring(0, t.length() - 1);
            return decimal(number) == null ? null : number;
        } else {
            return null;
        }
        rest = rest.strip();
        if (rest.startsWith("(") && rest.endsWith(")")) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        return rest.startsWith("<") ? rest.substring(1).strip() : rest;
    }

    private static String advice(String t) {
        if (t.contains("亿") || t.contains("万")) {
            return "Write the bare number in value and the magnitude in unit, such as 160 and 亿元.";
        }
        if (t.endsWith("%") || t.endsWith("‰")) {
            return "Write the bare number in value and % in unit.";
        }
        if (t.startsWith("#")) {
            return "The spreadsheet could not compute this cell; mend its formula and save the file again.";
        }
        if (t.startsWith("=")) {
            return "The file holds the formula but not its result; open it in Excel, let it compute, and save it.";
        }
        if (t.contains(",")) {
            return "Write thousand separators in groups of three (1,234.5) and a full stop before decimals.";
        }
        if (t.equals("-")
                || t.equals("—")
                || t.equals("--")
                || t.equals("——")
                || t.equals("/")
                || t.equals("n/a")
                || t.equals("无")) {
            return "Leave the cell empty when it was not measured, write 0 when it was measured as zero.";
        }
        if (!t.isEmpty() && CHINESE_NUMERALS.indexOf(t.charAt(0)) >= 0) {
            return "Write the number in digits.";
        }
        if (!t.isEmpty() && (Character.isDigit(t.charAt(0)) || t.charAt(0) == '-')) {
            return "Put the unit into the unit column and words into the note.";
        }
        return "Leave the cell empty when it was not measured, and put words into the note.";
    }

    private static BadCell refused(String cell, String advice) {
        return new BadCell(Column.VALUE, cell, EXPECTED, advice);
    }

    /** The number, null when the text is none or absurdly long. Half-width text only. */
    static @Nullable BigDecimal decimal(String t) {
        int n = t.length();
        if (n == 0 || n > MOST_DIGITS) {
            return null;
        }
        boolean digits = false;
        boolean comma = false;
        boolean exponent = false;
        for (int i = 0; i < n; i++) {
            char c = t.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == ',') {
                comma = true;
            } else if ((c == 'e' || c == 'E') && digits) {
                exponent = true;
            } else if (c != '.' && c != '-' && c != '+') {
                return null;
            }
        }
        String bare = comma ? withoutSeparators(t) : t;
        if (!digits || bare == null) {
            return null;
        }
        try {
            BigDecimal d = new BigDecimal(bare);
            if (!exponent) {
                return d;
            }
            // 1e999999999 is 14 chars here and a gigabyte when written out.
            if (Math.abs((long) d.scale()) > MOST_DIGITS || d.precision() - (long) d.scale() > MOST_DIGITS) {
                return null;
            }
            return d.scale() < 0 ? d.setScale(0) : d;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** 1,234,567.8 without its commas; null when they do not part groups of three. */
    private static @Nullable String withoutSeparators(String t) {
        int end = t.indexOf('.') < 0 ? t.length() : t.indexOf('.');
        int start = t.charAt(0) == '-' || t.charAt(0) == '+' ? 1 : 0;
        if (t.indexOf(',', end) >= 0) {
            return null;
        }
        int first = t.indexOf(',');
        if (first - start < 1 || first - start > 3) {
            return null;
        }
        for (int i = first; i < end; i += 4) {
            if (t.charAt(i) != ',' || i + 4 > end || t.substring(i + 1, i + 4).indexOf(',') >= 0) {
                return null;
            }
        }
        return t.replace(",", "");
    }
}
