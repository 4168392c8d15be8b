package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.indicators.Direction;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.indicators.Subjects;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.ItemKind;
import org.jspecify.annotations.Nullable;

/** What is strange in a plan: shown, never repaired. */
final class PlanOddities {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Up to so many promises of one thing each is held against each; beyond, against one that says otherwise: the list grows with the plan, not with its square. */
    private static final int MOST_IN_PAIRS = 12;

    private static final Pattern YEARLY = Pattern.compile("完成.*投资|固定资产投资|到位资金");

    private final Indicators indicators;
    private final List<Promise> targets;
    private final List<Oddity> found = new ArrayList<>();
    private int single;

    private PlanOddities(Plan plan, Indicators indicators) {
        this.indicators = indicators;
        this.targets = plan.promises().stream()
                .filter(p -> p.kind() == ItemKind.INDICATOR_TARGET)
                .toList();
    }

    /** What the plan's own words show. */
    static PlanOddities of(Plan plan, Indicators indicators) {
        PlanOddities o = new PlanOddities(plan, indicators);
        o.targets.forEach(o::againstLastYear);
        o.single = o.found.size();
        o.pairs();
        o.totalInvestment();
        o.found.addAll(SumAndParts.of(plan.promises()));
        return o;
    }

    /** All of it, with growth targets whose base neither the report nor the answers know. */
    List<Oddity> with(List<Answer> answers) {
        List<Oddity> out = new ArrayList<>(found.subList(0, single));
        answers.forEach(a -> base(a, out));
        out.addAll(found.subList(single, found.size()));
        return out;
    }

    private void againstLastYear(Promise p) {
        Quantity target = p.target();
        Quantity base = p.baseline();
        if (target == null || base == null || p.promisesGrowth()) {
            return;
        }
        Unit unit = Unit.of(target.unit());
        if (!Unit.of(base.unit()).convertsTo(unit)) {
            return;
        }
        Direction better = indicator(p) == null
                ? Direction.UP
                : Objects.requireNonNull(indicator(p)).direction();
        Direction good = Judge.side(p.comparator(), false, better);
        int sign = target.value().compareTo(Unit.of(base.unit()).convert(base.value(), unit));
        if (good == Direction.UP ? sign < 0 : sign > 0) {
            ReasonCode code =
                    good == Direction.UP ? ReasonCode.TARGET_BELOW_LAST_YEAR : ReasonCode.TARGET_ABOVE_LAST_YEAR;
            found.add(code.oddity(List.of(p.id()), p.subject(), Shown.of(target), Shown.of(base)));
        }
    }

    private void base(Answer a, List<Oddity> out) {
        Promise p = a.promise();
        Indicator i = indicator(p);
        boolean reported = i != null && i.kind() == IndicatorKind.GROWTH;
        boolean open = a.verdict() == Verdict.NO_EVIDENCE || a.verdict() == Verdict.UNMEASURED;
        BigDecimal g = p.growthPct();
        if (p.promisesGrowth() && g != null && p.baseline() == null && p.reference() == null && open && !reported) {
            out.add(ReasonCode.GROWTH_TARGET_NO_BASE.oddity(List.of(p.id()), p.subject(), Shown.of(g, "%")));
        }
    }

