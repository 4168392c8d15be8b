package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.indicators.Direction;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a value that has a target. Met and missed are said only when the deadline has passed or the value is final; before that
 * the value is held against where it should stand by now.
 */
record Sentence(
        AnswerDraft draft,
        Promise promise,
        Indicator indicator,
        Time time,
        Computed found,
        Unit unit,
        Judge judge,
        IndicatorKind kind,
        Evaluator evaluator,
        LocalDate asOf) {

    private static final BigDecimal ON_TRACK_FROM = new BigDecimal("0.9");

    Answer say() {
        String value = show(judge.value());
        String target = show(judge.target());
        if (found.upperBound() && judge.good() == Direction.UP && judge.reached()) {
            return draft.of(Verdict.NO_EVIDENCE, ReasonCode.UPPER_BOUND_ONLY.reason(promise.subject(), value, target));
        }
        if (kind.accumulates() && !time.due() && !coversDeadline()) {
            if (judge.good() == Direction.UP && judge.onGoodSide()) {
                return met(ReasonCode.MET_EARLY.reason(promise.subject(), value, target, remarks()));
            }
            if (judge.good() == Direction.DOWN && !judge.reached()) {
                return missed(ReasonCode.MISSED_EARLY.reason(promise.subject(), value, target, remarks()));
            }
        }
        if (time.due() || (coversDeadline() && !asOf.isBefore(time.deadline()))) {
            return atTheEnd(value, target);
        }
        return underWay(value, target);
    }

    private Answer atTheEnd(String value, String target) {
        boolean complete = coversDeadline() && found.missing().isEmpty();
        if (!complete && (kind.accumulates() || kind == IndicatorKind.GROWTH) && !settled()) {
            return draft.flag("evidence-stops-early")
                    .of(
                            Verdict.NO_EVIDENCE,
                            ReasonCode.EVIDENCE_STOPS.reason(
                                    promise.subject(),
                                    time.deadline().toString(),
                                    String.valueOf(found.coveredTo()),
                                    value,
                                    Remarks.months(found.missing())));
        }
        String early = "";
        if (!coversDeadline()) {
            draft.flag("evidence-stops-early");
            early = ReasonCode.REMARK_EVIDENCE_STOPS_EARLY.nested(String.valueOf(found.coveredTo()));
        }
        if (judge.onGoodSide()) {
            return met(ReasonCode.MET.reason(promise.subject(), value, target, remarks(early)));
        }
        if (judge.reached()) {
            return met(ReasonCode.MET_ABOUT.reason(
                    promise.subject(), value, target, show(judge.tolerance()), remarks(early)));
        }
        BigDecimal gap = judge.value().subtract(judge.target());
        // What was missed is never green, however near it came.
        boolean far = AnswerDraft.light(judge.ratioTo(judge.target())) == Light.RED;
        draft.light(far ? Light.RED : Light.YELLOW);
        return draft.of(
                Verdict.MISSED, ReasonCode.MISSED.reason(promise.subject(), value, target, show(gap), remarks(early)));
    }

    /** True when rows still to come cannot turn the verdict: what has accumulated stays. */
    private boolean settled() {
        if (!kind.accumulates()) {
            return false;
        }
        return judge.good() == Direction.UP ? judge.onGoodSide() : !judge.reached();
    }

    /** Events counted day by day have no gaps: once the day is past, those that happened are known. */
    private boolean coversDeadline() {
        LocalDate to = found.coveredTo();
        return (to != null && !to.isBefore(time.deadline()))
                || (time.due() && kind == IndicatorKind.COUNT && found.byDay());
    }

    private Answer underWay(String value, String target) {
        LocalDate to = found.knownTo() == null ? asOf : found.knownTo();
        LocalDate day = to.isAfter(asOf) ? asOf : to;
        String stale = "";
        if (day.plusDays(Pace.STALE_DAYS).isBefore(asOf)) {
            draft.flag("stale-evidence");
            stale = ReasonCode.REMARK_STALE_EVIDENCE.nested(day.toString());
        }
        if (kind.accumulates()) {
            boolean events = kind == IndicatorKind.COUNT && found.byDay();
            return accumulating(value, target, events || !stale.isEmpty() ? asOf : day, stale);
        }
        boolean closing = kind == IndicatorKind.LEVEL || kind == IndicatorKind.RATIO;
        if (closing && !judge.onGoodSide()) {
            BigDecimal from = start();
            if (from == null) {
                return draft.of(
                        Verdict.NOT_DUE,
                        ReasonCode.NOT_DUE_NO_LINE.reason(
                                promise.subject(),
                                day.toString(),
                                value,
                                target,
                                time.deadline().toString(),
                                remarks(stale)));
            }
            BigDecimal way = judge.target().subtract(from);
            BigDecimal share = Pace.straight(time.begin(), asOf, time.deadline());
            if (way.signum() == (judge.good() == Direction.UP ? 1 : -1) && share.signum() > 0) {
                BigDecimal ratio = Unit.divide(judge.value().subtract(from), way.multiply(share));
                return paced(
                        ratio,
                        ReasonCode.PACE_GAP.reason(
                                promise.subject(),
                                day.toString(),
                                value,
                                target,
                                show(from),
                                show(from.add(way.multiply(share))),
                                Shown.percent(ratio).toPlainString(),
                                remarks(stale)));
            }
        }
        BigDecimal ratio = judge.ratioTo(judge.target());
        if (judge.reached()) {
            ratio = ratio.max(BigDecimal.ONE);
        }
        return paced(
                ratio,
                ReasonCode.PACE_DIRECT.reason(
                        promise.subject(),
                        day.toString(),
                        value,
                        target,
                        Shown.percent(ratio).toPlainString(),
                        remarks(stale)));
    }

    /** Where the way to the target began: as the promise says, else by last year's facts, else by last year's claim. */
    private @Nullable BigDecimal start() {
        Quantity said = promise.baseline();
        boolean fits = said != null && Unit.of(said.unit()).convertsTo(unit);
        BigDecimal claimed = said != null && fits ? Unit.of(said.unit()).convert(said.value(), unit) : null;
        if (claimed != null && !promise.inferred().contains("baseline")) {
            return claimed;
        }
        Computed before = evaluator.value(indicator, Window.year(time.begin().getYear() - 1));
        return before.hasValue() && indicator.unit().convertsTo(unit)
                ? indicator.unit().convert(before.value(), unit)
                : claimed;
    }

    private Answer accumulating(String value, String target, LocalDate day, String stale) {
        boolean wholeYear =
                time.deadline().equals(time.window().end()) && time.deadline().getDayOfYear() >= 365;
        BigDecimal seasonal = wholeYear && day.equals(found.coveredTo())
                ? Pace.seasonal(evaluator, indicator, time.window(), day)
                : BigDecimal.ZERO;
        boolean known = seasonal.signum() > 0;
        BigDecimal share = known ? seasonal : Pace.straight(time.begin(), day, time.deadline());
        BigDecimal expected = judge.target().multiply(share);
        BigDecimal ratio = judge.ratioTo(expected);
        return paced(
                ratio,
                (known ? ReasonCode.PACE_SEASONAL : ReasonCode.PACE_STRAIGHT)
                        .reason(
                                promise.subject(),
                                day.toString(),
                                value,
                                target,
                                show(expected),
                                Shown.percent(ratio).toPlainString(),
                                remarks(stale)));
    }

    private Answer paced(BigDecimal ratio, Reason reason) {
        Verdict v = ratio.compareTo(ON_TRACK_FROM) >= 0 ? Verdict.ON_TRACK : Verdict.AT_RISK;
        return draft.light(AnswerDraft.light(ratio)).of(v, reason);
    }

    private Answer met(Reason reason) {
        return draft.light(Light.GREEN).of(Verdict.MET, reason);
    }

    private Answer missed(Reason reason) {
        return draft.light(Light.RED).of(Verdict.MISSED, reason);
    }

    private String show(BigDecimal n) {
        return Shown.of(n, unit.text());
    }

    private String remarks(String... more) {
        return Remarks.of(found, new ArrayList<>(List.of(more)).toArray(String[]::new));
    }
}
