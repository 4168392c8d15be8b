package org.dajuan.spine.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written in Chinese: 两, 十二, 一百零五, 三千二百万, 零点五, 百分之七, 三成. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** Length of the run of number characters at {@code pos}. */
    static int lengthAt(CharSequence t, int pos, int end) {
        int p = pos;
        while (p < end && (digit(t.charAt(p)) >= 0 || "十百千万亿点".indexOf(t.charAt(p)) >= 0)) {
            p++;
        }
        return p - pos;
    }

    /** The number, or null when the text is none. */
    public static @Nullable BigDecimal parse(String text) {
        if (text.startsWith("百分之")) {
            return parse(text.substring(3));
        }
        if (text.endsWith("成") && text.length() > 1) {
            BigDecimal v = parse(text.substring(0, text.length() - 1));
            return v == null ? null : v.movePointRight(1);
        }
        int point = text.indexOf('点');
        if (point >= 0) {
            BigDecimal whole = parse(text.substring(0, point));
            StringBuilder b = new StringBuilder();
            for (int i = point + 1; i < text.length(); i++) {
                int d = digit(text.charAt(i));
                if (d < 0) {
                    return null;
                }
                b.append(d);
            }
            return whole == null || b.isEmpty() ? null : new BigDecimal(whole.toPlainString() + "." + b);
        }
        return whole(text);
    }

    private static @Nullable BigDecimal whole(String text) {
        if (text.isEmpty()) {
            return null;
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int d = digit(c);
            if (d >= 0) {
                if (digit > 0 && c != '零') {
                    return null;
                }
                digit = d;
                continue;
            }
            switch (c) {
                case '十' -> section += (digit < 0 ? 1 : digit) * 10;
                case '百' -> section += (digit < 0 ? 1 : digit) * 100;
                case '千' -> section += (digit < 0 ? 1 : digit) * 1000;
                case '万' -> {
                    total = (total + section + Math.max(digit, 0)) * 10_000;
                    section = 0;
                }
                case '亿' -> {
                    total = (total + section + Math.max(digit, 0)) * 100_000_000;
                    section = 0;
                }
                default -> {
                    return null;
                }
            }
            digit = -1;
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
