package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.ItemKind;
import org.junit.jupiter.api.Test;

class PlanOdditiesTest {
    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

    @Test
    void growthAndAmountAgreeExactlyAtOneBase() {
        Given g = new Given()
                .target("到位资金 >=g 30 %", "investment_arrived")
                .target("到位资金总量 >= 130 亿元", "investment_arrived");
        assertThat(codes(g)).contains("promises-equal-at-base");
        assertThat(text(g, "promises-equal-at-base")).contains("100亿元");
    }

    @Test
    void atTheirBaseTheyAreRedundantElsewhereTheyDiffer() {
        assertThat(codes(twice("100"))).contains("promises-redundant");
        Given g = twice("82.4");
        assertThat(codes(g)).contains("promises-differ");
        assertThat(text(g, "promises-differ")).contains("107.12亿元", ">=130亿元");
    }

    @Test
    void theSamePromiseTwiceIsRepeatedAnotherFigureContradicts() {
        assertThat(codes(new Given().target("投资 ~g 10 %", null).target("投资 ~g 10 %", null)))
                .contains("promises-repeated");
        assertThat(codes(new Given().target("投资 >= 92 亿元", null).target("投资 >= 100 亿元", null)))
                .contains("promises-contradict");
    }

    @Test
    void manyPromisesOfOneThingAreEachFlaggedButNotPairByPair() {
        Given g = new Given();
        for (int i = 0; i < 300; i++) {
            g.target("投资 >= " + (i < 2 ? 92 : 100 + i) + " 亿元", null);
        }
        List<Oddity> oddities = g.sheet("2024-06-01").oddities();
        assertThat(oddities.stream().filter(o -> o.code().equals("promises-repeated")))
                .extracting(Oddity::promises)
                .containsExactly(List.of("P1", "P2"));
        assertThat(oddities.stream()
                        .filter(o -> o.code().equals("promises-contradict"))
                        .flatMap(o -> o.promises().stream())
                        .distinct())
                .hasSize(300);
        assertThat(oddities).hasSizeLessThan(2 * 300);
    }

    @Test
    void aTargetBelowLastYearIsShown() {
        Given g = new Given().target("融资 >= 40 亿元", "enterprise_financing", Quantity.of("42.7", "亿元"), YEAR_END);
        assertThat(codes(g)).contains("target-below-last-year");
        assertThat(g.answer("2024-06-01").flags()).contains("target-below-last-year");
        Given cap = new Given().target("事故 <= 5 起", "general_accidents", Quantity.of("4", "起"), YEAR_END);
        assertThat(codes(cap)).contains("target-above-last-year");
    }

    @Test
    void totalInvestmentIsNotAddedToTheYears() {
        Given g = new Given().target("重点项目总投资 = 900 亿元", null).target("重点项目完成投资 >= 92 亿元", "key_project_investment");
        assertThat(g.sheet("2024-06-01").oddities())
                .filteredOn(o -> o.code().equals("total-investment"))
                .singleElement()
                .satisfies(o -> assertThat(o.promises()).containsExactly("P1", "P2"));
    }

    @Test
    void partsThatNearlyMakeTheTotalAreShown() {
        assertThat(codes(parts("39", "39", "12", "10"))).doesNotContain("sum-parts");
        assertThat(codes(parts("39", "39", "12", "9"))).contains("sum-parts");
        assertThat(codes(parts("3", "4", "2", "1"))).doesNotContain("sum-parts");
    }

    private static Given parts(String... values) {
        Given g = new Given();
        add(g, "重大项目", "100");
        for (String v : values) {
            add(g, v + "类项目", v);
        }
        return g;
    }

    private static void add(Given g, String subject, String n) {
        g.promise(
                ItemKind.INDICATOR_TARGET,
                subject,
                Quantity.of(n, "项"),
                Comparator.EQUAL,
                null,
                null,
                null,
                YEAR_END,
                null);
    }

    private static Given twice(String base) {
        Quantity was = Quantity.of(base, "亿元");
        return new Given()
                .promise(
                        ItemKind.INDICATOR_TARGET,
                        "到位资金",
                        Quantity.of("30", "%"),
                        Comparator.AT_LEAST,
                        new BigDecimal("30"),
                        was,
                        null,
                        YEAR_END,
                        null)
                .target("到位资金 >= 130 亿元", null);
    }

    private static List<String> codes(Given g) {
        return g.sheet("2024-06-01").oddities().stream().map(Oddity::code).toList();
    }

    private static String text(Given g, String code) {
        return g.sheet("2024-06-01").oddities().stream()
                .filter(o -> o.code().equals(code))
                .map(o -> Given.zh(o.reason()))
                .findFirst()
                .orElse("");
    }
}
