package org.dajuan.spine.answers.reconcile;

import java.math.BigDecimal;
import java.util.List;

/**
 * One side of a comparison.
 *
 * @param id the row it stands in: a fact, a promise, a claim
 * @param source who says so
 * @param period the time it speaks of, as written
 * @param value the number in {@code unit}
 * @param unit the unit in which both sides are compared
 * @param written number and unit as written
 * @param note remarks of the row
 * @param kin other numbers of the same source that could have been meant instead, in {@code unit}: the month's own figure beside the
 *     total since January, and the other way round
 */
public record Figure(
        String id,
        String source,
        String period,
        BigDecimal value,
        String unit,
        String written,
        String note,
        List<BigDecimal> kin) {
    public Figure {
        kin = List.copyOf(kin);
    }
}
