package org.dajuan.park.ledger;

import java.util.List;

/**
 * What the doctor found.
 *
 * @param findings the first of each chain, the earliest written first; none where all is well
 * @param seconds how long it took
 */
public record LedgerHealth(long streams, long facts, long roots, double seconds, List<LedgerFinding> findings) {

    public LedgerHealth {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }
}
