package org.dajuan.park.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is due by the end of a month or quarter on the way to a promise.
 *
 * @param period {@code 2025-Q2} or {@code 2025-03}
 * @param value what the figure should be by then, in the promise's unit; null for a milestone in words
 * @param text what should be done by then, may be empty when there is a value
 */
public record Milestone(String period, @Nullable BigDecimal value, String text) {}
