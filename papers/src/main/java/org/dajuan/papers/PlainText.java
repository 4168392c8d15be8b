package org.dajuan.papers;

/**
 * Text made harmless for any document format, char for char, so that offsets stay true: control characters, halves of broken surrogate
 * pairs and bidirectional overrides (which can make a line read other than it is) become U+FFFD; a carriage return becomes a space.
 */
final class PlainText {
    private static final char STRANGE = '\uFFFD';

    private PlainText() {}

    static String of(String text) {
        int bad = firstBad(text);
        if (bad < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = bad; i < chars.length; i++) {
            if (isBad(text, i)) {
                chars[i] = chars[i] == '\r' ? ' ' : STRANGE;
            }
        }
        return new String(chars);
    }

    private static int firstBad(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBad(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20) {
            return c != '\t' && c != '\n';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        boolean control = c >= 0x7f && c <= 0x9f;
        boolean bidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return control || bidi || c >= 0xfffe;
    }
}
