package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** The parts of an answer while they are found. */
final class AnswerDraft {
    private static final BigDecimal GREEN_FROM = new BigDecimal("0.9");
    private static final BigDecimal YELLOW_FROM = new BigDecimal("0.7");

    private final Promise promise;
    private final Set<String> flags = new LinkedHashSet<>();
    private Light light = Light.NONE;
    private @Nullable Quantity value;
    private @Nullable Quantity target;
    private @Nullable BigDecimal gap;
    private @Nullable BigDecimal progressPct;
    private List<LineageStep> lineage = List.of();

    AnswerDraft(Promise promise) {
        this.promise = promise;
        flags.addAll(promise.flags());
        if (!promise.accepted()) {
            flags.add("not-accepted");
        }
    }

    /** Green from 90 % of where it should be, yellow from 70 %, red below. */
    static Light light(BigDecimal ratio) {
        return ratio.compareTo(GREEN_FROM) >= 0
                ? Light.GREEN
                : ratio.compareTo(YELLOW_FROM) >= 0 ? Light.YELLOW : Light.RED;
    }

    AnswerDraft light(Light l) {
        light = l;
        return this;
    }

    AnswerDraft value(BigDecimal v, String unit, List<LineageStep> walk) {
        value = new Quantity(Shown.rounded(v), unit);
        return lineage(walk);
    }

    AnswerDraft lineage(List<LineageStep> walk) {
        if (lineage.isEmpty()) {
            lineage = new ArrayList<>(walk);
        }
        return this;
    }

    AnswerDraft target(BigDecimal t, String unit, Judge judge) {
        target = new Quantity(Shown.rounded(t), unit);
        gap = Shown.rounded(judge.value().subtract(t));
        if (t.signum() > 0 && judge.value().signum() >= 0) {
            progressPct = Shown.percent(Unit.divide(judge.value(), t));
        }
        return this;
    }

    AnswerDraft flag(String code) {
        flags.add(code);
        return this;
    }

    /** What the number's grounds lack, as flags. */
    AnswerDraft remarks(Computed c) {
        if (c.upperBound()) {
            flags.add("below-limit");
        }
        if (!c.missing().isEmpty()) {
            flags.add("months-missing");
        }
        return this;
    }

    Answer of(Verdict verdict, Reason reason) {
        return new Answer(
                promise, verdict, light, value, target, gap, progressPct, reason, lineage, List.copyOf(flags));
    }
}
