package org.dajuan.spine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * One commitment of the report (schema {@code plan.v1}).
 *
 * @param id stable within the plan, such as {@code P-2024-017}
 * @param kind indicator-target, task, project, system, risk or policy-rule; indicator-result is kept as last year's claim
 * @param span where it stands in the report
 * @param words the verbatim words of the span
 * @param section id of the section
 * @param theme theme, empty when none
 * @param subject normalised name of what is promised
 * @param target promised value and unit, null for a symbolic or unquantified promise
 * @param comparator how the target is compared, null when there is no target
 * @param growthPct promised growth in percent, null when none
 * @param baseline last year's figure, null when unknown
 * @param reference the measure a symbolic target is tied to, null otherwise
 * @param year the year it is promised for
 * @param deadline the last day, null when none is stated or implied
 * @param hedge 力争, 确保 …, empty when none
 * @param owner department responsible, empty when nobody is named
 * @param indicator id of the agreed indicator, null when none is agreed (the promise is unmeasured)
 * @param accepted false while a doubt waits for a person
 * @param inferred names of attributes the compiler concluded rather than read
 * @param flags oddities and doubts, by code
 */
public record Promise(
        String id,
        ItemKind kind,
        Span span,
        String words,
        String section,
        String theme,
        String subject,
        @Nullable Quantity target,
        @Nullable Comparator comparator,
        @Nullable BigDecimal growthPct,
        @Nullable Quantity baseline,
        @Nullable String reference,
        @Nullable Integer year,
        @Nullable LocalDate deadline,
        String hedge,
        String owner,
        @Nullable String indicator,
        boolean accepted,
        List<String> inferred,
        List<String> flags) {

    public Promise {
        inferred = List.copyOf(inferred);
        flags = List.copyOf(flags);
    }

    /** The same promise, measured by an indicator. */
    public Promise withIndicator(@Nullable String id) {
        return copy(baseline, id, inferred, flags);
    }

    /** The same promise with last year's figure concluded from a claim. */
    public Promise withBaseline(Quantity was) {
        return copy(was, indicator, added(inferred, "baseline"), flags);
    }

    /** The same promise with one flag more. */
    public Promise withFlag(String flag) {
        return copy(baseline, indicator, inferred, added(flags, flag));
    }

    /** True when the target is a growth rate over the year before, not an amount or level. */
    public boolean promisesGrowth() {
        return growthPct != null && (target == null || target.isRate());
    }

    private Promise copy(@Nullable Quantity was, @Nullable String by, List<String> concluded, List<String> flagged) {
        return new Promise(
                id,
                kind,
                span,
                words,
                section,
                theme,
                subject,
                target,
                comparator,
                growthPct,
                was,
                reference,
                year,
                deadline,
                hedge,
                owner,
                by,
                accepted,
                concluded,
                flagged);
    }

    private static List<String> added(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().toList();
    }
}
