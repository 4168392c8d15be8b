package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.dajuan.kernel.Verdict;
import org.junit.jupiter.api.Test;

/** Values worked by hand; the promise is only the handle by which the indicator is asked. */
class FormulaValueTest {
    private static final String END = "2025-03-01";

    @Test
    void a01_monthsOfAFlowAddUp() {
        Given g = of("x flow 亿元 up").fact("x 2024-01 3 亿元").fact("x 2024-02 4.5 亿元");
        assertThat(value(g)).isEqualTo("7.5亿元");
    }

    @Test
    void a02_unitsOfFactsAreConverted() {
        Given g = of("x flow 亿元 up").fact("x 2024-01 3 亿元").fact("x 2024-02 45000 万元");
        assertThat(value(g)).isEqualTo("7.5亿元");
    }

    @Test
    void a03_theLastCumulativeStandsForAllBefore() {
        Given g = of("x cumulative-flow 亿元 up")
                .fact("x 2024-03 2 亿元")
                .fact("x 2024-09 7 亿元")
                .fact("x 2024-06 5 亿元");
        assertThat(value(g)).isEqualTo("7亿元");
    }

    @Test
    void a04_aYearTotalBeatsItsMonthsAndTheClashIsListed() {
        Given g = of("x flow 亿元 up").fact("x 2024 20 亿元").months("x", 2024, "亿元", "3", "4");
        assertThat(value(g)).isEqualTo("20亿元");
        assertThat(g.sheet(END).oddities()).extracting(Oddity::code).contains("rows-overlap");
        assertThat(g.answer(END).flags()).contains("rows-overlap");
    }

    @Test
    void a05_aTotalThatEqualsItsPartsIsNoClash() {
        Given g = of("x flow 亿元 up").fact("x 2024-Q1 9 亿元").months("x", 2024, "亿元", "2", "3", "4");
        assertThat(value(g)).isEqualTo("9亿元");
        assertThat(g.sheet(END).oddities()).extracting(Oddity::code).doesNotContain("rows-overlap");
    }

    @Test
    void a06_quartersAndMonthsMixWithoutCountingTwice() {
        Given g = of("x flow 亿元 up")
                .fact("x 2024-H1 10 亿元")
                .fact("x 2024-06 99 亿元")
                .fact("x 2024-07 1 亿元")
                .fact("x 2024-Q4 5 亿元");
        assertThat(value(g)).isEqualTo("16亿元");
        assertThat(g.answer(END).flags()).contains("months-missing");
        assertThat(Given.zh(g.answer(END).reason()))
                .contains("2024-08", "2024-09")
                .doesNotContain("2024-05");
    }

    @Test
    void a07_aShareIsAQuotientOfOtherIndicators() {
        Given g = new Given()
                .target("可再生能源用电占比 >= 50 %", "power_renewable_share")
                .months("power_total", 2024, "亿千瓦时", "7", "8")
                .months("power_renewable", 2024, "万千瓦时", "21000", "31500");
        assertThat(g.answer("2024-03-25").value()).hasToString("35%");
        LineageStep top = g.answer("2024-03-25").lineage().getFirst();
        assertThat(top.steps()).extracting(LineageStep::indicator).containsExactly("power_renewable", "power_total");
        assertThat(top.steps().getFirst().facts()).extracting(f -> f.id()).containsExactly("f.csv#4", "f.csv#5");
    }

    @Test
    void a08_divisionByZeroIsNoNumberButAReason() {
        Given g = of("r ratio % up x / y * 100", "x flow 亿元 up", "y flow 亿元 up")
                .fact("x 2024 3 亿元")
                .fact("y 2024 0 亿元");
        assertThat(g.answer(END).verdict()).isEqualTo(Verdict.NO_EVIDENCE);
        assertThat(g.answer(END).reason().code()).isEqualTo("division-by-zero");
        assertThat(Given.zh(g.answer(END).reason())).contains("y");
    }

    @Test
    void a09_growthIsAgainstTheSameStretchOfTheYearBefore() {
        Given g = of("g growth % up growth(x)", "x cumulative-flow 亿元 up")
                .fact("x 2024-09 110 亿元")
                .fact("x 2023-09 100 亿元")
                .fact("x 2023 150 亿元");
        assertThat(g.answer("2024-11-01").value()).hasToString("10%");
    }

    @Test
    void a10_growthOfAFlowNeedsTheSameMonths() {
        Given g = of("g growth % up growth(x)", "x flow 亿元 up")
                .months("x", 2024, "亿元", "5", "6")
                .months("x", 2023, "亿元", "5", "5");
        assertThat(g.answer("2024-04-01").value()).hasToString("10%");
        g.facts.removeLast();
        assertThat(g.answer("2024-04-01").reason().code()).isEqualTo("growth-no-base");
    }

