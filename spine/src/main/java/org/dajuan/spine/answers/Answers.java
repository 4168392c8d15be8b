package org.dajuan.spine.answers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;

/** Answers a plan from facts. Pure: the same arguments give the same sheet, in whatever order the facts come. */
public final class Answers {
    private Answers() {}

    /**
     * The answer sheet of a plan.
     *
     * @param plan what was promised
     * @param indicators how it is measured
     * @param facts evidence; entries recorded after {@code asOf} are not used
     * @param rejected rows that could not become facts, shown on the sheet
     * @param asOf the day on which the sheet speaks
     * @param zone the park's time zone, in which {@code asOf} ends
     */
    public static AnswerSheet answer(
            Plan plan,
            Indicators indicators,
            List<Fact> facts,
            List<RejectedFact> rejected,
            LocalDate asOf,
            ZoneId zone) {
        Evidence evidence = Evidence.of(facts, indicators, asOf, zone);
        Set<String> promiseIds = plan.promises().stream().map(Promise::id).collect(Collectors.toSet());
        Map<Reason, Set<String>> strange = new LinkedHashMap<>();
        List<Answer> answers = new ArrayList<>();
        for (Promise p : plan.promises()) {
            Set<Oddity> overlaps = new LinkedHashSet<>();
            Evaluator evaluator = new Evaluator(indicators, evidence, scope(p, evidence, promiseIds), overlaps);
            Answer a = new Answering(plan, indicators, evaluator, asOf).answer(p);
            answers.add(a);
            overlaps.forEach(o -> concerns(strange, o.reason(), p));
            for (String id : factIds(a.lineage(), new LinkedHashSet<>())) {
                Reason why = evidence.disagreements().get(id);
                if (why != null) {
                    concerns(strange, why, p);
                }
            }
        }
        evidence.disagreements().values().forEach(why -> strange.computeIfAbsent(why, k -> new LinkedHashSet<>()));
        List<Oddity> oddities = new ArrayList<>(PlanOddities.of(plan, indicators, answers));
        strange.forEach((why, ids) -> oddities.add(new Oddity(why.code(), List.copyOf(ids), why)));
        oddities.addAll(evidence.oddities());
        List<RejectedFact> refused = new ArrayList<>(rejected);
        refused.addAll(evidence.rejected());
        return new AnswerSheet(plan, asOf, flagged(answers, oddities), oddities, refused, facts.size());
    }

    /** Facts about the promise itself answer it alone; facts about another promise never do. */
    private static Predicate<Fact> scope(Promise p, Evidence evidence, Set<String> promiseIds) {
        String id = p.indicator();
        boolean own = id != null
                && evidence.rows(id).stream().anyMatch(r -> r.fact().about().equals(p.id()));
        return f -> own && f.indicator().equals(id) ? f.about().equals(p.id()) : !promiseIds.contains(f.about());
    }

    private static void concerns(Map<Reason, Set<String>> strange, Reason why, Promise p) {
        strange.computeIfAbsent(why, k -> new LinkedHashSet<>()).add(p.id());
    }

    private static Set<String> factIds(List<LineageStep> walk, Set<String> into) {
        for (LineageStep s : walk) {
            s.facts().forEach(f -> into.add(f.id()));
            factIds(s.steps(), into);
        }
        return into;
    }

    /** Every oddity that names a promise is a flag of its answer. */
    private static List<Answer> flagged(List<Answer> answers, List<Oddity> oddities) {
        Map<String, Set<String>> codes = new TreeMap<>();
        for (Oddity o : oddities) {
            for (String id : o.promises()) {
                codes.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(o.code());
            }
        }
        List<Answer> out = new ArrayList<>();
        for (Answer a : answers) {
            Set<String> flags = new LinkedHashSet<>(a.flags());
            flags.addAll(codes.getOrDefault(a.promise().id(), Set.of()));
            out.add(new Answer(
                    a.promise(),
                    a.verdict(),
                    a.light(),
                    a.value(),
                    a.target(),
                    a.gap(),
                    a.progressPct(),
                    a.reason(),
                    a.lineage(),
                    List.copyOf(flags)));
        }
        return out;
    }
}
