package org.dajuan.spine.register.expression;

import java.math.BigDecimal;

/** One form for each number, so that equal numbers are equal objects. */
final class Decimals {
    private static final int MOST_DIGITS = 1_000;

    private Decimals() {}

    /** Without trailing zeros; 1.0 and 1 become one. */
    static BigDecimal plain(BigDecimal n) {
        if (n.precision() > MOST_DIGITS || Math.abs(n.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("A number has more than " + MOST_DIGITS + " digits.");
        }
        return n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros();
    }

    /** A decimal literal, as it is written. */
    static BigDecimal plain(double n) {
        return plain(BigDecimal.valueOf(n));
    }

    static BigDecimal plain(long n) {
        return plain(BigDecimal.valueOf(n));
    }
}
