package org.dajuan.feeds.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;

/** A table whose columns are not known beforehand: a header, and rows of text under it. Column names are kept as written. */
public final class WideTable {
    private final String name;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<TableRows.Row> rows = new ArrayList<>();

    private WideTable(String name) {
        this.name = name;
    }

    /**
     * Reads a table; the first row is the header, a nameless first column is called {@code ""}.
     *
     * @param name of the file, for places
     * @throws UnreadableDocument when it is no table, a column stands twice or a row is broken
     */
    public static WideTable read(Path file, String name, ReadLimits limits) {
        WideTable t = new WideTable(name);
        TableRows.read(file, name, limits, row -> {
            if (!row.flaw().isEmpty()) {
                throw new UnreadableDocument(name + "#" + row.number(), row.cell(0), row.flaw(), "Mend the line.");
            }
            if (t.columns.isEmpty()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (t.columns.put(row.cell(i), i) != null) {
                        throw new UnreadableDocument(
                                name + " has a column twice",
                                "\"" + row.cell(i) + "\"",
                                "each column once",
                                "Delete one of the two.");
                    }
                }
            } else {
                t.rows.add(row);
            }
            return true;
        });
        if (t.columns.isEmpty()) {
            throw new UnreadableDocument(name + " is empty", "no row", "a header", "Maybe the wrong file was saved.");
        }
        return t;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** Names of the columns in their order. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Whether a column of this name stands there. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Number of rows under the header. */
    public int rows() {
        return rows.size();
    }

    /** A cell, empty when it or its column is. */
    public String cell(int row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : rows.get(row).cell(at);
    }

    /** File and row as a spreadsheet counts, such as {@code loads.csv#3}. */
    public String place(int row) {
        return name + "#" + rows.get(row).number();
    }
}
