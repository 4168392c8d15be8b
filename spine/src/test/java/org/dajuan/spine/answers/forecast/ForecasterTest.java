package org.dajuan.spine.answers.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dajuan.spine.answers.forecast.Forecaster.Target;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    /** Each year is the one before grown by 10 %, so growth carried over hits exactly: 100·1.1³·12/12 a month in the fourth. */
    @Test
    void whatGrowsEvenlyIsForetoldExactly() {
        double[] months = new double[42];
        for (int i = 0; i < months.length; i++) {
            months[i] = 100 * Math.pow(1.1, i / 12) * (1 + i % 12);
        }
        Forecast f = Forecaster.forecast(
                        History.ofMonths(2021, pad(months), 12), 2024, new Target(100 * 1.331 * 77, true))
                .orElseThrow();
        assertThat(f.origin()).isEqualTo(6);
        assertThat(f.value()).isCloseTo(100 * 1.331 * 78, within(1e-6));
        assertThat(f.method().naive()).isFalse();
        assertThat(f.error()).isLessThan(f.naiveError());
        assertThat(f.probability()).isGreaterThan(0.85);
    }

    @Test
    void theNaiveMethodIsUsedWhereItWins() {
        // Without growth or season, noise aside, nothing can be gained over the naive ones.
        int naive = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random r = new Random(seed);
            double[] months = new double[42];
            Arrays.setAll(months, i -> i % 12 == 0 ? 0 : 100);
            for (int i = 0; i < months.length; i++) {
                months[i] += r.nextGaussian() * 0.001;
            }
            Forecast f = Forecaster.forecast(History.ofMonths(2021, pad(months), 12), 2024, null)
                    .orElseThrow();
            assertThat(f.error()).isLessThanOrEqualTo(f.naiveError());
            naive += f.method().naive() ? 1 : 0;
        }
        assertThat(naive).isPositive();
    }

    @Test
    void underTwoCompleteYearsNothingIsSaid() {
        double[] months = new double[30];
        Arrays.fill(months, 1);
        assertThat(Forecaster.forecast(History.ofMonths(2023, pad(months), 12), 2025, null))
                .isPresent();
        assertThat(Forecaster.forecast(History.ofMonths(2024, pad(Arrays.copyOf(months, 18)), 12), 2025, null))
                .isEmpty();
        assertThat(Forecaster.forecast(History.ofMonths(2022, months, 12), 2026, null))
                .isEmpty();
    }

    /** January and February come as one figure, as Chinese statistics have it: totals since January need no January. */
    @Test
    void januaryAndFebruaryTogetherAreNoGap() {
        Map<Integer, List<Double>> years = new TreeMap<>();
        for (int y = 2021; y <= 2024; y++) {
            Double[] sums = new Double[12];
            for (int m = 1; m <= 12; m++) {
                sums[m - 1] = m == 1 || (y == 2024 && m > 5) ? Double.NaN : m * 10.0 * (y - 2000);
            }
            years.put(y, List.of(sums));
        }
        Forecast f =
                Forecaster.forecast(new History(true, 12, years), 2024, null).orElseThrow();
        assertThat(f.value()).isCloseTo(2880, within(1e-9));
        assertThat(f.origin()).isEqualTo(5);
    }

    @Test
    void aLevelGoesOnAsItWentAndNeverBelowWhatHasAccumulated() {
        double[] levels = new double[40];
        Arrays.setAll(levels, i -> 50 + i * 2.0);
        Forecast f = Forecaster.forecast(History.ofLevels(2021, pad(levels), 12), 2024, new Target(140, true))
                .orElseThrow();
        assertThat(f.method()).isEqualTo(Method.SEASONAL_STEP);
        assertThat(f.value()).isCloseTo(50 + 47 * 2.0, within(1e-9));
        assertThat(f.probability()).isGreaterThan(0.9);
        double[] months = new double[47];
        Random r = new Random(1);
        Arrays.setAll(months, i -> 50 + r.nextInt(100));
        History amounts = History.ofMonths(2021, pad(months), 12);
        Forecast late = Forecaster.forecast(amounts, 2024, new Target(1, true)).orElseThrow();
        assertThat(late.low()).isGreaterThanOrEqualTo(amounts.at(2024, 11));
        assertThat(late.probability()).isEqualTo(1.0);
    }

    @Test
    void studentsDistributionAgreesWithTables() {
        assertThat(StudentT.quantile(0.9, 1)).isCloseTo(3.078, within(0.001));
        assertThat(StudentT.quantile(0.9, 5)).isCloseTo(1.476, within(0.001));
        assertThat(StudentT.below(-2.015, 5)).isCloseTo(0.05, within(0.0005));
        assertThat(StudentT.below(0, 3)).isEqualTo(0.5);
    }

    /** Over many seeded series the 80 % interval holds about as often as it says. */
    @Test
    void theIntervalHoldsAboutAsOftenAsItSays() {
        int held = 0;
        int said = 0;
        for (int seed = 0; seed < 400; seed++) {
            double[] months = growing(seed);
            History whole = History.ofMonths(2018, months, 12);
            History known = History.ofMonths(2018, pad(Arrays.copyOf(months, 78)), 12);
            Forecast f = Forecaster.forecast(known, 2024, null).orElseThrow();
            said++;
            held += f.low() <= whole.outcome(2024) && whole.outcome(2024) <= f.high() ? 1 : 0;
        }
        assertThat(held / (double) said).isBetween(0.72, 0.97);
    }

    @Test
    void hostileHistoriesNeverBreak() {
        for (int seed = 0; seed < 500; seed++) {
            Random r = new Random(seed);
            double[] months = new double[12 * (1 + r.nextInt(6))];
            Arrays.setAll(months, i -> switch (r.nextInt(5)) {
                case 0 -> 0;
                case 1 -> Double.NaN;
                case 2 -> -r.nextInt(50);
                default -> r.nextDouble() * Math.pow(10, r.nextInt(12));
            });
            History h = r.nextBoolean() ? History.ofMonths(2020, months, 12) : History.ofLevels(2020, months, 6);
            int year = 2020 + months.length / 12 - 1;
            Forecaster.forecast(h, year, new Target(10, r.nextBoolean())).ifPresent(f -> {
                assertThat(f.value()).isFinite();
                assertThat(f.low()).isLessThanOrEqualTo(f.value());
                assertThat(f.high()).isGreaterThanOrEqualTo(f.value());
                assertThat(f.probability()).isBetween(0.0, 1.0);
            });
        }
        assertThatThrownBy(() -> new History(true, 13, Map.of())).hasMessageContaining("13");
    }

    /** Seven years of months that grow by -5 to 15 % a year, with a season and 5 % noise. */
    private static double[] growing(long seed) {
        Random r = new Random(seed);
        double growth = -0.05 + 0.2 * r.nextDouble();
        double[] months = new double[84];
        Arrays.setAll(
                months,
                i -> 100 * Math.pow(1 + growth, i / 12.0) * (0.7 + 0.05 * (i % 12)) * (1 + 0.05 * r.nextGaussian()));
        return months;
    }

    private static double[] pad(double[] months) {
        double[] out = new double[(months.length + 11) / 12 * 12];
        Arrays.fill(out, Double.NaN);
        System.arraycopy(months, 0, out, 0, months.length);
        return out;
    }
}
