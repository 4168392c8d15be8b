package org.dajuan.feeds.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Glyphs on one baseline, which become one line. */
final class PdfFragment {

    private final List<TextPosition> glyphs = new ArrayList<>();
    private float right;
    private float left = Float.MAX_VALUE;
    private float em;
    final float y;

    PdfFragment(TextPosition first) {
        y = first.getYDirAdj();
        add(first);
    }

    void add(TextPosition glyph) {
        glyphs.add(glyph);
        left = Math.min(left, glyph.getXDirAdj());
        right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
        em = Math.max(em, em(glyph));
    }

    /** Same baseline, give or take a raised sign. */
    boolean holds(TextPosition glyph) {
        return Math.abs(glyph.getYDirAdj() - y) < 0.4f * Math.max(em, em(glyph));
    }

    /** True when the two share a stretch of the page's width. */
    boolean overlaps(PdfFragment other) {
        return left < other.right && other.left < right;
    }

    /** True when all of it lies left of {@code other}, with a gutter of half an em. */
    boolean endsLeftOf(PdfFragment other) {
        return right + em / 2 <= other.left;
    }

    private static float em(TextPosition glyph) {
        float size = Math.abs(glyph.getFontSizeInPt());
        return size > 0.1f ? size : Math.max(1f, glyph.getHeightDir());
    }

    /** The line, with blanks where the gaps between glyphs are wide enough to be meant. */
    PdfLine line(int page) {
        glyphs.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        StringBuilder text = new StringBuilder();
        float start = Float.NaN;
        float end = left;
        float token = 0;
        boolean tokenOpen = true;
        for (TextPosition glyph : glyphs) {
            String chars = glyph.getUnicode();
            if (chars == null || chars.isEmpty()) {
                continue;
            }
            float x = glyph.getXDirAdj();
            if (isBlank(chars)) {
                if (!text.isEmpty() && !Cjk.isBlank(text.charAt(text.length() - 1))) {
                    text.append(' ');
                    tokenOpen = false;
                }
                continue;
            }
            if (!text.isEmpty() && isGap(text.charAt(text.length() - 1), chars.charAt(0), (x - end) / em)) {
                text.append(' ');
                tokenOpen = false;
            }
            tokenOpen = tokenOpen && continuesToken(text, chars.charAt(0));
            text.append(chars);
            start = Float.isNaN(start) ? x : start;
            end = x + glyph.getWidthDirAdj();
            token = tokenOpen ? end - start : token;
        }
        return new PdfLine(page, text.toString().stripTrailing(), Float.isNaN(start) ? left : start, end, y, em, token);
    }

    /** A hanzi is a token of its own, Latin letters and digits hold together, and some signs stick to what precedes them. */
    private static boolean continuesToken(StringBuilder text, char next) {
        if (text.isEmpty() || PdfLine.mayNotBegin(next)) {
            return true;
        }
        char last = text.charAt(text.length() - 1);
        return PdfLine.mayNotEnd(last) || !Cjk.isWide(last) && !Cjk.isWide(next);
    }

    /** Justified Chinese spreads its chars, and Word sets a quarter em between hanzi and digits: neither is a blank. */
    private static boolean isGap(char before, char after, float gapInEm) {
        if (Cjk.isBlank(before)) {
            return false;
        }
        boolean wideBefore = Cjk.isWide(before);
        boolean wideAfter = Cjk.isWide(after);
        float least = wideBefore && wideAfter ? 1f : wideBefore || wideAfter ? 0.6f : 0.18f;
        return gapInEm > least;
    }

    private static boolean isBlank(String chars) {
        for (int i = 0; i < chars.length(); i++) {
            if (!Cjk.isBlank(chars.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
