package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.util.List;
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
}
