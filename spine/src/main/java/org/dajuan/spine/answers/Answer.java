package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/**
 * A promise answered (schema {@code answer.v1}).
 *
 * @param promise the promise
 * @param verdict one of the fixed list
 * @param light progress light
 * @param value the indicator's value, null when none is known
 * @param target the value it is judged against, with symbolic and growth targets resolved; null when none
 * @param gap value minus target in the target's unit, positive = above the target; null when either is missing
 * @param progressPct value over target in percent, null when it makes no sense
 * @param reason why, in one sentence
 * @param lineage the walk from the number down to rows, nearest first; empty when nothing was computed
 * @param flags oddities shown and not repaired, by code
 */
public record Answer(
        Promise promise,
        Verdict verdict,
        Light light,
        @Nullable Quantity value,
        @Nullable Quantity target,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal progressPct,
        Reason reason,
        List<LineageStep> lineage,
        List<String> flags) {

    public Answer {
        lineage = List.copyOf(lineage);
        flags = List.copyOf(flags);
    }

    /** The same answer with other flags. */
    Answer withFlags(List<String> other) {
        return other.equals(flags)
                ? this
                : new Answer(promise, verdict, light, value, target, gap, progressPct, reason, lineage, other);
    }

    /** True when the other answer came from the same working: equal in every part, without a look at each fact. */
    boolean sameWorking(Answer other) {
        return this == other
                || (promise == other.promise
                        && lineage.size() == other.lineage.size()
                        && IntStream.range(0, lineage.size()).allMatch(i -> lineage.get(i) == other.lineage.get(i))
                        && verdict == other.verdict
                        && light == other.light
                        && Objects.equals(value, other.value)
                        && Objects.equals(target, other.target)
                        && Objects.equals(gap, other.gap)
                        && Objects.equals(progressPct, other.progressPct)
                        && reason.equals(other.reason)
                        && flags.equals(other.flags));
    }
}
