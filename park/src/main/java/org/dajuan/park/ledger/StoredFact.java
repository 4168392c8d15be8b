package org.dajuan.park.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the ledger keeps it.
 *
 * @param id of the row; {@code fact.id()} is its text
 * @param stream the chain it stands in
 * @param seq its place there, from 1
 * @param enterpriseId whose data it is, null for the park's own
 * @param departmentId the department it is meant for, null for every one
 * @param enteredBy the user, null for the system
 * @param origin how it came
 * @param storedAt when this ledger took it in; {@code fact.recordedAt()} is when it was said
 * @param attachments SHA-256 of documents, in hex
 * @param hash SHA-256 of it and of all before it in its chain, in hex
 * @param fact schema {@code fact.v1}
 * @param why why it corrects the one it supersedes, empty when it does not or when erased
 * @param erased true when its note and why were erased
 * @param supersededBy the fact that corrects it, null while it stands
 */
public record StoredFact(
        UUID id,
        UUID stream,
        long seq,
        @Nullable UUID enterpriseId,
        @Nullable UUID departmentId,
        @Nullable UUID enteredBy,
        FactOrigin origin,
        Instant storedAt,
        List<String> attachments,
        String hash,
        Fact fact,
        String why,
        boolean erased,
        @Nullable UUID supersededBy) {

    public StoredFact {
        attachments = List.copyOf(attachments);
    }
}
