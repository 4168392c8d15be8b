package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajuan.spine.answers.reconcile.Difference;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/**
 * An answer sheet with the working that made it, so that new facts, another day or another plan make only the work that depends on them.
 * The law: whatever came in whatever order, the sheet is the one that would be made from scratch. Immutable; each change gives another
 * book that shares what did not change.
 */
public final class AnswerBook {
    /**
     * An answer before oddities are marked on it.
     *
     * @param reads the indicators it read
     * @param overlaps rows that lie under others
     * @param contested what is contested among the rows of each step; answers that share a step share the list
     */
    private record Worked(Answer answer, Set<String> reads, List<Oddity> overlaps, List<List<Contest>> contested) {}

    private final Plan plan;
    private final FactBook facts;
    private final List<RejectedFact> rejected;
    private final LocalDate asOf;
    private final Evidence evidence;
    private final Memo memo;
    private final PlanOddities ofPlan;
    private final List<Worked> worked;
    /** Codes of the oddities that name each promise, in plan order. */
    private final List<Set<String>> marks;

    private final Map<LineageStep, List<Contest>> contestedSteps = new IdentityHashMap<>();
    private final AnswerSheet sheet;
    private final Map<String, Integer> places;
    /** Known shares that were asked for: a cache, filled by whoever asks. */
    private final Map<Inputs, BigDecimal> knownShares = new ConcurrentHashMap<>();

    private AnswerBook(
            Plan plan, FactBook facts, List<RejectedFact> rejected, LocalDate asOf, @Nullable AnswerBook was) {
        this.plan = plan;
        this.facts = facts;
        this.rejected = rejected;
        this.asOf = asOf;
        boolean samePlan = was != null && was.plan.promises().equals(plan.promises());
        Set<String> promiseIds = was != null && samePlan
                ? was.evidence.promiseIds()
                : plan.promises().stream().map(Promise::id).collect(Collectors.toSet());
        evidence = Evidence.of(facts, promiseIds, asOf, was == null ? null : was.evidence);
        boolean sameDefinitions = was != null && was.facts.indicators() == facts.indicators();
        memo = was != null && sameDefinitions ? was.memo.without(evidence.changed()) : new Memo();
        boolean sameWords = samePlan && sameDefinitions && was != null && was.plan.planYear() == plan.planYear();
        ofPlan = was != null && sameWords ? was.ofPlan : PlanOddities.of(plan, facts.indicators());
        List<Worked> before = was != null && sameWords && was.asOf.equals(asOf) ? was.worked : List.of();
        places = was != null && samePlan ? was.places : places(plan);
        worked = new ArrayList<>(plan.promises().size());
        for (int i = 0; i < plan.promises().size(); i++) {
            Worked one = before.isEmpty() ? null : before.get(i);
            boolean stands = one != null && one.reads().stream().noneMatch(evidence.changed()::contains);
            worked.add(one != null && stands ? one : work(plan.promises().get(i)));
        }
        List<Oddity> planned = ofPlan.with(worked.stream().map(Worked::answer).toList());
        marks = marks(planned);
        sheet = sheet(planned, flagged(samePlan ? was : null));
        contestedSteps.clear();
    }

    private static Map<String, Integer> places(Plan plan) {
        Map<String, Integer> out = new HashMap<>();
        plan.promises().forEach(p -> out.put(p.id(), out.size()));
        return out;
    }

    /** The book of a plan as of a day. */
    public static AnswerBook of(Plan plan, FactBook facts, List<RejectedFact> rejected, LocalDate asOf) {
        return new AnswerBook(plan, facts, List.copyOf(rejected), asOf, null);
    }

    /** The same with more facts. */
    public AnswerBook with(Collection<Fact> more) {
        return more.isEmpty() ? this : new AnswerBook(plan, facts.with(more), rejected, asOf, this);
    }

    /** The same for another plan, or another version of it. */
    public AnswerBook with(Plan other) {
        return new AnswerBook(other, facts, rejected, asOf, this);
    }

    /** The same as of another day. */
    public AnswerBook asOf(LocalDate day) {
        return day.equals(asOf) ? this : new AnswerBook(plan, facts, rejected, day, this);
    }

