package org.dajuan.park.energy;

import java.time.Instant;
import java.util.UUID;
import org.dajuan.engines.carbon.Posting;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the certificate ledger and who made it.
 *
 * @param ownerId the enterprise behind the entry's owner, null for somebody outside the park
 * @param receiverId the same for who receives a transfer
 */
public record CertificateEntry(
        UUID id,
        Posting posting,
        @Nullable UUID ownerId,
        @Nullable UUID receiverId,
        String postedByName,
        Instant postedAt) {}
