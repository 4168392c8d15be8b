package org.dajuan.spine.report;

/**
 * A view of the text in which full-width punctuation, digits and letters read as their half-width forms, one char for one char, so that
 * offsets never move.
 */
final class FoldedText implements CharSequence {
    private final String source;
    private final char[] chars;

    FoldedText(String source) {
        this.source = source;
        this.chars = source.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
    }

    private static char fold(char c) {
        if (c < 0x2000) {
            return c == '\u00a0' ? ' ' : c;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '\u3000', '\u2003', '\u2002' -> ' ';
            case '﹪' -> '%';
            case '﹐' -> ',';
            case '﹔' -> ';';
            default -> c;
        };
    }

    String source() {
        return source;
    }

    @Override
    public int length() {
        return chars.length;
    }

    @Override
    public char charAt(int i) {
        return chars[i];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text(start, end);
    }

    String text(int start, int end) {
        return new String(chars, start, end - start);
    }

    boolean startsWith(String s, int pos) {
        if (pos < 0 || pos + s.length() > chars.length) {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            if (chars[pos + i] != s.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(chars);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** Chars that carry no meaning inside a clause: blanks and Markdown marks. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '*' || c == '#' || c == '\r';
    }
}
