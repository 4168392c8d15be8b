package org.dajuan.spine.register.engine;

import java.util.List;

/**
 * Why a command was not done, as data; {@link RegisterTexts} makes the sentence.
 *
 * @param code key of the message
 * @param args its arguments
 */
public record Refusal(String code, List<String> args) {
    public Refusal {
        args = List.copyOf(args);
    }

    static Refusal of(String code, Object... args) {
        return new Refusal(
                code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
