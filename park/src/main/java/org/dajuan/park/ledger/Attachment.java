package org.dajuan.park.ledger;

/**
 * A document that belongs to facts.
 *
 * @param hash SHA-256 of its bytes, in hex: its name here
 * @param name as uploaded
 * @param mediaType as its bytes say, never as its sender does
 * @param bytes its size
 */
public record Attachment(String hash, String name, String mediaType, long bytes) {}
