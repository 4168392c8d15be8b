package org.dajuan.spine.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number in digits with its unit, as scanned; the reader of measures decides what it is. Mutable while a sentence is read. */
final class Numeral {
    /** What follows the unit. */
    enum Suffix {
        NONE,
        ABOVE,
        ABOUT,
        BELOW
    }

    final int start;
    /** End of value and unit. */
    final int end;
    /** End of value, unit and suffix (以上, 左右). */
    final int suffixEnd;

    final BigDecimal value;
    final String unit;
    /** 余, 多 or 几 stands inside: more than the value. */
    final boolean more;

    final Suffix suffix;
    /** 第 stands before: a rank. */
    final boolean ordinal;

    NumeralFate.@Nullable Fate fate;

    Numeral(
            int start,
            int end,
            int suffixEnd,
            BigDecimal value,
            String unit,
            boolean more,
            Suffix suffix,
            boolean ordinal,
            NumeralFate.@Nullable Fate fate) {
        this.start = start;
        this.end = end;
        this.suffixEnd = suffixEnd;
        this.value = value;
        this.unit = unit;
        this.more = more;
        this.suffix = suffix;
        this.ordinal = ordinal;
        this.fate = fate;
    }

    /** True for %, ‰, 倍, 番, 成: a rate. */
    boolean isRate() {
        return unit.equals("%")
                || unit.equals("％")
                || unit.equals("‰")
                || unit.equals("倍")
                || unit.equals("番")
                || unit.equals("成");
    }

    boolean isPoints() {
        return unit.endsWith("百分点");
    }

    boolean isOpen() {
        return fate == null;
    }

    @Override
    public String toString() {
        return value.toPlainString() + unit + " [" + start + "," + suffixEnd + ") " + fate;
    }
}
