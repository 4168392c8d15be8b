package org.dajuan.spine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.plan.Division.Basis;
import org.dajuan.spine.plan.Division.Check;
import org.dajuan.spine.plan.Division.Share;
import org.junit.jupiter.api.Test;

class DivisionTest {

    private static Share share(String team, String period, String value, String unit) {
        return new Share(team, period, new BigDecimal(value), unit);
    }

    @Test
    void quartersOfTwoTeamsAddUpInThePromisesUnit() {
        Division d = new Division(
                Basis.FLOW,
                List.of(
                        share("a", "2025-Q1", "10", "亿元"),
                        share("a", "2025-Q2", "300000", "万元"),
                        share("b", "2025-Q1", "40", "亿元")));
        Check check = d.check(Quantity.of("80", "亿元"));
        assertThat(check.sum()).isEqualByComparingTo("80");
        assertThat(check.difference()).isEqualByComparingTo("0");
        assertThat(check.adds()).isTrue();
        assertThat(check.byTeam().get("a")).isEqualByComparingTo("40");
        assertThat(check.byPeriod().get("2025-Q1")).isEqualByComparingTo("50");
        // Half of 亿元, twice, and half of 万元.
        assertThat(check.tolerance()).isEqualByComparingTo("1.00005");
    }

    @Test
    void aDifferenceBeyondRoundingIsSaid() {
        Check check = new Division(
                        Basis.FLOW, List.of(share("a", "2025", "39.5", "亿元"), share("b", "2025", "39.0", "亿元")))
                .check(Quantity.of("80", "亿元"));
        assertThat(check.difference()).isEqualByComparingTo("-1.5");
        assertThat(check.tolerance()).isEqualByComparingTo("0.1");
        assertThat(check.adds()).isFalse();
    }

    @Test
    void wholeThingsAreExact() {
        Check check = new Division(Basis.FLOW, List.of(share("a", "2025", "5", "家"), share("b", "2025", "6", "家")))
                .check(Quantity.of("12", "家"));
        assertThat(check.tolerance()).isEqualByComparingTo("0");
        assertThat(check.adds()).isFalse();
    }

    @Test
    void ofLevelsAndCumulativeFiguresTheLastCountsOverTime() {
        for (Basis basis : List.of(Basis.LEVEL, Basis.CUMULATIVE)) {
            Check check = new Division(
                            basis,
                            List.of(
                                    share("a", "2025-12", "50", "家"),
                                    share("a", "2025-06", "30", "家"),
                                    share("b", "2025-12", "28", "家")))
                    .check(Quantity.of("78", "家"));
            assertThat(check.sum()).as(basis.code()).isEqualByComparingTo("78");
            assertThat(check.adds()).isTrue();
        }
    }

    @Test
    void ratesAreNotSummed() {
        Check check = new Division(Basis.RATE, List.of(share("a", "2025", "7", "%"), share("b", "2025", "9", "%")))
                .check(Quantity.of("8", "%"));
        assertThat(check.sum()).isNull();
        assertThat(check.adds()).isNull();
    }

    @Test
    void whatWouldCountTwiceIsRefused() {
        assertThatThrownBy(() -> new Division(
                        Basis.FLOW, List.of(share("a", "2025", "7", "家"), share("a", "2025-03", "1", "家"))))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new Division(
                        Basis.LEVEL, List.of(share("a", "2025-03", "7", "家"), share("a", "2025-03", "1", "家"))))
                .hasMessageContaining("two shares");
        assertThatThrownBy(() ->
                        new Division(Basis.FLOW, List.of(share("a", "2025", "7", "吨"))).check(Quantity.of("7", "亿元")))
                .hasMessageContaining("cannot be converted");
    }

    @Test
    void anAmountDividedExactlyAlwaysAddsUp() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            BigDecimal total = BigDecimal.ZERO;
            List<Share> shares = new ArrayList<>();
            for (int team = 0; team < 1 + random.nextInt(4); team++) {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000), 2);
                    total = total.add(value);
                    boolean wan = random.nextBoolean();
                    shares.add(new Share(
                            "team" + team,
                            "2025-Q" + quarter,
                            wan ? value.multiply(BigDecimal.valueOf(10_000)) : value,
                            wan ? "万元" : "亿元"));
                }
            }
            Division d = new Division(Basis.FLOW, shares);
            assertThat(d.check(new Quantity(total, "亿元")).difference())
                    .as("seed " + seed)
                    .isEqualByComparingTo("0");
            BigDecimal off = total.add(BigDecimal.valueOf(10));
            assertThat(d.check(new Quantity(off, "亿元")).adds())
                    .as("seed " + seed)
                    .isFalse();
        }
    }
}
