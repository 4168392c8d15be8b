package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Amount;
import org.dajuan.spine.indicators.Formula.Aggregate;
import org.dajuan.spine.indicators.Formula.Condition;
import org.dajuan.spine.indicators.Formula.Field;
import org.dajuan.spine.indicators.Formula.Function;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.jspecify.annotations.Nullable;

/** One aggregate over the rows of one indicator. */
final class Aggregation {
    private static final Unit THINGS = Unit.of("个");

    private final Indicator indicator;
    private final Aggregate aggregate;
    private final Window window;
    private final List<Row> rows;
    private final List<Row> ignored = new ArrayList<>();
    private final Set<YearMonth> missing = new HashSet<>();

    private Aggregation(Indicator indicator, Aggregate aggregate, Window window, List<Row> rows) {
        this.indicator = indicator;
        this.aggregate = aggregate;
        this.window = window;
        this.rows = rows;
    }

    /** The aggregate over rows that are already in scope; rows that lie under others and disagree are handed to {@code overlap}. */
    static Computed of(
            Indicator indicator, Aggregate aggregate, Window asked, List<Row> all, Collection<Oddity> oddities) {
        Window window = Windows.of(aggregate.over(), asked, all);
        List<Row> rows = new ArrayList<>();
        List<Row> measured = new ArrayList<>();
        for (Row r : all) {
            if (window.contains(r.period()) && (aggregate.where().isEmpty() || holds(aggregate.where(), r))) {
                rows.add(r);
                if (r.measured()) {
                    measured.add(r);
                }
            }
        }
        if (measured.isEmpty() && aggregate.function() != Function.SHARE) {
            return Computed.failed(
                    rows.isEmpty()
                            ? ReasonCode.NO_FACTS.reason(
                                    indicator.nameZh(), indicator.nameEn(), indicator.id(), Windows.shown(window))
                            : ReasonCode.NOT_MEASURED.reason(
                                    indicator.nameZh(),
                                    indicator.nameEn(),
                                    rows.getLast().id()));
        }
        Aggregation a = new Aggregation(indicator, aggregate, window, measured);
        Computed c = aggregate.function() == Function.SHARE ? a.share(all) : a.whole(measured);
        if (!a.ignored.isEmpty()) {
            oddities.add(ReasonCode.ROWS_OVERLAP.oddity(
                    List.of(),
                    indicator.nameZh(),
                    indicator.nameEn(),
                    String.join(", ", c.rows().stream().map(Row::id).toList()),
                    String.join(", ", a.ignored.stream().map(Row::id).toList())));
        }
        return c;
    }

    /** One value for each about, source or month. */
    static Map<String, Computed> groups(
            Indicator indicator, Aggregate aggregate, Window asked, List<Row> all, Collection<Oddity> oddities) {
        Map<String, List<Row>> byKey = new TreeMap<>();
        for (Row r : all) {
            byKey.computeIfAbsent(
                            text(aggregate.by() == null ? Field.ABOUT : aggregate.by(), r), k -> new ArrayList<>())
                    .add(r);
        }
        if (aggregate.by() == Field.ABOUT && byKey.size() > 1) {
            byKey.remove("");
        }
        Map<String, Computed> out = new TreeMap<>();
        byKey.forEach((k, rows) -> {
            Computed c = of(indicator, aggregate, asked, rows, oddities);
            if (c.hasValue()) {
                out.put(k, c);
            }
        });
        return out;
    }

    private Computed whole(List<Row> all) {
        return switch (aggregate.function()) {
            case COUNT -> made(BigDecimal.valueOf(all.size()), THINGS, all);
            case DISTINCT ->
                made(
                        BigDecimal.valueOf(all.stream()
                                .map(Row::about)
                                .filter(a -> !a.isEmpty())
                                .distinct()
                                .count()),
                        THINGS,
                        all);
            case MIN ->
                made(
                        all.stream()
                                .map(Aggregation::number)
                                .reduce(BigDecimal::min)
                                .orElseThrow(),
                        all);
            case MAX ->
                made(
                        all.stream()
                                .map(Aggregation::number)
                                .reduce(BigDecimal::max)
                                .orElseThrow(),
                        all);
            case MEAN -> mean(all);
            default -> sumOrLast(all);
        };
    }

