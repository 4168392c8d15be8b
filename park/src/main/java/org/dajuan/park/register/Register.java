package org.dajuan.park.register;

import java.time.Instant;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.Engine;

/**
 * One version of a definition, ready to run.
 *
 * @param engine runs it
 * @param slots where its fields stand
 * @param body its text
 * @param hash SHA-256 of the text, in hex
 * @param file where it was read
 * @param acceptedAt when it came into force
 */
public record Register(Engine engine, Slots slots, String body, String hash, String file, Instant acceptedAt) {

    public RegisterDefinition definition() {
        return engine.definition();
    }

    public String id() {
        return definition().id();
    }

    public int version() {
        return definition().version();
    }
}