    private void pairs() {
        Map<String, List<Promise>> same = new LinkedHashMap<>();
        for (Promise p : targets) {
            if (p.target() != null) {
                String what = p.indicator() == null ? Subjects.core(p.subject()) : p.indicator();
                same.computeIfAbsent(what + "|" + p.year(), k -> new ArrayList<>())
                        .add(p);
            }
        }
        for (List<Promise> list : same.values()) {
            if (list.size() > MOST_IN_PAIRS) {
                against(list);
                continue;
            }
            for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                    pair(list.get(i), list.get(j));
                }
            }
        }
    }

    /** Each against the first that says the same, the first of its sort that says otherwise, and the first of the other sort (amount or growth). */
    private void against(List<Promise> list) {
        Map<Boolean, List<Promise>> firsts = new HashMap<>();
        for (Promise p : list) {
            List<Promise> known = firsts.computeIfAbsent(p.promisesGrowth(), sort -> new ArrayList<>());
            if (known.isEmpty() || (known.size() == 1 && !says(known.getFirst()).equals(says(p)))) {
                known.add(p);
            }
        }
        Map<String, Promise> saidFirst = new HashMap<>();
        Set<List<Promise>> pairs = new LinkedHashSet<>();
        for (Promise p : list) {
            Promise same = saidFirst.putIfAbsent(says(p), p);
            if (same != null) {
                pairs.add(List.of(same, p));
            }
            firsts.getOrDefault(p.promisesGrowth(), List.of()).stream()
                    .filter(other -> !says(other).equals(says(p)))
                    .findFirst()
                    .ifPresent(other -> pairs.add(inOrder(other, p)));
            firsts.getOrDefault(!p.promisesGrowth(), List.of()).stream()
                    .findFirst()
                    .ifPresent(other -> pairs.add(inOrder(other, p)));
        }
        pairs.forEach(two -> pair(two.getFirst(), two.getLast()));
    }

    private static String says(Promise p) {
        return p.promisesGrowth() + promised(p);
    }

    private static List<Promise> inOrder(Promise a, Promise b) {
        return a.span().start() <= b.span().start() ? List.of(a, b) : List.of(b, a);
    }

    private void pair(Promise a, Promise b) {
        if (a.span().equals(b.span())) {
            return;
        }
        if (a.promisesGrowth() == b.promisesGrowth()) {
            alike(a, b);
        } else if (a.promisesGrowth()) {
            growthAndAmount(a, b);
        } else {
            growthAndAmount(b, a);
        }
    }

    private void alike(Promise a, Promise b) {
        Quantity x = Objects.requireNonNull(a.target());
        Quantity y = Objects.requireNonNull(b.target());
        if (!Unit.of(y.unit()).convertsTo(Unit.of(x.unit()))) {
            return;
        }
        int sign = x.value().compareTo(Unit.of(y.unit()).convert(y.value(), Unit.of(x.unit())));
        boolean same = sign == 0 && Objects.equals(a.comparator(), b.comparator());
        ReasonCode code = same ? ReasonCode.PROMISES_REPEATED : ReasonCode.PROMISES_CONTRADICT;
        if (same || sign != 0) {
            found.add(code.oddity(List.of(a.id(), b.id()), a.subject(), promised(a), promised(b)));
        }
    }

    /** At least 30 % growth and more than 130 亿元 say the same exactly when last year's figure is 100 亿元. */
    private void growthAndAmount(Promise g, Promise a) {
        BigDecimal factor = HUNDRED.add(Objects.requireNonNull(g.growthPct())).movePointLeft(2);
        Quantity amount = Objects.requireNonNull(a.target());
        if (amount.isRate() || factor.signum() <= 0) {
            return;
        }
        List<String> ids = List.of(g.id(), a.id());
        Quantity base = g.baseline() == null ? a.baseline() : g.baseline();
        Unit unit = Unit.of(amount.unit());
        if (base == null || !Unit.of(base.unit()).convertsTo(unit)) {
            BigDecimal needed = Unit.divide(amount.value(), factor);
            found.add(ReasonCode.PROMISES_EQUAL_AT_BASE.oddity(
                    ids, a.subject(), promised(g), promised(a), Shown.of(needed, amount.unit())));
            return;
        }
        BigDecimal implied = Unit.of(base.unit()).convert(base.value(), unit).multiply(factor);
        if (implied.compareTo(amount.value()) == 0) {
            found.add(ReasonCode.PROMISES_REDUNDANT.oddity(ids, a.subject(), promised(g), promised(a), Shown.of(base)));
        } else {
            found.add(ReasonCode.PROMISES_DIFFER.oddity(
                    ids, a.subject(), promised(g), promised(a), Shown.of(implied, amount.unit()), Shown.of(base)));
        }
    }

    private void totalInvestment() {
        for (Promise total : targets) {
            if (total.target() == null || !total.subject().contains("总投资")) {
                continue;
            }
            List<Promise> yearly = targets.stream()
                    .filter(p -> p != total && !p.subject().contains("总投资"))
                    .filter(p -> YEARLY.matcher(p.subject()).find())
                    .toList();
            if (!yearly.isEmpty()) {
                List<String> ids = new ArrayList<>(List.of(total.id()));
                yearly.forEach(p -> ids.add(p.id()));
                found.add(ReasonCode.TOTAL_INVESTMENT.oddity(
                        ids,
                        total.subject(),
                        promised(total),
                        String.join(
                                ", ",
                                yearly.stream().map(Promise::subject).distinct().toList())));
            }
        }
    }

    private @Nullable Indicator indicator(Promise p) {
        return p.indicator() == null
                ? null
                : indicators.findIndicator(p.indicator()).orElse(null);
    }

    /** The promised figure with its comparator, as data: {@code >=130亿元}. */
    private static String promised(Promise p) {
        Quantity q = Objects.requireNonNull(p.target());
        Comparator c = p.comparator();
        String sign = c == Comparator.AT_LEAST || c == Comparator.AT_MOST || c == Comparator.ABOUT ? c.code() : "";
        BigDecimal g = p.growthPct();
        return p.promisesGrowth() && g != null
                ? sign + (g.signum() < 0 ? "" : "+") + Shown.of(g, "%")
                : sign + Shown.of(q);
    }
}
