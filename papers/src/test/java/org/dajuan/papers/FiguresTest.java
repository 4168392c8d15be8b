package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void keepsTheUnitThatPeopleWrote() {
        assertThat(zh("160", "亿元")).isEqualTo(new Shown("160亿元", "16,000,000,000元"));
        assertThat(zh("0.5", "亿元")).isEqualTo(new Shown("0.5亿元", "50,000,000元"));
        assertThat(zh("86000", "元")).isEqualTo(new Shown("86,000元", ""));
        assertThat(zh("7.0", "%")).isEqualTo(new Shown("7.0%", ""));
    }

    @Test
    void scalesWhatIsTooLongToRead() {
        assertThat(zh("1600000", "万元")).isEqualTo(new Shown("160亿元", "16,000,000,000元"));
        assertThat(zh("8612345", "元")).isEqualTo(new Shown("861.23万元", "8,612,345元"));
        assertThat(zh("0.0042", "亿元")).isEqualTo(new Shown("42万元", "420,000元"));
    }

    @Test
    void givesTheExactValueOfWhatIsRounded() {
        assertThat(zh("33.456", "%")).isEqualTo(new Shown("33.46%", "33.456%"));
        assertThat(zh("98.375", "亿元").exact()).isEqualTo("9,837,500,000元");
    }

    @Test
    void speaksOfMillionsInEnglish() {
        assertThat(en("160", "亿元")).isEqualTo(new Shown("CNY 16 billion", "CNY 16,000,000,000"));
        assertThat(en("24867.31", "万元").text()).isEqualTo("CNY 248.67 million");
        assertThat(en("12.5", "万吨").text()).isEqualTo("125,000 t");
        assertThat(en("14", "家").text()).isEqualTo("14 firms");
        assertThat(en("7", "%").text()).isEqualTo("7%");
        assertThat(en("32", "微克/立方米").text()).isEqualTo("32 微克/立方米");
    }

    @Test
    void zeroIsANumber() {
        assertThat(zh("0", "件")).isEqualTo(new Shown("0件", ""));
        assertThat(Figures.of(null, Tongue.ZH)).isEqualTo(Shown.NOTHING);
    }

    @Test
    void putsValueAndTargetInOneUnit() {
        Quantity aligned = Figures.aligned(Quantity.of("24867.31", "万元"), Quantity.of("2.35", "亿元"));
        assertThat(aligned).isEqualTo(Quantity.of("2.486731", "亿元"));
        Quantity apart = Quantity.of("3", "吨");
        assertThat(Figures.aligned(apart, Quantity.of("2.35", "亿元"))).isEqualTo(apart);
    }

    @Test
    void saysHowATargetIsCompared() {
        Quantity rate = Quantity.of("8", "%");
        assertThat(Figures.target(rate, Comparator.AT_LEAST, Tongue.ZH).text()).isEqualTo("≥8%");
        assertThat(Figures.target(rate, Comparator.ABOUT, Tongue.ZH).text()).isEqualTo("8%左右");
        assertThat(Figures.target(rate, Comparator.GROWTH, Tongue.ZH).text()).isEqualTo("增长8%");
        assertThat(Figures.target(Quantity.of("-3.5", "%"), Comparator.GROWTH, Tongue.ZH)
                        .text())
                .isEqualTo("下降3.5%");
        assertThat(zh("-3.5", "%").text()).isEqualTo("\u22123.5%");
        assertThat(Figures.target(Quantity.of("2", ""), Comparator.RANK, Tongue.ZH)
                        .text())
                .isEqualTo("第2位");
        assertThat(Figures.target(Quantity.of("160", "亿元"), Comparator.GROWTH, Tongue.ZH)
                        .text())
                .isEqualTo("160亿元");
    }

    @Test
    void differencesOfRatesArePercentagePoints() {
        assertThat(Figures.gap(new BigDecimal("-0.8"), Quantity.of("8", "%"), Tongue.ZH)
                        .text())
                .isEqualTo("\u22120.8个百分点");
        assertThat(Figures.gap(new BigDecimal("0.4"), Quantity.of("8", "%"), Tongue.EN)
                        .text())
                .isEqualTo("+0.4 pp");
        assertThat(Figures.gap(BigDecimal.ZERO, Quantity.of("8", "家"), Tongue.ZH)
                        .text())
                .isEqualTo("0家");
    }

    @Test
    void datesReadAsInOfficialPapers() {
        assertThat(Figures.date(LocalDate.of(2026, 11, 24), Tongue.ZH)).isEqualTo("2026年11月24日");
        assertThat(Figures.date(LocalDate.of(2026, 3, 5), Tongue.EN)).isEqualTo("5 March 2026");
    }

    private static Shown zh(String value, String unit) {
        return Figures.of(Quantity.of(value, unit), Tongue.ZH);
    }

    private static Shown en(String value, String unit) {
        return Figures.of(Quantity.of(value, unit), Tongue.EN);
    }
}