    /** The answer sheet. */
    public AnswerSheet sheet() {
        return sheet;
    }

    /** The facts it rests on. */
    public FactBook facts() {
        return facts;
    }

    /** The answer of a promise; throws IllegalArgumentException for an id that the plan does not hold. */
    public Answer answer(String promise) {
        Integer at = places.get(promise);
        if (at == null) {
            throw unknown(promise);
        }
        return sheet.answers().get(at);
    }

    /** True when the plan holds a promise. */
    public boolean holds(String promise) {
        return places.containsKey(promise);
    }

    /** Share of the expected inputs of a promise that are known, 0 to 1: the least among the indicators whose rows its answer read. */
    public BigDecimal knownShare(String promise) {
        Integer at = places.get(promise);
        if (at == null) {
            throw unknown(promise);
        }
        Worked w = worked.get(at);
        return knownShare(w);
    }

    private BigDecimal knownShare(Worked w) {
        Promise p = w.answer().promise();
        BigDecimal least = BigDecimal.ONE;
        for (String id : w.reads()) {
            Indicator i = facts.indicators().findIndicator(id).orElse(null);
            boolean own =
                    id.equals(p.indicator()) && !evidence.rowsAbout(id, p.id()).isEmpty();
            Rows rows = own ? evidence.rowsAbout(id, p.id()) : evidence.rows(id);
            if (i != null && !rows.isEmpty()) {
                Window window = Time.of(p, plan.planYear(), i.kind(), asOf).window();
                least = least.min(knownShares.computeIfAbsent(
                        new Inputs(id, own ? p.id() : "", window), k -> KnownInputs.share(i.kind(), rows, window)));
            }
        }
        return least;
    }

    /** Rows of an indicator, of one promise or ("") of nobody's own, in a window: many promises share them. */
    private record Inputs(String indicator, String promise, Window window) {}

    /** Figures that should be the same and are not: two sources of one claim, the report's claims and the ledger. */
    public List<Difference> reconcile() {
        return new Reconciling(facts.indicators(), evidence).of(plan);
    }

    private static IllegalArgumentException unknown(String promise) {
        return new IllegalArgumentException("The plan holds no promise \"" + promise + "\".");
    }

    /** Where a promise is likely to stand at its deadline; throws IllegalArgumentException for an id that the plan does not hold. */
    public Outlook outlook(String promise) {
        Promise p = answer(promise).promise();
        return new Outlooks(facts.indicators(), plan.planYear(), asOf)
                .of(p, new Evaluator(facts.indicators(), evidence, new Memo(), p));
    }

    /** How every answer came to where it stands, in plan order. */
    public List<Course> courses() {
        Courses courses = new Courses(facts.indicators(), plan.planYear(), asOf);
        Memo shared = new Memo();
        return sheet.answers().stream()
                .map(a -> courses.of(a, new Evaluator(facts.indicators(), evidence, shared, a.promise())))
                .toList();
    }

    /** Answers that are not those of another book of the same plan, in plan order. */
    public List<Answer> changedSince(AnswerBook before) {
        Map<String, Answer> was = before.answersById();
        return sheet.answers().stream()
                .filter(a -> {
                    Answer b = was.get(a.promise().id());
                    return b != a && !a.equals(b);
                })
                .toList();
    }

    private Map<String, Answer> answersById() {
        Map<String, Answer> out = new HashMap<>();
        sheet.answers().forEach(a -> out.put(a.promise().id(), a));
        return out;
    }

    private Worked work(Promise p) {
        Evaluator evaluator = new Evaluator(facts.indicators(), evidence, memo, p);
        Answer a = new Answering(plan, facts.indicators(), evaluator, asOf).answer(p);
        List<List<Contest>> contested = a.lineage().stream()
                .map(this::contested)
                .filter(some -> !some.isEmpty())
                .toList();
        return new Worked(a, Set.copyOf(evaluator.reads()), List.copyOf(evaluator.oddities()), contested);
    }

