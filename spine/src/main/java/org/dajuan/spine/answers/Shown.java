package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dajuan.kernel.Quantity;

/** Numbers as people read them: at most four decimals, no trailing zeros. */
public final class Shown {
    private Shown() {}

    /** At most four decimals. */
    public static BigDecimal rounded(BigDecimal n) {
        BigDecimal r = n.scale() > 4 ? n.setScale(4, RoundingMode.HALF_EVEN) : n;
        r = r.stripTrailingZeros();
        return r.scale() < 0 ? r.setScale(0) : r;
    }

    /** The number as text. */
    public static String number(BigDecimal n) {
        return rounded(n).toPlainString();
    }

    /** Number and unit. */
    public static String of(BigDecimal n, String unit) {
        return number(n) + unit;
    }

    /** Number and unit. */
    public static String of(Quantity q) {
        return of(q.value(), q.unit());
    }

    /** A share in per cent with one decimal. */
    public static BigDecimal percent(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    }
}
