package org.dajuan.park.platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes ids (UUIDv7: they sort by time of making) and unguessable tokens. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        // RFC 9562, 5.7: 48 bits of Unix milliseconds, version 7, variant 10, the rest random.
        long high = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** 256 random bits as 43 characters that are safe in URLs and cookies. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads an id from text; anything but a UUID is refused with the value. */
    public static UUID parse(String field, String text) {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw notAnId(field, text);
            }
        }
        throw notAnId(field, text);
    }

    private static Refusal notAnId(String field, String text) {
        return Refusal.malformed("\"" + text + "\" is not an id; expected a UUID.")
                .with("field", field)
                .with("value", text);
    }
}
