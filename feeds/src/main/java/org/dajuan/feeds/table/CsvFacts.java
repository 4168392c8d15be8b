package org.dajuan.feeds.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.feeds.document.Encoding;

/** Facts from one CSV file. */
final class CsvFacts {

    /** Titles and remarks may stand above the header. */
    static final int HEADER_ROWS = 20;

    private static final int MOST_COLUMNS = 16_384;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    private final Path file;
    private final String name;
    private final FactRows rows;
    private final Encoding encoding;
    private final List<String> notes = new ArrayList<>();
    private int held;

    private CsvFacts(Path file, String name, FactRows rows) throws IOException {
        this.file = file;
        this.name = name;
        this.rows = rows;
        this.encoding = Encoding.detect(file);
    }

    static TableRead read(Path file, String name, FactRows rows) throws IOException {
        CsvFacts csv = new CsvFacts(file, name, rows);
        csv.read();
        return new TableRead(csv.encoding.charset().name(), csv.held, csv.notes);
    }

    private void read() throws IOException {
        if (!encoding.sound()) {
            notes.add("At byte offset " + encoding.flawAt() + " stand " + encoding.flaw() + "; read as "
                    + encoding.charset().name() + ", rows with unreadable chars rejected.");
        }
        HeaderSearch search = new HeaderSearch();
        char delimiter = ',';
        for (char d : DELIMITERS) {
            if (look(d, search)) {
                delimiter = d;
            }
        }
        Header header = search.header();
        if (header == null) {
            search.reject(rows, name, name + "#");
            return;
        }
        search.note(notes);
        try (Reader in = open()) {
            CsvRows csv = new CsvRows(in, delimiter);
            while (csv.next()) {
                if (csv.row() > search.row()) {
                    take(csv, header);
                }
            }
        }
    }

    /** Looks for the header among the first rows; true when this delimiter shows more of our columns than those before. */
    private boolean look(char delimiter, HeaderSearch search) throws IOException {
        boolean better = false;
        try (Reader in = open()) {
            CsvRows csv = new CsvRows(in, delimiter);
            while (csv.row() < HEADER_ROWS && csv.next()) {
                if (csv.fault() == CsvRows.Fault.NONE && !csv.blank()) {
                    better |= search.offer(csv.row(), csv.all(MOST_COLUMNS));
                }
            }
        }
        return better;
    }

    private void take(CsvRows csv, Header header) throws IOException {
        if (csv.fault() == CsvRows.Fault.NONE && csv.blank()) {
            return;
        }
        // A surplus of empty fields is no better: 1,234 without quotes shifts all that follows and may leave the last
        // one empty.
        boolean wrongWidth = csv.fields() <= header.lastNeeded() || csv.fields() > header.width();
        if (csv.fault() == CsvRows.Fault.NONE && csv.spansLines() && wrongWidth) {
            csv.retreat();
        }
        held++;
        String place = name + "#" + csv.row();
        if (csv.fault() != CsvRows.Fault.NONE) {
            rejectForm(place, csv.line(), csv.fault());
            return;
        }
        if (wrongWidth) {
            rows.reject(
                    place,
                    "",
                    csv.fields() + " fields: " + csv.line(),
                    header.width() + " fields, as in the header",
                    csv.fields() > header.width()
                            ? "Put texts and numbers that hold a comma between double quotes."
                            : "Maybe the line is cut short; fill in the missing cells.");
            return;
        }
        String[] cells = new String[Column.ALL.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = csv.field(header.position(Column.ALL.get(i)));
            if (!encoding.sound() && cells[i].indexOf('\uFFFD') >= 0) {
                rows.reject(
                        place,
                        Column.ALL.get(i).header(),
                        cells[i],
                        "text in " + encoding.charset().name(),
                        "Type the cell anew and save the file as UTF-8.");
                return;
            }
        }
        rows.row(name, place, cells);
    }

    private void rejectForm(String place, String line, CsvRows.Fault fault) {
        switch (fault) {
            case QUOTE_NOT_CLOSED, NONE ->
                rows.reject(
                        place,
                        "",
                        line,
                        "a closing quote for every opening one",
                        "Close the quote, or write a quote inside a text twice.");
            case TEXT_AFTER_QUOTE ->
                rows.reject(
                        place,
                        "",
                        line,
                        "a comma or the line's end behind a closing quote",
                        "Write a quote inside a text twice, or close the quote that is open.");
            case TOO_LONG ->
                rows.reject(
                        place,
                        "",
                        line,
                        "at most " + CsvRows.LONGEST_ROW + " chars in a row",
                        "Maybe line breaks got lost; save the file anew.");
        }
    }

    private Reader open() throws IOException {
        CodingErrorAction action = encoding.sound() ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        CharsetDecoder decoder =
                encoding.charset().newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.bom());
        return new InputStreamReader(in, decoder);
    }
}
