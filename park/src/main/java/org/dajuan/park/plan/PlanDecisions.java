package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.plan.store.NowStore;
import org.dajuan.park.plan.store.PlanStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.Versions;
import org.dajuan.spine.plan.Division;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about promises. Each decision is a row of its own and names the version of the promise it was taken on; what
 * stands is folded from them. Leaders decide; a department sets milestones and divides what it owns.
 */
@Service
public class PlanDecisions {

    /** A promise as the caller knew it. */
    public record Target(String code, long version) {}

    /**
     * A piece of a promise's words that becomes a promise of its own.
     *
     * @param start first char within the promise's words
     * @param end one past the last
     * @param fields corrected fields of the piece; what is not named is taken from the whole
     */
    public record Part(int start, int end, Map<PromiseField, @Nullable String> fields) {}

    /** What is assigned; null leaves a thing as it is. */
    public record Assignment(
            @Nullable UUID ownerId,
            @Nullable List<UUID> coOwnerIds,
            @Nullable BigDecimal weight,
            @Nullable String indicator,
            @Nullable String deadline,
            @Nullable List<UUID> enterpriseIds,
            Set<String> clear) {}

    private final PlanStore store;
    private final NowStore now;
    private final PlanHistory history;
    private final DecisionChecks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanDecisions(
            PlanStore store,
            NowStore now,
            PlanHistory history,
            DecisionChecks checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.now = now;
        this.history = history;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /** Accepts one or many; all of them or none. */
    @Transactional
    public List<PromiseNow> accept(int planYear, List<Target> targets, String reason) {
        Round round = begin(planYear, reason);
        List<PromiseNow> chosen = round.chosen(targets);
        for (PromiseNow p : chosen) {
            requireInText(p);
            if (p.status() == PromiseStatus.ACCEPTED && !p.asked()) {
                throw wrongState(p, "is accepted already");
            }
            requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED, PromiseStatus.REJECTED);
            round.decide(p, DecisionKind.ACCEPT, List.of(status(p, PromiseStatus.ACCEPTED)));
        }
        return round.finish(chosen);
    }

