package org.dajuan.bench;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Invented monthly series of known laws, the same for the same seed: for trying methods where no real series lie at hand. */
final class SeededSeries {
    private static final int MONTHS = 12;
    private static final double[] INDUSTRY = {0.7, 0.6, 1.1, 1, 1, 1.15, 0.95, 0.95, 1.1, 1.05, 1.1, 1.3};

    private SeededSeries() {}

    /** Output of industry: steady growth between -5 and 15 % a year, the season of Chinese statistics, 5 % noise. */
    static double[] growing(long seed, int years) {
        Random r = new Random(seed);
        double growth = -0.05 + 0.2 * r.nextDouble();
        return made(years, i -> Math.pow(1 + growth, i / 12.0) * INDUSTRY[i % MONTHS] * (1 + 0.05 * r.nextGaussian()));
    }

    /** Budget or trade: growth that wanders from quarter to quarter, season, 5 % noise. */
    static double[] wandering(long seed, int years) {
        Random r = new Random(seed);
        double[] level = {1};
        return made(years, i -> {
            level[0] *= 1 + (i % 3 == 0 ? 0.04 * r.nextGaussian() : 0);
            return level[0] * INDUSTRY[i % MONTHS] * (1 + 0.05 * r.nextGaussian());
        });
    }

    /** Projects put into use: few, large, mostly late in the year. */
    static double[] lumpy(long seed, int years) {
        Random r = new Random(seed);
        return made(years, i -> r.nextDouble() < 0.15 + 0.03 * (i % MONTHS) ? 20 + 80 * r.nextDouble() : 0.5);
    }

    /** A constant with 10 % noise: nothing to be gained over the naive methods. */
    static double[] flat(long seed, int years) {
        Random r = new Random(seed);
        return made(years, i -> 1 + 0.1 * r.nextGaussian());
    }

    private static double[] made(int years, IntToDoubleFunction of) {
        double[] out = new double[years * MONTHS];
        for (int i = 0; i < out.length; i++) {
            out[i] = 100 * of.applyAsDouble(i);
        }
        return out;
    }
}
