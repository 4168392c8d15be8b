package org.dajuan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024,       2024-01-01, 2024-12-31, 12",
        "2024-H1,    2024-01-01, 2024-06-30,  6",
        "2024-H2,    2024-07-01, 2024-12-31,  6",
        "2024-Q3,    2024-07-01, 2024-09-30,  3",
        "2024-02,    2024-02-01, 2024-02-29,  1",
        "2024-03-05, 2024-03-05, 2024-03-05,  0"
    })
    void eachFormKnowsItsDays(String text, LocalDate start, LocalDate end, int months) {
        Period period = Period.parse(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.monthCount()).isEqualTo(months);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-H3", "2024-Q0", "2024-13", "2024-02-30", "2024/03", "2024-3"})
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("2024-Q3");
    }

    @Test
    void spacesAroundAreForgiven() {
        assertThat(Period.parse(" 2024-Q3 ")).isEqualTo(Period.parse("2024-Q3"));
    }

    @Test
    void aYearContainsItsQuartersAndNotItsNeighbours() {
        Period year = Period.year(2024);
        assertThat(year.contains(Period.parse("2024-Q4"))).isTrue();
        assertThat(year.contains(year)).isTrue();
        assertThat(year.contains(Period.parse("2025-01"))).isFalse();
        assertThat(Period.parse("2024-Q4").contains(year)).isFalse();
    }
}
