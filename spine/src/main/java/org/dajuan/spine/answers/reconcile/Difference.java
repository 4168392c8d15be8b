package org.dajuan.spine.answers.reconcile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Two figures that should be the same.
 *
 * @param kind which comparison found it
 * @param subject what both speak of
 * @param first one side
 * @param second the other
 * @param gap first minus second, in their unit
 * @param gapPct the gap in percent of the second, null when that is zero
 * @param likely what probably happened
 */
public record Difference(
        Kind kind,
        String subject,
        Figure first,
        Figure second,
        BigDecimal gap,
        @Nullable BigDecimal gapPct,
        Likely likely) {

    /** Comparisons. */
    public enum Kind {
        /** Two sources of one figure. */
        TWO_SOURCES,
        /** A planned sum and its parts. */
        SUM_AND_PARTS,
        /** What the last report claimed, and the ledger. */
        CLAIM_AND_LEDGER
    }
}
