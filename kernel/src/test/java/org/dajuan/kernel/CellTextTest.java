package org.dajuan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "＝1",
                "-",
                "-1=2",
                "+8613800000000x"
            })
    void whatCouldBecomeAFormulaIsEscaped(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-12.5", "+3", "-1,234.50", "-3.2e-5", "-5%", "-.5", "160 亿元", "a=b", "a-b", "'=1", " ", "0"
            })
    void numbersAndPlainTextAreLeftAlone(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }
}
