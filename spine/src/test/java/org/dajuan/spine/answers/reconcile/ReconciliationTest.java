package org.dajuan.spine.answers.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.dajuan.spine.answers.reconcile.Difference.Kind;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void theLikelyReasonIsSuggested() {
        assertThat(likely("10.2", "10.16")).isEqualTo(Likely.ROUNDING);
        assertThat(likely("10", "10.9")).isEqualTo(Likely.ROUNDING); // cut off, as "10 余" is
        assertThat(likely("10.12", "101200")).isEqualTo(Likely.UNIT);
        assertThat(likely("3.3", "33000")).isEqualTo(Likely.UNIT);
        assertThat(likely("12.5", "12.9")).isEqualTo(Likely.UNEXPLAINED);
        assertThat(Likely.of(figure("12.5", "快报数"), figure("12.9", ""))).isEqualTo(Likely.BASIS);
        Figure month = new Figure("a", "甲", "2024-03", n("5"), "亿元", "5亿元", "", List.of(n("14")));
        assertThat(Likely.of(month, figure("14", ""))).isEqualTo(Likely.CUMULATIVE_OR_MONTHLY);
    }

    @Test
    void sourcesAreComparedInPairsAndEqualOnesAreNotListed() {
        List<Difference> d =
                Reconciliation.sources("财政收入", List.of(figure("10", ""), figure("10.0", ""), figure("12", "")));
        assertThat(d).hasSize(2);
        assertThat(d.getFirst().gap()).isEqualByComparingTo("-2");
        assertThat(d.getFirst().gapPct()).isEqualByComparingTo("-16.67");
    }

    @Test
    void aSumThatIsNotItsPartsIsListedWithThem() {
        Difference d = Reconciliation.sum("重点项目", figure("40", ""), List.of(figure("18", ""), figure("20", "")))
                .orElseThrow();
        assertThat(d.kind()).isEqualTo(Kind.SUM_AND_PARTS);
        assertThat(d.gap()).isEqualByComparingTo("2");
        assertThat(d.second().written()).isEqualTo("18亿元 + 20亿元");
        assertThat(Reconciliation.sum("x", figure("38", ""), List.of(figure("18", ""), figure("20", ""))))
                .isEmpty();
        assertThat(Reconciliation.sum("x", figure("38", ""), List.of())).isEmpty();
    }

    @Test
    void zeroAndUnlikeUnitsAreHandled() {
        Difference d = Reconciliation.compare(Kind.TWO_SOURCES, "x", figure("1", ""), figure("0", ""))
                .orElseThrow();
        assertThat(d.gapPct()).isNull();
        Figure tons = new Figure("a", "甲", "2024", n("1"), "吨", "1吨", "", List.of());
        assertThatThrownBy(() -> Reconciliation.compare(Kind.TWO_SOURCES, "x", tons, figure("1", "")))
                .hasMessageContaining("吨");
    }

    private static Likely likely(String a, String b) {
        return Likely.of(figure(a, ""), figure(b, ""));
    }

    private static Figure figure(String value, String note) {
        return new Figure("f#" + value, "统计", "2024", n(value), "亿元", value + "亿元", note, List.of());
    }

    private static BigDecimal n(String s) {
        return new BigDecimal(s);
    }
}
