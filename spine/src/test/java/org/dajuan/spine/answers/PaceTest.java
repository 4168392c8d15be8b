package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dajuan.kernel.Quantity;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void withoutHistoryTheYearIsStraight() {
        // To 30 September 274 of 366 days: 100 × 274/366 = 74.86; 70 is 93.5 % of it, 60 is 80.1 %, 50 is 66.8 %.
        assertThat(investment("70")).startsWith("on-track green pace-straight 74.8634亿元 93.5");
        assertThat(investment("60")).startsWith("at-risk yellow pace-straight 74.8634亿元 80.1");
        assertThat(investment("50")).startsWith("at-risk red pace-straight 74.8634亿元 66.8");
    }

    @Test
    void lastYearsMonthsGiveTheSeason() {
        // Last year 30 of 100 had come by June; 100 promised ask for 30 now.
        Given g = new Given()
                .target("财政 >= 100 亿元", "budget_revenue")
                .fact("budget_revenue 2023-06 30 亿元")
                .fact("budget_revenue 2023-12 100 亿元")
                .fact("budget_revenue 2024-06 29 亿元");
        assertThat(shown(g, "2024-07-31")).startsWith("on-track green pace-seasonal 30亿元 96.7");
    }

    @Test
    void aHistoryWithGapsGivesNoSeason() {
        Given g = new Given()
                .target("到位 >= 100 亿元", "investment_arrived")
                .fact("investment_arrived 2023-01 9 亿元")
                .fact("investment_arrived 2023-12 9 亿元")
                .fact("investment_arrived 2024-01 9 亿元");
        assertThat(shown(g, "2024-02-20")).contains("pace-straight");
    }

    @Test
    void aLevelIsHeldAgainstTheLineFromLastYear() {
        // 186 to 360 in three years: 244 after one; (252-186)/58 = 113.8 %; (230-186)/58 = 75.9 %.
        assertThat(capacity("252")).startsWith("on-track green pace-gap");
        assertThat(capacity("230")).startsWith("at-risk yellow pace-gap");
        assertThat(capacity("180")).startsWith("at-risk red pace-gap");
    }

    @Test
    void theLineStartsWhereThePromiseSays() {
        Given g = new Given()
                .target("装机 >= 360 万千瓦", "installed_capacity", Quantity.of("200", "万千瓦"), LocalDate.of(2026, 12, 31))
                .fact("installed_capacity 2023-12-31 186 万千瓦")
                .fact("installed_capacity 2024-12-31 230 万千瓦", "2024-12-31T09:00:00Z", null);
        assertThat(g.answer("2024-12-31").reason().args().get(4)).isEqualTo("200万千瓦");
    }

    @Test
    void withoutLastYearsLevelNoPaceCanBeTold() {
        Given g = new Given()
                .target("近零 >= 12 家", "zero_discharge_firms", null, LocalDate.of(2026, 12, 31))
                .fact("zero_discharge_firms 2024 5 家", "2024-12-31T09:00:00Z", null);
        assertThat(shown(g, "2024-12-31")).startsWith("not-due none not-due-no-line");
    }

    @Test
    void aYearlyRateIsHeldAgainstEachYearOnTheWay() {
        Given g = new Given()
                .target("产值年均 >=g 10 %", "industrial_output", null, LocalDate.of(2026, 12, 31))
                .fact("industrial_output 2023 305 亿元")
                .fact("industrial_output 2024-12 338.6 亿元", "2024-12-31T09:00:00Z", null);
        assertThat(shown(g, "2024-12-31")).startsWith("on-track green pace-direct");
        assertThat(g.answer("2024-12-31").value()).hasToString("11.0164%");
    }

    @Test
    void oldEvidenceIsHeldAgainstTodayAndSaysSo() {
        Given g = new Given().target("融资 >= 100 亿元", "enterprise_financing").fact("enterprise_financing 2024-Q1 30 亿元");
        assertThat(shown(g, "2024-04-30")).startsWith("on-track green");
        assertThat(shown(g, "2024-11-30")).startsWith("at-risk red");
        assertThat(g.answer("2024-11-30").flags()).contains("stale-evidence");
    }

    @Test
    void eventsAreHeldAgainstTodayForTheirAbsenceIsKnown() {
        Given g = new Given()
                .target("平台 >= 25 家", "hightech_firms_new")
                .fact("hightech_firms_new@甲 2024-02-20 5 家")
                .fact("hightech_firms_new@乙 2024-03-03 5 家");
        assertThat(shown(g, "2024-03-20")).startsWith("on-track green");
        assertThat(shown(g, "2024-06-20")).startsWith("at-risk yellow");
        assertThat(shown(g, "2025-01-10")).startsWith("missed red");
    }

    @Test
    void aDeadlineWithinTheYearHasItsOwnLine() {
        // Half of the way to 30 June is 31 March: 91 of 182 days.
        Given g = new Given()
                .target("融资 >= 40 亿元", "enterprise_financing", null, LocalDate.of(2024, 6, 30))
                .fact("enterprise_financing 2024-Q1 20 亿元");
        assertThat(shown(g, "2024-04-30")).startsWith("on-track green pace-straight 20亿元 100.0");
    }

    @Test
    void aForecastForTheWholeYearIsKnownOnlyToTheDayItWasSaid() {
        Given g = new Given()
                .target("融资 >= 40 亿元", "enterprise_financing")
                .fact("enterprise_financing 2024 39 亿元", "2024-10-01T02:00:00Z", null);
        assertThat(shown(g, "2024-10-02")).startsWith("on-track green pace-straight");
    }

    private static String investment(String value) {
        return shown(
                new Given()
                        .target("投资 >= 100 亿元", "fixed_asset_investment")
                        .fact("fixed_asset_investment 2024-H1 0 亿元")
                        .fact("fixed_asset_investment 2024-Q3 " + value + " 亿元"),
                "2024-10-31");
    }

    private static String capacity(String value) {
        return shown(
                new Given()
                        .target("装机 >= 360 万千瓦", "installed_capacity", null, LocalDate.of(2026, 12, 31))
                        .fact("installed_capacity 2023-12-31 186 万千瓦")
                        .fact("installed_capacity 2024-12-31 " + value + " 万千瓦", "2024-12-31T09:00:00Z", null),
                "2024-12-31");
    }

    /** Verdict, light, reason, then for accumulating amounts what is expected and the share of it in per cent. */
    private static String shown(Given g, String asOf) {
        Answer a = g.answer(asOf);
        String more = a.reason().args().size() > 5
                ? " " + a.reason().args().get(4) + " " + a.reason().args().get(5)
                : "";
        return a.verdict().code() + " " + a.light().code() + " " + a.reason().code() + more;
    }
}
