package org.dajuan.park.register;

import java.time.Instant;
import java.util.UUID;
import org.dajuan.park.ledger.Hash;
import org.dajuan.spine.register.engine.LogEntry;

/**
 * An entry of a record's log with its place in the chain.
 *
 * @param recordId its record
 * @param entry what happened
 * @param storedAt when the server took it; later than {@code entry.at} when it was entered afterwards
 * @param byName name of whoever did it
 * @param previous hash of the entry before
 * @param hash its own
 */
public record StoredEntry(UUID recordId, LogEntry entry, Instant storedAt, String byName, Hash previous, Hash hash) {}
