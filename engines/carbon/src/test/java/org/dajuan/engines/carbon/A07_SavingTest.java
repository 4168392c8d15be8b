package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dajuan.engines.carbon.SavingProblem.Month;
import org.junit.jupiter.api.Test;

/** Measured savings: on paper, on hundreds of seeded plants, and with months that cannot be. */
class A07_SavingTest {
    private static final SavingOptions STANDARD = SavingOptions.standard();

    private static SavingProblem of(List<Month> months) {
        return new SavingProblem("kiln", "tce", months);
    }

    private static Month month(int at, boolean after, double energy, double output, double temperature) {
        return new Month(YearMonth.of(2023, 1).plusMonths(at), after, energy, output, temperature);
    }

    /** Energy 10 + 2 × output before; output 7 would need 24 and took 20: 4 saved. The four residuals ±1 give s² = 4/2. */
    @Test
    void aLineOnPaper() {
        List<Month> months = List.of(
                month(0, false, 15, 2, 5), // 14 + 1
                month(1, false, 17, 4, 5), // 18 - 1
                month(2, false, 21, 6, 5), // 22 - 1
                month(3, false, 27, 8, 5), // 26 + 1
                month(4, true, 20, 7, 5));
        SavingResult r = Saving.of(of(months), STANDARD);
        assertThat(r.terms()).extracting(SavingResult.Term::code).containsExactly("constant", "output");
        assertThat(r.terms().get(0).value()).isCloseTo(10, within(1e-12));
        assertThat(r.terms().get(1).value()).isCloseTo(2, within(1e-12));
        assertThat(r.saving()).isCloseTo(4, within(1e-12));
        // variance of a forecast at 7: s² (1 + 1/4 + (7 − 5)² / 20); the errors' correlation is (−1 + 1 − 1)/4 < 0
        assertThat(r.error()).isCloseTo(Math.sqrt(2 * (1 + 0.25 + 0.2)), within(1e-12));
        // t of 90 % with two degrees of freedom: 2.919986
        assertThat(r.high() - r.saving()).isCloseTo(2.919986 * r.error(), within(1e-5));
        assertThat(r.doubts()).extracting(SavingResult.Doubt::code).contains("constant-temperature", "few-months");
        assertThat(r.significant()).isTrue();
        assertThat(SavingCheck.of(of(months), STANDARD, r).violations()).isEmpty();
    }

    @Test
    void studentsQuantilesAreThoseOfTheTables() {
        assertThat(StudentT.within(0.95, 1)).isCloseTo(12.7062, within(1e-4));
        assertThat(StudentT.within(0.9, 10)).isCloseTo(1.8125, within(1e-4));
        assertThat(StudentT.within(0.99, 30)).isCloseTo(2.7500, within(1e-4));
        assertThat(StudentT.within(0.95, 9)).isCloseTo(2.2622, within(1e-4));
    }

    /** Over 400 plants whose saving is known, a 90 % interval holds it in about nine of ten (binomial: ±4 standard deviations is 6 %). */
    @Test
    void nineOfTenIntervalsHoldTheSavingThatWasMade() {
        Random dice = new Random(7);
        int held = 0;
        for (int plant = 0; plant < 400; plant++) {
            double per = 1 + dice.nextDouble();
            double heat = dice.nextDouble();
            double cut = 0.05 + 0.2 * dice.nextDouble();
            double truth = 0;
            List<Month> months = new ArrayList<>();
            for (int t = 0; t < 36; t++) {
                boolean after = t >= 24;
                double output = 80 + 40 * dice.nextDouble();
                double temperature = 8 - 18 * Math.cos(2 * Math.PI * t / 12) + dice.nextGaussian();
                double usual = 50 + per * output + heat * Math.max(0, 15 - temperature);
                truth += after ? cut * usual : 0;
                months.add(
                        month(t, after, usual * (after ? 1 - cut : 1) + 3 * dice.nextGaussian(), output, temperature));
            }
            SavingOptions options = STANDARD.heatingBelow(15);
            SavingResult r = Saving.of(of(months), options);
            assertThat(SavingCheck.of(of(months), options, r).violations()).isEmpty();
            held += r.low() <= truth && truth <= r.high() ? 1 : 0;
        }
        assertThat(held).isBetween(336, 384);
    }

    @Test
    void whatSpeaksAgainstAFigureIsSaid() {
        Random dice = new Random(1);
        List<Month> months = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            months.add(month(t, false, 100 + 60 * dice.nextDouble(), 50 + t, 10 + t % 3));
        }
        months.add(month(12, true, 120, 200, 11));
        SavingResult r = Saving.of(of(months), STANDARD);
        assertThat(r.doubts())
                .extracting(SavingResult.Doubt::code)
                .contains("loose-fit", "output-outside", "not-significant")
                .doesNotContain("temperature-outside", "few-months");
    }

    @Test
    void hostileMonthsAreNamed() {
        Month b = month(0, false, 1, 1, 1);
        Month c = month(1, false, 2, 2, 1);
        Month d = month(2, false, 3, 3, 1);
        Month after = month(3, true, 3, 3, 1);
        assertThatThrownBy(() -> Saving.of(of(List.of(b, c, d, b, after)), STANDARD))
                .hasMessageContaining("2023-01 stands twice");
        assertThatThrownBy(() -> Saving.of(of(List.of(b, c, d)), STANDARD)).hasMessageContaining("expected both");
        assertThatThrownBy(() -> Saving.of(of(List.of()), STANDARD)).hasMessageContaining("expected both");
        assertThatThrownBy(() -> Saving.of(of(List.of(b, c, month(2, false, Double.NaN, 1, 1), after)), STANDARD))
                .hasMessageContaining("2023-03 has energy NaN");
        assertThatThrownBy(() -> Saving.of(of(List.of(b, c, month(2, false, -4, 1, 1), after)), STANDARD))
                .hasMessageContaining("runs backwards");
        assertThatThrownBy(() -> Saving.of(of(List.of(b, c, month(5, false, 4, 1, 1), after)), STANDARD))
                .hasMessageContaining("ends in 2023-06");
        assertThatThrownBy(() -> Saving.of(of(List.of(b, c, after)), STANDARD)).hasMessageContaining("2 months for 2");
        // temperature that is output in other clothes
        List<Month> same = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            same.add(month(t, false, 5 + t, t, 2.0 * t + 1));
        }
        same.add(month(12, true, 5, 3, 7));
        assertThatThrownBy(() -> Saving.of(of(same), STANDARD)).hasMessageContaining("follow from each other");
    }
}
