package org.dajuan.feeds.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Gathers the printed lines of each page in reading order. */
final class PdfPages extends PDFTextStripper {

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final String name;
    private final int maxChars;
    private long chars;
    private long unmapped;

    private PdfPages(String name, int maxChars) {
        this.name = name;
        this.maxChars = maxChars;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    static PdfPages of(PDDocument document, String name, int maxChars) throws IOException {
        PdfPages pages = new PdfPages(name, maxChars);
        pages.writeText(document, Writer.nullWriter());
        return pages;
    }

    /** Lines by page. */
    List<List<PdfLine>> pages() {
        return pages;
    }

    /** Visible chars in all pages. */
    long chars() {
        return chars;
    }

    /** Chars whose font does not say which letter they are. */
    long unmapped() {
        return unmapped;
    }

    @Override
    protected void writePage() {
        while (pages.size() < getCurrentPageNo() - 1) {
            pages.add(List.of());
        }
        List<PdfFragment> ordered = new ArrayList<>();
        int at = -1;
        for (List<TextPosition> article : getCharactersByArticle()) {
            for (TextPosition glyph : article) {
                count(glyph);
                if (at >= 0 && ordered.get(at).holds(glyph)) {
                    ordered.get(at).add(glyph);
                } else {
                    at = place(ordered, at, glyph);
                }
            }
        }
        List<PdfLine> lines = new ArrayList<>();
        for (PdfFragment fragment : ordered) {
            PdfLine line = fragment.line(getCurrentPageNo() - 1);
            if (!line.text().isBlank()) {
                lines.add(line);
            }
        }
        pages.add(lines);
    }

    /**
     * Finds the place of a glyph that begins another line. Pages are drawn top to bottom; a step up is either the next column, which
     * lies beside what was drawn so far, or a line drawn out of turn, which belongs above what it overlaps.
     */
    private static int place(List<PdfFragment> ordered, int last, TextPosition glyph) {
        PdfFragment fresh = new PdfFragment(glyph);
        int pos = last + 1;
        if (last >= 0 && fresh.y < ordered.get(last).y) {
            for (int i = 0; i < ordered.size(); i++) {
                PdfFragment other = ordered.get(i);
                if (other.holds(glyph) && i != last && !isBeside(ordered, fresh)) {
                    other.add(glyph);
                    return i;
                }
            }
            if (!isBeside(ordered, fresh)) {
                pos = 0;
                while (pos < ordered.size() && ordered.get(pos).y <= fresh.y) {
                    pos++;
                }
            }
        } else {
            while (pos < ordered.size()
                    && ordered.get(pos).y <= fresh.y
                    && ordered.get(pos).overlaps(fresh)) {
                pos++;
            }
        }
        ordered.add(pos, fresh);
        return pos;
    }

    /** True when nothing drawn so far at or below its height reaches into the new line's column. */
    private static boolean isBeside(List<PdfFragment> ordered, PdfFragment fresh) {
        for (PdfFragment other : ordered) {
            if (other.y >= fresh.y - 1 && !other.endsLeftOf(fresh)) {
                return false;
            }
        }
        return true;
    }

    private void count(TextPosition glyph) {
        String unicode = glyph.getUnicode();
        if (unicode == null || unicode.isBlank()) {
            return;
        }
        chars += unicode.length();
        char c = unicode.charAt(0);
        unmapped += c == '\uFFFD' || c < ' ' || c >= '\uE000' && c <= '\uF8FF' ? 1 : 0;
        if (chars > maxChars) {
            throw new UnreadableDocument(
                    name + " holds too much text", "more than " + maxChars + " chars", "at most as much", "Split it.");
        }
    }
}
