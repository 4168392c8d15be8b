package org.dajuan.park.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The byte form of a fact that is hashed, version 1; described field by field in docs/methods/ledger.md and never to be
 * changed: a new form gets a new number. Reuses its buffer, so each thread has its own.
 */
public final class FactForm {

    private static final byte[] HEAD = "dajuan-fact.v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAYLOAD_HEAD = "dajuan-payload.v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM_HEAD = "dajuan-stream.v1".getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;

    private final MessageDigest sha256 = sha256();
    private byte[] buffer = new byte[1024];
    private int length;

    /** A digest of the one algorithm in use here. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a fact that follows the one with the hash {@code previous}. */
    public Hash hash(ChainedFact fact, Hash previous) {
        length = 0;
        raw(HEAD);
        field(fact.stream());
        field(fact.id());
        field(fact.enterpriseId());
        field(fact.departmentId());
        field(fact.enteredBy());
        field(fact.origin());
        field(fact.indicator());
        field(fact.about());
        field(fact.period());
        field(fact.state());
        field(fact.number());
        field(fact.unit());
        field(fact.source());
        field(fact.recordedAt());
        field(fact.storedAt());
        field(fact.confidence());
        field(fact.supersedes());
        int32(fact.attachments().size() * Hash.LENGTH);
        fact.attachments().forEach(a -> raw(a.bytes()));
        field(fact.payloadHash());
        field(previous);
        return digest();
    }

    /** What the first fact of a chain follows. */
    public Hash genesis(UUID stream) {
        length = 0;
        raw(STREAM_HEAD);
        int64(stream.getMostSignificantBits());
        int64(stream.getLeastSignificantBits());
        return digest();
    }

    /** The salted hash of what lies apart. */
    public Hash payload(byte[] salt, String note, String why) {
        length = 0;
        raw(PAYLOAD_HEAD);
        int32(salt.length);
        raw(salt);
        field(note);
        field(why);
        return digest();
    }

    /** How a number is written: digits as given, never with an exponent. */
    static String decimal(BigDecimal number) {
        return number.toPlainString();
    }

    private Hash digest() {
        sha256.update(buffer, 0, length);
        byte[] out = new byte[Hash.LENGTH];
        try {
            sha256.digest(out, 0, out.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        return Hash.of(out);
    }

    private void field(@Nullable UUID id) {
        if (id == null) {
            int32(ABSENT);
        } else {
            int32(16);
            int64(id.getMostSignificantBits());
            int64(id.getLeastSignificantBits());
        }
    }

    private void field(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int32(bytes.length);
        raw(bytes);
    }

    private void field(@Nullable BigDecimal number) {
        if (number == null) {
            int32(ABSENT);
        } else {
            field(decimal(number));
        }
    }

    private void field(long number) {
        int32(8);
        int64(number);
    }

    private void field(@Nullable Hash hash) {
        if (hash == null) {
            int32(ABSENT);
        } else {
            int32(Hash.LENGTH);
            raw(hash.bytes());
        }
    }

    private void raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void int32(int number) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (number >>> shift);
        }
    }

    private void int64(long number) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (number >>> shift);
        }
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
