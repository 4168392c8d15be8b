package org.dajuan.park.ledger;

import java.util.Set;
import java.util.UUID;

/**
 * Facts were recorded; published within the transaction, to be listened to after its commit. The facts themselves are
 * what {@link Ledger#factsOf(FactsRecorded)} reads.
 *
 * @param indicators the indicators they speak of
 * @param stream the chain they stand in
 * @param firstSeq place of the first
 * @param lastSeq place of the last
 */
public record FactsRecorded(Set<String> indicators, UUID stream, long firstSeq, long lastSeq) {

    public FactsRecorded {
        indicators = Set.copyOf(indicators);
    }

    /** How many they are. */
    public long count() {
        return lastSeq - firstSeq + 1;
    }
}
