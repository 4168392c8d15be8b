package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.feeds.document.DocumentReader;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.park.plan.store.CascadeStore;
import org.dajuan.park.plan.store.NowStore;
import org.dajuan.park.plan.store.PlanStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Versions;
import org.dajuan.spine.indicators.Subjects;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanMaker;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.ReportCompiler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Upper levels' targets and which of our promises carry them; entries are only added, corrections supersede. */
@Service
public class Cascade {

    /** What is said about an upper target; see {@link UpperTarget}. */
    public record UpperData(
            String level,
            String issuer,
            String document,
            String subject,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal growthPct,
            @Nullable String deadline) {}

    /** A target found in an upper level's own report, and those of our promises that bear its name. */
    public record Proposal(UpperData target, String words, List<String> carriers) {}

    private static final List<String> LEVELS = List.of("league", "province", "state");

    private final CascadeStore store;
    private final PlanStore plans;
    private final NowStore now;
    private final Clock clock;
    private final ReportCompiler compiler = new ReportCompiler();

    Cascade(CascadeStore store, PlanStore plans, NowStore now, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.now = now;
        this.clock = clock;
    }

    @Transactional
    public List<UpperTarget> enter(int planYear, List<UpperData> targets, String reason) {
        if (planYear < 1990 || planYear > 2200) {
            throw Refusal.invalid("year", planYear, "The year " + planYear + " is no year of a plan.");
        }
        if (targets.isEmpty() || targets.size() > 500) {
            throw Refusal.invalid(
                    "targets", targets.size(), "1 to 500 targets are entered at once, not " + targets.size() + ".");
        }
        List<UpperTarget> out = new ArrayList<>();
        for (UpperData data : targets) {
            UpperTarget made = target(planYear, data, null, false, reason);
            store.add(made);
            out.add(made);
        }
        return out;
    }

    /** Enters the target anew; the earlier entry stays readable, what carries it is taken over. */
    @Transactional
    public UpperTarget correct(UUID id, UpperData data, boolean withdrawn, String reason) {
        UpperTarget before = present(id);
        UpperTarget made = target(before.planYear(), data, id, withdrawn, reason);
        store.add(made);
        for (UpperShare s : store.shares(id)) {
            if (s.carried()) {
                store.addShare(share(made.id(), s.itemId(), s.code(), 1, s.value(), s.unit(), true, s.reason()));
            }
        }
        return made;
    }

    private UpperTarget present(UUID id) {
        UpperTarget target = store.find(id).orElseThrow(() -> Refusal.notFound("upper target", id));
        if (target.withdrawn() || store.isSuperseded(id)) {
            throw Refusal.conflict("The upper target " + id + " was corrected or withdrawn.")
                    .hint("Read the list again.");
        }
        return target;
    }

    private UpperTarget target(int planYear, UpperData d, @Nullable UUID supersedes, boolean withdrawn, String reason) {
        if (!LEVELS.contains(d.level())) {
            throw Refusal.invalid("level", d.level(), "A level is one of " + LEVELS + ".");
        }
        String comparator = d.comparator();
        if (comparator != null) {
            try {
                Comparator.ofCode(comparator);
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("comparator", comparator, String.valueOf(e.getMessage()));
            }
        }
        BigDecimal value = d.value() == null ? null : DecisionChecks.decimal("value", d.value());
        if (value != null && value.signum() < 0) {
            throw Refusal.invalid("value", value, "A value is never negative; a fall is a growth below 0.");
        }
        Caller caller = CurrentCaller.get();
        return new UpperTarget(
                Ids.next(),
                planYear,
                d.level(),
                Require.text("issuer", d.issuer(), 100),
                d.document().isBlank() ? "" : Require.text("document", d.document(), 200),
                Require.text("subject", d.subject(), 200),
                comparator,
                value,
                d.unit() == null || d.unit().isBlank() ? "" : Require.text("unit", d.unit(), 30),
                d.growthPct() == null ? null : DecisionChecks.decimal("growthPct", d.growthPct()),
                d.deadline() == null ? null : Require.day("deadline", d.deadline()),
                supersedes,
                withdrawn,
                reason,
                caller.userId(),
                caller.name(),
                clock.instant());
    }

    /**
     * Says that one of our promises carries a share of an upper target, or no longer does.
     *
     * @param number of the pair's newest entry as the caller knows it, 0 when there is none
     * @param value null when the promise's own figure is meant
     */
    @Transactional
    public CascadeRow carry(
            UUID id,
            String code,
            int number,
            @Nullable BigDecimal value,
            @Nullable String unit,
            boolean carried,
            String reason) {
        UpperTarget target = present(id);
        UUID planId = plans.findPlanId(target.planYear())
                .orElseThrow(() -> Refusal.notFound("plan for the year", target.planYear()));
        PromiseNow p = now.find(planId, code).orElseThrow(() -> Refusal.notFound("promise", code));
        int present = store.shares(id).stream()
                .filter(s -> s.itemId().equals(p.itemId()))
                .mapToInt(UpperShare::number)
                .max()
                .orElse(0);
        Versions.check("share", number, present);
        String in = unit == null || unit.isBlank() ? target.unit() : Require.text("unit", unit, 30);
        if (value != null) {
            DecisionChecks.decimal("value", value);
            if (!Unit.of(in).convertsTo(Unit.of(target.unit()))) {
                throw Refusal.invalid(
                        "unit", in, "The share is in \"" + in + "\", the upper target in \"" + target.unit() + "\".");
            }
        }
        store.addShare(share(id, p.itemId(), code, present + 1, value, in, carried, reason));
        return row(target, promises(planId));
    }

