package org.dajuan.park.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.dajuan.park.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One chain of facts. Hand entries go to the chain of whoever enters them, so that only colleagues can wait for each
 * other; every import has a chain of its own. See docs/decisions for why.
 *
 * @param id made from the name, so that nobody has to look it up
 * @param name {@code enterprise:<id>}, {@code department:<id>}, {@code import:<id>}, {@code park} or {@code system}
 * @param enterpriseId the enterprise whose entries stand in it, null for the park's
 */
public record Stream(UUID id, String name, @Nullable UUID enterpriseId) {

    private static Stream named(String name, @Nullable UUID enterpriseId) {
        MessageDigest sha256 = FactForm.sha256();
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
        // RFC 9562, 5.8: a custom UUID, version 8, of the first 122 bits of the name's SHA-256.
        long high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new Stream(new UUID(high, low), name, enterpriseId);
    }

    /** The chain of a caller's hand entries. */
    public static Stream of(Caller caller) {
        if (caller.enterpriseId() != null) {
            return named("enterprise:" + caller.enterpriseId(), caller.enterpriseId());
        }
        if (caller.departmentId() != null) {
            return named("department:" + caller.departmentId(), null);
        }
        return named(caller.system() ? "system" : "park", null);
    }

    /** The chain of one import by this caller. */
    public static Stream ofImport(UUID importId, Caller caller) {
        return named("import:" + importId, caller.enterpriseId());
    }
}
