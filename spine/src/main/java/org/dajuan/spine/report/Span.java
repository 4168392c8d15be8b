package org.dajuan.spine.report;

/**
 * A stretch of the report's text in Java char offsets.
 *
 * @param start first char
 * @param end one past the last char
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Span [" + start + "," + end + ") is not a stretch of text.");
        }
    }

    /** The stretch's own characters. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Number of chars. */
    public int length() {
        return end - start;
    }

    /** True when the two share at least one char. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span o) {
        return start != o.start ? Integer.compare(start, o.start) : Integer.compare(end, o.end);
    }
}
