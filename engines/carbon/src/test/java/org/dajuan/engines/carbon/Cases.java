package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words to write small problems with. */
final class Cases {
    private Cases() {}

    static final YearMonth MAY = YearMonth.of(2025, 5);
    static final Evidence METER = new Evidence(Evidence.Kind.METER, "M-1", "");
    static final Evidence BOOK = new Evidence(Evidence.Kind.PUBLICATION, "our own book", "");

    private static int next;

    static Activity a(String firm, String process, Use use, String item, double amount, String unit) {
        return a(firm, process, MAY, use, item, amount, unit, 0);
    }

    static Activity a(
            String firm,
            String process,
            YearMonth month,
            Use use,
            String item,
            double amount,
            String unit,
            double pct) {
        return new Activity("A" + ++next, new Cell(firm, process, "", month), use, item, amount, unit, pct, METER);
    }

    static Factor f(FactorKind kind, String item, String scope, String period, double value, String unit) {
        return f(kind, item, scope, period, value, unit, 0, Confidence.PRINTED);
    }

    static Factor f(
            FactorKind kind,
            String item,
            String scope,
            String period,
            double value,
            String unit,
            double pct,
            Confidence confidence) {
        return new Factor(kind, item, scope, period, value, unit, pct, confidence, BOOK);
    }

    /** Round factors, so that a person can follow: coal 20 GJ/t × 0.025 tC/GJ; grid 0.6; residual 0.8; heat 0.1. */
    static List<Factor> factors() {
        return new ArrayList<>(List.of(
                f(FactorKind.NET_CALORIFIC, "coal", "", "", 20, "GJ/t"),
                f(FactorKind.CARBON_PER_HEAT, "coal", "", "", 0.025, "tC/GJ"),
                f(FactorKind.OXIDATION, "coal", "", "", 0.96, ""),
                f(FactorKind.NET_CALORIFIC, "coke", "", "", 28, "GJ/t"),
                f(FactorKind.CARBON_CONTENT, "coke", "", "", 0.84, "tC/t"),
                f(FactorKind.CARBON_CONTENT, "carbide", "", "", 0.3, "tC/t"),
                f(FactorKind.CARBON_CONTENT, "dust", "", "", 0.2, "tC/t"),
                f(FactorKind.CARBONATE, "limestone", "", "", 0.44, "tCO2/t"),
                f(FactorKind.PROCESS, "carbide", "", "", 1.1, "tCO2/t"),
                f(FactorKind.GRID_AVERAGE, "electricity", "North", "2025", 0.6, "kgCO2/kWh"),
                f(FactorKind.GRID_RESIDUAL, "electricity", "North", "2025", 0.8, "tCO2/MWh"),
                f(FactorKind.HEAT, "heat", "", "", 0.1, "tCO2/GJ"),
                f(FactorKind.COAL_EQUIVALENT, "electricity", "", "2025", 0.3, "kgce/kWh"),
                f(FactorKind.COAL_CALORIFIC, "electricity", "", "", 0.1229, "kgce/kWh")));
    }

    static CarbonProblem problem(List<Activity> activities) {
        return problem(activities, factors(), List.of(), List.of());
    }

    static CarbonProblem problem(
            List<Activity> activities, List<Factor> factors, List<Plant> plants, List<Claim> claims) {
        return new CarbonProblem(activities, factors, Map.of("", List.of("North")), plants, claims);
    }

    /** The accounts, after their check has passed. */
    static CarbonResult account(CarbonProblem problem) {
        CarbonOptions options = CarbonOptions.standard();
        CarbonResult result = CarbonAccounts.of(problem, options);
        CarbonCheck check = CarbonCheck.of(problem, options, result);
        org.assertj.core.api.Assertions.assertThat(check.violations()).isEmpty();
        return result;
    }

    static List<Finding.Kind> kinds(CarbonResult result) {
        return result.findings().stream().map(Finding::kind).toList();
    }
}
