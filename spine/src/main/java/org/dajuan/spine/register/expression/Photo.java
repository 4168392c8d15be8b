package org.dajuan.spine.register.expression;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo or file as evidence; its bytes lie elsewhere.
 *
 * @param hash SHA-256 of the bytes in hex
 * @param taken when, by the device; null when the device did not say
 * @param place where, by the device; null when the device did not say
 * @param uploaded when it reached the server
 */
public record Photo(
        String hash, @Nullable Instant taken, @Nullable Point place, Instant uploaded) {
    public Photo {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "The hash is \"" + hash + "\"; expected SHA-256 as 64 small hexadecimal digits.");
        }
    }
}
