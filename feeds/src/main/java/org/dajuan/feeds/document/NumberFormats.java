package org.dajuan.feeds.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders Word's automatic numbers (ECMA-376 part 1, 17.18.59 ST_NumberFormat) as the chars a reader sees. */
final class NumberFormats {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private NumberFormats() {}

    /** The number as text; null when the format is not known here or the number lies outside it. */
    static @Nullable String render(String format, int n) {
        if (n < 0 || n > 99_999) {
            return null;
        }
        return switch (format) {
            case "decimal", "decimalHalfWidth" -> Integer.toString(n);
            case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(n, "０１２３４５６７８９");
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "koreanCounting" -> counted(n, DIGITS, "十百千万", "零", true);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(n, DIGITS);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counted(n, LEGAL, "拾佰仟万", "零", false);
            case "ideographTraditional" -> oneOf(n, STEMS);
            case "ideographZodiac" -> oneOf(n, BRANCHES);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(n, '\u2460', 20);
            case "decimalEnclosedParen" -> enclosed(n, '\u2474', 20);
            case "decimalEnclosedFullstop" -> enclosed(n, '\u2488', 20);
            case "ideographEnclosedCircle" -> enclosed(n, '\u3280', 10);
            case "upperLetter" -> letters(n);
            case "lowerLetter" -> letters(n).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "none" -> "";
            default -> null;
        };
    }

    /** 12 as 十二, 105 as 一百零五; {@code bareTen} drops the 一 of 一十 at the head. */
    private static String counted(int n, String digits, String units, String zero, boolean bareTen) {
        if (n == 0) {
            return zero;
        }
        StringBuilder b = new StringBuilder();
        boolean gap = false;
        for (int power = 4; power >= 0; power--) {
            int digit = n / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                gap |= !b.isEmpty();
                continue;
            }
            if (gap) {
                b.append(zero);
                gap = false;
            }
            if (!(bareTen && digit == 1 && power == 1 && b.isEmpty())) {
                b.append(digits.charAt(digit));
            }
            if (power > 0) {
                b.append(units.charAt(power - 1));
            }
        }
        return b.toString();
    }

    private static String digits(int n, String digits) {
        StringBuilder b = new StringBuilder();
        for (char c : Integer.toString(n).toCharArray()) {
            b.append(digits.charAt(c - '0'));
        }
        return b.toString();
    }

    private static @Nullable String oneOf(int n, String signs) {
        return n >= 1 && n <= signs.length() ? signs.substring(n - 1, n) : null;
    }

    private static @Nullable String enclosed(int n, char first, int last) {
        return n >= 1 && n <= last ? String.valueOf((char) (first + n - 1)) : null;
    }

    /** 1 is A, 27 is AA, 53 is AAA: Word repeats the letter. */
    private static String letters(int n) {
        return n == 0 ? "" : String.valueOf((char) ('A' + (n - 1) % 26)).repeat(Math.min(20, (n - 1) / 26 + 1));
    }

    private static String roman(int n) {
        StringBuilder b = new StringBuilder();
        for (int i = 0, rest = Math.min(n, 9999); i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                b.append(ROMAN_SIGNS[i]);
            }
        }
        return b.toString();
    }
}
