package org.dajuan.park.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    /** A day of the years 1900 to 2200, written as 2026-12-31. */
    public static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // refused below, like a day out of all reason
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        throw Refusal.invalid(field, shown, "\"" + shown + "\" is no day from 1900-01-01 to 2200-12-31.")
                .hint("Write it as 2026-12-31.");
    }
}
