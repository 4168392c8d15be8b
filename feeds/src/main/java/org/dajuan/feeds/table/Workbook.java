package org.dajuan.feeds.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.dajuan.feeds.document.SafeXml;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.document.ZipParts;
import org.jspecify.annotations.Nullable;

/** What an Excel file keeps outside its sheets: their names, number formats and shared texts. */
final class Workbook {

    /**
     * One sheet.
     *
     * @param name as its tab shows it
     * @param part where its cells are
     * @param hidden true when its tab is not shown
     */
    record Sheet(String name, String part, boolean hidden) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<CellNumber.Kind> styles = new ArrayList<>();
    private boolean from1904;

    private Workbook() {}

    static Workbook read(ZipParts zip, int maxTextChars) throws IOException {
        if (!zip.has("xl/workbook.xml")) {
            throw new UnreadableDocument(
                    zip.name() + " is a zip file, but no Excel workbook",
                    "no xl/workbook.xml in it",
                    "an .xlsx file",
                    "Save the table as .xlsx or .csv.");
        }
        Workbook book = new Workbook();
        Map<String, String> targets = targets(zip);
        SafeXml.read(zip, "xl/workbook.xml", (xml, event) -> book.onWorkbook(xml, event, targets));
        if (zip.has("xl/styles.xml")) {
            book.readStyles(zip);
        }
        if (zip.has("xl/sharedStrings.xml")) {
            book.readShared(zip, maxTextChars);
        }
        return book;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** A shared text, empty when there is none of that number. */
    String shared(int i) {
        return i >= 0 && i < shared.size() ? shared.get(i) : "";
    }

    /** How a cell's style shows numbers. */
    CellNumber.Kind kind(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : CellNumber.Kind.PLAIN;
    }

    /** True when days count from 1904, as old Macs had it. */
    boolean from1904() {
        return from1904;
    }

    private static Map<String, String> targets(ZipParts zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        if (zip.has("xl/_rels/workbook.xml.rels")) {
            SafeXml.read(zip, "xl/_rels/workbook.xml.rels", (xml, event) -> {
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    String to = text(xml, "Target");
                    targets.put(text(xml, "Id"), to.startsWith("/") ? to.substring(1) : "xl/" + to);
                }
            });
        }
        return targets;
    }

    private void onWorkbook(XMLStreamReader xml, int event, Map<String, String> targets) {
        if (event != XMLStreamReader.START_ELEMENT) {
            return;
        }
        if (xml.getLocalName().equals("workbookPr")) {
            String value = text(xml, "date1904");
            from1904 = value.equals("1") || value.equals("true");
        } else if (xml.getLocalName().equals("sheet")) {
            String part = targets.get(text(xml, "id"));
            if (part != null) {
                sheets.add(new Sheet(
                        text(xml, "name"),
                        part,
                        !text(xml, "state").isEmpty() && !text(xml, "state").equals("visible")));
            }
        }
    }

    private void readStyles(ZipParts zip) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        boolean[] inCells = {false};
        SafeXml.read(zip, "xl/styles.xml", (xml, event) -> {
            if (event == XMLStreamReader.END_ELEMENT) {
                inCells[0] &= !xml.getLocalName().equals("cellXfs");
            } else if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> codes.putIfAbsent(number(text(xml, "numFmtId")), text(xml, "formatCode"));
                    case "cellXfs" -> inCells[0] = true;
                    case "xf" -> {
                        if (inCells[0]) {
                            int id = number(text(xml, "numFmtId"));
                            styles.add(CellNumber.kind(id, codes.getOrDefault(id, "")));
                        }
                    }
                    default -> {}
                }
            }
        });
    }

    private void readShared(ZipParts zip, int maxTextChars) throws IOException {
        SharedTexts texts = new SharedTexts(zip.name(), maxTextChars);
        SafeXml.read(zip, "xl/sharedStrings.xml", texts::on);
    }

    private final class SharedTexts {
        private final String file;
        private final int most;
        private final StringBuilder text = new StringBuilder();
        private long total;
        private boolean inText;
        private boolean inPhonetic;

        SharedTexts(String file, int most) {
            this.file = file;
            this.most = most;
        }

        void on(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "rPh" -> inPhonetic = true;
                        case "t" -> inText = !inPhonetic;
                        default -> {}
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> shared.add(text.toString());
                        case "rPh" -> inPhonetic = false;
                        case "t" -> inText = false;
                        default -> {}
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                        total += xml.getTextLength();
                        if (total > most) {
                            throw new UnreadableDocument(
                                    file + " holds too much text",
                                    "more than " + most + " chars",
                                    "at most as much",
                                    "Save the sheet as .csv.");
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /** An attribute by local name, empty when absent. */
    static String text(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                @Nullable String value = xml.getAttributeValue(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    /** A whole number, -1 when the text is none. */
    static int number(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            n = n * 10 + c - '0';
        }
        return n;
    }
}
