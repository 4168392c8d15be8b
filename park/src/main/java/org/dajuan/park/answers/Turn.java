package org.dajuan.park.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dajuan.spine.answers.Lamp;
import org.dajuan.spine.answers.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One state of an answer.
 *
 * @param wasVerdict verdict before, null at the first
 * @param wasLight light that was shown before, null at the first
 * @param light the light as evaluated
 * @param lamp the light as shown, which changes only at the second day
 */
public record Turn(
        UUID id,
        UUID planId,
        int planVersion,
        String promise,
        LocalDate asOf,
        @Nullable String wasVerdict,
        @Nullable String wasLight,
        String verdict,
        String light,
        Lamp lamp,
        @Nullable BigDecimal value,
        @Nullable String unit,
        Reason reason,
        Instant recordedAt) {

    /** True when the other says the same, whenever it was said. */
    boolean says(Turn other) {
        boolean sameValue =
                value == null || other.value == null ? value == other.value : value.compareTo(other.value) == 0;
        return verdict.equals(other.verdict)
                && light.equals(other.light)
                && lamp.shown() == other.lamp.shown()
                && lamp.pending() == other.lamp.pending()
                && sameValue;
    }
}
