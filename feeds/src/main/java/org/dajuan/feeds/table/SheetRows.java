package org.dajuan.feeds.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Facts from one sheet as its cells stream by; of a wide sheet only the columns of the header are kept. */
final class SheetRows {

    private static final int MOST_COLUMNS = 16_384;

    private final Workbook book;
    private final String file;
    private final String sheet;
    private final FactRows rows;
    private final HeaderSearch search = new HeaderSearch();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private @Nullable Header header;
    private boolean searching = true;
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean wanted;
    private boolean inText;
    private boolean inFormula;
    private boolean hasFormula;
    private boolean hasText;
    private boolean inPhonetic;
    private List<String> headCells = new ArrayList<>();
    private String[] cells = new String[0];

    private int held;
    private int formulas;
    private String firstFormula = "";

    SheetRows(Workbook book, String file, String sheet, FactRows rows) {
        this.book = book;
        this.file = file;
        this.sheet = sheet;
        this.rows = rows;
    }

    HeaderSearch search() {
        return search;
    }

    boolean hasHeader() {
        return header != null;
    }

    int held() {
        return held;
    }

    int formulas() {
        return formulas;
    }

    String firstFormula() {
        return firstFormula;
    }

    void on(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> start(xml);
            case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                if (inText) {
                    text.append(xml.getText());
                } else if (inFormula && formula.length() < 200) {
                    formula.append(xml.getText());
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                int own = Workbook.number(Workbook.text(xml, "r"));
                row = own > 0 ? own : row + 1;
                column = -1;
                headCells = new ArrayList<>();
                cells = new String[Column.ALL.size()];
                Arrays.fill(cells, "");
                chooseHeader();
            }
            case "c" -> {
                int own = column(Workbook.text(xml, "r"));
                column = own >= 0 ? own : column + 1;
                type = Workbook.text(xml, "t");
                style = Workbook.number(Workbook.text(xml, "s"));
                wanted = column < MOST_COLUMNS && (searching || header != null && header.at(column) != null);
                text.setLength(0);
                formula.setLength(0);
                hasFormula = false;
                hasText = false;
            }
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> {
                inText = wanted && !inPhonetic;
                hasText |= inText;
            }
            case "f" -> {
                inFormula = wanted;
                hasFormula |= wanted;
            }
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "v", "t" -> inText = false;
            case "f" -> inFormula = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> {
                if (wanted) {
                    take(cell());
                }
            }
            case "row" -> endRow();
            case "sheetData" -> {
                if (searching) {
                    searching = false;
                    header = search.header();
                }
            }
            default -> {}
        }
    }

    /** Once the first rows are through, the best of them is the header; a complete one is taken at once. */
    private void chooseHeader() {
        if (searching && row > CsvFacts.HEADER_ROWS) {
            searching = false;
            header = search.header();
        }
    }

    private void take(String cell) {
        if (searching) {
            while (headCells.size() < column) {
                headCells.add("");
            }
            headCells.add(cell);
        } else if (header != null) {
            Column c = header.at(column);
            if (c != null) {
                cells[c.ordinal()] = cell;
            }
        }
        if (hasFormula && !searching) {
            formulas++;
            firstFormula = firstFormula.isEmpty() ? letters(column) + row : firstFormula;
        }
    }

    private void endRow() {
        if (searching) {
            if (!headCells.isEmpty() && search.offer(row, headCells) && search.header() != null) {
                searching = false;
                header = search.header();
            }
            return;
        }
        if (header == null || Arrays.stream(cells).allMatch(String::isBlank)) {
            return;
        }
        held++;
        rows.row(file, file + "#" + sheet + "!" + row, cells);
    }

    private String cell() {
        String stored = text.toString();
        if (hasFormula && !hasText) {
            return "=" + formula;
        }
        return seen(book, type, style, stored);
    }

    /** What a person sees of a cell's stored text. */
    static String seen(Workbook book, String type, int style, String stored) {
        return switch (type) {
            case "s" -> book.shared(Workbook.number(stored.strip()));
            case "inlineStr", "str", "e", "d" -> stored;
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            default -> number(book, style, stored.strip());
        };
    }

    private static String number(Workbook book, int style, String stored) {
        if (stored.isEmpty()) {
            return "";
        }
        return switch (book.kind(style)) {
            case PLAIN -> CellNumber.plain(stored, false);
            case PERCENT -> CellNumber.plain(stored, true);
            case DATE -> CellNumber.date(stored, CellNumber.Kind.DATE, book.from1904());
            case MONTH -> CellNumber.date(stored, CellNumber.Kind.MONTH, book.from1904());
            case YEAR -> CellNumber.date(stored, CellNumber.Kind.YEAR, book.from1904());
        };
    }

    /** AB12 is column 27; -1 when the text begins with no letter. */
    static int column(String reference) {
        int n = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            n = n * 26 + c - 'A' + 1;
        }
        return n - 1;
    }

    private static String letters(int column) {
        StringBuilder b = new StringBuilder();
        for (int n = column + 1; n > 0; n = (n - 1) / 26) {
            b.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return b.toString();
    }
}
