package org.dajuan.feeds.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Joins printed lines to paragraphs: a line ends one when the next word would still have fit, or when a sentence ends before an indent. */
final class PdfParagraphs {

    private final float left;
    private final float right;
    private final float pitch;

    private PdfParagraphs(List<PdfLine> lines) {
        List<Float> rights = new ArrayList<>();
        List<Float> lefts = new ArrayList<>();
        List<Float> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rights.add(lines.get(i).right());
            lefts.add(lines.get(i).left());
            if (i > 0
                    && lines.get(i).page() == lines.get(i - 1).page()
                    && lines.get(i).y() > lines.get(i - 1).y()) {
                steps.add(lines.get(i).y() - lines.get(i - 1).y());
            }
        }
        // The text block's edges, with a few outliers allowed: a hanging sign on the right, a wide table on the left.
        right = share(rights, 0.95f, 0);
        left = share(lefts, 0.05f, 0);
        pitch = share(steps, 0.5f, Float.MAX_VALUE);
    }

    static String join(List<PdfLine> lines) {
        PdfParagraphs p = new PdfParagraphs(lines);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i > 0) {
                out.append(
                        p.breaks(lines.get(i - 1), line)
                                ? "\n"
                                : between(lines.get(i - 1).text(), line.text()));
            }
            out.append(line.text());
        }
        return out.toString();
    }

    private boolean breaks(PdfLine a, PdfLine b) {
        if (Math.abs(a.em() - b.em()) > 0.15f * Math.max(a.em(), b.em())) {
            return true;
        }
        boolean newColumn = a.page() == b.page() && b.y() < a.y();
        boolean full = newColumn || right - a.right() < b.firstToken() + 0.3f * a.em() + blank(a, b);
        if (!full) {
            return true;
        }
        if (!a.endsSentence()) {
            return false;
        }
        boolean indented = b.left() - left > 0.8f * b.em() && !newColumn;
        boolean gap = a.page() == b.page() && b.y() - a.y() > 1.6f * pitch;
        return indented || gap;
    }

    private static float blank(PdfLine a, PdfLine b) {
        return between(a.text(), b.text()).isEmpty() ? 0 : 0.25f * a.em();
    }

    private static String between(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return "";
        }
        char last = a.charAt(a.length() - 1);
        char first = b.charAt(0);
        return Cjk.isWide(last) || Cjk.isWide(first) || last == '-' || last == '\u00AD' ? "" : " ";
    }

    private static float share(List<Float> values, float share, float whenEmpty) {
        if (values.isEmpty()) {
            return whenEmpty;
        }
        List<Float> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
