package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.report.ItemKind;
import org.junit.jupiter.api.Test;

/** Verdicts and lights, worked by hand from docs/contracts. */
class VerdictTest {
    private static final String AFTER = "2025-01-31";
    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

    @Test
    void metAndMissedAreSaidAfterTheDeadline() {
        assertVerdict(
                new Given().target("融资 >= 40 亿元", "enterprise_financing").fact("enterprise_financing 2024 40 亿元"),
                AFTER,
                "met green");
        assertVerdict(
                new Given().target("融资 >= 40 亿元", "enterprise_financing").fact("enterprise_financing 2024 39.9 亿元"),
                AFTER,
                "missed yellow");
        assertVerdict(
                new Given().target("融资 >= 40 亿元", "enterprise_financing").fact("enterprise_financing 2024 20 亿元"),
                AFTER,
                "missed red");
    }

    @Test
    void gapAndProgressAreInTheTargetsUnit() {
        Answer a = new Given()
                .target("融资 >= 40 亿元", "enterprise_financing")
                .fact("enterprise_financing 2024 300000 万元")
                .answer(AFTER);
        assertThat(a.value()).hasToString("30亿元");
        assertThat(a.gap()).isEqualByComparingTo("-10");
        assertThat(a.progressPct()).isEqualByComparingTo("75.0");
    }

    @Test
    void aboutAllowsTwoPerCentOfAmountsAndHalfAPointOfRates() {
        assertVerdict(amount("~", "400", "392"), AFTER, "met green");
        assertVerdict(amount("~", "400", "391.9"), AFTER, "missed yellow");
        assertVerdict(amount("~", "400", "500"), AFTER, "met green");
        assertVerdict(growth("~g", "7", "6.5"), AFTER, "met green");
        assertVerdict(growth("~g", "7", "6.4"), AFTER, "missed yellow");
        assertVerdict(growth("growth", "7", "6.9"), AFTER, "missed yellow");
    }

    @Test
    void anAmountThatOnlyGrowsIsMetEarly() {
        assertVerdict(amount(">=", "400", "401").fact("water_right_traded 2024-03 0 万立方米"), "2024-06-01", "met green");
        assertThat(amount(">=", "400", "401").answer("2024-06-01").reason().code())
                .isEqualTo("met-early");
    }

    @Test
    void aCapThatIsBrokenIsMissedEarlyAndAZeroIsEvidence() {
        Given g = new Given()
                .target("事故 <= 3 起", "general_accidents")
                .months("general_accidents", 2024, "起", "0", "2", "2");
        assertVerdict(g, "2024-06-01", "missed red");
        Given zero = new Given()
                .target("事故 <= 0 起", "general_accidents")
                .months("general_accidents", 2024, "起", "0", "0", "0");
        assertVerdict(zero, "2024-06-01", "on-track green");
        assertVerdict(new Given().target("事故 <= 0 起", "general_accidents"), "2024-06-01", "no-evidence none");
    }

    @Test
    void aCapIsHeldAgainstItsShareOfTheYear() {
        // To 30 June 182 of 366 days: 12 allow 5.97 by then; 5.97 / 6 = 99 %, 5.97 / 8 = 75 %.
        Given six = new Given().target("事故 <= 12 起", "general_accidents").fact("general_accidents 2024-H1 6 起");
        assertVerdict(six, "2024-08-01", "on-track green");
        Given eight = new Given().target("事故 <= 12 起", "general_accidents").fact("general_accidents 2024-H1 8 起");
        assertVerdict(eight, "2024-08-01", "at-risk yellow");
    }

    @Test
    void noVerdictWhenEvidenceStopsBeforeTheDeadline() {
        Given g = new Given().target("融资 >= 40 亿元", "enterprise_financing").fact("enterprise_financing 2024-H1 30 亿元");
        assertVerdict(g, AFTER, "no-evidence none");
        assertThat(g.answer(AFTER).value()).hasToString("30亿元");
        assertThat(g.answer(AFTER).flags()).contains("evidence-stops-early");
    }

    @Test
    void aLevelStandsUntilAnotherIsReported() {
        Given g =
                new Given().target("装机 >= 200 万千瓦", "installed_capacity").fact("installed_capacity 2024-09-30 210 万千瓦");
        assertVerdict(g, AFTER, "met green");
        assertThat(g.answer(AFTER).flags()).contains("evidence-stops-early");
        assertVerdict(g, "2024-11-01", "on-track green");
    }

