package org.dajuan.engines.carbon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dajuan.engines.carbon.SavingProblem.Month;
import org.dajuan.engines.carbon.SavingResult.Doubt;
import org.dajuan.engines.carbon.SavingResult.Point;
import org.dajuan.engines.carbon.SavingResult.Term;

/**
 * Measured saving of a retrofit, whole facility: energy of the months before is regressed on output and temperature by least squares, and
 * what the months after would have used is held against what they used (IPMVP Core Concepts, Option C; ASHRAE Guideline 14-2014 for the
 * bounds of fit and scatter and for the count of months that errors correlated from month to month are worth).
 *
 * <p>Standard error: s² (Σx)' (X'X)⁻¹ (Σx) for the baseline's terms and s² a month for what no baseline foresees; s² is widened by the
 * months that correlated errors are worth, n (1 − r) / (1 + r). An input that never changes in the baseline is left out and said.
 */
public final class Saving {
    private static final double SAME = 1e-9;

    private Saving() {}

    /** Measures; throws IllegalArgumentException with what is wrong with the months. Units are the problem's own. */
    public static SavingResult of(SavingProblem problem, SavingOptions options) {
        List<String> wrong = SavingCheck.wrong(problem);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
        List<Month> months = problem.months().stream()
                .sorted(Comparator.comparing(Month::month))
                .toList();
        List<Month> before = months.stream().filter(m -> !m.after()).toList();
        List<Month> after = months.stream().filter(Month::after).toList();
        List<Doubt> doubts = new ArrayList<>();
        boolean output = varies(before, m -> m.output(), "constant-output", doubts);
        boolean weather = varies(before, m -> SavingCheck.weather(m, options), "constant-temperature", doubts);
        LeastSquares fit = LeastSquares.of(
                before.stream()
                        .map(m -> SavingCheck.row(m, options, output, weather))
                        .toList(),
                before.stream().mapToDouble(Month::energy).toArray());
        double correlation = fit.correlation();
        double worth = before.size();
        if (correlation > 0) {
            worth = Math.max(fit.terms() + 1, before.size() * (1 - correlation) / (1 + correlation));
        }
        double variance = fit.residualSquares() / (worth - fit.terms());
        double[] sum = new double[fit.terms()];
        double baseline = 0;
        double used = 0;
        for (Month m : after) {
            double[] x = SavingCheck.row(m, options, output, weather);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += x[k];
            }
            baseline += fit.at(x);
            used += m.energy();
        }
        double error = Math.sqrt(variance * (fit.spread(sum) + after.size()));
        int freedom = Math.max(1, (int) Math.floor(worth) - fit.terms());
        double reach = StudentT.within(options.confidence(), freedom) * error;
        double mean = before.stream().mapToDouble(Month::energy).average().orElseThrow();
        double scatter = Math.sqrt(fit.residualSquares() / (before.size() - fit.terms())) / Math.abs(mean);
        List<Term> terms = new ArrayList<>();
        List<String> codes = SavingCheck.codes(output, weather);
        for (int k = 0; k < codes.size(); k++) {
            double[] unit = new double[codes.size()];
            unit[k] = 1;
            terms.add(new Term(codes.get(k), fit.coefficient(k), Math.sqrt(variance * fit.spread(unit))));
        }
        List<Point> points = months.stream()
                .map(m -> new Point(
                        m.month(), m.after(), m.energy(), fit.at(SavingCheck.row(m, options, output, weather))))
                .toList();
        double saving = baseline - used;
        doubt(options, before, after, fit, scatter, correlation, doubts);
        if (saving < 2 * error) {
            doubts.add(new Doubt("not-significant", saving, 2 * error));
        }
        return new SavingResult(
                terms,
                points,
                saving,
                error,
                saving - reach,
                saving + reach,
                saving / baseline,
                fit.fit(),
                scatter,
                freedom,
                correlation,
                doubts);
    }

    private static boolean varies(
            List<Month> months, java.util.function.ToDoubleFunction<Month> of, String code, List<Doubt> doubts) {
        double least = months.stream().mapToDouble(of).min().orElseThrow();
        double most = months.stream().mapToDouble(of).max().orElseThrow();
        boolean varies = most - least > SAME * Math.max(1, Math.abs(most));
        if (!varies) {
            doubts.add(new Doubt(code, least, most));
        }
        return varies;
    }

    private static void doubt(
            SavingOptions options,
            List<Month> before,
            List<Month> after,
            LeastSquares fit,
            double scatter,
            double correlation,
            List<Doubt> doubts) {
        if (before.size() < options.leastMonths()) {
            doubts.add(new Doubt("few-months", before.size(), options.leastMonths()));
        }
        if (fit.fit() < options.leastFit()) {
            doubts.add(new Doubt("loose-fit", fit.fit(), options.leastFit()));
        }
        if (scatter > options.mostScatter()) {
            doubts.add(new Doubt("wide-scatter", scatter, options.mostScatter()));
        }
        if (correlation > 0.5) {
            doubts.add(new Doubt("correlated", correlation, 0.5));
        }
        outside(before, after, Month::output, "output-outside", doubts);
        outside(before, after, m -> SavingCheck.weather(m, options), "temperature-outside", doubts);
    }

    /** A month far from what the baseline has seen is extrapolated: beyond a tenth of the range. */
    private static void outside(
            List<Month> before,
            List<Month> after,
            java.util.function.ToDoubleFunction<Month> of,
            String code,
            List<Doubt> doubts) {
        double least = before.stream().mapToDouble(of).min().orElseThrow();
        double most = before.stream().mapToDouble(of).max().orElseThrow();
        double slack = (most - least) / 10;
        for (Month m : after) {
            double v = of.applyAsDouble(m);
            if (v > most + slack || v < least - slack) {
                doubts.add(new Doubt(code, v, v > most ? most : least));
                return;
            }
        }
    }
}
