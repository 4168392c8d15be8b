package org.dajuan.engines.carbon;

import java.util.Map;

/**
 * Every choice of the accounts, explicit.
 *
 * @param years calendar year whose factor is taken, by kind, when it is not that of the month; every use of it becomes a finding
 * @param averageForResidual true to let the grid average stand in where no residual mix is published; it becomes a finding
 * @param suspectRatio an amount this many times above or below the median of its series may be in another unit, above 1
 * @param tolerance relative, for balances that must close, 0 to 0.01
 * @param seed of the Monte Carlo check
 * @param draws of the Monte Carlo check, 100 to 1,000,000
 */
public record CarbonOptions(
        Map<FactorKind, Integer> years,
        boolean averageForResidual,
        double suspectRatio,
        double tolerance,
        long seed,
        int draws) {
    public CarbonOptions {
        years = Map.copyOf(years);
        if (!(suspectRatio > 1) || !(tolerance >= 0 && tolerance <= 0.01) || draws < 100 || draws > 1_000_000) {
            throw new IllegalArgumentException("Options have suspectRatio " + suspectRatio + ", tolerance " + tolerance
                    + ", draws " + draws + "; expected above 1, 0 to 0.01, 100 to 1,000,000.");
        }
    }

    /** No other years, the average stands in, a ratio of 300 (kilo- for mega- is 1000), balances to 1e-9, 20,000 draws. */
    public static CarbonOptions standard() {
        return new CarbonOptions(Map.of(), true, 300, 1e-9, 20_260_101L, 20_000);
    }

    /** The same with these years, by kind of factor. */
    public CarbonOptions withYears(Map<FactorKind, Integer> other) {
        return new CarbonOptions(other, averageForResidual, suspectRatio, tolerance, seed, draws);
    }
}