    /** Not a promise. */
    @Transactional
    public PromiseNow reject(int planYear, Target target, String reason) {
        Round round = begin(planYear, reason);
        PromiseNow p = round.chosen(List.of(target)).getFirst();
        if (p.status() == PromiseStatus.REJECTED && !p.asked()) {
            throw wrongState(p, "is rejected already");
        }
        requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED, PromiseStatus.REJECTED);
        round.decide(p, DecisionKind.REJECT, List.of(status(p, PromiseStatus.REJECTED)));
        return round.finish(List.of(p)).getFirst();
    }

    /** Takes back an acceptance, a rejection, a merge or a split; the promise is open again. */
    @Transactional
    public PromiseNow reopen(int planYear, Target target, String reason) {
        Round round = begin(planYear, reason);
        PromiseNow p = round.chosen(List.of(target)).getFirst();
        if (p.status() == PromiseStatus.PROPOSED) {
            throw wrongState(p, "is open already");
        }
        List<Change> changes = new ArrayList<>(List.of(status(p, PromiseStatus.PROPOSED)));
        List<PromiseNow> touched = new ArrayList<>(List.of(p));
        String keeper = p.held().mergedInto();
        if (keeper != null) {
            changes.add(new Change("mergedInto", null, keeper, null));
            PromiseNow by = round.present(keeper);
            List<String> left = by.held().absorbed().stream()
                    .filter(c -> !c.equals(p.code()))
                    .toList();
            if (by.held().absorbed().contains(p.code())) {
                round.decide(
                        by,
                        DecisionKind.REOPEN,
                        List.of(words("absorbed", by.held().absorbed(), left)));
                touched.add(by);
            }
        }
        if (!p.held().parts().isEmpty()) {
            for (String code : p.held().parts()) {
                PromiseNow part = round.present(code);
                round.decide(part, DecisionKind.REOPEN, List.of(status(part, PromiseStatus.REJECTED)));
                touched.add(part);
            }
            changes.add(words("parts", p.held().parts(), List.of()));
        }
        round.decide(p, DecisionKind.REOPEN, changes);
        return round.finish(touched).getFirst();
    }

    /** Says what the words mean where the compiler read them wrong; the value read stays beside it. */
    @Transactional
    public PromiseNow correct(
            int planYear, Target target, Map<PromiseField, @Nullable String> fields, boolean accept, String reason) {
        Round round = begin(planYear, reason);
        PromiseNow p = round.chosen(List.of(target)).getFirst();
        requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED);
        requireInText(p);
        List<Change> changes = corrections(p, fields);
        if (accept && p.status() != PromiseStatus.ACCEPTED) {
            changes.add(status(p, PromiseStatus.ACCEPTED));
        }
        round.decide(p, DecisionKind.CORRECT, changes);
        return round.finish(List.of(p)).getFirst();
    }

    private List<Change> corrections(PromiseNow p, Map<PromiseField, @Nullable String> fields) {
        Map<PromiseField, @Nullable String> checked = checks.corrections(p.promise(), fields);
        List<Change> changes = new ArrayList<>();
        checked.forEach((f, to) -> {
            String from = f.of(p.promise());
            if (!Objects.equals(from, to)) {
                changes.add(new Change(f.code(), f.of(p.read()), from, to));
            }
        });
        return changes;
    }

    /** Owner, co-owners, weight, indicator, deadline, enterprises named. */
    @Transactional
    public PromiseNow assign(int planYear, Target target, Assignment a, String reason) {
        Round round = begin(planYear, reason);
        PromiseNow p = round.chosen(List.of(target)).getFirst();
        requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED);
        List<Change> changes = checks.assignment(p, a);
        String deadline = a.deadline();
        if (deadline != null) {
            Map<PromiseField, @Nullable String> field = new LinkedHashMap<>();
            field.put(PromiseField.DEADLINE, deadline);
            changes.addAll(corrections(p, field));
        }
        round.decide(p, DecisionKind.ASSIGN, changes);
        List<UUID> enterprises = a.enterpriseIds();
        if (enterprises != null) {
            now.name(p.itemId(), enterprises);
        }
        return round.finish(List.of(p)).getFirst();
    }

    /** What is due by when on the way; replaces the milestones there were. */
    @Transactional
    public PromiseNow milestones(int planYear, Target target, List<Milestone> milestones, String reason) {
        Round round = begin(planYear, reason);
        PromiseNow p = round.chosen(List.of(target)).getFirst();
        requireOwn(p);
        List<Milestone> checked = checks.milestones(milestones);
        round.decide(
                p,
                DecisionKind.MILESTONES,
                List.of(new Change(
                        "milestones",
                        null,
                        p.held().milestones().isEmpty()
                                ? null
                                : HeldJson.write(p.held().milestones()),
                        checked.isEmpty() ? null : HeldJson.write(checked))));
        return round.finish(List.of(p)).getFirst();
    }

    /**
     * Divides the promised amount onto teams and periods; the sum may differ, and then the difference is shown.
     *
     * @param basis null for the usual one of the promise's indicator and measure
     */
    @Transactional
    public PromiseNow decompose(
            int planYear, Target target, Division.@Nullable Basis basis, List<Division.Share> shares, String reason) {
        Round round = begin(planYear, reason);
        PromiseNow p = round.chosen(List.of(target)).getFirst();
        requireOwn(p);
        Division division = checks.division(p, basis, shares);
        Division before = p.held().division();
        round.decide(
                p,
                DecisionKind.DECOMPOSE,
                List.of(new Change(
                        "division",
                        null,
                        before == null ? null : HeldJson.write(before),
                        shares.isEmpty() ? null : HeldJson.write(division))));
        return round.finish(List.of(p)).getFirst();
    }

    /** The first speaks for all of them from now on. */
    @Transactional
    public PromiseNow merge(int planYear, Target keeper, List<Target> others, String reason) {
        Round round = begin(planYear, reason);
        List<Target> all = new ArrayList<>(List.of(keeper));
        all.addAll(others);
        List<PromiseNow> chosen = round.chosen(all);
        PromiseNow kept = chosen.getFirst();
        List<String> absorbed = new ArrayList<>(kept.held().absorbed());
        for (PromiseNow p : chosen) {
            requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED);
            if (p != kept) {
                requireNothingAbsorbed(p);
                absorbed.add(p.code());
                round.decide(
                        p,
                        DecisionKind.MERGE,
                        List.of(status(p, PromiseStatus.MERGED), new Change("mergedInto", null, null, kept.code())));
            }
        }
        if (absorbed.size() == kept.held().absorbed().size()) {
            throw Refusal.invalid("others", List.of(), "A merge needs at least two promises.");
        }
        round.decide(
                kept, DecisionKind.MERGE, List.of(words("absorbed", kept.held().absorbed(), absorbed)));
        return round.finish(chosen).getFirst();
    }

    /** Its parts speak for it from now on; each keeps its own place within the sentence. */
    @Transactional
    public List<PromiseNow> split(int planYear, Target target, List<Part> parts, String reason) {
        Round round = begin(planYear, reason);
        PromiseNow p = round.chosen(List.of(target)).getFirst();
        requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED);
        requireInText(p);
        requireNothingAbsorbed(p);
        if (store.items(p.planId()).stream().anyMatch(i -> i.id().equals(p.itemId()) && i.parentId() != null)) {
            throw wrongState(p, "is a part itself; reopen the whole and split that anew");
        }
        checks.parts(p.promise(), parts);
        Set<String> taken = new HashSet<>();
        store.items(p.planId()).forEach(i -> taken.add(i.code()));
        List<PlanStore.Item> items = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        int number = 0;
        for (Part part : parts) {
            String code;
            do {
                code = p.code() + "." + ++number;
            } while (!taken.add(code));
            PlanStore.Item item = new PlanStore.Item(Ids.next(), code, p.itemId());
            items.add(item);
            codes.add(code);
            readings.add(new Reading(
                    item.id(),
                    round.version,
                    p.place(),
                    Reading.Outcome.NEW,
                    piece(p, part),
                    p.held().ownerId(),
                    List.of()));
        }
        store.addItems(p.planId(), items);
        store.addReadings(p.planId(), store.revisions(p.planId()).getLast().id(), readings);
        round.decide(
                p,
                DecisionKind.SPLIT,
                List.of(status(p, PromiseStatus.SPLIT), words("parts", p.held().parts(), codes)));
        List<PromiseNow> out = new ArrayList<>(round.finish(List.of(p)));
        List<PromiseNow> made = items.stream()
                .map(i -> history.now(p.planId(), i.id(), i.code()))
                .toList();
        now.put(made);
        out.addAll(made);
        return out;
    }

    private Promise piece(PromiseNow p, Part part) {
        Promise whole = p.promise();
        Promise fields = PromiseField.with(whole, checks.corrections(whole, part.fields()));
        int start = whole.span().start() + part.start();
        String words = whole.words().substring(part.start(), part.end());
        return Readings.of(fields, new Span(start, start + words.length()), words, whole.section());
    }

    /** A promise of the new text goes on from one that the new text no longer surely holds, and takes over what was decided. */
    @Transactional
    public PromiseNow goOn(int planYear, Target target, Target earlier, String reason) {
        Round round = begin(planYear, reason);
        List<PromiseNow> both = round.chosen(List.of(target, earlier));
        PromiseNow p = both.getFirst();
        PromiseNow old = both.getLast();
        requireInText(p);
        requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED);
        if (old.inText()) {
            throw wrongState(old, "still stands in the text");
        }
        requireStatus(old, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED);
        List<Change> changes =
                new ArrayList<>(List.of(new Change("continues", null, p.held().continues(), old.code())));
        Map<String, Change> decided = new LinkedHashMap<>();
        store.decisions(p.planId(), old.itemId(), Long.MAX_VALUE)
                .forEach(d -> d.changes().forEach(c -> decided.put(c.field(), c)));
        for (String field :
                List.of("owner", "coOwners", "weight", "indicator", "milestones", "division", "enterprises")) {
            Change c = decided.get(field);
            if (c != null) {
                changes.add(new Change(field, null, null, c.to()));
            }
        }
        round.decide(p, DecisionKind.CONTINUE, changes);
        round.decide(
                old,
                DecisionKind.MERGE,
                List.of(status(old, PromiseStatus.MERGED), new Change("mergedInto", null, null, p.code())));
        if (!old.held().enterpriseIds().isEmpty()) {
            now.name(p.itemId(), old.held().enterpriseIds());
        }
        return round.finish(both).getFirst();
    }

    private Round begin(int planYear, String reason) {
        UUID planId = store.findPlanId(planYear).orElseThrow(() -> Refusal.notFound("plan for the year", planYear));
        Instant at = clock.instant();
        return new Round(planYear, planId, store.nextVersion(planId, at), at, reason);
    }

    private static Change status(PromiseNow p, PromiseStatus to) {
        return new Change("status", null, p.status().word(), to.word());
    }

    private static Change words(String field, List<String> from, List<String> to) {
        return new Change(
                field,
                null,
                from.isEmpty() ? null : String.join(" ", from),
                to.isEmpty() ? null : String.join(" ", to));
    }

    private static void requireStatus(PromiseNow p, PromiseStatus... wanted) {
        if (!List.of(wanted).contains(p.status())) {
            throw wrongState(p, "is " + p.status().word());
        }
    }

    private static void requireInText(PromiseNow p) {
        if (!p.inText()) {
            throw wrongState(p, "no longer stands in the text");
        }
    }

    private static void requireNothingAbsorbed(PromiseNow p) {
        if (!p.held().absorbed().isEmpty()) {
            throw wrongState(p, "speaks for " + p.held().absorbed());
        }
    }

    private static void requireOwn(PromiseNow p) {
        Caller caller = CurrentCaller.get();
        boolean own = caller.departmentId() != null
                && caller.departmentId().equals(p.held().ownerId());
        if (!caller.has(Role.LEADER) && !caller.system() && !own) {
            throw Refusal.forbidden("The promise " + p.code() + " is not your department's.")
                    .with("value", p.code())
                    .hint("A leader may assign it to you.");
        }
        requireStatus(p, PromiseStatus.PROPOSED, PromiseStatus.ACCEPTED);
    }

    private static Refusal wrongState(PromiseNow p, String what) {
        return Refusal.conflict("The promise " + p.code() + " " + what + ".")
                .with("value", p.code())
                .with("status", p.status().word());
    }

    /** One command: it holds the plan, makes one version of it, and each decision in it is checked against the promise's own version. */
    private final class Round {
        private final int planYear;
        private final UUID planId;
        private final long version;
        private final Instant at;
        private final String reason;

        Round(int planYear, UUID planId, long version, Instant at, String reason) {
            this.planYear = planYear;
            this.planId = planId;
            this.version = version;
            this.at = at;
            this.reason = reason;
        }

        PromiseNow present(String code) {
            return now.find(planId, code).orElseThrow(() -> Refusal.notFound("promise", code));
        }

        List<PromiseNow> chosen(List<Target> targets) {
            Set<String> seen = new HashSet<>();
            List<PromiseNow> out = new ArrayList<>();
            for (Target t : targets) {
                if (!seen.add(t.code())) {
                    throw Refusal.invalid("code", t.code(), "The promise " + t.code() + " is named twice.");
                }
                PromiseNow p = present(t.code());
                Versions.check("promise " + t.code(), t.version(), p.version());
                out.add(p);
            }
            return out;
        }

        void decide(PromiseNow p, DecisionKind kind, List<Change> changes) {
            if (changes.isEmpty()) {
                throw Refusal.invalid("changes", p.code(), "Nothing of the promise " + p.code() + " would change.");
            }
            Caller caller = CurrentCaller.get();
            store.addDecision(
                    planId,
                    new Decision(
                            Ids.next(),
                            p.itemId(),
                            p.code(),
                            Math.toIntExact(p.version()) + 1,
                            version,
                            kind,
                            changes,
                            reason,
                            caller.userId(),
                            caller.name(),
                            at));
        }

        List<PromiseNow> finish(List<PromiseNow> touched) {
            List<PromiseNow> fresh = touched.stream()
                    .map(p -> history.now(planId, p.itemId(), p.code()))
                    .toList();
            Caller caller = CurrentCaller.get();
            if (caller.has(Role.LEADER) || caller.system()) {
                now.put(fresh);
            } else {
                fresh.forEach(now::change);
            }
            events.publishEvent(new PlanChanged(planId, planYear, Math.toIntExact(version)));
            return fresh;
        }
    }
}
