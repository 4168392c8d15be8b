package org.dajuan.spine.report;

/**
 * A part of the report.
 *
 * @param id dotted number by nesting, such as {@code 3.2.1}; {@code 0} for what stands before the first heading
 * @param level 1 for 一、, 2 for (一), 3 for 一是
 * @param title the heading's words without its number
 * @param span heading and body
 * @param role what it speaks of
 */
public record Section(String id, int level, String title, Span span, Role role) {
    /** Whether a section looks back, describes, or promises. */
    public enum Role {
        META,
        REVIEW,
        SITUATION,
        PLAN
    }
}
