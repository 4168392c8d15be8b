package org.dajuan.park.platform;

import org.jspecify.annotations.Nullable;

/** Checks for the constructors of request records: each refuses with field, value and expectation. */
public final class Require {

    private Require() {}

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid(field, null, "The field \"" + field + "\" is missing.");
        }
        return value;
    }

    /** A text of 1 to {@code max} characters that is not only spaces; returned without surrounding spaces. */
    public static String text(String field, @Nullable String value, int max) {
        String text = present(field, value).strip();
        if (text.isEmpty() || text.length() > max) {
            throw Refusal.invalid(
                    field,
                    text.length() > 80 ? text.substring(0, 80) + "…" : text,
                    "The field \"" + field + "\" has " + text.length() + " characters, expected 1 to " + max + ".");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw Refusal.invalid(field, null, "The field \"" + field + "\" contains control characters.");
        }
        return text;
    }
}
