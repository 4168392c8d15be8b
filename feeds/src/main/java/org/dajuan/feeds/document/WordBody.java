package org.dajuan.feeds.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Turns document.xml into lines as its events pass by. Tracked changes are read as accepted; what is hidden, deleted or a mere list of
 * contents is left out and counted.
 */
final class WordBody {

    /** Lines of the body, of a table cell or of a text box. */
    private static final class Flow {
        final StringBuilder text = new StringBuilder();
        int lines;
        boolean open;
    }

    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final List<String> boxes = new ArrayList<>();

        @Nullable
        String style;

        @Nullable
        Integer numId;

        @Nullable
        Integer level;

        boolean markDeleted;
    }

    private final WordNumbering numbering;
    private final WordStyles styles;
    private final String name;
    private final int maxChars;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Flow root = new Flow();

    private int skipDepth;
    private int contentsDepth = -1;
    private int sdtDepth;
    private boolean inParagraphProperties;
    private boolean hiddenRun;
    private boolean inText;
    private boolean keepSpace;
    private int totalChars;

    int changes;
    int contentsLines;
    int hidden;
    int footnotes;
    int symbols;
    int imported;

    WordBody(WordNumbering numbering, WordStyles styles, String name, int maxChars) {
        this.numbering = numbering;
        this.styles = styles;
        this.name = name;
        this.maxChars = maxChars;
        flows.push(root);
    }

    String text() {
        return root.text.toString();
    }

    void on(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> {
                if (skipDepth > 0) {
                    skipDepth++;
                } else {
                    start(xml, xml.getLocalName());
                }
            }
            case XMLStreamReader.END_ELEMENT -> {
                if (skipDepth > 0) {
                    skipDepth--;
                } else {
                    end(xml.getLocalName());
                }
            }
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                if (inText && skipDepth == 0) {
                    String t = xml.getText();
                    append(keepSpace ? t : t.strip());
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml, String element) {
        switch (element) {
            // Fallback repeats what Choice says; the change records and rt (phonetic guide) are no text of the report.
            case "Fallback", "rt", "pPrChange", "rPrChange", "tblPrChange", "sectPrChange", "numberingChange" ->
                skipDepth = 1;
            case "del", "moveFrom" -> {
                if (inParagraphProperties) {
                    current().markDeleted |= element.equals("del");
                } else {
                    changes++;
                    skipDepth = 1;
                }
            }
            case "ins", "moveTo" -> changes += inParagraphProperties ? 0 : 1;
            case "sdt" -> sdtDepth++;
            case "docPartGallery" -> {
                if (WordXml.text(xml).equals("Table of Contents") && contentsDepth < 0) {
                    contentsDepth = sdtDepth;
                }
            }
            case "p" -> paragraphs.push(new Paragraph());
            case "pPr" -> inParagraphProperties = true;
            case "pStyle" -> current().style = WordXml.value(xml);
            case "numId" -> current().numId = WordXml.number(xml);
            case "ilvl" -> current().level = WordXml.number(xml);
            case "r" -> hiddenRun = false;
            case "vanish" -> hiddenRun = !inParagraphProperties && WordXml.isOn(WordXml.value(xml), true);
            case "tc", "txbxContent" -> flows.push(new Flow());
            case "tr" -> rows.push(new ArrayList<>());
            case "t" -> {
                inText = true;
                keepSpace = "preserve".equals(WordXml.attribute(xml, "space"));
            }
            case "tab", "ptab" -> {
                if (!inParagraphProperties) {
                    append("\t");
                }
            }
            case "br", "cr" -> lineBreak(element, WordXml.attribute(xml, "type"));
            case "noBreakHyphen" -> append("-");
            case "sym" -> symbols++;
            case "footnoteReference", "endnoteReference" -> footnotes++;
            case "altChunk" -> imported++;
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "pPr" -> inParagraphProperties = false;
            case "p" -> endParagraph();
            case "sdt" -> {
                contentsDepth = contentsDepth == sdtDepth ? -1 : contentsDepth;
                sdtDepth--;
            }
            case "txbxContent" -> {
                String box = flows.pop().text.toString();
                if (!box.isBlank() && !paragraphs.isEmpty()) {
                    current().boxes.add(box);
                }
            }
            case "tc" -> {
                String cell = flows.pop().text.toString();
                if (!rows.isEmpty()) {
                    Objects.requireNonNull(rows.peek()).add(cell);
                }
            }
            case "tr" -> endRow(rows.pop());
            default -> {}
        }
    }

    private void endParagraph() {
        Paragraph p = paragraphs.pop();
        if (contentsDepth >= 0 || styles.isContents(p.style) || styles.isContentsTitle(p.style)) {
            contentsLines++;
            return;
        }
        String text = p.text.toString();
        boolean nothing = text.isBlank();
        String head = nothing ? "" : numbering.next(p.style, p.numId, p.level);
        if (!(nothing && p.markDeleted)) {
            line(head + text, !p.markDeleted);
        }
        for (String box : p.boxes) {
            line(box, true);
        }
    }

    /** A row becomes one line; a row of one cell is mere layout, its paragraphs stay lines. */
    private void endRow(List<String> cells) {
        if (cells.size() == 1) {
            line(cells.getFirst(), true);
            return;
        }
        List<String> flat = new ArrayList<>();
        for (String cell : cells) {
            flat.add(cell.strip().replace('\n', ' '));
        }
        line(String.join(" | ", flat), true);
    }

    /** Adds a line; {@code closed} false when its paragraph mark is deleted and the next paragraph goes on in the same line. */
    private void line(String text, boolean closed) {
        Flow flow = Objects.requireNonNull(flows.peek());
        if (flow.lines > 0 && !flow.open) {
            flow.text.append('\n');
        }
        flow.lines++;
        flow.text.append(text);
        flow.open = !closed;
    }

    private void lineBreak(String element, @Nullable String type) {
        boolean page = element.equals("br") && type != null && !type.equals("textWrapping");
        if (!paragraphs.isEmpty() && !(page && current().text.isEmpty())) {
            append("\n");
        }
    }

    private void append(String text) {
        if (paragraphs.isEmpty()) {
            return;
        }
        if (hiddenRun) {
            hidden++;
            return;
        }
        totalChars += text.length();
        if (totalChars > maxChars || totalChars < 0) {
            throw new UnreadableDocument(
                    name + " holds too much text", "more than " + maxChars + " chars", "at most as much", "Split it.");
        }
        current().text.append(text);
    }

    private Paragraph current() {
        Paragraph p = paragraphs.peek();
        return p == null ? new Paragraph() : p;
    }
}
