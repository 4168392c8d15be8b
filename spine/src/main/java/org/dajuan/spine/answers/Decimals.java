package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of decimals, nine bytes each: unscaled value and scale, exactly as written. What does not fit (more than 18 digits, or a scale
 * beyond ±100) is kept beside it as it is.
 */
final class Decimals {
    private static final byte ABSENT = Byte.MIN_VALUE;
    private static final byte LARGE = Byte.MIN_VALUE + 1;
    private static final int MOST_SCALE = 100;
    private static final int LONG_BITS = 63;

    private long[] unscaled;
    private byte[] scales;
    private final Map<Integer, BigDecimal> large = new HashMap<>();
    private int size;

    Decimals(int capacity) {
        unscaled = new long[capacity];
        scales = new byte[capacity];
    }

    /** Adds a number, or null for none. */
    void add(@Nullable BigDecimal n) {
        room(1);
        if (n == null) {
            scales[size] = ABSENT;
        } else {
            BigInteger digits = n.unscaledValue();
            if (digits.bitLength() < LONG_BITS && Math.abs(n.scale()) <= MOST_SCALE) {
                unscaled[size] = digits.longValue();
                scales[size] = (byte) n.scale();
            } else {
                scales[size] = LARGE;
                large.put(size, n);
            }
        }
        size++;
    }

    /** Adds a stretch of another column. */
    void add(Decimals from, int begin, int count) {
        room(count);
        System.arraycopy(from.unscaled, begin, unscaled, size, count);
        System.arraycopy(from.scales, begin, scales, size, count);
        from.large.forEach((place, number) -> {
            if (place >= begin && place < begin + count) {
                large.put(size + place - begin, number);
            }
        });
        size += count;
    }

    @Nullable
    BigDecimal get(int at) {
        byte scale = scales[at];
        if (scale == ABSENT) {
            return null;
        }
        return scale == LARGE ? large.get(at) : BigDecimal.valueOf(unscaled[at], scale);
    }

    boolean isAbsent(int at) {
        return scales[at] == ABSENT;
    }

    private void room(int more) {
        if (size + more > scales.length) {
            int larger = Math.max(Math.max(8, size + more), size + (size >> 1));
            unscaled = Arrays.copyOf(unscaled, larger);
            scales = Arrays.copyOf(scales, larger);
        }
    }
}
