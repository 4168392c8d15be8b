package org.dajuan.feeds.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the lines of a page: a block element begins and ends a line, blanks fold as a browser folds them. */
final class HtmlLines implements NodeVisitor {

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "canvas",
            "select",
            "button",
            "textarea",
            "head",
            "title",
            "audio",
            "video");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final Deque<int[]> counters = new ArrayDeque<>();
    private String head = "";
    private int dropDepth = -1;
    private int preDepth = -1;
    private int dataRowDepth = -1;
    private int numbered;
    private boolean blankPending;
    private boolean newlinePending;

    String text() {
        flush();
        return out.toString();
    }

    int numbered() {
        return numbered;
    }

    @Override
    public void head(Node node, int depth) {
        if (dropDepth >= 0) {
            return;
        }
        if (node instanceof TextNode t) {
            append(t.getWholeText());
        } else if (node instanceof Element e) {
            begin(e, depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (dropDepth >= 0) {
            dropDepth = depth == dropDepth ? -1 : dropDepth;
            return;
        }
        if (node instanceof Element e) {
            String tag = e.normalName();
            if (tag.equals("ol") || tag.equals("ul")) {
                counters.poll();
            }
            dataRowDepth = depth == dataRowDepth ? -1 : dataRowDepth;
            if (e.isBlock()) {
                newLine(tag);
            }
            preDepth = depth == preDepth ? -1 : preDepth;
        }
    }

    private void begin(Element e, int depth) {
        String tag = e.normalName();
        if (DROPPED.contains(tag)
                || e.hasAttr("hidden")
                || e.attr("role").equals("navigation")
                || isHidden(e.attr("style"))) {
            dropDepth = depth;
            return;
        }
        switch (tag) {
            case "br" -> newLine(tag);
            case "pre" -> {
                flush();
                preDepth = depth;
            }
            case "tr" -> {
                if (dataRowDepth < 0) {
                    flush();
                    dataRowDepth = DataRow.is(e) ? depth : -1;
                }
            }
            case "td", "th" -> {
                if (dataRowDepth < 0) {
                    flush();
                } else if (e.previousElementSibling() != null) {
                    line.append(" | ");
                    blankPending = false;
                }
            }
            case "ol", "ul" -> {
                flush();
                counters.push(new int[] {tag.equals("ol") ? Math.max(0, start(e) - 1) : -1});
            }
            case "li" -> {
                flush();
                int[] counter = counters.peek();
                if (counter != null && counter[0] >= 0) {
                    Integer own = WordXml.whole(e.attr("value"));
                    counter[0] = own == null ? counter[0] + 1 : own;
                    String number = NumberFormats.render(format(e.parent()), counter[0]);
                    head = (number == null ? Integer.toString(counter[0]) : number) + ". ";
                }
            }
            default -> {
                if (e.isBlock()) {
                    newLine(tag);
                }
            }
        }
    }

    /** Ends the line, but within a row of data only puts a blank. */
    private void newLine(String tag) {
        if (dataRowDepth < 0) {
            flush();
        } else if (!CELLS.contains(tag)) {
            blankPending = !line.isEmpty() && line.charAt(line.length() - 1) != ' ';
        }
    }

    private static boolean isHidden(String style) {
        return style.replace(" ", "").contains("display:none");
    }

    private static int start(Element list) {
        Integer own = WordXml.whole(list.attr("start"));
        return own == null ? 1 : own;
    }

    private static String format(@org.jspecify.annotations.Nullable Element list) {
        return switch (list == null ? "" : list.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preDepth >= 0) {
                if (c == '\n') {
                    flushKeeping();
                } else if (c != '\r') {
                    line.append(c);
                }
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                blankPending = true;
                newlinePending |= c == '\n' || c == '\r';
            } else if (c != '\u200B' && c != '\uFEFF') {
                if (blankPending
                        && !line.isEmpty()
                        && !(newlinePending && joinsWithoutBlank(line.charAt(line.length() - 1), c))) {
                    line.append(' ');
                }
                blankPending = false;
                newlinePending = false;
                line.append(c);
            }
        }
    }

    /** A line break in the source between two Chinese chars is the editor's, not the author's. */
    private static boolean joinsWithoutBlank(char a, char b) {
        return Cjk.isWide(a) && Cjk.isWide(b);
    }

    private void flush() {
        String text = preDepth >= 0 ? line.toString() : trimmed(line);
        line.setLength(0);
        blankPending = false;
        newlinePending = false;
        if (text.isBlank()) {
            return;
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        if (!head.isEmpty()) {
            out.append(head);
            head = "";
            numbered++;
        }
        out.append(text);
    }

    private void flushKeeping() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(line);
        line.setLength(0);
    }

    /** Without the blanks that web editors use for indentation. */
    private static String trimmed(StringBuilder b) {
        int from = 0;
        int to = b.length();
        while (from < to && Cjk.isBlank(b.charAt(from))) {
            from++;
        }
        while (to > from && Cjk.isBlank(b.charAt(to - 1))) {
            to--;
        }
        return b.substring(from, to);
    }
}
