package org.dajuan.feeds.document;

/**
 * One printed line.
 *
 * @param page page index from 0
 * @param text its chars without blanks at the ends
 * @param left where its first visible char begins, pt from the page's left edge
 * @param right where its last visible char ends, pt
 * @param y baseline, pt from the page's top edge
 * @param em font size, pt
 * @param firstToken width of what would have to fit at the end of the line before: its first word or hanzi with the signs that may not
 *     begin a line, pt
 */
record PdfLine(int page, String text, float left, float right, float y, float em, float firstToken) {

    private static final String MAY_NOT_BEGIN = "，。、；：！？）》」』】”’％%,.;:!?)]}";
    private static final String MAY_NOT_END = "“‘（《「『【([{";
    private static final String CLOSERS = "”’）》」』】)\"'";
    private static final String SENTENCE_ENDS = "。！？；：.!?;:";

    /** True when its last sign, closing quotes aside, may end a paragraph. */
    boolean endsSentence() {
        int i = text.length() - 1;
        while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
    }

    static boolean mayNotBegin(char c) {
        return MAY_NOT_BEGIN.indexOf(c) >= 0;
    }

    static boolean mayNotEnd(char c) {
        return MAY_NOT_END.indexOf(c) >= 0;
    }
}
