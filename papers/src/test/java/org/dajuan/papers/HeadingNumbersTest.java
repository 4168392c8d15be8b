package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HeadingNumbersTest {
    @Test
    void headingsCountInChinese() {
        assertThat(HeadingNumbers.ordinal(1, Tongue.ZH)).isEqualTo("一");
        assertThat(HeadingNumbers.ordinal(10, Tongue.ZH)).isEqualTo("十");
        assertThat(HeadingNumbers.ordinal(11, Tongue.ZH)).isEqualTo("十一");
        assertThat(HeadingNumbers.ordinal(20, Tongue.ZH)).isEqualTo("二十");
        assertThat(HeadingNumbers.ordinal(35, Tongue.ZH)).isEqualTo("三十五");
        assertThat(HeadingNumbers.ordinal(3, Tongue.EN)).isEqualTo("3");
    }

    @Test
    void eachLevelCountsAnewUnderTheOneAbove() {
        HeadingNumbers numbers = new HeadingNumbers(Tongue.ZH);
        assertThat(numbers.next(1, "总体")).isEqualTo("一、总体");
        assertThat(numbers.next(2, "经济")).isEqualTo("（一）经济");
        assertThat(numbers.next(2, "安全")).isEqualTo("（二）安全");
        assertThat(numbers.next(1, "分项")).isEqualTo("二、分项");
        assertThat(numbers.next(2, "经济")).isEqualTo("（一）经济");
        assertThat(numbers.next(3, "投资")).isEqualTo("1.投资");
        assertThatIllegalArgumentException().isThrownBy(() -> numbers.next(5, "x"));
    }
}
