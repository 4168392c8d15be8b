package org.dajuan.spine.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a measure. Measured zero, not measured and below the detection limit are three different values.
 *
 * @param state which of the three
 * @param number the measured number, or the detection limit when {@code state} is BELOW_LIMIT; null when not measured
 */
public record FactValue(State state, @Nullable BigDecimal number) {
    /** How the number is to be read. */
    public enum State {
        MEASURED,
        NOT_MEASURED,
        BELOW_LIMIT
    }

    public FactValue {
        if ((state == State.NOT_MEASURED) != (number == null)) {
            throw new IllegalArgumentException(
                    "A value is a number, a limit, or not measured; got " + state + " with " + number + ".");
        }
    }

    /** A measured number, zero included. */
    public static FactValue measured(BigDecimal number) {
        return new FactValue(State.MEASURED, number);
    }

    /** Somebody looked and has no number. */
    public static FactValue notMeasured() {
        return new FactValue(State.NOT_MEASURED, null);
    }

    /** Less than the instrument can see; {@code limit} in the fact's unit. */
    public static FactValue belowLimit(BigDecimal limit) {
        return new FactValue(State.BELOW_LIMIT, limit);
    }
}
