package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dajuan.engines.carbon.Cases.a;
import static org.dajuan.engines.carbon.Cases.account;
import static org.dajuan.engines.carbon.Cases.factors;
import static org.dajuan.engines.carbon.Cases.problem;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Period;
import org.junit.jupiter.api.Test;

/** Dual control: what a quota counts, where the year ends, what a new project would do to it. */
class A06_QuotaTest {

    private static Quota energy(double limit) {
        return new Quota("X", 2025, Quota.Kind.ENERGY, limit, Cases.BOOK);
    }

    private static QuotaStatus status(CarbonResult r, Quota q, List<ExemptionRule> rules, PlannedProject... projects) {
        return QuotaStatus.of(r, List.of(q), rules, List.of(projects)).getFirst();
    }

    /** Six months of 1000 MWh each: 122.9 tce a month. */
    private static CarbonResult halfYear() {
        List<Activity> months = new ArrayList<>();
        for (int m = 1; m <= 6; m++) {
            months.add(a("X", "p", YearMonth.of(2025, m), Use.BOUGHT, "electricity", 1000, "MWh", 0));
        }
        return account(problem(
                months, factors(), List.of(), List.of(new Claim("X", Period.parse("2025-06"), 500, Cases.METER))));
    }

    @Test
    void theMeanMonthGoesOn() {
        QuotaStatus s = status(halfYear(), energy(2000), List.of());
        assertThat(s.used()).isCloseTo(6 * 122.9, within(1e-9));
        assertThat(s.forecast()).isCloseTo(12 * 122.9, within(1e-9));
        assertThat(s.warning()).isEqualTo(Warning.NONE);
        assertThat(s.seasonal()).isFalse();
    }

    @Test
    void coloursByForecastAndByUse() {
        CarbonResult r = halfYear();
        double year = 12 * 122.9;
        assertThat(status(r, energy(year / 0.92), List.of()).warning()).isEqualTo(Warning.BLUE);
        assertThat(status(r, energy(year / 0.96), List.of()).warning()).isEqualTo(Warning.YELLOW);
        assertThat(status(r, energy(year / 1.01), List.of()).warning()).isEqualTo(Warning.ORANGE);
        assertThat(status(r, energy(700), List.of()).warning()).isEqualTo(Warning.RED);
    }

    @Test
    void exemptionsHoldFromTheirDay() {
        ExemptionRule later = new ExemptionRule(
                ExemptionRule.Kind.NON_FOSSIL_POWER, YearMonth.of(2025, 7), null, Confidence.REMEMBERED, "later");
        ExemptionRule now = new ExemptionRule(
                ExemptionRule.Kind.NON_FOSSIL_POWER, YearMonth.of(2025, 6), null, Confidence.REMEMBERED, "now");
        assertThat(status(halfYear(), energy(2000), List.of(later)).exempt()).isZero();
        // June: 500 of 1000 MWh are covered by certificates: 61.45 tce
        assertThat(status(halfYear(), energy(2000), List.of(now)).exempt()).isCloseTo(61.45, within(1e-9));
    }

    @Test
    void feedstockIsExempt() {
        CarbonResult r = account(problem(List.of(
                a("X", "furnace", Use.FEED, "coke", 100, "t"), a("X", "furnace", Use.BURNED, "coal", 100, "t"))));
        ExemptionRule rule = new ExemptionRule(
                ExemptionRule.Kind.FEEDSTOCK, YearMonth.of(2022, 1), null, Confidence.REMEMBERED, "rule");
        QuotaStatus s = status(r, energy(2000), List.of(rule));
        // coal 2000 GJ + coke 2800 GJ; the coke is exempt
        assertThat(s.gross()).isCloseTo(4800 / 29.3076, within(1e-9));
        assertThat(s.used()).isCloseTo(2000 / 29.3076, within(1e-9));
    }

    @Test
    void lastYearsCourseShapesTheForecast() {
        List<Activity> months = new ArrayList<>();
        // last year: 1000 in each of the first six months, 2000 in the rest; this year half of that until June
        for (int m = 1; m <= 12; m++) {
            months.add(a("X", "p", YearMonth.of(2024, m), Use.BOUGHT, "heat", m <= 6 ? 1000 : 2000, "GJ", 0));
            if (m <= 6) {
                months.add(a("X", "p", YearMonth.of(2025, m), Use.BOUGHT, "heat", 500, "GJ", 0));
            }
        }
        QuotaStatus s = status(
                account(problem(months)), new Quota("X", 2025, Quota.Kind.CARBON, 10_000, Cases.BOOK), List.of());
        // 3000 GJ × 18000/6000 = 9000 GJ × 0.1
        assertThat(s.seasonal()).isTrue();
        assertThat(s.forecast()).isCloseTo(900, within(1e-9));
    }

    @Test
    void aNewProject() {
        PlannedProject p = new PlannedProject("kiln", "X", YearMonth.of(2025, 10), 300, 100, 50);
        QuotaStatus s = status(halfYear(), energy(2000), List.of(), p);
        // three months of 200 tce on top of 1474.8: 2074.8 of 2000
        assertThat(s.projects()).isEqualTo(600);
        assertThat(s.forecast()).isCloseTo(2074.8, within(1e-9));
        assertThat(s.warning()).isEqualTo(Warning.ORANGE);
        Quota park = new Quota(Quota.ALL, 2025, Quota.Kind.CARBON, 20_000, Cases.BOOK);
        assertThat(status(halfYear(), park, List.of(), p).projects()).isEqualTo(150);
    }

    @Test
    void quotasAndProjectsThatAreNone() {
        assertThatThrownBy(() -> energy(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> energy(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new PlannedProject("p", "X", YearMonth.of(2025, 1), 1, 2, 0))
                .hasMessageContaining("exempt");
        QuotaStatus empty = status(account(problem(List.of())), energy(10), List.of());
        assertThat(empty.months()).isZero();
        assertThat(empty.forecast()).isZero();
    }
}
