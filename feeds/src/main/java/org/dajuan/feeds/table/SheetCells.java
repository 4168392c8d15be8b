package org.dajuan.feeds.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet as its cells stream by, every column kept. */
final class SheetCells {

    private final Workbook book;
    private final String sheet;
    private final int mostColumns;
    private final TableRows.Taker taker;
    private final StringBuilder text = new StringBuilder();

    private boolean going = true;
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean inText;
    private boolean inPhonetic;
    private boolean hasText;
    private boolean hasFormula;
    private List<String> cells = new ArrayList<>();

    SheetCells(Workbook book, String sheet, int mostColumns, TableRows.Taker taker) {
        this.book = book;
        this.sheet = sheet;
        this.mostColumns = mostColumns;
        this.taker = taker;
    }

    void on(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> start(xml);
            case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                if (inText) {
                    text.append(xml.getText());
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
                cells = new ArrayList<>();
            }
            case "c" -> {
                int own = SheetRows.column(Workbook.text(xml, "r"));
                column = own >= 0 ? own : column + 1;
                type = Workbook.text(xml, "t");
                style = Workbook.number(Workbook.text(xml, "s"));
                text.setLength(0);
                hasText = false;
                hasFormula = false;
            }
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> {
                inText = !inPhonetic && going && column < mostColumns;
                hasText |= inText;
            }
            case "f" -> hasFormula = true;
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "v", "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> {
                if (going && column < mostColumns) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    // Without a stored result Excel has not computed the formula yet; the sign makes readers refuse it.
                    String seen = hasFormula && !hasText ? "=" : SheetRows.seen(book, type, style, text.toString());
                    cells.set(column, Folding.trimmed(seen));
                }
            }
            case "row" -> {
                if (going && cells.stream().anyMatch(c -> !c.isEmpty())) {
                    going = taker.take(new TableRows.Row(sheet, row, cells, ""));
                }
            }
            default -> {}
        }
    }
}
