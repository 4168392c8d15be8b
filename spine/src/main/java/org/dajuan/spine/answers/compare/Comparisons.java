package org.dajuan.spine.answers.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dajuan.kernel.Unit;
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

    private static final Pattern NONE_HAPPENED = Pattern.compile("没有发生|未发生|未出现|没有出现|零发生|为零|杜绝了|实现零");

    /** 以下10个方面: a number that only announces what follows. */
    private static final Pattern FRAME = Pattern.compile("(?:以下|如下).{0,6}方面");

    private static final String STOPS = "。；;\n";

    private final CompiledReport lastYear;
    private final Review review;
    private final Results results;
    private final List<NamedList> lists;
    private final List<BulkClaim> claims;
    private final List<Item> promises;

    private Comparisons(CompiledReport lastYear, CompiledReport thisYear) {
        this.lastYear = lastYear;
        this.review = new Review(thisYear);
        this.results = new Results(review, lastYear);
        this.lists = NamedList.of(lastYear.source().text());
        this.claims = BulkClaim.of(review);
        this.promises = lastYear.items().stream()
                .filter(this::promises)
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }

    /** What became of the promises of {@code lastYear} in {@code thisYear}. */
    public static Comparison compare(CompiledReport lastYear, CompiledReport thisYear) {
        Comparisons c = new Comparisons(lastYear, thisYear);
        return new Comparison(
                lastYear, thisYear, c.promises.stream().map(c::kept).toList());
    }

    /** Targets, symbolic ones too, and tasks with a number; not what only announces or classifies others. */
    private boolean promises(Item i) {
        Measure m = i.measure();
        boolean promises = i.kind() == ItemKind.INDICATOR_TARGET
                || (i.kind() == ItemKind.TASK && m != null && m.quantity() != null);
        return promises
                && !FRAME.matcher(words(i)).find()
                && lists.stream().flatMap(l -> l.headings().stream()).noneMatch(h -> inside(i.span(), h))
                && lastYear.items().stream().noneMatch(other -> classifies(i, other));
    }

    private static boolean inside(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    /** 7条产业链产值突破7000亿元: the first number only says whose output the second one is. */
    private static boolean classifies(Item i, Item other) {
        Measure a = i.measure();
        Measure b = other.measure();
        if (i == other || a == null || b == null || a.quantity() == null || b.quantity() == null) {
            return false;
        }
        return i.span().overlaps(other.span())
                && i.span().start() < other.span().start()
                && Unit.of(a.quantity().unit()).isCount()
                && !Unit.of(b.quantity().unit()).isCount()
                && Families.bare(i.subject()).equals(Families.bare(other.subject()));
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
        String name = nameOf(promise);
        List<String> words = Families.words(name);
        // Its own name first: 事故4起 says less of 重大事故 than the clause that names them.
        Optional<Span> clause = review.mention(List.of(Families.bare(name))).or(() -> review.mention(words));
        boolean inPart = false;
        if (clause.isEmpty() && Families.of(name).isEmpty()) {
            clause = review.mentionOfMost(name);
            inPart = clause.isPresent();
        }
        if (clause.isEmpty()) {
            Optional<Kept> bulk = claimedInBulk(promise);
            if (bulk.isPresent()) {
                return bulk.get();
            }
            clause = review.mention(Families.near(name));
        }
        if (clause.isEmpty() && Families.of(name).isEmpty()) {
            clause = review.mentionInPart(name, words(promise));
            inPart = clause.isPresent();
        }
        if (clause.isPresent()) {
            String said = review.words(clause.get());
            if (promisesNone(promise) && NONE_HAPPENED.matcher(said).find()) {
                return new Kept(
                        promise,
                        null,
                        clause.get(),
                        Verdict.MET,
                        ReasonCode.KEPT_MET.reason(promise.subject(), words(promise), said, ""),
                        List.of("in-words"));
            }
            boolean admits = ADMITS.matcher(said).find();
            List<String> flags =
                    inPart ? List.of("named-in-part") : narrower(promise, said) ? List.of("narrower") : List.of();
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

    /** Its subject; when that is only a place (实现主城区全覆盖), the subject of the promise before in the same sentence. */
    private String nameOf(Item promise) {
        int at = promises.indexOf(promise);
        if (at <= 0 || !Review.isPlace(promise.subject())) {
            return promise.subject();
        }
        Item before = promises.get(at - 1);
        String between = lastYear.source()
                .text()
                .substring(
                        before.span().start(),
                        Math.max(before.span().start(), promise.span().start()));
        boolean oneSentence = between.chars().noneMatch(c -> STOPS.indexOf(c) >= 0);
        return oneSentence ? before.subject() : promise.subject();
    }

    /** A list that the promise stands in, or that repeats it, may have been claimed done as a whole. */
    private Optional<Kept> claimedInBulk(Item promise) {
        for (BulkClaim claim : claims) {
            Optional<NamedList> list = claim.speaksFor(lists);
            if (list.isEmpty() || !holds(list.get(), promise)) {
                continue;
            }
            String said = review.words(claim.at());
            Integer n = claim.count();
            boolean agrees = claim.agrees(list.get());
            List<String> flags = agrees ? List.of("bulk-claim") : List.of("bulk-claim", "bulk-count-differs");
            String size = String.valueOf(list.get().size());
            return Optional.of(new Kept(
                    promise,
                    null,
                    claim.at(),
                    Verdict.CLAIMED_UNQUANTIFIED,
                    agrees || n == null
                            ? ReasonCode.KEPT_CLAIMED_IN_BULK.reason(
                                    promise.subject(), list.get().name(), said)
                            : ReasonCode.KEPT_BULK_COUNT_DIFFERS.reason(
                                    promise.subject(), list.get().name(), said, String.valueOf(n), size),
                    flags));
        }
        return Optional.empty();
    }

    /** True when a promise stands in a list, or says the same as one that does. */
    private boolean holds(NamedList list, Item promise) {
        if (list.body().overlaps(promise.span())) {
            return true;
        }
        String name = Families.bare(promise.subject());
        Measure m = promise.measure();
        return m != null
                && m.quantity() != null
                && promises.stream()
                        .filter(p -> list.body().overlaps(p.span()))
                        .anyMatch(p -> p.measure() != null
                                && m.quantity().equals(p.measure().quantity())
                                && Families.bare(p.subject()).equals(name));
    }

    private static boolean promisesNone(Item promise) {
        Measure m = promise.measure();
        return m != null && m.quantity() != null && m.quantity().value().signum() == 0;
    }

    /** True when the clause names a part of what was promised by another name (能耗 for 节能降碳). */
    private static boolean narrower(Item promise, String said) {
        return !Subjects.normal(said).contains(Families.bare(promise.subject()));
    }

    private String words(Item promise) {
        return lastYear.words(promise.span());
    }
}
