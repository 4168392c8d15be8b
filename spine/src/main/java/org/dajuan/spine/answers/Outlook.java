package org.dajuan.spine.answers;

import org.dajuan.spine.answers.forecast.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * Where a promise is likely to stand at its deadline, or why nothing can be said.
 *
 * @param forecast the look ahead, in {@code unit}; null when there is none
 * @param unit unit of the forecast
 * @param why the sentence about it
 */
public record Outlook(@Nullable Forecast forecast, String unit, Reason why) {}
