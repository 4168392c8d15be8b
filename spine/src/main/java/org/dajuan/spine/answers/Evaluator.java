package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Amount;
import org.dajuan.spine.indicators.Formula;
import org.dajuan.spine.indicators.Formula.Aggregate;
import org.dajuan.spine.indicators.Formula.Chooser;
import org.dajuan.spine.indicators.Formula.Function;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Promise;

/** Works out indicators over a window, with the walk down to rows. */
final class Evaluator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicators indicators;
    private final Evidence evidence;
    private final Memo memo;
    private final String ownIndicator;
    private final Rows ownRows;

    /**
     * An evaluator for a promise. Facts about the promise itself answer it alone; facts about another promise never do.
     *
     * @param shared values that promises without facts of their own share
     */
    Evaluator(Indicators indicators, Evidence evidence, Memo shared, Promise promise) {
        this.indicators = indicators;
        this.evidence = evidence;
        String by = promise.indicator();
        this.ownIndicator = by == null ? "" : by;
        this.ownRows = evidence.rowsAbout(ownIndicator, promise.id());
        this.memo = ownRows.isEmpty() ? shared : new Memo();
        memo.begin();
        if (by != null) {
            memo.reads().add(by);
        }
    }

    /** Indicators whose rows were looked at. */
    Set<String> reads() {
        return memo.reads();
    }

    /** Rows that overlap, as they were met. */
    Set<Oddity> oddities() {
        return memo.oddities();
    }

    /** The indicator's value in its unit; its step stands alone in {@link Computed#steps}. */
    Computed value(Indicator i, Window w) {
        return memo.get(new Memo.Key(Memo.Kind.VALUE, i.id(), w), () -> worked(i, w));
    }

    private Computed worked(Indicator i, Window w) {
        Computed c = of(i.expression(), w);
        if (c.amount() != null) {
            c = c.with(c.amount().in(i.unit()));
        }
        String shown = c.hasValue() ? Shown.of(c.value(), i.unit().text()) : "";
        return under(c, new LineageStep(i.id(), i.formula(), shown, new FactList(c.rows()), c.steps()));
    }

    /** Growth over the same stretch of the year before, in per cent. */
    Computed growth(Indicator i, Window w) {
        return memo.get(new Memo.Key(Memo.Kind.GROWTH, i.id(), w), () -> against(i, w, true));
    }

    /** Change against the same stretch of the year before, in percentage points; for indicators that are rates. */
    Computed change(Indicator i, Window w) {
        return memo.get(new Memo.Key(Memo.Kind.CHANGE, i.id(), w), () -> against(i, w, false));
    }

    private Computed against(Indicator i, Window w, boolean relative) {
        Computed now = value(i, w);
        LocalDate to = now.coveredTo();
        if (!now.hasValue() || to == null) {
            return now;
        }
        if (!now.missing().isEmpty()) {
            return now.without(ReasonCode.GROWTH_GAPS.reason(i.nameZh(), i.nameEn(), Remarks.months(now.missing())));
        }
        Window before = w.yearBefore(to);
        Computed base = value(i, before);
        if (!base.hasValue()
                || !before.end().equals(base.coveredTo())
                || !base.missing().isEmpty()) {
            return now.without(ReasonCode.GROWTH_NO_BASE.reason(i.nameZh(), i.nameEn(), Windows.shown(before)));
        }
        if (relative && base.value().signum() == 0) {
            return now.without(ReasonCode.DIVISION_BY_ZERO.reason("growth(" + i.id() + ")"));
        }
        BigDecimal change = now.value().subtract(base.value());
        Amount result = relative
                ? new Amount(Unit.divide(change.multiply(HUNDRED), base.value().abs()), Unit.PERCENT)
                : new Amount(change, Unit.of("个百分点"));
        Computed both = now.joined(base, result, null);
        Computed sameStretch = new Computed(
                both.amount(),
                null,
                both.upperBound(),
                to,
                now.knownTo(),
                now.byDay(),
                List.of(),
                both.rows(),
                both.steps(),
                both.remarks());
        return relative && i.unit().dimension().equals("元")
                ? sameStretch.remark(ReasonCode.REMARK_NOMINAL.nested(i.id()))
                : sameStretch;
    }

    private static Computed under(Computed c, LineageStep step) {
        return new Computed(
                c.amount(),
                c.failure(),
                c.upperBound(),
                c.coveredTo(),
                c.knownTo(),
                c.byDay(),
                c.missing(),
                List.of(),
                List.of(step),
                c.remarks());
    }

    private Computed of(Formula f, Window w) {
        return switch (f) {
            case Formula.Constant c -> Computed.constant(c.value());
            case Formula.Reference r -> value(indicators.indicator(r.indicator()), w);
            case Formula.Growth g -> growth(indicators.indicator(g.indicator()), w);
            case Formula.Arithmetic a -> arithmetic(a, w);
            case Formula.Choice c -> choice(c, w);
            case Aggregate a -> aggregate(a, w);
        };
    }

    private Computed arithmetic(Formula.Arithmetic a, Window w) {
        Computed left = of(a.left(), w);
        Computed right = of(a.right(), w);
        if (left.amount() == null || right.amount() == null) {
            return left.joined(right, null, left.hasValue() ? right.why() : left.why());
        }
        if (a.operator() == '/' && right.value().signum() == 0) {
            String divisor =
                    right.steps().isEmpty() ? "0" : right.steps().getFirst().indicator();
            return left.joined(right, null, ReasonCode.DIVISION_BY_ZERO.reason(divisor));
        }
        return left.joined(right, left.amount().apply(a.operator(), right.amount()), null);
    }

    private Computed choice(Formula.Choice choice, Window w) {
        List<Computed> options = choice.options().stream().map(o -> of(o, w)).toList();
        Computed first = options.getFirst();
        if (choice.chooser() == Chooser.EITHER) {
            return options.stream().filter(Computed::hasValue).findFirst().orElse(first);
        }
        Unit unit = first.amount() == null ? Unit.NONE : first.amount().unit();
        Computed best = first;
        for (Computed o : options.subList(1, options.size())) {
            if (best.amount() == null || o.amount() == null) {
                best = best.joined(o, null, best.hasValue() ? o.why() : best.why());
                continue;
            }
            Amount other = o.amount().in(unit);
            boolean less = other.value().compareTo(best.value()) < 0;
            best = best.joined(o, less == (choice.chooser() == Chooser.LEAST) ? other : best.amount(), null);
        }
        return best;
    }

    private Computed aggregate(Aggregate a, Window w) {
        Aggregate inner = a.inner();
        if (inner == null) {
            Indicator i = indicators.indicator(String.valueOf(a.facts()));
            return Aggregation.of(i, a, w, rows(i), memo.oddities());
        }
        Map<String, Computed> groups = groups(inner, w);
        List<Computed> kept = new ArrayList<>();
        groups.forEach((key, c) -> {
            boolean holds = a.where().stream()
                    .allMatch(cond -> cond.number() != null
                            ? Aggregation.compares(c.value(), cond)
                            : cond.operator().equals("=") == key.equals(cond.text()));
            if (holds) {
                kept.add(c);
            }
        });
        return ofGroups(a, groups, kept);
    }

    /** Groups that fail a condition stay in the walk: that they were seen and did not count is part of the number. */
    private static Computed ofGroups(Aggregate a, Map<String, Computed> groups, List<Computed> kept) {
        Computed all = groups.isEmpty() ? null : Computed.all(groups.values());
        if (all == null || all.amount() == null) {
            Aggregate inner = a.inner();
            String id = inner == null ? "" : String.valueOf(inner.facts());
            return Computed.failed(ReasonCode.NO_FACTS.reason(id, id, id, ""));
        }
        if (a.function() == Function.COUNT || a.function() == Function.DISTINCT) {
            return all.with(new Amount(BigDecimal.valueOf(kept.size()), Unit.of("个")));
        }
        if (kept.isEmpty()) {
            return all.without(ReasonCode.DIVISION_BY_ZERO.reason(String.valueOf(a.function())));
        }
        List<BigDecimal> values = kept.stream().map(Computed::value).toList();
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal out = switch (a.function()) {
            case MEAN -> Unit.divide(sum, BigDecimal.valueOf(values.size()));
            case MIN -> values.stream().reduce(BigDecimal::min).orElse(sum);
            case MAX -> values.stream().reduce(BigDecimal::max).orElse(sum);
            default -> sum;
        };
        return all.with(new Amount(out, all.amount().unit()));
    }

    private Map<String, Computed> groups(Aggregate inner, Window w) {
        Indicator i = indicators.indicator(String.valueOf(inner.facts()));
        return Aggregation.groups(i, inner, w, rows(i), memo.oddities());
    }

    private Rows rows(Indicator i) {
        memo.reads().add(i.id());
        return i.id().equals(ownIndicator) && !ownRows.isEmpty() ? ownRows : evidence.rows(i.id());
    }
}
