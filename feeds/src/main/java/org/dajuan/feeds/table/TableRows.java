package org.dajuan.feeds.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.feeds.document.DocumentReader;
import org.dajuan.feeds.document.Encoding;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.SafeXml;
import org.dajuan.feeds.document.Signature;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.document.ZipParts;

/** The cells of any table, row by row, whatever its columns mean: delimited text or the sheets of an Excel file. */
public final class TableRows {

    /**
     * One row that holds anything.
     *
     * @param sheet the sheet's name, empty for delimited text
     * @param number as a spreadsheet counts, from 1
     * @param cells texts as a person sees them, without blanks at their ends
     * @param flaw what is wrong with the row's form, empty when nothing is; the cells mean nothing then
     */
    public record Row(String sheet, int number, List<String> cells, String flaw) {

        /** A cell, empty beyond the last. */
        public String cell(int i) {
            return i >= 0 && i < cells.size() ? cells.get(i) : "";
        }
    }

    /** Takes rows one at a time; false ends the reading of the sheet at hand. */
    @FunctionalInterface
    public interface Taker {
        boolean take(Row row);
    }

    private static final int MOST_COLUMNS = 1000;
    private static final int LOOK = 20;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    private TableRows() {}

    /**
     * Reads a table.
     *
     * @param name for messages
     * @return what a person should know about the reading
     * @throws UnreadableDocument when it is no table, with what to try
     */
    public static List<String> read(Path file, String name, ReadLimits limits, Taker taker) {
        try {
            DocumentReader.requireReadable(file, name, limits);
            byte[] head = DocumentReader.head(file);
            Signature signature = Signature.of(head);
            signature.requireReport(name, head);
            if (signature == Signature.ZIP) {
                workbook(file, limits, taker);
                return List.of();
            }
            if (signature == Signature.TEXT) {
                return text(file, taker);
            }
            throw new UnreadableDocument(
                    name + " is no table",
                    "its contents are " + signature.name().toLowerCase(Locale.ROOT),
                    "a .csv or .xlsx file",
                    "Save the table as .xlsx or .csv.");
        } catch (IOException e) {
            throw new UnreadableDocument(
                    name + " cannot be read",
                    String.valueOf(e.getMessage()),
                    "a readable .csv or .xlsx file",
                    "Maybe it was cut short; send it again.",
                    e);
        }
    }

    private static void workbook(Path file, ReadLimits limits, Taker taker) throws IOException {
        try (ZipParts zip = ZipParts.open(file, limits)) {
            Workbook book = Workbook.read(zip, limits.maxTextChars());
            for (Workbook.Sheet sheet : book.sheets()) {
                if (zip.has(sheet.part()) && !sheet.hidden()) {
                    SheetCells cells = new SheetCells(book, sheet.name(), MOST_COLUMNS, taker);
                    SafeXml.read(zip, sheet.part(), cells::on);
                }
            }
        }
    }

    private static List<String> text(Path file, Taker taker) throws IOException {
        Encoding encoding = Encoding.detect(file);
        char delimiter = delimiter(file, encoding);
        try (Reader in = open(file, encoding)) {
            CsvRows csv = new CsvRows(in, delimiter);
            while (csv.next()) {
                boolean sound = csv.fault() == CsvRows.Fault.NONE;
                if (sound && csv.blank()) {
                    continue;
                }
                if (!taker.take(new Row(
                        "", csv.row(), sound ? trimmed(csv) : List.of(csv.line()), sound ? "" : flaw(csv.fault())))) {
                    break;
                }
            }
        }
        return encoding.sound()
                ? List.of()
                : List.of("At byte offset " + encoding.flawAt() + " stand " + encoding.flaw() + "; read as "
                        + encoding.charset().name() + ".");
    }

    private static List<String> trimmed(CsvRows csv) {
        int n = Math.min(csv.fields(), MOST_COLUMNS);
        List<String> cells = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            cells.add(Folding.trimmed(csv.field(i)));
        }
        return cells;
    }

    private static String flaw(CsvRows.Fault fault) {
        return switch (fault) {
            case QUOTE_NOT_CLOSED, NONE -> "a closing quote for every opening one";
            case TEXT_AFTER_QUOTE -> "a delimiter or the line's end behind a closing quote";
            case TOO_LONG -> "at most " + CsvRows.LONGEST_ROW + " chars in a row";
        };
    }

    /** The sign that parts most of the first rows into the same number of fields, more than one. */
    private static char delimiter(Path file, Encoding encoding) throws IOException {
        char best = ',';
        int bestScore = 0;
        for (char d : DELIMITERS) {
            Map<Integer, Integer> widths = new HashMap<>();
            try (Reader in = open(file, encoding)) {
                CsvRows csv = new CsvRows(in, d);
                while (csv.row() < LOOK && csv.next()) {
                    if (csv.fault() == CsvRows.Fault.NONE && csv.fields() > 1) {
                        widths.merge(csv.fields(), csv.fields(), Integer::sum);
                    }
                }
            }
            int score =
                    widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (score > bestScore) {
                best = d;
                bestScore = score;
            }
        }
        return best;
    }

    private static Reader open(Path file, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.bom());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
