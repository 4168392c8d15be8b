package org.dajuan.spine.register.expression;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decimal as CEL sees it. CEL compares every {@link Number} as a long or a double, so ours must not be one.
 *
 * @param value without trailing zeros
 */
record Decimal(BigDecimal value) {
    Decimal {
        value = Decimals.plain(value);
    }

    /** A value with all its decimals wrapped, in lists and mappings too. */
    static Object wrapped(Object value) {
        return switch (value) {
            case BigDecimal n -> new Decimal(n);
            case List<?> list -> list.stream().map(Decimal::wrapped).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> out = new LinkedHashMap<>();
                map.forEach((k, v) -> out.put(k, wrapped(v)));
                yield out;
            }
            default -> value;
        };
    }
}
