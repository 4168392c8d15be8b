package org.dajuan.papers;

import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Light;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table in a PDF.
 *
 * @param words what it says
 * @param figure true for numbers, which stand at the right
 * @param light its sign stands before the words; null for none
 * @param note number of the note it refers to, 0 for none
 */
record PdfCell(String words, boolean figure, @Nullable Light light, int note) {
    /** A row stays whole, so a cell must fit a page; what is cut stands in full in the Word file. */
    private static final int LONGEST = 600;

    PdfCell {
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST) + "…";
        }
    }

    static PdfCell text(String words) {
        return new PdfCell(words, false, null, 0);
    }

    /** A number with its unit; a dash where there is none. */
    static PdfCell figure(String words) {
        return new PdfCell(words.isEmpty() ? "—" : words, true, null, 0);
    }

    /** The light's sign in its colour, then the word; the sign's shape says the colour again. */
    static PdfCell verdict(Light light, Verdict verdict, Tongue tongue) {
        return new PdfCell(Lights.word(verdict).in(tongue), false, light, 0);
    }

    PdfCell noted(int n) {
        return new PdfCell(words, figure, light, n);
    }

    void write(Markup out) {
        out.raw(figure ? "<td class=\"f\">" : "<td>");
        if (light != null) {
            out.raw("<span class=\"" + light.code() + "\">" + Lights.mark(light) + "</span> ");
        }
        out.text(words);
        if (note > 0) {
            out.raw("<a class=\"mark\" href=\"#n" + note + "\">[" + note + "]</a>");
        }
        out.raw("</td>");
    }
}
