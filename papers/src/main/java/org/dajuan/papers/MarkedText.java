package org.dajuan.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A report's text as paragraphs with highlighted, linked stretches. Stretches may nest and overlap: each piece shows the innermost one,
 * and behind the end of every stretch stands a small link to what it leads to.
 */
final class MarkedText {
    private static final Pattern HEADING = Pattern.compile("\\s*[一二三四五六七八九十]{1,3}、.{1,38}");
    private static final Pattern SUBHEADING = Pattern.compile("\\s*[（(][一二三四五六七八九十]{1,3}[)）].{1,38}");

    private final String text;
    private final List<Mark> marks;
    private final Markup out;
    private final Set<Mark> named = new HashSet<>();
    private final Set<Mark> linked = new HashSet<>();

    MarkedText(String text, List<Mark> marks, Markup out) {
        this.text = text;
        this.marks = marks.stream()
                .filter(m -> m.span().length() > 0 && m.span().end() <= text.length())
                .sorted(Comparator.comparing(Mark::span, Comparator.comparingInt(s -> s.start()))
                        .thenComparing(m -> -m.span().end()))
                .toList();
        this.out = out;
    }

    void write() {
        List<Mark> active = new ArrayList<>();
        int next = 0;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            while (next < marks.size() && marks.get(next).span().start() < Math.max(end, start + 1)) {
                active.add(marks.get(next++));
            }
            paragraph(start, end, active);
            int done = end;
            active.removeIf(m -> m.span().end() <= done);
            start = end + 1;
        }
    }

    private void paragraph(int start, int end, List<Mark> active) {
        String line = text.substring(start, end);
        if (line.isBlank() && active.isEmpty()) {
            return;
        }
        boolean heading = HEADING.matcher(line).matches();
        boolean subheading = !heading && SUBHEADING.matcher(line).matches();
        out.raw(heading ? "<p class=\"h1\">" : subheading ? "<p class=\"h2\">" : "<p>");
        if (active.isEmpty()) {
            out.text(line);
        } else {
            SortedSet<Integer> cuts = cuts(start, end, active);
            int from = start;
            for (int to : cuts.tailSet(start + 1)) {
                piece(from, to, active);
                from = to;
            }
            // A stretch of nothing but line breaks has no piece of its own.
            active.forEach(this::name);
            // A stretch that ends with the line's own break ends here for the eye.
            active.stream().filter(m -> m.span().end() <= end + 1).forEach(this::link);
        }
        out.raw("</p>\n");
    }

    private static SortedSet<Integer> cuts(int start, int end, List<Mark> active) {
        SortedSet<Integer> cuts = new TreeSet<>();
        cuts.add(end);
        for (Mark m : active) {
            cuts.add(Math.clamp(m.span().start(), start, end));
            cuts.add(Math.clamp(m.span().end(), start, end));
        }
        return cuts;
    }

    private void piece(int from, int to, List<Mark> active) {
        Mark shown = null;
        for (Mark m : active) {
            if (m.span().start() <= from) {
                name(m);
                if (m.span().end() >= to && !m.style().isEmpty()) {
                    shown = m;
                }
            }
        }
        if (shown == null) {
            out.text(text.substring(from, to));
        } else {
            out.raw("<mark class=\"")
                    .text(shown.style())
                    .raw("\" data-to=\"")
                    .text(shown.target())
                    .raw("\"");
            out.title(shown.title()).raw(">").text(text.substring(from, to)).raw("</mark>");
        }
        active.stream().filter(m -> m.span().end() == to).forEach(this::link);
    }

    private void name(Mark m) {
        if (named.add(m)) {
            out.raw("<i id=\"").text(m.id()).raw("\"></i>");
        }
    }

    private void link(Mark m) {
        if (!m.label().isEmpty() && linked.add(m)) {
            out.raw("<a class=\"ref\" href=\"#").text(m.target()).raw("\"");
            out.attribute("aria-label", Both.of(t -> m.label() + " " + m.title().in(t)))
                    .raw(">")
                    .text(m.label())
                    .raw("</a>");
        }
    }
}
