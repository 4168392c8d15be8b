package org.dajuan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {

    @Test
    void magnitudesFoldIntoTheNumber() {
        assertThat(Quantity.of("160", "亿元").base()).isEqualTo(new Quantity(new BigDecimal("16000000000"), "元"));
        assertThat(Quantity.of("1.2", "万亿元").base().value()).isEqualByComparingTo("1200000000000");
        assertThat(Quantity.of("5", "万").base()).isEqualTo(new Quantity(new BigDecimal("50000"), ""));
    }

    @Test
    void oneAmountWrittenTwoWaysIsTheSame() {
        assertThat(Quantity.of("1.5", "亿元").sameAs(Quantity.of("15000", "万元"))).isTrue();
        assertThat(Quantity.of("1.50", "亿元").sameAs(Quantity.of("1.5", "亿元"))).isTrue();
        assertThat(Quantity.of("1.5", "亿元").sameAs(Quantity.of("1.5", "亿吨"))).isFalse();
    }

    @Test
    void onlySharesAndPointsAreRates() {
        assertThat(Quantity.of("6", "%").isRate()).isTrue();
        assertThat(Quantity.of("0.3", "个百分点").isRate()).isTrue();
        assertThat(Quantity.of("6", "亿元").isRate()).isFalse();
    }

    @Test
    void aQuantityPrintsAsPeopleWriteIt() {
        assertThat(new Quantity(new BigDecimal("1.6E+2"), "亿元")).hasToString("160亿元");
    }

    @ParameterizedTest
    @EnumSource(Comparator.class)
    void everyComparatorComesBackFromItsCode(Comparator comparator) {
        assertThat(Comparator.ofCode(comparator.code())).isEqualTo(comparator);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictComesBackFromItsCode(Verdict verdict) {
        assertThat(Verdict.ofCode(verdict.code())).isEqualTo(verdict);
    }

    @Test
    void anUnknownCodeIsNamed() {
        assertThatThrownBy(() -> Comparator.ofCode("≥")).hasMessageContaining("\"≥\"");
        assertThatThrownBy(() -> Verdict.ofCode("done")).hasMessageContaining("\"done\"");
    }
}
