package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.indicators.Direction;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** Answers one promise: finds out what is to be compared with what, and hands both to {@link Sentence}. */
final class Answering {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern DOWNWARDS = Pattern.compile("下降|降低|减少|压减|回落");
    /** 0.5 percentage points of growth, as a share of the base. */
    private static final BigDecimal HALF_POINT = new BigDecimal("0.005");

    private final Plan plan;
    private final Indicators indicators;
    private final Evaluator evaluator;
    private final LocalDate asOf;

    Answering(Plan plan, Indicators indicators, Evaluator evaluator, LocalDate asOf) {
        this.plan = plan;
        this.indicators = indicators;
        this.evaluator = evaluator;
        this.asOf = asOf;
    }

    Answer answer(Promise p) {
        AnswerDraft draft = new AnswerDraft(p);
        String id = p.indicator();
        if (id == null) {
            return draft.of(Verdict.UNMEASURED, ReasonCode.UNMEASURED.reason(p.subject()));
        }
        Indicator i = indicators.findIndicator(id).orElse(null);
        if (i == null) {
            String near = String.join(", ", indicators.nearest(id, 3));
            return draft.of(Verdict.UNMEASURED, ReasonCode.UNKNOWN_INDICATOR.reason(id, near));
        }
        Time time = Time.of(p, plan.planYear(), i.kind(), asOf);
        if (time.notBegun()) {
            return draft.of(
                    Verdict.NOT_DUE, ReasonCode.NOT_DUE_YEAR.reason(p.subject(), String.valueOf(time.targetYear())));
        }
        Answer now = in(draft, p, i, time);
        if (now.verdict() == Verdict.NO_EVIDENCE && !time.due() && time.hasYearBefore()) {
            // A new year has begun and nothing is known of it yet: what was last known still stands.
            Answer before = in(new AnswerDraft(p), p, i, time.yearBefore());
            return before.verdict() == Verdict.NO_EVIDENCE ? now : before;
        }
        return now;
    }

    private Answer in(AnswerDraft draft, Promise p, Indicator i, Time time) {
        if (p.reference() != null) {
            return symbolic(draft, p, i, time, p.reference());
        }
        if (p.promisesGrowth()) {
            return growth(draft, p, i, time);
        }
        if (i.kind() == IndicatorKind.YES_NO || p.target() == null) {
            return done(draft, p, i, time);
        }
        if (p.target().unit().endsWith("百分点") && i.unit().isRate()) {
            return points(draft, p, i, time, p.target());
        }
        return amount(draft, p, i, time);
    }

    private Answer amount(AnswerDraft draft, Promise p, Indicator i, Time time) {
        Quantity target = Objects.requireNonNull(p.target());
        Unit unit = Unit.of(target.unit());
        if (!i.unit().convertsTo(unit)) {
            return draft.of(
                    Verdict.UNMEASURED,
                    ReasonCode.UNIT_MISMATCH.reason(
                            p.subject(), target.unit(), i.unit().text()));
        }
        Computed c = evaluator.value(i, time.window());
        Answer main = judged(draft, p, i, time, c, unit, target.value(), i.kind());
        BigDecimal promised = p.growthPct();
        boolean fine = main.verdict() == Verdict.MET || main.verdict() == Verdict.ON_TRACK;
        return promised != null && fine ? alsoGrowth(main, p, i, time, promised) : main;
    }

    /** 提高0.3个百分点 is a change of a rate, not its level. */
    private Answer points(AnswerDraft draft, Promise p, Indicator i, Time time, Quantity target) {
        Computed c = evaluator.change(i, time.window());
        if (!c.hasValue()) {
            return noValue(draft, p, i, time, c);
        }
        BigDecimal t = DOWNWARDS.matcher(p.words()).find() ? target.value().negate() : target.value();
        return judged(draft, p, i, time, c, Unit.of(target.unit()), t, IndicatorKind.GROWTH);
    }

    /** 达到4900亿元、增长10%以上 promises two things; the answer is as good as the worse of them. */
    private Answer alsoGrowth(Answer main, Promise p, Indicator i, Time time, BigDecimal promised) {
        Computed g = growthOf(i, time);
        if (!g.hasValue()) {
            return main;
        }
        Judge j = Judge.of(g.value(), promised, Unit.PERCENT, p.comparator(), promised.signum() < 0, i.direction());
        if (j.reached()) {
            return main;
        }
        List<LineageStep> walk = new ArrayList<>(main.lineage());
        walk.addAll(g.steps());
        return new Answer(
                p,
                time.due() ? Verdict.MISSED : Verdict.AT_RISK,
                AnswerDraft.light(j.ratioTo(promised)),
                main.value(),
                main.target(),
                main.gap(),
                main.progressPct(),
                ReasonCode.GROWTH_BEHIND.reason(
                        p.subject(), Shown.of(g.value(), "%"), Shown.of(promised, "%"), Remarks.of(g)),
                walk,
                main.flags());
    }

    private Answer growth(AnswerDraft draft, Promise p, Indicator i, Time time) {
        BigDecimal promised = Objects.requireNonNull(p.growthPct());
        Computed g = growthOf(i, time);
        if (g.hasValue()) {
            return judged(draft, p, i, time, g, Unit.PERCENT, promised, IndicatorKind.GROWTH);
        }
        Quantity base = p.baseline();
        if (base != null && i.kind() != IndicatorKind.GROWTH && i.unit().convertsTo(Unit.of(base.unit()))) {
            Computed c = evaluator.value(i, time.window());
            if (c.hasValue()) {
                BigDecimal implied =
                        base.value().multiply(HUNDRED.add(promised)).movePointLeft(2);
                Computed said = c.remark(ReasonCode.REMARK_LAST_YEAR_CLAIM.nested(Shown.of(base)));
                return judged(draft, p, i, time, said, Unit.of(base.unit()), implied, i.kind());
            }
        }
        return noValue(draft, p, i, time, g);
    }

