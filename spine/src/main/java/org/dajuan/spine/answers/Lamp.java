package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dajuan.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The light as it is shown over time. A colour changes only when another one has stood at evaluations on two different days in a row;
 * what is final (met, missed) and what loses its ground shows at once. Below 80 % known inputs there is no colour.
 *
 * @param shown the light to show
 * @param pending the light that would replace it, equal to {@code shown} when none would
 * @param since the day on which {@code pending} was first seen
 * @param knownShare share of the expected inputs that are known, 0 to 1
 */
public record Lamp(Light shown, Light pending, LocalDate since, BigDecimal knownShare) {
    /** Share of the expected inputs below which no colour is shown. */
    public static final BigDecimal LEAST_KNOWN = new BigDecimal("0.8");

    /** The light after one more evaluation; {@code before} is null at the first. */
    public static Lamp next(@Nullable Lamp before, Answer answer, BigDecimal knownShare, LocalDate day) {
        Light now = knownShare.compareTo(LEAST_KNOWN) < 0 ? Light.NONE : answer.light();
        boolean last = answer.verdict() == Verdict.MET || answer.verdict() == Verdict.MISSED;
        if (before == null || last || now == Light.NONE || before.shown == Light.NONE || now == before.shown) {
            return new Lamp(now, now, day, knownShare);
        }
        if (now != before.pending) {
            return new Lamp(before.shown, now, day, knownShare);
        }
        return day.isAfter(before.since)
                ? new Lamp(now, now, day, knownShare)
                : new Lamp(before.shown, now, before.since, knownShare);
    }
}
