package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dajuan.spine.answers.forecast.Forecast;
import org.junit.jupiter.api.Test;

class OutlookTest {

    @Test
    void aYearsRevenueIsForetoldFromThreeYearsMonths() {
        Given g = new Given().target("总值 >= 130 亿元", "gdp").target("增长 >=g 9 %", "gdp");
        for (int y = 2021; y <= 2023; y++) {
            double grown = Math.pow(1.1, y - 2021);
            for (int m = 1; m <= 12; m++) {
                g.fact("gdp %d-%02d %.4f 亿元".formatted(y, m, (m + 1) * grown));
            }
        }
        for (int m = 1; m <= 8; m++) {
            g.fact("gdp 2024-%02d %.4f 亿元".formatted(m, (m + 1) * 1.331));
        }
        AnswerBook book = book(g, "2024-09-30");
        Forecast f = Objects.requireNonNull(book.outlook("P1").forecast());
        assertThat(f.value()).isBetween(119.0, 121.0); // 90 · 1.331
        assertThat(f.probability()).isLessThan(0.1);
        Outlook growth = book.outlook("P2");
        assertThat(growth.unit()).isEqualTo("%");
        Forecast its = Objects.requireNonNull(growth.forecast());
        assertThat(its.value()).isBetween(9.5, 10.5);
        assertThat(its.probability()).isGreaterThan(0.7);
        assertThat(Given.zh(growth.why()))
                .contains("到期预计为", "按往年同期占全年的比例", "朴素法")
                .doesNotContain("@", "?");
    }

    /** 左右 allows 2 % of an amount: what counts as kept then is as likely as an explicit promise of that much less. */
    @Test
    void aboutIsAsLikelyAsItsLowerEdge() {
        Given g = new Given().target("总值 ~ 125 亿元", "gdp").target("总值 >= 122.5 亿元", "gdp");
        g.target("总值 >= 125 亿元", "gdp");
        for (int y = 2021; y <= 2024; y++) {
            double grown = Math.pow(1.1, y - 2021) * (y % 2 == 0 ? 1.02 : 1);
            for (int m = 1; m <= (y == 2024 ? 8 : 12); m++) {
                g.fact("gdp %d-%02d %.4f 亿元".formatted(y, m, (m + 1) * grown));
            }
        }
        AnswerBook book = book(g, "2024-09-30");
        Double about = Objects.requireNonNull(book.outlook("P1").forecast()).probability();
        assertThat(about)
                .isEqualTo(Objects.requireNonNull(book.outlook("P2").forecast()).probability());
        assertThat(about)
                .isGreaterThan(
                        Objects.requireNonNull(book.outlook("P3").forecast()).probability());
    }

    @Test
    void whatCannotBeForetoldSaysWhy() {
        Given g = new Given()
                .target("总值 >= 130 亿元", "gdp")
                .target("未定 >= 1 亿元", null)
                .target("排名 rank 3 位", "rank_nobody");
        g.fact("gdp 2024-01 3 亿元");
        AnswerBook book = book(g, "2024-03-31");
        assertThat(book.outlook("P1").forecast()).isNull();
        assertThat(book.outlook("P1").why().code()).isEqualTo("forecast-short");
        assertThat(book.outlook("P2").why().code()).isEqualTo("forecast-no-number");
        assertThat(book(g, "2025-03-31").outlook("P1").why().code()).isEqualTo("forecast-other-year");
    }

    private static AnswerBook book(Given g, String day) {
        return AnswerBook.of(
                g.plan(), FactBook.of(g.facts, Given.registers(), Given.SHANGHAI), List.of(), LocalDate.parse(day));
    }
}
