package org.dajuan.engines.carbon;

import java.util.List;
import java.util.function.Predicate;

/**
 * The accounts: lines whose sums are the figures, in the units of their {@link Account}.
 *
 * @param lines every signed product, in the order of the activities
 * @param allocations emissions divided between heat and power, tCO2
 * @param attributions emissions handed on to users on site, tCO2
 * @param balances energy by process and month, GJ
 * @param findings what a person should look at, refused figures among them
 */
public record CarbonResult(
        List<Line> lines,
        List<Allocation> allocations,
        List<Attribution> attributions,
        List<EnergyBalance> balances,
        List<Finding> findings) {
    public CarbonResult {
        lines = List.copyOf(lines);
        allocations = List.copyOf(allocations);
        attributions = List.copyOf(attributions);
        balances = List.copyOf(balances);
        findings = List.copyOf(findings);
    }

    /** True when no figure had to be left out. */
    public boolean complete() {
        return findings.stream().noneMatch(f -> f.kind().refuses());
    }

    /** The lines of an account that fit. */
    public List<Line> lines(Account account, Predicate<Line> which) {
        return lines.stream()
                .filter(l -> l.account() == account && which.test(l))
                .toList();
    }

    /** The sum of an account's lines that fit, in the account's unit; 0 when there are none. */
    public double sum(Account account, Predicate<Line> which) {
        return lines(account, which).stream().mapToDouble(Line::value).sum();
    }

    /** Direct and process emissions less what was recovered, tCO2: scope 1 of the GHG Protocol. */
    public double scope1(Predicate<Line> which) {
        return sum(Account.DIRECT, which) + sum(Account.PROCESS, which) + sum(Account.RECOVERED, which);
    }

    /**
     * Power and heat bought, tCO2: scope 2 of the GHG Protocol.
     *
     * @param power {@link Account#POWER_LOCATION}, {@link Account#POWER_MARKET} or {@link Account#POWER_RESIDUAL}
     */
    public double scope2(Account power, Predicate<Line> which) {
        return sum(power, which) + sum(Account.HEAT, which);
    }

    /** The total under the national guides, tCO2: scope 1, power by location and heat, less power and heat sold. */
    public double nationalTotal(Predicate<Line> which) {
        return scope1(which)
                + scope2(Account.POWER_LOCATION, which)
                + sum(Account.POWER_SOLD, which)
                + sum(Account.HEAT_SOLD, which);
    }

    /** Non-fossil power (direct lines, harvested, certificates retired) as a share of all power used, 0 to 1; 0 without power. */
    public double renewableShare(Predicate<Line> which) {
        double free = 0;
        double all = 0;
        for (Line l : lines) {
            if (!which.test(l) || !l.item().equals(CarbonProblem.POWER)) {
                continue;
            }
            if (l.account() == Account.ENERGY && l.use().isInput()) {
                all += l.value();
                free += l.use() == Use.DIRECT_LINE || l.use() == Use.HARVESTED ? l.value() : 0;
            } else if (l.account() == Account.POWER_MARKET) {
                free += 3.6 * l.terms().getFirst().value() * covered(l);
            }
        }
        return all > 0 ? Math.min(1, free / all) : 0;
    }

    /** The part of a market-based line that certificates cover, 0 to 1. */
    static double covered(Line market) {
        return market.terms().stream()
                .filter(t -> t.source().startsWith(Coverage.UNCOVERED))
                .mapToDouble(t -> 1 - t.value())
                .findFirst()
                .orElse(0);
    }
}
