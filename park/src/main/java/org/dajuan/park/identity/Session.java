package org.dajuan.park.identity;

import java.time.Instant;
import java.util.UUID;

/** One sign-in of a user on one device. */
public record Session(
        UUID id, UUID userId, Instant madeAt, Instant lastSeenAt, Instant expiresAt, String address, String agent) {}
