package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;

/**
 * The facts that count as of a day: recorded by then, not superseded, one for each indicator, subject and period. What disagrees is
 * listed; what cannot be read is rejected. The order in which facts arrive makes no difference.
 */
final class Evidence {
    private final ZoneId zone;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final List<RejectedFact> rejected = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final Map<String, Reason> disagreements = new LinkedHashMap<>();

    private Evidence(ZoneId zone) {
        this.zone = zone;
    }

    static Evidence of(List<Fact> facts, Indicators indicators, LocalDate asOf, ZoneId zone) {
        Evidence e = new Evidence(zone);
        Instant tooLate = asOf.plusDays(1).atStartOfDay(zone).toInstant();
        List<Fact> visible = facts.stream()
                .filter(f -> f.recordedAt().isBefore(tooLate))
                .distinct()
                .sorted(Comparator.comparing(Fact::recordedAt).thenComparing(Fact::id))
                .toList();
        Map<String, Map<String, List<Row>>> grouped = new TreeMap<>();
        for (Fact f : e.current(visible)) {
            e.read(f, indicators, grouped);
        }
        grouped.forEach((id, same) -> e.rows.put(id, e.one(indicators.indicator(id), same)));
        return e;
    }

    /** Rows of an indicator in period order, rows that say "not measured" among them. */
    List<Row> rows(String indicator) {
        return rows.getOrDefault(indicator, List.of());
    }

    List<RejectedFact> rejected() {
        return rejected;
    }

    /** What is strange about the rows themselves. */
    List<Oddity> oddities() {
        return oddities;
    }

    /** For a row that is used, why another that says something else is not. */
    Map<String, Reason> disagreements() {
        return disagreements;
    }

    /** Follows {@code supersedes}; in a circle nobody is replaced except by who spoke later. */
    private List<Fact> current(List<Fact> visible) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        visible.forEach(f -> byId.put(f.id(), f));
        Set<String> replaced = new HashSet<>();
        for (Fact f : visible) {
            String old = f.supersedes();
            if (old == null || old.isBlank()) {
                continue;
            }
            Fact before = byId.get(old);
            if (before == null) {
                oddities.add(ReasonCode.SUPERSEDES_UNKNOWN.oddity(List.of(), f.id(), old));
            } else if (before.recordedAt().isAfter(f.recordedAt()) || inCircle(f, byId)) {
                oddities.add(ReasonCode.SUPERSEDES_LATER.oddity(List.of(), f.id(), old));
            } else {
                replaced.add(old);
            }
        }
        return visible.stream().filter(f -> !replaced.contains(f.id())).toList();
    }

    private static boolean inCircle(Fact start, Map<String, Fact> byId) {
        Set<String> seen = new HashSet<>();
        String next = start.supersedes();
        while (next != null && seen.add(next)) {
            if (next.equals(start.id())) {
                return true;
            }
            Fact f = byId.get(next);
            next = f == null ? null : f.supersedes();
        }
        return false;
    }

    private void read(Fact f, Indicators indicators, Map<String, Map<String, List<Row>>> grouped) {
        Indicator i = indicators.findIndicator(f.indicator()).orElse(null);
        if (i == null) {
            String near = String.join(", ", indicators.nearest(f.indicator(), 3));
            rejected.add(new RejectedFact(
                    f.id(),
                    "indicator",
                    f.indicator(),
                    near.isEmpty() ? "the id of a defined indicator" : "one of " + near + " (the nearest ids)",
                    "Correct the id, or define the indicator in registers/indicators."));
            return;
        }
        Unit unit = Unit.of(f.unit());
        BigDecimal number = f.value().number();
        if (number != null && !unit.convertsTo(i.unit())) {
            rejected.add(new RejectedFact(
                    f.id(),
                    "unit",
                    f.unit(),
                    "a unit that converts to " + i.unit().text(),
                    unit.isRate() && indicators.findGrowthOf(i.id()).isPresent()
                            ? "A growth rate belongs to the indicator "
                                    + indicators.findGrowthOf(i.id()).get().id() + "."
                            : "Correct the unit, or report it under the indicator that it measures."));
            return;
        }
        Row row = new Row(
                f,
                number == null ? null : unit.convert(number, i.unit()),
                f.value().state() == FactValue.State.BELOW_LIMIT,
                f.recordedAt().atZone(zone).toLocalDate());
        // A cumulative figure speaks of 1 January to the period's end, however the period is written.
        String when =
                i.kind() == IndicatorKind.CUMULATIVE_FLOW ? "" : f.period().start() + "/";
        grouped.computeIfAbsent(i.id(), k -> new TreeMap<>())
                .computeIfAbsent(f.about() + "|" + when + f.period().end(), k -> new ArrayList<>())
                .add(row);
    }

    private List<Row> one(Indicator i, Map<String, List<Row>> same) {
        List<Row> kept = new ArrayList<>();
        for (List<Row> claims : same.values()) {
            List<Row> numbers = claims.stream().filter(r -> r.number() != null).toList();
            List<Row> among = numbers.isEmpty() ? claims : numbers;
            Row last = among.stream().max(Row.LATER).orElseThrow();
            kept.add(last);
            List<String> others = among.stream()
                    .filter(r -> !sameNumber(r, last))
                    .map(r -> r.fact().id() + " " + shown(r, i))
                    .toList();
            if (!others.isEmpty()) {
                disagreements.put(
                        last.fact().id(),
                        ReasonCode.FACTS_DISAGREE.reason(
                                i.nameZh(),
                                i.nameEn(),
                                last.fact().period().text(),
                                last.fact().id() + " " + shown(last, i),
                                String.join("; ", others),
                                last.fact().about()));
            }
        }
        kept.sort(Row.ORDER);
        return kept;
    }

    private static boolean sameNumber(Row a, Row b) {
        BigDecimal x = a.number();
        BigDecimal y = b.number();
        return a.upperBound() == b.upperBound() && x != null && y != null ? x.compareTo(y) == 0 : x == y;
    }

    private static String shown(Row r, Indicator i) {
        BigDecimal n = r.number();
        return n == null
                ? "-"
                : (r.upperBound() ? "<" : "") + Shown.number(n) + i.unit().text();
    }
}
