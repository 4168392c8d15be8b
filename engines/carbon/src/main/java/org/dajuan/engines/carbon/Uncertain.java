package org.dajuan.engines.carbon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A sum of lines with its uncertainty, in the unit of the lines. Error propagation after IPCC 2006, volume 1, chapter 3 (approach 1),
 * with one difference: a number that stands in many lines (a grid factor, say) is one variable, so that its errors add up straight and
 * are not averaged away. For independent lines both give √Σ(uᵢxᵢ)² for sums and √Σuᵢ² for products.
 *
 * @param value the sum
 * @param lowPct lower end of the 95 % interval, per cent of the value, zero or below
 * @param highPct upper end, zero or above; both 0 when the value is 0
 */
public record Uncertain(double value, double lowPct, double highPct) {
    private static final double NORMAL_95 = 1.959963984540054;
    /** Above this a normal distribution would reach below zero too often (IPCC 2006 advises a lognormal one). */
    private static final double WIDE_PCT = 30;

    /** By error propagation of the first order. */
    public static Uncertain propagated(List<Line> lines) {
        Map<String, double[]> bySource = new HashMap<>();
        double sum = 0;
        for (Line l : lines) {
            sum += l.value();
            for (Term t : l.terms()) {
                if (t.uncertaintyPct() > 0) {
                    bySource.computeIfAbsent(t.source(), s -> new double[1])[0] += l.value() * t.uncertaintyPct() / 100;
                }
            }
        }
        double square = 0;
        for (double[] d : bySource.values()) {
            square += d[0] * d[0];
        }
        double pct = sum == 0 ? 0 : 100 * Math.sqrt(square) / Math.abs(sum);
        return new Uncertain(sum, -pct, pct);
    }

    /**
     * By Monte Carlo (approach 2): every source drawn once a round, normal, or lognormal above 30 %.
     *
     * @param seed the same seed gives the same interval
     * @param draws rounds, 100 or more
     */
    public static Uncertain drawn(List<Line> lines, long seed, int draws) {
        if (draws < 100) {
            throw new IllegalArgumentException(draws + " draws say nothing of a 95 % interval; expected 100 or more.");
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        List<Double> pct = new ArrayList<>();
        double[] values = new double[lines.size()];
        int[][] variables = new int[lines.size()][];
        for (int i = 0; i < values.length; i++) {
            Line l = lines.get(i);
            values[i] = l.value();
            variables[i] = l.terms().stream()
                    .filter(t -> t.uncertaintyPct() > 0)
                    .mapToInt(t -> index.computeIfAbsent(t.source(), s -> {
                        pct.add(t.uncertaintyPct());
                        return pct.size() - 1;
                    }))
                    .toArray();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] relative = new double[pct.size()];
        double[] totals = new double[draws];
        for (int d = 0; d < draws; d++) {
            for (int v = 0; v < relative.length; v++) {
                relative[v] = factor(random, pct.get(v));
            }
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                double x = values[i];
                for (int v : variables[i]) {
                    x *= relative[v];
                }
                total += x;
            }
            totals[d] = total;
        }
        Arrays.sort(totals);
        double sum = Arrays.stream(values).sum();
        if (sum == 0) {
            return new Uncertain(0, 0, 0);
        }
        double low = 100 * (totals[(int) (0.025 * draws)] - sum) / Math.abs(sum);
        double high = 100 * (totals[(int) (0.975 * draws)] - sum) / Math.abs(sum);
        return new Uncertain(sum, Math.min(0, low), Math.max(0, high));
    }

    private static double factor(SplittableRandom random, double pct) {
        double relative = pct / 100 / NORMAL_95;
        if (pct <= WIDE_PCT) {
            return 1 + relative * random.nextGaussian();
        }
        double s2 = Math.log1p(relative * relative);
        return Math.exp(Math.sqrt(s2) * random.nextGaussian() - s2 / 2);
    }
}