    private Answer symbolic(AnswerDraft draft, Promise p, Indicator i, Time time, String reference) {
        Computed own = growthOf(i, time);
        if (!own.hasValue()) {
            return noValue(draft, p, i, time, own);
        }
        Indicator other = indicators.findByName(reference).orElseGet(() -> promisedAs(reference));
        Computed its = other == null ? null : growthOf(other, time);
        if (its == null || !its.hasValue()) {
            return draft.value(own.value(), "%", own.steps())
                    .of(Verdict.NO_EVIDENCE, ReasonCode.REFERENCE_UNMEASURED.reason(p.subject(), reference));
        }
        Computed both = own.joined(its, own.amount(), null);
        return judged(draft, p, i, time, both, Unit.PERCENT, its.value(), IndicatorKind.GROWTH);
    }

    private @Nullable Indicator promisedAs(String reference) {
        return plan.promises().stream()
                .filter(p -> p.subject().contains(reference) && p.indicator() != null)
                .findFirst()
                .flatMap(p -> indicators.findIndicator(String.valueOf(p.indicator())))
                .orElse(null);
    }

    /** Growth reported as such comes first; growth worked out from amounts is not adjusted for prices and says so. */
    private Computed growthOf(Indicator i, Time time) {
        if (i.kind() == IndicatorKind.GROWTH) {
            return evaluator.value(i, time.window());
        }
        Indicator reported = indicators.findGrowthOf(i.id()).orElse(null);
        if (reported != null) {
            Computed c = evaluator.value(reported, time.window());
            if (c.hasValue()) {
                return c;
            }
        }
        return evaluator.growth(i, time.window());
    }

    private Answer noValue(AnswerDraft draft, Promise p, Indicator i, Time time, Computed g) {
        if (i.kind() != IndicatorKind.GROWTH) {
            Computed c = evaluator.value(i, time.window());
            if (c.hasValue()) {
                draft.value(c.value(), i.unit().text(), c.steps());
            }
        }
        return draft.lineage(g.steps()).of(Verdict.NO_EVIDENCE, g.why());
    }

    private Answer done(AnswerDraft draft, Promise p, Indicator i, Time time) {
        Computed c = evaluator.value(i, time.window());
        if (!c.hasValue()) {
            return draft.lineage(c.steps()).of(Verdict.NO_EVIDENCE, c.why());
        }
        draft.value(c.value(), i.unit().text(), c.steps()).remarks(c);
        if (i.kind() != IndicatorKind.YES_NO && i.kind() != IndicatorKind.COUNT) {
            return draft.of(
                    Verdict.UNMEASURED,
                    ReasonCode.NO_TARGET.reason(
                            p.subject(), Shown.of(c.value(), i.unit().text()), Remarks.of(c)));
        }
        if (c.value().signum() > 0 && c.value().compareTo(whole(p, i)) >= 0) {
            return draft.light(Light.GREEN)
                    .of(Verdict.MET, ReasonCode.DONE.reason(p.subject(), String.valueOf(c.coveredTo()), Remarks.of(c)));
        }
        String deadline = time.deadline().toString();
        return time.due()
                ? draft.light(Light.RED)
                        .of(Verdict.MISSED, ReasonCode.NOT_DONE.reason(p.subject(), deadline, Remarks.of(c)))
                : draft.of(Verdict.NOT_DUE, ReasonCode.NOT_DUE_OPEN.reason(p.subject(), deadline, Remarks.of(c)));
    }

    /** A yes is 1 whatever number the promise names; a count without a promised number is done with the first. */
    private static BigDecimal whole(Promise p, Indicator i) {
        Quantity t = p.target();
        return i.kind() == IndicatorKind.COUNT && t != null ? t.value() : BigDecimal.ONE;
    }

    private Answer judged(
            AnswerDraft draft,
            Promise p,
            Indicator i,
            Time time,
            Computed c,
            Unit unit,
            BigDecimal target,
            IndicatorKind kind) {
        if (c.amount() == null) {
            return draft.lineage(c.steps()).of(Verdict.NO_EVIDENCE, c.why());
        }
        BigDecimal value =
                c.amount().unit().convertsTo(unit) ? c.amount().unit().convert(c.value(), unit) : c.value();
        BigDecimal growthPct = p.growthPct();
        boolean falling = (p.promisesGrowth() && growthPct != null && growthPct.signum() < 0)
                || (target.signum() < 0 && unit.isRate());
        boolean symbolic = p.reference() != null;
        Comparator comparator = symbolic && p.comparator() != Comparator.AT_LEAST ? Comparator.ABOUT : p.comparator();
        Judge judge = Judge.of(value, target, unit, comparator, falling, symbolic ? Direction.UP : i.direction());
        Quantity base = p.baseline();
        if (p.promisesGrowth() && !unit.isRate() && base != null && comparator == Comparator.ABOUT) {
            judge = judge.allowing(base.value().multiply(HALF_POINT));
        }
        draft.value(value, unit.text(), c.steps())
                .target(target, unit.text(), judge)
                .remarks(c);
        return new Sentence(draft, p, i, time, c, unit, judge, kind, evaluator, asOf).say();
    }
}