    private Computed sumOrLast(List<Row> all) {
        Map<String, List<Row>> byAbout = byAbout(all);
        boolean additive = switch (indicator.kind()) {
            case GROWTH, RATIO, RANK -> false;
            default -> true;
        };
        if (byAbout.size() > 1 && (aggregate.function() == Function.LAST || !additive)) {
            return Computed.failed(ReasonCode.SEVERAL_ABOUTS.reason(
                    indicator.nameZh(), indicator.nameEn(), String.join(", ", byAbout.keySet())));
        }
        List<Row> used = new ArrayList<>();
        byAbout.values().forEach(rs -> used.addAll(inTime(rs)));
        BigDecimal sum = used.stream().map(Aggregation::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        Computed c = made(sum, used);
        boolean parts =
                byAbout.containsKey("") && all.stream().anyMatch(r -> !r.about().isEmpty());
        return parts ? c.remark(ReasonCode.REMARK_PARTS_IGNORED.nested(indicator.id())) : c;
    }

    /** The rows of one subject that make its value: separate periods of a flow, the last row of each year of a cumulative one. */
    private List<Row> inTime(List<Row> rows) {
        if (aggregate.function() == Function.SUM && indicator.kind().addsPeriods()) {
            Periods p = Periods.of(rows, window);
            ignored.addAll(p.ignored());
            missing.addAll(p.missing());
            return p.chosen();
        }
        if (aggregate.function() == Function.SUM && indicator.kind() == IndicatorKind.CUMULATIVE_FLOW) {
            Map<Integer, Row> lastOfYear = new TreeMap<>();
            rows.forEach(r -> lastOfYear.merge(r.end().getYear(), r, (a, b) -> later(a, b)));
            return List.copyOf(lastOfYear.values());
        }
        return List.of(rows.stream().reduce(Aggregation::later).orElseThrow());
    }

    /** Later by end of period; of two that end together the longer one, which says more. */
    private static Row later(Row a, Row b) {
        if (!a.end().equals(b.end())) {
            return a.end().isAfter(b.end()) ? a : b;
        }
        return a.days() >= b.days() ? a : b;
    }

    /** A quarter counts as much as its three months; among single days each counts once. */
    private Computed mean(List<Row> all) {
        List<Row> used = new ArrayList<>();
        byAbout(all).values().forEach(rs -> {
            Periods p = Periods.of(rs, window);
            missing.addAll(p.missing());
            used.addAll(p.chosen());
        });
        boolean months = used.stream().allMatch(r -> r.period().monthCount() > 0);
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Row r : used) {
            BigDecimal weight = BigDecimal.valueOf(months ? r.period().monthCount() : r.days());
            weights = weights.add(weight);
            sum = sum.add(number(r).multiply(weight));
        }
        return made(Unit.divide(sum, weights), used);
    }

    private Computed share(List<Row> all) {
        Aggregate plain = new Aggregate(Function.SUM, indicator.id(), null, List.of(), null, aggregate.over());
        Aggregate part = new Aggregate(Function.SUM, indicator.id(), null, aggregate.where(), null, aggregate.over());
        if (indicator.kind() == IndicatorKind.YES_NO) {
            plain = new Aggregate(Function.COUNT, indicator.id(), null, List.of(), null, aggregate.over());
            part = new Aggregate(Function.COUNT, indicator.id(), null, aggregate.where(), null, aggregate.over());
        }
        List<Oddity> unheard = new ArrayList<>();
        Computed whole = of(indicator, plain, window, all, unheard);
        if (!whole.hasValue()) {
            return whole;
        }
        Computed some = of(indicator, part, window, all, unheard);
        BigDecimal over = some.hasValue() ? some.value() : BigDecimal.ZERO;
        if (whole.value().signum() == 0) {
            return whole.without(ReasonCode.DIVISION_BY_ZERO.reason("share(" + indicator.id() + ")"));
        }
        return whole.joined(some, new Amount(Unit.divide(over.movePointRight(2), whole.value()), Unit.PERCENT), null);
    }

    /** By what rows speak of; the park as a whole beats its parts. */
    private static Map<String, List<Row>> byAbout(List<Row> rows) {
        Map<String, List<Row>> out = new HashMap<>();
        rows.forEach(r -> out.computeIfAbsent(r.about(), k -> new ArrayList<>()).add(r));
        List<Row> park = out.get("");
        return park == null ? new TreeMap<>(out) : Map.of("", park);
    }

    private Computed made(BigDecimal value, List<Row> used) {
        return made(value, indicator.unit(), used);
    }

    private Computed made(BigDecimal value, Unit unit, List<Row> used) {
        LocalDate covered = null;
        LocalDate known = null;
        for (Row r : used) {
            covered = covered == null || r.end().isAfter(covered) ? r.end() : covered;
            known = known == null || r.knownTo().isAfter(known) ? r.knownTo() : known;
        }
        List<Row> ordered = used.stream().sorted(Row.ORDER).toList();
        List<String> bounds = ordered.stream()
                .filter(Row::upperBound)
                .map(r -> ReasonCode.REMARK_BELOW_LIMIT.nested(r.id()))
                .toList();
        return new Computed(
                new Amount(value, unit),
                null,
                !bounds.isEmpty() && !measuredMaximum(value, ordered),
                covered,
                known,
                used.stream().anyMatch(r -> r.period().monthCount() == 0),
                List.copyOf(missing),
                ordered,
                List.of(),
                bounds);
    }

    /** The largest of some numbers is known when one of them was measured, whatever lies below a limit. */
    private boolean measuredMaximum(BigDecimal value, List<Row> used) {
        return aggregate.function() == Function.MAX
                && used.stream().anyMatch(r -> !r.upperBound() && number(r).compareTo(value) == 0);
    }

    private static BigDecimal number(Row r) {
        @Nullable BigDecimal n = r.number();
        return n == null ? BigDecimal.ZERO : n;
    }

    private static boolean holds(List<Condition> where, Row r) {
        Predicate<Condition> holds = c -> c.field() == Field.VALUE
                ? r.number() != null && compares(number(r), c)
                : c.operator().equals("=") == text(c.field(), r).equals(c.text());
        return where.stream().allMatch(holds);
    }

    static boolean compares(BigDecimal n, Condition c) {
        int sign = n.compareTo(c.number() == null ? BigDecimal.ZERO : c.number());
        return switch (c.operator()) {
            case "=" -> sign == 0;
            case "!=" -> sign != 0;
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            default -> sign >= 0;
        };
    }

    private static String text(Field field, Row r) {
        return switch (field) {
            case ABOUT -> r.about();
            case SOURCE -> r.source();
            case NOTE -> r.note();
            case MONTH -> YearMonth.from(r.end()).toString();
            case VALUE -> "";
        };
    }
}