    /** What is contested among the rows of a step and of those below it. */
    private List<Contest> contested(LineageStep step) {
        List<Contest> known = contestedSteps.get(step);
        if (known != null) {
            return known;
        }
        Set<Contest> out = new LinkedHashSet<>();
        if (step.facts() instanceof FactList list) {
            evidence.addContests(list.rows(), out);
        }
        step.steps().forEach(below -> out.addAll(contested(below)));
        List<Contest> all = List.copyOf(out);
        contestedSteps.put(step, all);
        return all;
    }

    private AnswerSheet sheet(List<Oddity> planned, List<Answer> answers) {
        List<RejectedFact> refused = new ArrayList<>(rejected);
        refused.addAll(evidence.rejected());
        return new AnswerSheet(plan, asOf, answers, new Later<>(() -> oddities(planned)), refused, facts.size());
    }

    /** Of the plan, of overlapping rows, of contested rows that an answer used and of those that none did, of corrections. */
    private List<Oddity> oddities(List<Oddity> planned) {
        List<Oddity> out = new ArrayList<>(planned);
        Map<Reason, List<String>> overlaps = new LinkedHashMap<>();
        Map<List<Contest>, List<String>> bySteps = new IdentityHashMap<>();
        List<List<Contest>> steps = new ArrayList<>();
        for (Worked w : worked) {
            String promise = w.answer().promise().id();
            w.overlaps()
                    .forEach(o -> overlaps.computeIfAbsent(o.reason(), k -> new ArrayList<>())
                            .add(promise));
            for (List<Contest> some : w.contested()) {
                bySteps.computeIfAbsent(some, k -> {
                            steps.add(some);
                            return new ArrayList<>();
                        })
                        .add(promise);
            }
        }
        overlaps.forEach((why, promises) -> out.add(new Oddity(why.code(), promises, why)));
        Map<Contest, List<String>> contested = new LinkedHashMap<>();
        for (List<Contest> some : steps) {
            List<String> promises = List.copyOf(bySteps.getOrDefault(some, List.of()));
            some.forEach(contest -> contested.merge(contest, promises, this::together));
        }
        evidence.contested().stream()
                .filter(contest -> !contested.containsKey(contest))
                .sorted(Comparator.comparing(Contest::key))
                .toList()
                .forEach(contest -> contested.put(contest, List.of()));
        contested.forEach((contest, promises) -> {
            Reason why = contest.reason();
            out.add(new Oddity(why.code(), promises, why));
        });
        out.addAll(evidence.oddities());
        return out;
    }

    private List<String> together(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream())
                .distinct()
                .sorted(Comparator.comparing(places::get))
                .toList();
    }

    /** Every oddity that names a promise is a flag of its answer, beside the answer's own. */
    private List<Set<String>> marks(List<Oddity> planned) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (Oddity o : planned) {
            for (String id : o.promises()) {
                codes.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(o.code());
            }
        }
        List<Set<String>> out = new ArrayList<>(worked.size());
        for (Worked w : worked) {
            Set<String> some = codes.getOrDefault(w.answer().promise().id(), Set.of());
            if (!w.overlaps().isEmpty() || !w.contested().isEmpty()) {
                some = new LinkedHashSet<>(some);
                for (Oddity o : w.overlaps()) {
                    some.add(o.code());
                }
                if (!w.contested().isEmpty()) {
                    some.add(ReasonCode.FACTS_DISAGREE.code());
                }
            }
            out.add(some);
        }
        return out;
    }

    /** Answers with their marks; one that says what it said before is the same object. */
    @SuppressWarnings("ReferenceEquality") // the same working gives the same answer
    private List<Answer> flagged(@Nullable AnswerBook was) {
        List<Answer> out = new ArrayList<>(worked.size());
        for (int i = 0; i < worked.size(); i++) {
            Worked w = worked.get(i);
            Set<String> more = marks.get(i);
            Answer before = was == null ? null : was.sheet.answers().get(i);
            if (before != null
                    && was != null
                    && was.worked.get(i) == w
                    && was.marks.get(i).equals(more)) {
                out.add(before);
                continue;
            }
            Answer now = more.isEmpty()
                    ? w.answer()
                    : w.answer().withFlags(both(w.answer().flags(), more));
            out.add(before != null && now.sameWorking(before) ? before : now);
        }
        return out;
    }

    private static List<String> both(List<String> flags, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(flags);
        all.addAll(more);
        return List.copyOf(all);
    }
}
