package org.dajuan.kernel;

import java.math.BigDecimal;

/**
 * A decimal number with a unit as people write it, such as {@code 160 亿元}. Units keep the text's own form; {@link #base()} folds the
 * magnitudes 万 and 亿 so that {@code 160 亿元} and {@code 1.6e10 元} compare.
 *
 * @param value the number as written
 * @param unit the unit as written, empty for a bare number
 */
public record Quantity(BigDecimal value, String unit) {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    /** A quantity from plain text, such as {@code of("160", "亿元")}. */
    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    /** The same amount without a leading 万 or 亿 in its unit: 160 亿元 becomes 16000000000 元. */
    public Quantity base() {
        BigDecimal v = value;
        String u = unit;
        while (!u.isEmpty() && (u.charAt(0) == '万' || u.charAt(0) == '亿')) {
            v = v.multiply(u.charAt(0) == '万' ? WAN : YI);
            u = u.substring(1);
        }
        return new Quantity(v, u.equals("％") ? "%" : u);
    }

    /** True when both are the same amount in the same base unit. */
    public boolean sameAs(Quantity other) {
        Quantity a = base();
        Quantity b = other.base();
        return a.unit.equals(b.unit) && a.value.compareTo(b.value) == 0;
    }

    /** True for %, ‰ and percentage points: a share or rate, not an amount. */
    public boolean isRate() {
        return unit.equals("%") || unit.equals("％") || unit.equals("‰") || unit.equals("个百分点");
    }

    @Override
    public String toString() {
        return value.toPlainString() + unit;
    }
}