    @Test
    void aPromisedFallMustFallAtLeastAsFar() {
        Given g = new Given()
                .target("能耗 growth -3.5 %", "energy_intensity_growth")
                .fact("energy_intensity_growth 2024 -3.1 %");
        assertVerdict(g, AFTER, "missed yellow");
        Given h = new Given()
                .target("能耗 >=g -3.5 %", "energy_intensity_growth")
                .fact("energy_intensity_growth 2024 -4 %");
        assertVerdict(h, AFTER, "met green");
    }

    @Test
    void aRankMustBeReachedOrBettered() {
        assertVerdict(
                new Given().target("排名 rank 3 位", "park_rank").fact("park_rank 2024 4 位"), AFTER, "missed yellow");
        assertVerdict(new Given().target("排名 rank 3 位", "park_rank").fact("park_rank 2024 2 位"), AFTER, "met green");
    }

    @Test
    void growthFromAReportedRateComesBeforeGrowthFromAmounts() {
        Given g = new Given()
                .target("生产总值 growth 7 %", "gdp")
                .fact("gdp_growth 2024 7.2 %")
                .fact("gdp 2024 100 亿元")
                .fact("gdp 2023 99 亿元");
        assertThat(g.answer(AFTER).value()).hasToString("7.2%");
        Given amounts = new Given()
                .target("生产总值 growth 7 %", "gdp")
                .fact("gdp 2024 110 亿元")
                .fact("gdp 2023 100 亿元");
        assertThat(amounts.answer(AFTER).value()).hasToString("10%");
        assertThat(Given.zh(amounts.answer(AFTER).reason())).contains("未剔除价格");
    }

    @Test
    void growthFallsBackOnTheReportsOwnClaimOfLastYear() {
        Given g = new Given()
                .target("生产总值 growth 7 %", "gdp", Quantity.of("160", "亿元"), YEAR_END)
                .fact("gdp 2024 171.2 亿元");
        assertThat(g.answer(AFTER).target()).hasToString("171.2亿元");
        assertVerdict(g, AFTER, "met green");
        assertThat(Given.zh(g.answer(AFTER).reason())).contains("160亿元");
    }

    @Test
    void growthWithoutABaseIsAnOddityNotARepair() {
        Given g = new Given().target("生产总值 growth 7 %", "gdp").fact("gdp 2024 171.2 亿元");
        assertVerdict(g, AFTER, "no-evidence none");
        assertThat(g.answer(AFTER).value()).hasToString("171.2亿元");
        assertThat(g.sheet(AFTER).oddities()).extracting(Oddity::code).contains("growth-target-no-base");
    }

    @Test
    void aSymbolicTargetIsJudgedAgainstItsReference() {
        assertVerdict(symbolic("6.8"), AFTER, "met green");
        assertVerdict(symbolic("6.3"), AFTER, "met green");
        assertVerdict(symbolic("6.2"), AFTER, "missed yellow");
        Given open = new Given()
                .promise(
                        ItemKind.INDICATOR_TARGET,
                        "居民收入",
                        null,
                        Comparator.GROWTH,
                        null,
                        null,
                        "经济增长",
                        YEAR_END,
                        "resident_income_growth")
                .fact("resident_income_growth 2024 6.2 %");
        assertThat(open.answer(AFTER).reason().code()).isEqualTo("reference-unmeasured");
    }

    @Test
    void townAndCountryMustBothKeepStep() {
        Given g = new Given()
                .promise(
                        ItemKind.INDICATOR_TARGET,
                        "居民收入",
                        null,
                        Comparator.GROWTH,
                        null,
                        null,
                        "经济增长",
                        YEAR_END,
                        "resident_income_growth")
                .fact("urban_income_growth 2024 4 %")
                .fact("rural_income_growth 2024 6.5 %")
                .fact("gdp_growth 2024 6 %");
        assertThat(g.answer(AFTER).value()).hasToString("4%");
        assertVerdict(g, AFTER, "missed red");
    }

    @Test
    void tasksAreJudgedByFactsAboutThemselves() {
        Given g = new Given()
                .promise(ItemKind.TASK, "建成甲", null, null, null, null, null, YEAR_END, "task_done")
                .promise(ItemKind.TASK, "建成乙", null, null, null, null, null, YEAR_END, "task_done")
                .promise(ItemKind.TASK, "建成丙", null, null, null, null, null, YEAR_END, null)
                .fact("task_done@P1 2024-05-06 1 是否")
                .fact("task_done@P2 2024-06 0 是否");
        assertThat(g.sheet("2024-07-31").answers())
                .extracting(Answer::verdict)
                .containsExactly(Verdict.MET, Verdict.NOT_DUE, Verdict.UNMEASURED);
        assertThat(g.sheet(AFTER).answers())
                .extracting(Answer::verdict)
                .containsExactly(Verdict.MET, Verdict.MISSED, Verdict.UNMEASURED);
    }

