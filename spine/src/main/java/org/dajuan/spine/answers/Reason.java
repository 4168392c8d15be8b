package org.dajuan.spine.answers;

import java.util.List;

/**
 * Why, as data: a message key with its arguments. Rendered in a language by the message bundles.
 *
 * @param code key in the message bundle {@code answers_*.properties}
 * @param args already formatted arguments
 */
public record Reason(String code, List<String> args) {
    public Reason {
        args = List.copyOf(args);
    }

    /** A reason with arguments. */
    public static Reason of(String code, String... args) {
        return new Reason(code, List.of(args));
    }
}
