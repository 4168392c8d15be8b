package org.dajuan.spine.answers.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.ReasonCode;
import org.dajuan.spine.answers.ReasonTexts;
import org.dajuan.spine.indicators.Subjects;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Measure;
import org.dajuan.spine.report.Span;

/**
 * Holds last year's promises against this year's results. Only the review part of this year's report accounts for anything: a new target
 * is no result. Not-reported is said only when the review speaks of the measure nowhere, neither as an item nor in passing.
 */
public final class Comparisons {
    private static final Pattern ADMITS = Pattern.compile("未完成|未达|没有完成|没有达到|不及预期|低于预期|未能完成|未实现");

    private final CompiledReport lastYear;
    private final Review review;
    private final Results results;

    private Comparisons(CompiledReport lastYear, CompiledReport thisYear) {
        this.lastYear = lastYear;
        this.review = new Review(thisYear);
        this.results = new Results(review);
    }

    /** What became of the promises of {@code lastYear} in {@code thisYear}. */
    public static Comparison compare(CompiledReport lastYear, CompiledReport thisYear) {
        Comparisons c = new Comparisons(lastYear, thisYear);
        List<Kept> kept = lastYear.items().stream()
                .filter(Comparisons::promises)
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .map(c::kept)
                .toList();
        return new Comparison(lastYear, thisYear, kept);
    }

    /** Targets, symbolic ones too, and tasks with a number. */
    private static boolean promises(Item i) {
        Measure m = i.measure();
        return i.kind() == ItemKind.INDICATOR_TARGET
                || (i.kind() == ItemKind.TASK && m != null && m.quantity() != null);
    }

    private Kept kept(Item promise) {
        Integer year = promise.year();
        LocalDate deadline = promise.deadline();
        int due = deadline != null ? deadline.getYear() : year == null ? lastYear.planYear() : year;
        if (due > lastYear.planYear()) {
            String by = deadline == null ? String.valueOf(due) : deadline.toString();
            return new Kept(
                    promise,
                    null,
                    null,
                    Verdict.NOT_DUE,
                    ReasonCode.KEPT_NOT_DUE.reason(promise.subject(), by),
                    List.of());
        }
        Measure m = promise.measure();
        if (m != null) {
            Optional<Results.Found> found = results.find(promise, m);
            if (found.isPresent()) {
                return judged(promise, m, found.get());
            }
        }
        return mentioned(promise);
    }

    private Kept judged(Item promise, Measure m, Results.Found found) {
        Item result = found.result();
        List<String> flags = new ArrayList<>(found.flags());
        basis(promise, result, flags);
        if (result.hedge() != null) {
            flags.add("hedged-result");
        }
        Boolean reached = found.reached();
        String reported = review.words(result.span());
        if (reached == null) {
            boolean numberless = m.quantity() == null && m.growthPct() == null && m.reference() == null;
            if (!numberless) {
                flags.add("not-comparable");
            } else if (narrower(promise, reported)) {
                flags.add("narrower");
            }
            return new Kept(
                    promise,
                    result,
                    result.span(),
                    ADMITS.matcher(reported).find() ? Verdict.MISSED : Verdict.CLAIMED_UNQUANTIFIED,
                    numberless
                            ? ReasonCode.KEPT_CLAIMED.reason(promise.subject(), reported)
                            : ReasonCode.KEPT_NOT_COMPARABLE.reason(promise.subject(), words(promise), reported),
                    flags);
        }
        String reference = m.reference();
        boolean symbolic = reference != null && m.quantity() == null;
        ReasonCode code = symbolic
                ? (reached ? ReasonCode.KEPT_REFERENCE_MET : ReasonCode.KEPT_REFERENCE_MISSED)
                : (reached ? ReasonCode.KEPT_MET : ReasonCode.KEPT_MISSED);
        String remark = flags.contains("comparable-basis") ? ReasonCode.REMARK_COMPARABLE_BASIS.nested("") : "";
        if (flags.contains("scope-differs")) {
            remark += (remark.isEmpty() ? "" : ReasonTexts.SEPARATOR)
                    + ReasonCode.REMARK_SCOPE_DIFFERS.nested(result.subject());
        }
        return new Kept(
                promise,
                result,
                result.span(),
                reached ? Verdict.MET : Verdict.MISSED,
                symbolic
                        ? code.reason(
                                promise.subject(),
                                Objects.requireNonNull(reference),
                                found.shown(),
                                found.against(),
                                remark)
                        : code.reason(promise.subject(), found.against(), found.shown(), remark),
                flags);
    }

    /** A rate on a comparable basis is not the same rate; which of the two is meant must be visible. */
    private void basis(Item promise, Item result, List<String> flags) {
        boolean before = words(promise).contains("可比") || words(promise).contains("同口径");
        String now = review.words(result.span());
        if (before != (now.contains("可比") || now.contains("同口径"))) {
            flags.add("comparable-basis");
        }
    }

    /** No comparable item was read; the text itself may still speak of the measure. */
    private Kept mentioned(Item promise) {
        List<String> words = Families.words(promise.subject());
        Optional<Span> clause = review.mention(words);
        if (clause.isPresent()) {
            String said = review.words(clause.get());
            boolean admits = ADMITS.matcher(said).find();
            List<String> flags = narrower(promise, said) ? List.of("narrower") : List.of();
            return new Kept(
                    promise,
                    null,
                    clause.get(),
                    admits ? Verdict.MISSED : Verdict.CLAIMED_UNQUANTIFIED,
                    (admits ? ReasonCode.KEPT_ADMITTED : ReasonCode.KEPT_CLAIMED).reason(promise.subject(), said),
                    flags);
        }
        Optional<Span> problem = review.problem(words);
        if (problem.isPresent()) {
            return new Kept(
                    promise,
                    null,
                    problem.get(),
                    Verdict.NOT_REPORTED,
                    ReasonCode.KEPT_NAMED_AS_PROBLEM.reason(promise.subject(), review.words(problem.get())),
                    List.of("named-as-problem"));
        }
        return new Kept(
                promise,
                null,
                null,
                Verdict.NOT_REPORTED,
                ReasonCode.KEPT_NOT_REPORTED.reason(promise.subject()),
                List.of());
    }

    /** True when the clause names a part of what was promised by another name (能耗 for 节能降碳). */
    private static boolean narrower(Item promise, String said) {
        return !Subjects.normal(said).contains(Families.bare(promise.subject()));
    }

    private String words(Item promise) {
        return lastYear.words(promise.span());
    }
}
