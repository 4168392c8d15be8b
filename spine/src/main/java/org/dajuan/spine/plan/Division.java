package org.dajuan.spine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dajuan.kernel.Period;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A promised amount divided onto teams and months or quarters (指标分解).
 *
 * @param basis how the shares of one team combine over periods
 * @param shares the shares; a team and period occurs once
 */
public record Division(Basis basis, List<Share> shares) {

    /** How figures combine. Over teams they add up, except rates, which are never summed. */
    public enum Basis {
        /** Each period has its own amount; periods add up. */
        FLOW,
        /** Each figure is from 1 January to the end of its period; the last stands for all. */
        CUMULATIVE,
        /** What stands on the period's last day; the last stands for all. */
        LEVEL,
        /** A rate, rank or growth: shares are targets of their own, no sum exists. */
        RATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One team's part in one period.
     *
     * @param team id of a department or enterprise, empty when only the periods are divided
     * @param period the whole year, a quarter or a month
     * @param value positive = to be reached
     * @param unit unit of the value; must convert to the promise's
     */
    public record Share(String team, String period, BigDecimal value, String unit) {}

    /**
     * What the shares come to.
     *
     * @param sum their sum in the promise's unit, null when no sum exists
     * @param target the promised amount, null when the promise has none
     * @param difference sum − target in the promise's unit, null when either is missing
     * @param unit the promise's unit
     * @param tolerance half a step of the last decimal of each share that was added, in the promise's unit
     * @param adds true when the difference is within the tolerance, null when nothing can be compared
     * @param byTeam each team's part, in the order of first mention
     * @param byPeriod over all teams, in order of time
     */
    public record Check(
            @Nullable BigDecimal sum,
            @Nullable BigDecimal target,
            @Nullable BigDecimal difference,
            String unit,
            BigDecimal tolerance,
            @Nullable Boolean adds,
            Map<String, BigDecimal> byTeam,
            Map<String, BigDecimal> byPeriod) {}

    public Division {
        shares = List.copyOf(shares);
        Set<String> seen = new LinkedHashSet<>();
        for (Share s : shares) {
            if (!seen.add(s.team() + "|" + Period.parse(s.period()).text())) {
                throw new IllegalArgumentException(
                        "The team \"" + s.team() + "\" has two shares for " + s.period() + "; expected one.");
            }
        }
        if (basis == Basis.FLOW) {
            for (Share a : shares) {
                for (Share b : shares) {
                    apart(a, b);
                }
            }
        }
    }

    /** A year and its months would be counted twice. */
    private static void apart(Share a, Share b) {
        Period p = Period.parse(a.period());
        Period q = Period.parse(b.period());
        if (a != b
                && a.team().equals(b.team())
                && !p.end().isBefore(q.start())
                && !q.end().isBefore(p.start())) {
            throw new IllegalArgumentException("The shares of the team \"" + a.team() + "\" for " + a.period() + " and "
                    + b.period() + " overlap and would be added twice.");
        }
    }

    /** How a promise's amount combines when nobody says otherwise: rates never; amounts as a flow. */
    public static Basis usualBasis(Promise p) {
        Quantity target = p.target();
        boolean rate = p.promisesGrowth()
                || p.comparator() == org.dajuan.kernel.Comparator.RANK
                || target != null && Unit.of(target.unit()).isRate();
        return rate ? Basis.RATE : Basis.FLOW;
    }

    /** Adds the shares up and holds them against the promised amount; an IllegalArgumentException names a unit that does not convert. */
    public Check check(@Nullable Quantity target) {
        String text =
                target == null ? (shares.isEmpty() ? "" : shares.getFirst().unit()) : target.unit();
        Unit unit = Unit.of(text);
        Map<String, List<Share>> teams = new LinkedHashMap<>();
        shares.stream()
                .sorted(Comparator.comparing(
                        (Share s) -> Period.parse(s.period()).end()))
                .forEach(s ->
                        teams.computeIfAbsent(s.team(), t -> new ArrayList<>()).add(s));
        Map<String, BigDecimal> byTeam = new LinkedHashMap<>();
        Map<String, BigDecimal> byPeriod = new LinkedHashMap<>();
        if (basis == Basis.RATE) {
            return new Check(
                    null, target == null ? null : target.value(), null, text, BigDecimal.ZERO, null, byTeam, byPeriod);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tolerance = BigDecimal.ZERO;
        for (Map.Entry<String, List<Share>> e : teams.entrySet()) {
            List<Share> counted =
                    basis == Basis.FLOW ? e.getValue() : List.of(e.getValue().getLast());
            BigDecimal own = BigDecimal.ZERO;
            for (Share s : counted) {
                own = own.add(in(unit, s));
                tolerance = tolerance.add(halfStep(s, unit));
            }
            byTeam.put(e.getKey(), own);
            sum = sum.add(own);
        }
        shares.stream()
                .sorted(Comparator.comparing(
                        (Share s) -> Period.parse(s.period()).end()))
                .forEach(s -> byPeriod.merge(s.period(), in(unit, s), BigDecimal::add));
        if (target == null || shares.isEmpty()) {
            return new Check(sum, null, null, text, tolerance, null, byTeam, byPeriod);
        }
        BigDecimal difference = sum.subtract(target.value());
        return new Check(
                sum,
                target.value(),
                difference,
                text,
                tolerance,
                difference.abs().compareTo(tolerance) <= 0,
                byTeam,
                byPeriod);
    }

    private static BigDecimal in(Unit unit, Share s) {
        return Unit.of(s.unit()).convert(s.value(), unit);
    }

    /** A figure given as 12.3 may have been 12.25 to 12.35; whole numbers of things are exact. */
    private static BigDecimal halfStep(Share s, Unit unit) {
        Unit own = Unit.of(s.unit());
        if (own.isCount()
                && Objects.equals(own.factor(), BigDecimal.ONE)
                && s.value().scale() <= 0) {
            return BigDecimal.ZERO;
        }
        return own.convert(
                new BigDecimal("0.5").scaleByPowerOfTen(-Math.max(0, s.value().scale())), unit);
    }
}
