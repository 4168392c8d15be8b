package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where a quota stands, tce or tCO2 as the quota counts.
 *
 * @param quota the quota
 * @param gross counted before exemptions
 * @param exempt taken out by dated rules
 * @param used gross less exempt, to date
 * @param months months with data
 * @param forecast at the year's end, with the projects
 * @param projects the projects' part of the forecast
 * @param warning the colour
 * @param seasonal true when last year's course shaped the forecast, false when the mean month did
 */
public record QuotaStatus(
        Quota quota,
        double gross,
        double exempt,
        double used,
        int months,
        double forecast,
        double projects,
        Warning warning,
        boolean seasonal) {

    /**
     * Where each quota stands after the accounts.
     *
     * @param result the accounts, of the quota's year and, for the season, of the year before
     * @param rules dated exemptions; they touch energy alone
     * @param projects what if these came; empty for things as they are
     */
    public static List<QuotaStatus> of(
            CarbonResult result, List<Quota> quotas, List<ExemptionRule> rules, List<PlannedProject> projects) {
        Map<String, Double> covered = new HashMap<>();
        result.lines(Account.POWER_MARKET, l -> true).forEach(l -> covered.put(l.activity(), CarbonResult.covered(l)));
        List<QuotaStatus> all = new ArrayList<>();
        for (Quota q : quotas) {
            all.add(status(result, q, rules, projects, covered));
        }
        return all;
    }

    private static QuotaStatus status(
            CarbonResult result,
            Quota q,
            List<ExemptionRule> rules,
            List<PlannedProject> projects,
            Map<String, Double> covered) {
        Map<YearMonth, double[]> months = new TreeMap<>();
        Predicate<Line> own =
                l -> q.enterprise().equals(Quota.ALL) || l.cell().enterprise().equals(q.enterprise());
        for (Line l : result.lines()) {
            if (own.test(l) && counted(l, q.kind())) {
                double[] m = months.computeIfAbsent(l.cell().month(), k -> new double[2]);
                m[0] += l.value();
                m[1] += q.kind() == Quota.Kind.ENERGY ? exempt(l, rules, covered) : 0;
            }
        }
        double gross = 0;
        double exempt = 0;
        double lastYear = 0;
        double lastYearSame = 0;
        int seen = 0;
        int seenBefore = 0;
        for (Map.Entry<YearMonth, double[]> m : months.entrySet()) {
            if (m.getKey().getYear() == q.year()) {
                gross += m.getValue()[0];
                exempt += m.getValue()[1];
                seen++;
            } else if (m.getKey().getYear() == q.year() - 1) {
                double net = m.getValue()[0] - m.getValue()[1];
                lastYear += net;
                seenBefore++;
                lastYearSame += months.containsKey(m.getKey().plusYears(1)) ? net : 0;
            }
        }
        double used = gross - exempt;
        boolean seasonal = seenBefore == 12 && lastYearSame > 0 && seen < 12;
        double asIs = seen == 0 ? 0 : seasonal ? used * lastYear / lastYearSame : used * 12.0 / seen;
        double added = 0;
        for (PlannedProject p : projects) {
            if (q.enterprise().equals(Quota.ALL) || q.enterprise().equals(p.enterprise())) {
                double monthly =
                        q.kind() == Quota.Kind.ENERGY ? p.coalMonthly() - p.exemptMonthly() : p.carbonMonthly();
                added += monthly * p.months(q.year());
            }
        }
        double forecast = asIs + added;
        return new QuotaStatus(
                q,
                gross,
                exempt,
                used,
                seen,
                forecast,
                added,
                Warning.of(used / q.limit(), forecast / q.limit()),
                seasonal);
    }

    private static boolean counted(Line l, Quota.Kind kind) {
        return switch (l.account()) {
            case COAL_CALORIFIC -> kind == Quota.Kind.ENERGY;
            case DIRECT, PROCESS, RECOVERED, POWER_LOCATION, HEAT, POWER_SOLD, HEAT_SOLD -> kind == Quota.Kind.CARBON;
            default -> false;
        };
    }

    private static double exempt(Line l, List<ExemptionRule> rules, Map<String, Double> covered) {
        double part = 0;
        for (ExemptionRule r : rules) {
            if (!r.holds(l.cell().month())) {
                continue;
            }
            part = Math.max(
                    part,
                    switch (r.kind()) {
                        case FEEDSTOCK -> l.use() == Use.FEED ? 1 : 0;
                        case NON_FOSSIL_POWER ->
                            l.use() == Use.DIRECT_LINE || l.use() == Use.HARVESTED
                                    ? 1
                                    : l.use() == Use.BOUGHT && l.item().equals(CarbonProblem.POWER)
                                            ? covered.getOrDefault(l.activity(), 0.0)
                                            : 0;
                    });
        }
        return part * l.value();
    }
}
