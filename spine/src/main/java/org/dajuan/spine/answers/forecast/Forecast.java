package org.dajuan.spine.answers.forecast;

import org.jspecify.annotations.Nullable;

/**
 * A look ahead to a deadline.
 *
 * @param method the method that was used
 * @param origin month at whose end it was made, 1 to 12
 * @param value expected outcome, in the measure's unit
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 * @param probability of reaching the target, 0 to 1; null when there is no target
 * @param error mean absolute error of the method at this time of the year on the past; in percent of the outcome for amounts, in the
 *     measure's unit otherwise
 * @param naiveError the same of the better naive method
 * @param years past years on which the methods were tried
 */
public record Forecast(
        Method method,
        int origin,
        double value,
        double low,
        double high,
        @Nullable Double probability,
        double error,
        double naiveError,
        int years) {}
