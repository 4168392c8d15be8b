package org.dajuan.spine.report;

import static org.dajuan.spine.report.FoldedText.isDigit;
import static org.dajuan.spine.report.FoldedText.isHan;
import static org.dajuan.spine.report.FoldedText.isLatin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.spine.report.Numeral.Suffix;
import org.dajuan.spine.report.NumeralFate.Fate;
import org.jspecify.annotations.Nullable;

/** Finds every number in digits, with unit and suffix, and sets aside those that are no quantity: dates, codes, names. */
final class NumeralScanner {
    private static final Words NAME_TAILS = new Words(List.of(
            "周年", "周岁", "岁", "后", "强", "期", "届", "国道", "省道", "县道", "代", "版", "号", "路", "G", "A", "D", "K", "V", "T+",
            "级"));
    private static final Words BEFORE_SCOPE = new Words(List.of("时速", "年产", "日处理", "年处理", "日产", "连续", "时隔", "历时"));
    private static final Words BEFORE_BARE = new Words(
            List.of("达到", "达", "提高到", "提升到", "提高至", "提升至", "为", "至", "到", "降至", "降到", "保持在", "稳定在", "控制在", "指数", "系数"));

    private final Lexicon lexicon;

    NumeralScanner(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Numbers of the range in text order; those already known to be no quantity carry their fate. */
    List<Numeral> scan(FoldedText t, int start, int end) {
        List<Numeral> out = new ArrayList<>();
        int quote = 0;
        int title = 0;
        for (int i = start; i < end; i++) {
            char c = t.charAt(i);
            if (c == '“') {
                quote++;
            } else if (c == '”') {
                quote = Math.max(0, quote - 1);
            } else if (c == '《') {
                title++;
            } else if (c == '》') {
                title = Math.max(0, title - 1);
            } else if (isDigit(c)) {
                Numeral n = read(
                        t,
                        i,
                        start,
                        end,
                        (quote > 0 && closes(t, i, end, '”')) || (title > 0 && closes(t, i, end, '》')));
                out.add(n);
                i = Math.max(n.suffixEnd, n.end) - 1;
            }
        }
        return out;
    }

    /** An opened quotation counts only when it closes soon; a lost quote mark must not swallow a paragraph. */
    private static boolean closes(FoldedText t, int pos, int end, char close) {
        for (int i = pos; i < Math.min(end, pos + 40); i++) {
            if (t.charAt(i) == close) {
                return true;
            }
        }
        return false;
    }

    private Numeral read(FoldedText t, int start, int from, int end, boolean quoted) {
        int p = digits(t, start, end);
        BigDecimal value = new BigDecimal(t.text(start, p).replace(",", ""));
        char before = start > from ? t.charAt(start - 1) : ' ';
        char after = p < end ? t.charAt(p) : ' ';
        if (after == '+'
                || after == '×'
                || before == '+'
                || before == '×'
                || (isLatin(before) && !isUnitBefore(t, start, from))) {
            return fixed(start, skipCode(t, p, end), value, Fate.NAME);
        }
        if ((after == ':' || after == '∶') && p + 1 < end && isDigit(t.charAt(p + 1))) {
            int q = digits(t, p + 1, end);
            boolean toOne = t.text(p + 1, q).equals("1")
                    && !(q < end && (t.charAt(q) == ':' || t.charAt(q) == '∶'))
                    && !isRatioBefore(before);
            if (toOne) {
                String unit = t.source().substring(p, q);
                return new Numeral(start, q, q, value, unit, false, Suffix.NONE, false, quoted ? Fate.NAME : null);
            }
            return fixed(start, q, value, Fate.NAME);
        }
        if (isRatioBefore(before) && start - 2 >= from && isDigit(t.charAt(start - 2))) {
            return fixed(start, p, value, Fate.NAME);
        }
        Numeral date = date(t, start, p, from, end, value);
        if (date != null) {
            return date;
        }
        boolean ordinal = before == '第';
        int u = skipBlank(t, p, end);
        boolean more = false;
        if (u < end && isMore(t.charAt(u))) {
            more = true;
            u++;
        }
        int magStart = u;
        StringBuilder unit = new StringBuilder();
        while (u < end && isMagnitude(t.charAt(u)) && lexicon.units.at(t, u, end) == 0) {
            unit.append(t.charAt(u++));
            if (u < end && isMore(t.charAt(u)) && u > magStart) {
                more = true;
                u++;
            }
        }
        boolean name = t.startsWith("周年", u) || t.startsWith("周岁", u) || t.startsWith("国道", u);
        int len = name ? 0 : unitLength(t, u, end);
        if (len == 0 && unit.isEmpty() && !more) {
            return bare(t, start, p, from, end, value, ordinal, quoted);
        }
        unit.append(t.source(), u, u + len);
        int stop = u + len;
        Fate fate = quoted ? Fate.NAME : ordinal ? rankOrName(unit.toString()) : null;
        if (fate == null && len == 0 && stop < end && (NAME_TAILS.at(t, stop, end) > 0 && t.charAt(stop) != '级')) {
            fate = Fate.NAME;
        }
        if (fate == null && BEFORE_SCOPE.before(t, from, start) > 0) {
            fate = t.charAt(start - 1) == '续' || t.charAt(start - 1) == '隔' || t.charAt(start - 1) == '时'
                    ? Fate.SCOPE
                    : Fate.CAPACITY;
        }
        if (fate == null && stop < end && t.charAt(stop) == '级' && unit.length() > 1) {
            fate = Fate.THRESHOLD;
        }
        if (fate == null
                && before == '前'
                && (unit.toString().equals("位")
                        || unit.toString().equals("名")
                        || unit.toString().equals("%")
                        || unit.toString().equals("‰"))) {
            fate = Fate.RANK;
        }
        if (fate == null
                && (unit.toString().equals("小时") && value.intValue() == 24
                        || unit.toString().equals("千伏"))) {
            fate = Fate.NAME;
        }
        return withSuffix(t, start, stop, end, value, unit.toString(), more, ordinal, fate);
    }

    private static @Nullable Fate rankOrName(String unit) {
        return unit.equals("位") || unit.equals("名") || unit.isEmpty() ? null : Fate.NAME;
    }

    private Numeral bare(
            FoldedText t, int start, int p, int from, int end, BigDecimal value, boolean ordinal, boolean quoted) {
        if (quoted || NAME_TAILS.at(t, p, end) > 0) {
            return fixed(start, p, value, Fate.NAME);
        }
        if (ordinal) {
            boolean closed = p >= end || !isHan(t.charAt(p));
            return closed
                    ? withSuffix(t, start, p, end, value, "", false, true, null)
                    : fixed(start, p, value, Fate.NAME);
        }
        boolean index = BEFORE_BARE.before(t, from, start) > 0
                && (p >= end || !isHan(t.charAt(p)) || suffix(t, p, end) != Suffix.NONE);
        return index
                ? withSuffix(t, start, p, end, value, "", false, false, null)
                : fixed(start, p, value, p < end && t.charAt(p) == '大' ? Fate.LIST_COUNT : Fate.NAME);
    }

    private Numeral withSuffix(
            FoldedText t,
            int start,
            int stop,
            int end,
            BigDecimal value,
            String unit,
            boolean more,
            boolean ordinal,
            @Nullable Fate fate) {
        Suffix suffix = suffix(t, stop, end);
        int stopAll = suffix == Suffix.NONE ? stop : stop + 2;
        return new Numeral(start, stop, stopAll, value, unit, more, suffix, ordinal, fate);
    }

    private static Suffix suffix(FoldedText t, int pos, int end) {
        if (pos + 2 > end) {
            return Suffix.NONE;
        }
        return switch (t.text(pos, pos + 2)) {
            case "以上" -> Suffix.ABOVE;
            case "左右", "上下" -> Suffix.ABOUT;
            case "以内", "以下", "之内" -> Suffix.BELOW;
            default -> Suffix.NONE;
        };
    }

    private int unitLength(FoldedText t, int u, int end) {
        int len = lexicon.units.at(t, u, end);
        if (len > 0 && isLatin(t.charAt(u + len - 1)) && u + len < end && isLatin(t.charAt(u + len))) {
            return 0;
        }
        if (len > 0 && u + len < end) {
            char next = t.charAt(u + len);
            String unit = t.text(u, u + len);
            boolean wordGoesOn = (unit.equals("方") && next == '面')
                    || (unit.equals("分") && (next == '期' || next == '类'))
                    || (unit.equals("成") && isHan(next) && next != '以' && next != '左')
                    || (unit.equals("层") && next == '次')
                    || (unit.equals("里") && next == '程');
            if (wordGoesOn) {
                return unit.equals("方") ? 2 : 0;
            }
        }
        return len;
    }

    private @Nullable Numeral date(FoldedText t, int start, int p, int from, int end, BigDecimal value) {
        if (p >= end) {
            return null;
        }
        char c = t.charAt(p);
        char d = p + 1 < end ? t.charAt(p + 1) : ' ';
        if (c == '年') {
            boolean year = p - start == 4;
            return fixed(start, p + 1, value, year ? Fate.DATE : Fate.SCOPE);
        }
        if ((c == '月' || c == '日' || c == '号' || c == '时' && d != '速' || c == '点' && d != '位')
                && value.intValue() <= 31) {
            return fixed(start, p + 1, value, c == '号' ? Fate.NAME : Fate.DATE);
        }
        if ((c == '-' || c == '—' || c == '~' || c == '/' || c == '.' || c == '至') && isDigit(d)) {
            int q = digits(t, p + 1, end);
            boolean dated = q < end && (t.charAt(q) == '月' || t.charAt(q) == '日' || t.charAt(q) == '年');
            boolean iso = p - start == 4 && (c == '-' || c == '/');
            if (dated || iso) {
                return fixed(start, p, value, Fate.DATE);
            }
            if (c == '-' || c == '—' || c == '~') {
                return fixed(start, p, value, Fate.SCOPE);
            }
        }
        char b = start > from ? t.charAt(start - 1) : ' ';
        if ((b == '-' || b == '/')
                && start - 2 >= from
                && isDigit(t.charAt(start - 2))
                && p - start <= 2
                && c != '%'
                && lexicon.units.at(t, p, end) == 0) {
            return fixed(start, p, value, Fate.DATE);
        }
        return null;
    }

    private static Numeral fixed(int start, int end, BigDecimal value, Fate fate) {
        return new Numeral(start, end, end, value, "", false, Suffix.NONE, false, fate);
    }

    private static int digits(FoldedText t, int pos, int end) {
        int p = pos;
        while (p < end && isDigit(t.charAt(p))) {
            p++;
        }
        if (p - pos <= 3) {
            int q = p;
            while (q + 3 < end
                    && t.charAt(q) == ','
                    && t.source().charAt(q) == ','
                    && three(t, q + 1)
                    && !(q + 4 < end && isDigit(t.charAt(q + 4)))) {
                q += 4;
            }
            p = q;
        }
        if (p + 1 < end && t.charAt(p) == '.' && isDigit(t.charAt(p + 1))) {
            p++;
            while (p < end && isDigit(t.charAt(p))) {
                p++;
            }
        }
        return p;
    }

    private static boolean three(FoldedText t, int pos) {
        return pos + 3 <= t.length()
                && isDigit(t.charAt(pos))
                && isDigit(t.charAt(pos + 1))
                && isDigit(t.charAt(pos + 2));
    }

    /** A Latin letter before digits makes a code (G1817, PM2.5) unless it closes an earlier quantity (9.4万P8…, which does not occur). */
    private static boolean isUnitBefore(FoldedText t, int start, int from) {
        return start - 2 >= from && t.charAt(start - 1) == 'P' && t.charAt(start - 2) == '万';
    }

    private static boolean isRatioBefore(char c) {
        return c == ':' || c == '∶';
    }

    private static boolean isMore(char c) {
        return c == '余' || c == '多' || c == '几';
    }

    private static boolean isMagnitude(char c) {
        return c == '万' || c == '亿' || c == '千' || c == '百' || c == '十';
    }

    private static int skipBlank(FoldedText t, int p, int end) {
        return p < end && t.charAt(p) == ' ' ? p + 1 : p;
    }

    private static int skipCode(FoldedText t, int p, int end) {
        int q = p;
        while (q < end
                && (isDigit(t.charAt(q))
                        || isLatin(t.charAt(q))
                        || t.charAt(q) == '+'
                        || t.charAt(q) == '.' && q + 1 < end && isDigit(t.charAt(q + 1)))) {
            q++;
        }
        return q;
    }
}
