package org.dajuan.feeds.table;

/** Full-width letters, digits and signs as the half-width ones they stand for. */
final class Folding {

    private Folding() {}

    /** Folded and without blanks of any width at its ends. */
    static String plain(String text) {
        String t = trimmed(text);
        for (int i = 0; i < t.length(); i++) {
            if (fold(t.charAt(i)) != t.charAt(i)) {
                return folded(t);
            }
        }
        return t;
    }

    /** Without blanks of any width at its ends, otherwise as it stands. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    private static String folded(String text) {
        StringBuilder b = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            b.append(fold(text.charAt(i)));
        }
        return b.toString();
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        // The minus sign proper and the dashes that input methods produce in its place.
        return c == '\u2212' || c == '\u2013' || c == '\uFE63' ? '-' : c == '\u3000' || c == '\u00A0' ? ' ' : c;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c >= '\u2000' && c <= '\u200B' || c == '\uFEFF';
    }
}
