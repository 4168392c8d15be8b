package org.dajuan.papers;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.dajuan.kernel.CellText;

/**
 * Text into a cell such that no spreadsheet ever computes it. It is always a string cell; when it begins like a formula, the cell also
 * carries the quote prefix (the apostrophe a person would type), so that editing the cell keeps it text and the text itself is unchanged.
 */
final class SafeCell {
    /** The most characters that an Excel cell holds. */
    static final int MOST_CHARS = 32_767;

    private SafeCell() {}

    /** Writes {@code text} with the style for plain text, or the quoted one when it could begin a formula. */
    static void write(Cell cell, String text, CellStyle plain, CellStyle quoted) {
        String safe = cut(PlainText.of(text));
        cell.setCellValue(safe);
        cell.setCellStyle(couldCompute(safe) ? quoted : plain);
    }

    static boolean couldCompute(String text) {
        return !CellText.safe(text).equals(text);
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARS) {
            return text;
        }
        int end = MOST_CHARS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