    @Test
    void a11_februaryOfALeapYearMeetsFebruary() {
        Given g = of("g growth % up growth(x)", "x cumulative-flow 亿元 up")
                .fact("x 2024-02 55 亿元")
                .fact("x 2023-02 50 亿元");
        assertThat(g.answer("2024-04-01").value()).hasToString("10%");
    }

    @Test
    void a12_meansMinimaMaximaCountsAndSubjects() {
        String[] rows = {"x@A 2024-01 1 个", "x@A 2024-02 2 个", "x@B 2024-01 3 个", "x@B 2024-02 8 个"};
        assertThat(formula("mean(x)", rows)).isEqualTo("3.5");
        assertThat(formula("min(x)", rows)).isEqualTo("1");
        assertThat(formula("max(x)", rows)).isEqualTo("8");
        assertThat(formula("count(x)", rows)).isEqualTo("4");
        assertThat(formula("distinct(x)", rows)).isEqualTo("2");
        assertThat(formula("count(x where value >= 2)", rows)).isEqualTo("3");
        assertThat(formula("sum(x where about != \"A\")", rows)).isEqualTo("11");
        assertThat(formula("sum(x over month)", rows)).isEqualTo("10");
        assertThat(formula("count(sum(x by about) where value >= 10)", rows)).isEqualTo("1");
        assertThat(formula("max(sum(x by month))", rows)).isEqualTo("10");
        assertThat(formula("least(sum(x), 4)", rows)).isEqualTo("4");
        assertThat(formula("greatest(sum(x), 4) - -1", rows)).isEqualTo("15");
    }

    @Test
    void a13_aQuarterWeighsAsMuchAsItsMonthsInAMean() {
        assertThat(formula("mean(x)", "x 2024-Q1 1 个", "x 2024-04 9 个")).isEqualTo("3");
    }

    @Test
    void a14_shareOfAmountsAndOfYesNo() {
        Given amounts = of("s ratio % up share(x where about = \"A\")", "x flow 元 up")
                .fact("x@A 2024 30 元")
                .fact("x@B 2024 90 元");
        assertThat(value(amounts)).isEqualTo("25%");
        Given votes = of("s ratio % up share(x where value = 1)", "x yes-no 是否 up")
                .fact("x@A 2024 1 是否")
                .fact("x@B 2024 0 是否")
                .fact("x@C 2024 1 是否")
                .fact("x@D 2024 1 是否");
        assertThat(value(votes)).isEqualTo("75%");
    }

    @Test
    void a15_theParkAsAWholeBeatsItsParts() {
        Given g = of("x level 万千瓦 up sum(x)")
                .fact("x 2024-12-31 250 万千瓦")
                .fact("x@A 2024-12-31 100 万千瓦")
                .fact("x@B 2024-12-31 120 万千瓦");
        assertThat(value(g)).isEqualTo("250万千瓦");
        assertThat(Given.zh(g.answer(END).reason())).contains("分项未重复计");
    }

    @Test
    void a16_ratesOfSeveralSubjectsAreNotAdded() {
        Given g = of("x ratio % up").fact("x@A 2024 50 %").fact("x@B 2024 60 %");
        assertThat(g.answer(END).reason().code()).isEqualTo("several-abouts");
    }

    @Test
    void a17_cumulativeFiguresOfFirmsAddUpEachAtItsLast() {
        Given g = of("x cumulative-flow 亿元 up sum(x)")
                .fact("x@A 2024-06 3 亿元")
                .fact("x@A 2024-12 7 亿元")
                .fact("x@B 2024 5 亿元");
        assertThat(value(g)).isEqualTo("12亿元");
    }

    @Test
    void a18_eitherTakesTheFirstThatIsKnown() {
        String[] def = {"s growth % up either(last(s), growth(x))", "x cumulative-flow 亿元 up"};
        Given both = of(def).fact("s 2024 6.5 %").fact("x 2024 110 亿元").fact("x 2023 100 亿元");
        assertThat(value(both)).isEqualTo("6.5%");
        Given amounts = of(def).fact("x 2024 110 亿元").fact("x 2023 100 亿元");
        assertThat(value(amounts)).isEqualTo("10%");
    }

    @Test
    void a19_overAllGathersEarlierYears() {
        assertThat(formula("sum(x over all)", "x 2022 5 个", "x 2023 6 个", "x 2024 7 个"))
                .isEqualTo("18");
    }

    private static String formula(String formula, String... rows) {
        Given g = of("f level 个 up " + formula, "x flow 个 up");
        for (String r : rows) {
            g.fact(r);
        }
        return value(g).replace("个", "");
    }

    private static Given of(String... indicators) {
        return new Given()
                .indicators(indicators)
                .target("甲 >= 1 " + indicators[0].split(" ")[2], indicators[0].split(" ")[0]);
    }

    private static String value(Given g) {
        return String.valueOf(g.answer(END).value());
    }
}
