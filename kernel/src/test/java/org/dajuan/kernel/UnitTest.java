package org.dajuan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UnitTest {
    @Test
    void magnitudesConvertExactly() {
        assertThat(convert("90000", "万元", "亿元")).isEqualTo("9");
        assertThat(convert("1.6", "亿元", "元")).isEqualTo("160000000");
        assertThat(convert("310000", "万千瓦时", "亿千瓦时")).isEqualTo("31");
        assertThat(convert("1", "百万吨", "万吨")).isEqualTo("100");
    }

    @Test
    void namesOfOneUnitConvert() {
        assertThat(convert("2", "亿度", "亿千瓦时")).isEqualTo("2");
        assertThat(convert("150", "亩", "公顷")).isEqualTo("10");
        assertThat(convert("20000", "平方米", "亩")).isEqualTo("30");
        assertThat(convert("0.06", "毫克/立方米", "微克/立方米")).isEqualTo("60");
        assertThat(convert("0.5", "吨标准煤/万元", "吨标煤/万元")).isEqualTo("0.5");
    }

    @Test
    void classifiersCountTheSameThings() {
        assertThat(convert("25", "家", "个")).isEqualTo("25");
        assertThat(convert("25", "", "项")).isEqualTo("25");
    }

    @Test
    void aDivisionWithoutEndIsNotRefused() {
        assertThat(Unit.divide(BigDecimal.ONE, BigDecimal.valueOf(3)).toPlainString())
                .startsWith("0.33333333");
        assertThat(Unit.divide(BigDecimal.valueOf(100), BigDecimal.valueOf(4)).toPlainString())
                .isEqualTo("25");
    }

    @Test
    void differentThingsAreRefusedWithBothNames() {
        assertThatThrownBy(() -> convert("1", "元", "吨"))
                .hasMessageContaining("元")
                .hasMessageContaining("吨");
        assertThat(Unit.of("人").convertsTo(Unit.of("个"))).isFalse();
        assertThat(Unit.of("%").convertsTo(Unit.of("个百分点"))).isFalse();
        assertThat(Unit.of("人次").convertsTo(Unit.of("人"))).isFalse();
        assertThat(Unit.of("").convertsTo(Unit.of("元"))).isFalse();
    }

    @Test
    void anUnknownUnitIsItsOwnKind() {
        assertThat(convert("3", "万标箱", "标箱")).isEqualTo("30000");
        assertThat(Unit.of("个工作日").convertsTo(Unit.of("天"))).isFalse();
        assertThat(Unit.of("/").convertsTo(Unit.of("元"))).isFalse();
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> UnitTable.read("吨: { '1': [吨], '0.001': [吨] }"))
                .hasMessageContaining("吨 stands twice");
        assertThatThrownBy(() -> UnitTable.read("吨: { heavy: [吨] }"))
                .hasMessageContaining("\"heavy\"")
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> UnitTable.read("吨: { '-1': [吨] }")).hasMessageContaining("\"-1\"");
        assertThatThrownBy(() -> UnitTable.read("吨: [吨]")).hasMessageContaining("factors to names");
        assertThatThrownBy(() -> UnitTable.read("吨: { '1': 吨 }")).hasMessageContaining("list of names");
        assertThatThrownBy(() -> UnitTable.read("")).hasMessageContaining("no mapping");
    }

    private static String convert(String number, String from, String to) {
        return Unit.of(from).convert(new BigDecimal(number), Unit.of(to)).toPlainString();
    }
}