    private UpperShare share(
            UUID upper,
            UUID item,
            String code,
            int number,
            @Nullable BigDecimal value,
            String unit,
            boolean carried,
            String reason) {
        Caller caller = CurrentCaller.get();
        return new UpperShare(
                Ids.next(),
                upper,
                item,
                code,
                number,
                value,
                unit,
                carried,
                reason,
                caller.userId(),
                caller.name(),
                clock.instant());
    }

    /** The matrix of a year, short and uncarried ones first. */
    @Transactional(readOnly = true)
    public List<CascadeRow> rows(int planYear) {
        Map<UUID, PromiseNow> ours =
                plans.findPlanId(planYear).map(this::promises).orElse(Map.of());
        List<String> order = List.of("not-carried", "short", "unclear", "carried");
        return store.present(planYear).stream()
                .map(t -> row(t, ours))
                .sorted(java.util.Comparator.comparingInt(r -> order.indexOf(r.state())))
                .toList();
    }

    private Map<UUID, PromiseNow> promises(UUID planId) {
        Map<UUID, PromiseNow> out = new HashMap<>();
        now.list(planId).forEach(p -> out.put(p.itemId(), p));
        return out;
    }

    private CascadeRow row(UpperTarget t, Map<UUID, PromiseNow> ours) {
        List<CascadeRow.Carrier> carriers = new ArrayList<>();
        for (UpperShare s : store.shares(t.id())) {
            PromiseNow p = ours.get(s.itemId());
            if (s.carried() && p != null) {
                carriers.add(carrier(t, s, p));
            }
        }
        return CascadeSums.row(t, carriers);
    }

    private static CascadeRow.Carrier carrier(UpperTarget t, UpperShare s, PromiseNow p) {
        BigDecimal counted = null;
        BigDecimal gap = null;
        if (CascadeSums.isRate(t)) {
            BigDecimal own = CascadeSums.rate(p.promise());
            BigDecimal upper = t.growthPct() == null ? t.value() : t.growthPct();
            gap = own == null || upper == null ? null : CascadeSums.missing(t, upper, own);
        } else if (t.value() != null) {
            BigDecimal given = s.value();
            Quantity own = p.promise().target();
            Unit unit = Unit.of(t.unit());
            if (given != null) {
                counted = Unit.of(s.unit()).convert(given, unit);
            } else if (own != null
                    && !p.promise().promisesGrowth()
                    && Unit.of(own.unit()).convertsTo(unit)) {
                counted = Unit.of(own.unit()).convert(own.value(), unit);
            }
        }
        return new CascadeRow.Carrier(
                p.code(),
                p.itemId(),
                p.promise().subject(),
                p.inForce(),
                p.promise().accepted(),
                s.number(),
                counted,
                s.value() != null,
                gap);
    }

    /** Reads an upper level's own report and proposes its targets; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Proposal> propose(int planYear, Path file, String level, String issuer) {
        Plan theirs;
        try {
            theirs = PlanMaker.plan(compiler.compileAs(DocumentReader.read(file), planYear - 1));
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", e.value(), e.what() + ": expected " + e.expected() + ".")
                    .hint(e.advice());
        }
        Map<String, List<String>> named = new HashMap<>();
        Optional<UUID> planId = plans.findPlanId(planYear);
        planId.ifPresent(id -> now.list(id).stream()
                .filter(PromiseNow::inForce)
                .forEach(p -> named.computeIfAbsent(Subjects.core(p.promise().subject()), s -> new ArrayList<>())
                        .add(p.code())));
        return theirs.promises().stream()
                .filter(p -> p.kind() == ItemKind.INDICATOR_TARGET)
                .limit(500)
                .map(p -> new Proposal(
                        data(p, level, issuer, theirs.reportName()),
                        p.words(),
                        named.getOrDefault(Subjects.core(p.subject()), List.of())))
                .toList();
    }

    private static UpperData data(Promise p, String level, String issuer, String document) {
        Quantity target = p.target();
        LocalDate deadline = p.deadline();
        return new UpperData(
                level,
                issuer,
                document,
                p.subject(),
                PromiseField.COMPARATOR.of(p),
                target == null ? null : target.value(),
                target == null ? null : target.unit(),
                p.growthPct(),
                deadline == null ? null : deadline.toString());
    }
}
