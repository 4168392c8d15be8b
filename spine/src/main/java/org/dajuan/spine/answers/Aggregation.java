package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dajuan.kernel.Period;
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
    private final List<Row> ignored = new ArrayList<>();
    private final Set<YearMonth> missing = new HashSet<>();

    private Aggregation(Indicator indicator, Aggregate aggregate, Window window) {
        this.indicator = indicator;
        this.aggregate = aggregate;
        this.window = window;
    }

    /** The aggregate over rows that are already in scope; rows that lie under others and disagree are handed to {@code oddities}. */
    static Computed of(Indicator indicator, Aggregate aggregate, Window asked, Rows all, Collection<Oddity> oddities) {
        Window window = Windows.of(aggregate.over(), asked, all);
        Rows rows = in(window, aggregate.where(), all);
        Rows measured = rows.where(rows.shelf()::measured);
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
        Aggregation a = new Aggregation(indicator, aggregate, window);
        Computed c = aggregate.function() == Function.SHARE ? a.share(all) : a.whole(measured);
        if (!a.ignored.isEmpty()) {
            a.ignored.sort(Comparator.comparing(Row::about));
            oddities.add(ReasonCode.ROWS_OVERLAP.oddity(
                    List.of(),
                    indicator.nameZh(),
                    indicator.nameEn(),
                    String.join(", ", c.rows().stream().map(Row::id).toList()),
                    String.join(", ", a.ignored.stream().map(Row::id).toList())));
        }
        return c;
    }

    /** Rows in a window that meet all conditions. */
    private static Rows in(Window window, List<Condition> where, Rows all) {
        Shelf shelf = all.shelf();
        Rows.Builder out = new Rows.Builder(shelf, all.size());
        Period looked = null;
        boolean inside = false;
        for (int i = 0; i < all.size(); i++) {
            int place = all.place(i);
            Period p = shelf.period(place);
            if (p != looked) {
                // Rows stand in the order of periods: most speak of the one before's.
                looked = p;
                inside = window.contains(p);
            }
            if (inside && (where.isEmpty() || holds(where, all.get(i)))) {
                out.add(place);
            }
        }
        return out.build();
    }

    /** One value for each about, source or month. */
    static Map<String, Computed> groups(
            Indicator indicator, Aggregate aggregate, Window asked, Rows all, Collection<Oddity> oddities) {
        Field by = aggregate.by() == null ? Field.ABOUT : aggregate.by();
        Map<String, Rows.Builder> byKey = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            byKey.computeIfAbsent(text(by, all.get(i)), k -> new Rows.Builder(all.shelf(), 8))
                    .add(all.place(i));
        }
        if (aggregate.by() == Field.ABOUT && byKey.size() > 1) {
            byKey.remove("");
        }
        Map<String, Computed> out = new TreeMap<>();
        byKey.forEach((k, rows) -> {
            Computed c = of(indicator, aggregate, asked, rows.build(), oddities);
            if (c.hasValue()) {
                out.put(k, c);
            }
        });
        return out;
    }

    private Computed whole(Rows all) {
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

    private Computed sumOrLast(Rows all) {
        Rows park = ofPark(all);
        BySubject bySubject = BySubject.of(park.isEmpty() ? all : park);
        boolean additive = switch (indicator.kind()) {
            case GROWTH, RATIO, RANK -> false;
            default -> true;
        };
        if (bySubject.size() > 1 && (aggregate.function() == Function.LAST || !additive)) {
            return Computed.failed(ReasonCode.SEVERAL_ABOUTS.reason(
                    indicator.nameZh(),
                    indicator.nameEn(),
                    String.join(", ", new TreeSet<>(all.stream().map(Row::about).toList()))));
        }
        Rows.Builder chosen = new Rows.Builder(all.shelf(), all.size());
        for (int i = 0; i < bySubject.size(); i++) {
            chosen.addAll(inTime(bySubject.group(i)));
        }
        Rows used = chosen.build();
        Computed c = made(sum(used), used);
        boolean parts = !park.isEmpty() && park.size() < all.size();
        return parts ? c.remark(ReasonCode.REMARK_PARTS_IGNORED.nested(indicator.id())) : c;
    }

    private static BigDecimal sum(Rows rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            @Nullable BigDecimal n = rows.shelf().number(rows.place(i));
            sum = n == null ? sum : sum.add(n);
        }
        return sum;
    }

    /** The rows of one subject that make its value: separate periods of a flow, the last row of each year of a cumulative one. */
    private Rows inTime(Rows rows) {
        if (aggregate.function() == Function.SUM && indicator.kind().addsPeriods()) {
            Periods p = Periods.of(rows, window);
            ignored.addAll(p.ignored());
            missing.addAll(p.missing());
            return p.chosen();
        }
        if (rows.size() == 1) {
            return rows;
        }
        if (aggregate.function() == Function.SUM && indicator.kind() == IndicatorKind.CUMULATIVE_FLOW) {
            Map<Integer, Row> lastOfYear = new TreeMap<>();
            rows.forEach(r -> lastOfYear.merge(r.end().getYear(), r, (a, b) -> later(a, b)));
            return Rows.of(
                    rows.shelf(), lastOfYear.values().stream().mapToInt(Row::at).toArray());
        }
        Row last = rows.stream().reduce(Aggregation::later).orElseThrow();
        return Rows.of(rows.shelf(), new int[] {last.at()});
    }

    /** Later by end of period; of two that end together the longer one, which says more. */
    private static Row later(Row a, Row b) {
        if (!a.end().equals(b.end())) {
            return a.end().isAfter(b.end()) ? a : b;
        }
        return a.days() >= b.days() ? a : b;
    }

    /** A quarter counts as much as its three months; among single days each counts once. */
    private Computed mean(Rows all) {
        Rows park = ofPark(all);
        BySubject bySubject = BySubject.of(park.isEmpty() ? all : park);
        Rows.Builder chosen = new Rows.Builder(all.shelf(), all.size());
        for (int i = 0; i < bySubject.size(); i++) {
            Periods p = Periods.of(bySubject.group(i), window);
            missing.addAll(p.missing());
            chosen.addAll(p.chosen());
        }
        Rows used = chosen.build();
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

    private Computed share(Rows all) {
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

    /** Rows of the park as a whole, which beats its parts; none when all speak of parts. */
    private static Rows ofPark(Rows rows) {
        Shelf shelf = rows.shelf();
        return rows.where(place -> shelf.about(place).isEmpty());
    }

    private Computed made(BigDecimal value, Rows used) {
        return made(value, indicator.unit(), used);
    }

    private Computed made(BigDecimal value, Unit unit, Rows used) {
        Shelf shelf = used.shelf();
        Rows ordered = used.ordered();
        LocalDate covered = null;
        long known = Long.MIN_VALUE;
        boolean byDay = false;
        List<String> bounds = new ArrayList<>();
        Period looked = null;
        long end = 0;
        for (int i = 0; i < ordered.size(); i++) {
            int place = ordered.place(i);
            Period p = shelf.period(place);
            if (p != looked) {
                looked = p;
                end = p.end().toEpochDay();
                covered = covered == null || p.end().isAfter(covered) ? p.end() : covered;
                byDay |= p.monthCount() == 0;
            }
            // Nobody reports on days to come.
            known = Math.max(known, Math.min(shelf.recordedDay(place), end));
            if (shelf.upperBound(place)) {
                bounds.add(ReasonCode.REMARK_BELOW_LIMIT.nested(shelf.factId(place)));
            }
        }
        return new Computed(
                new Amount(value, unit),
                null,
                !bounds.isEmpty() && !measuredMaximum(value, ordered),
                covered,
                used.isEmpty() ? null : LocalDate.ofEpochDay(known),
                byDay,
                List.copyOf(missing),
                ordered,
                List.of(),
                bounds);
    }

    /** The largest of some numbers is known when one of them was measured, whatever lies below a limit. */
    private boolean measuredMaximum(BigDecimal value, Rows used) {
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