    @Test
    void notMeasuredZeroAndBelowTheLimitAreThreeThings() {
        Given none =
                new Given().target("回用率 >= 65 %", "reclaimed_water_share").fact("reclaimed_water_share 2024-H1 - %");
        assertThat(none.answer(AFTER).reason().code()).isEqualTo("not-measured");
        Given zero = new Given().target("回用率 >= 65 %", "reclaimed_water_share").fact("reclaimed_water_share 2024 0 %");
        assertVerdict(zero, AFTER, "missed red");
        Given low = new Given().target("硫化氢 <= 0.06 毫克/立方米", "h2s_boundary").fact("h2s_boundary@东 2024 <0.005 毫克/立方米");
        assertVerdict(low, AFTER, "met green");
        assertThat(Given.zh(low.answer(AFTER).reason())).contains("检出限");
        Given unknown =
                new Given().target("氢 >= 0.004 毫克/立方米", "h2s_boundary").fact("h2s_boundary@东 2024 <0.005 毫克/立方米");
        assertThat(unknown.answer(AFTER).reason().code()).isEqualTo("upper-bound-only");
    }

    @Test
    void percentagePointsAreAChangeNotALevel() {
        Given g = new Given()
                .target("强度 = 0.3 个百分点", "rd_intensity")
                .fact("rd_intensity 2024 2.1 %")
                .fact("rd_intensity 2023 1.8 %");
        assertThat(g.answer(AFTER).value()).hasToString("0.3个百分点");
        assertVerdict(g, AFTER, "met green");
    }

    @Test
    void anAmountWithGrowthPromisesBoth() {
        Given g = new Given()
                .promise(
                        ItemKind.INDICATOR_TARGET,
                        "工业投资",
                        Quantity.of("110", "亿元"),
                        Comparator.AT_LEAST,
                        new BigDecimal("15"),
                        null,
                        null,
                        YEAR_END,
                        "fixed_asset_investment")
                .fact("fixed_asset_investment 2024 112 亿元")
                .fact("fixed_asset_investment 2023 100 亿元");
        assertVerdict(g, AFTER, "missed yellow");
        assertThat(g.answer(AFTER).reason().code()).isEqualTo("growth-behind");
    }

    @Test
    void unknownIndicatorsAndUnitsAreUnmeasuredWithAdvice() {
        assertThat(new Given()
                        .target("就业 >= 5 人", "jobs_newly")
                        .answer(AFTER)
                        .reason()
                        .args()
                        .get(1))
                .startsWith("jobs_new");
        assertThat(new Given()
                        .target("就业 >= 5 亿元", "jobs_new")
                        .answer(AFTER)
                        .reason()
                        .code())
                .isEqualTo("unit-mismatch");
    }

    @Test
    void aYearThatHasNotBegunIsNotDue() {
        Given g = new Given().target("融资 >= 40 亿元", "enterprise_financing", null, LocalDate.of(2025, 12, 31));
        assertVerdict(g, "2024-11-01", "not-due none");
    }

    private static Given amount(String comparator, String target, String value) {
        return new Given()
                .target("水权 " + comparator + " " + target + " 万立方米", "water_right_traded")
                .fact("water_right_traded 2024-01 " + value + " 万立方米")
                .fact("water_right_traded 2024-12 0 万立方米")
                .fact("water_right_traded 2024-Q2 0 万立方米")
                .fact("water_right_traded 2024-Q3 0 万立方米")
                .fact("water_right_traded 2024-10 0 万立方米")
                .fact("water_right_traded 2024-11 0 万立方米")
                .fact("water_right_traded 2024-02 0 万立方米")
                .fact("water_right_traded 2024-03 0 万立方米");
    }

    private static Given growth(String comparator, String target, String value) {
        return new Given()
                .target("增加值 " + comparator + " " + target + " %", "industrial_added_value_growth")
                .fact("industrial_added_value_growth 2024 " + value + " %");
    }

    private static Given symbolic(String income) {
        return new Given()
                .promise(
                        ItemKind.INDICATOR_TARGET,
                        "居民收入",
                        null,
                        Comparator.GROWTH,
                        null,
                        null,
                        "经济增长",
                        YEAR_END,
                        "resident_income_growth")
                .fact("resident_income_growth 2024 " + income + " %")
                .fact("gdp 2024 106.8 亿元")
                .fact("gdp 2023 100 亿元");
    }

    private static void assertVerdict(Given g, String asOf, String expected) {
        Answer a = g.answer(asOf);
        assertThat(a.verdict().code() + " " + a.light().code())
                .as(Given.zh(a.reason()))
                .isEqualTo(expected);
    }
}
