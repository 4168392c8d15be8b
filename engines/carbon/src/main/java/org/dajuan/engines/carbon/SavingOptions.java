package org.dajuan.engines.carbon;

/**
 * How a baseline is drawn and when it is believed. Dimensionless but for the temperatures.
 *
 * @param heatingBelow °C below which a degree colder may cost energy; NaN takes the temperature as it is
 * @param confidence of the interval, 0.5 to 0.999, dimensionless
 * @param leastMonths fewest months of a baseline
 * @param mostScatter largest coefficient of variation of the baseline's error, dimensionless
 * @param leastFit least share of the baseline's variance that is explained, dimensionless
 */
public record SavingOptions(
        double heatingBelow, double confidence, int leastMonths, double mostScatter, double leastFit) {

    public SavingOptions {
        if (!(confidence >= 0.5 && confidence <= 0.999)) {
            throw new IllegalArgumentException("The confidence is " + confidence + "; expected 0.5 to 0.999.");
        }
    }

    /** Temperature as it is, 90 %, a year of baseline, scatter 20 %, fit 0.75 (IPMVP's and ASHRAE Guideline 14's usual bounds). */
    public static SavingOptions standard() {
        return new SavingOptions(Double.NaN, 0.9, 12, 0.2, 0.75);
    }

    /** The same with degrees below this temperature, °C, in place of the temperature. */
    public SavingOptions heatingBelow(double degrees) {
        return new SavingOptions(degrees, confidence, leastMonths, mostScatter, leastFit);
    }
}
