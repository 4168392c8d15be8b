package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One park of meters in which each thing that goes wrong goes wrong once. */
class A05_MetersTest {
    private static final YearMonth JAN = YearMonth.of(2025, 1);

    private static Meter meter(String id, String parent) {
        return new Meter(id, "X", "electricity", "kWh", parent, 100, 10_000, 0.5);
    }

    private static Meter.Reading read(String id, int month, double opening, double closing) {
        return new Meter.Reading(id, JAN.plusMonths(month - 1L), opening, closing, Cases.METER);
    }

    private static Meter.Bill bill(int month, double amount) {
        return new Meter.Bill("M", JAN.plusMonths(month - 1L), amount, new Evidence(Evidence.Kind.INVOICE, "F-1", ""));
    }

    private final List<Meter> meters = List.of(meter("M", ""), meter("S1", "M"), meter("S2", "M"));

    @Test
    void gapsAndWhatTheyProbablyAre() {
        List<Meter.Reading> readings = new ArrayList<>();
        // the main meter turns 100 a month = 10,000 kWh; in month 6 its counter starts anew
        for (int m = 1; m <= 7; m++) {
            double open = (9_450 + 100 * (m - 1)) % 10_000;
            readings.add(read("M", m, open, (open + 100) % 10_000));
        }
        // sub-meters: 60 + 40 · a loss of 4 % · S2 silent · both too high · a third missing · within accuracy · fine
        double[] s1 = {60, 58, 60, 70, 50, 60.2, 60};
        double[] s2 = {40, 38, 0, 45, 16, 40, 40};
        double a = 0;
        double b = 0;
        for (int m = 1; m <= 7; m++) {
            readings.add(read("S1", m, a, a += s1[m - 1]));
            readings.add(read("S2", m, b, b += s2[m - 1]));
        }
        Reconciliation r = Reconciliation.of(
                meters,
                readings,
                List.of(bill(1, 10_000), bill(2, 10), bill(3, 5_000), bill(4, 10_030), bill(5, 9_200), bill(6, 10_800)),
                List.of());
        assertThat(r.amounts().getOrDefault("M", java.util.Map.of()).get(JAN.plusMonths(5)))
                .isEqualTo(10_000);
        assertThat(r.gaps())
                .extracting(Gap::kind, g -> g.month().getMonthValue(), Gap::cause, Gap::hint)
                .containsExactlyInAnyOrder(
                        tuple(Gap.Kind.SUB_METERS, 2, Gap.Cause.LOSS, ""),
                        tuple(Gap.Kind.SUB_METERS, 3, Gap.Cause.SUB_METER_SILENT, "S2"),
                        tuple(Gap.Kind.SUB_METERS, 4, Gap.Cause.COUNTED_TWICE, ""),
                        tuple(Gap.Kind.SUB_METERS, 5, Gap.Cause.UNEXPLAINED, ""),
                        tuple(Gap.Kind.SUB_METERS, 6, Gap.Cause.ACCURACY, ""),
                        tuple(Gap.Kind.BILL, 2, Gap.Cause.UNIT, "F-1"),
                        tuple(Gap.Kind.BILL, 3, Gap.Cause.MULTIPLIER, "F-1"),
                        tuple(Gap.Kind.BILL, 4, Gap.Cause.ACCURACY, "F-1"),
                        tuple(Gap.Kind.BILL, 5, Gap.Cause.READING_DAY, "F-1"),
                        tuple(Gap.Kind.BILL, 6, Gap.Cause.READING_DAY, "F-1"));
    }

    @Test
    void aMeterThatRunsBackwards() {
        Reconciliation r = Reconciliation.of(meters, List.of(read("M", 1, 500, 400)), List.of(), List.of());
        assertThat(r.amounts()).isEmpty();
        assertThat(r.gaps()).singleElement().satisfies(g -> {
            assertThat(g.cause()).isEqualTo(Gap.Cause.BACKWARDS);
            assertThat(g.gap()).isEqualTo(100);
        });
    }

    @Test
    void readingsThatCannotBe() {
        assertThatThrownBy(() -> read("M", 1, -1, 5)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> read("M", 1, 1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Reconciliation.of(meters, List.of(read("Q", 1, 1, 2)), List.of(), List.of()))
                .hasMessageContaining("Q")
                .hasMessageContaining("S1");
        assertThatThrownBy(() -> Reconciliation.of(
                        meters, List.of(read("M", 1, 1, 2), read("M", 1, 1, 2)), List.of(), List.of()))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> meter("M", "M")).hasMessageContaining("another meter");
    }

    @Test
    void stocks() {
        assertThatThrownBy(() -> stock(1, -5, 0, 0, 0)).hasMessageContaining("-5.0");
        Reconciliation r = Reconciliation.of(
                List.of(),
                List.of(),
                List.of(),
                // 100 + 50 − 30 = 120 drawn · 30 + 0 − 60 < 0 · opens with 50 where 60 were left
                List.of(stock(1, 100, 50, 30, 120), stock(2, 30, 0, 60, 10), stock(3, 50, 10, 20, 30)));
        assertThat(r.gaps())
                .extracting(Gap::kind, g -> g.month().getMonthValue(), Gap::cause)
                .containsExactlyInAnyOrder(
                        tuple(Gap.Kind.STOCK, 2, Gap.Cause.SHEET_CONTRADICTS),
                        tuple(Gap.Kind.CARRIED, 3, Gap.Cause.SHEET_CONTRADICTS),
                        tuple(Gap.Kind.STOCK, 3, Gap.Cause.UNEXPLAINED));
    }

    private static Stock stock(int month, double opening, double received, double closing, double drawn) {
        return new Stock("X", "coal", "t", JAN.plusMonths(month - 1L), opening, received, closing, drawn, Cases.METER);
    }
}
