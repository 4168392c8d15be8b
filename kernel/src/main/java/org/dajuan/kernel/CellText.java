package org.dajuan.kernel;

import java.util.regex.Pattern;

/** Text on its way into a cell of a CSV or Excel export. */
public final class CellText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d[\\d,]*\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?[%‰]?");
    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /**
     * The text as a spreadsheet shows it without ever computing it: what could begin a formula gets a leading apostrophe; plain
     * numbers such as {@code -12.5} stay as they are.
     */
    public static String safe(String text) {
        if (text.isEmpty()) {
            return text;
        }
        // Spreadsheets differ in whether they skip blanks before the sign, so the first visible char counts too.
        String visible = text.stripLeading();
        boolean starts =
                STARTERS.indexOf(text.charAt(0)) >= 0 || !visible.isEmpty() && STARTERS.indexOf(visible.charAt(0)) >= 0;
        return starts && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
