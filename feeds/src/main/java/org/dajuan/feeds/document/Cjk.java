package org.dajuan.feeds.document;

/** Which chars stand in Chinese text without blanks between them. */
final class Cjk {

    private Cjk() {}

    /** Hanzi, kana and full-width signs, the quotation marks “” and the dash — that Chinese text shares with Western included. */
    static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x20000 && c <= 0x3FFFF
                || c >= 0xD800 && c <= 0xDFFF
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’'
                || c == '—'
                || c == '…'
                || c == '·';
    }

    /** Blanks of any width. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200B'
                || c == '\u202F'
                || c == '\uFEFF';
    }
}
