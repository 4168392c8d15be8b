package org.dajuan.spine.register;

/**
 * Something wrong or odd in a definition.
 *
 * @param error true when the definition cannot be used, false for a warning
 * @param line from 1
 * @param column from 1
 * @param value what stands there
 * @param expected what should
 * @param advice what to try; may be empty
 */
public record Finding(boolean error, int line, int column, String value, String expected, String advice) {

    /** One line for people: {@code file:3:9: error: …}. */
    public String shown(String file) {
        return file + ":" + line + ":" + column + ": " + (error ? "error" : "warning") + ": " + value + "; expected "
                + expected + "." + (advice.isEmpty() ? "" : " " + advice);
    }
}
