package org.dajuan.park.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that is not as it was written.
 *
 * @param stream name of the chain, or the day of a daily root
 * @param seq place in the chain, 0 where the finding is about no place
 * @param factId the fact that stands there, null where none does
 * @param expected the hash that should be
 * @param found the hash that is
 */
public record LedgerFinding(
        Kind kind, String stream, long seq, @Nullable String factId, String expected, String found, String detail) {

    /** What has happened. */
    public enum Kind {
        /** A row is not what its hash, or its successor, says. */
        CHANGED_ROW,
        /** A row that its successor follows is gone. */
        MISSING_ROW,
        /** Rows stand in another order than they were written. */
        REORDERED,
        /** The recorded end of a chain is not its end. */
        FORGED_HEAD,
        /** A daily root is not that of the chains. */
        ROOT_MISMATCH,
        /** The erasable text of a fact was changed, or is gone without having been erased. */
        CHANGED_PAYLOAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
