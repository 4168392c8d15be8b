package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.List;

/**
 * What a retrofit saved, as far as meters can tell: baseline less use over the judged months, positive = saved.
 *
 * @param terms of the baseline, the constant first
 * @param months each with its baseline
 * @param saving in the problem's unit
 * @param error standard error of the saving, in the problem's unit
 * @param low lower end of the interval, in the problem's unit
 * @param high upper end, in the problem's unit
 * @param share of the baseline's energy that was saved, dimensionless
 * @param fit R² of the baseline, dimensionless
 * @param scatter coefficient of variation of the baseline's error, dimensionless
 * @param freedom degrees of freedom of the baseline's error, dimensionless
 * @param correlation of each month's error with that of the month before, dimensionless
 * @param doubts why the figure may mislead; empty when nothing speaks against it
 */
public record SavingResult(
        List<Term> terms,
        List<Point> months,
        double saving,
        double error,
        double low,
        double high,
        double share,
        double fit,
        double scatter,
        int freedom,
        double correlation,
        List<Doubt> doubts) {

    public SavingResult {
        terms = List.copyOf(terms);
        months = List.copyOf(months);
        doubts = List.copyOf(doubts);
    }

    /**
     * A part of the baseline.
     *
     * @param code constant, output or temperature
     * @param value energy per unit of it
     * @param error standard error of the value
     */
    public record Term(String code, double value, double error) {}

    /**
     * A month.
     *
     * @param month calendar month
     * @param after true when it is judged
     * @param energy used, in the problem's unit
     * @param baseline what would have been used, in the problem's unit
     */
    public record Point(YearMonth month, boolean after, double energy, double baseline) {}

    /**
     * Something that speaks against the figure.
     *
     * @param code few-months, loose-fit, wide-scatter, correlated, constant-output, constant-temperature, output-outside, temperature-outside or not-significant
     * @param value what was found, dimensionless or in the unit of what it is about
     * @param expected what would have been well, in the same unit
     */
    public record Doubt(String code, double value, double expected) {}

    /** Whether the saving exceeds twice its standard error; dimensionless. */
    public boolean significant() {
        return saving >= 2 * error;
    }
}
