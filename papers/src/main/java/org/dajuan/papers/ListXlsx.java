package org.dajuan.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A long list as an Excel file: one sheet, a header, rows as they come; texts never become formulas. */
public final class ListXlsx {

    /** Rows that Excel can hold below the header. */
    public static final int MOST_ROWS = 1_048_575;

    /** Takes rows. */
    @FunctionalInterface
    public interface Rows {
        /** Adds one; each value is text, a number (Integer or BigDecimal), or null for an empty cell. */
        void add(@Nullable Object... values);
    }

    private ListXlsx() {}

    /**
     * Writes the list.
     *
     * @param widths of the columns, in characters
     * @param rows hands over the rows
     */
    public static void write(OutputStream out, String name, List<String> titles, int[] widths, Consumer<Rows> rows)
            throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
            XlsxTable table = new XlsxTable(book);
            Sheet sheet = table.sheet(name, titles, widths);
            rows.accept(values -> table.row(sheet, values));
            XlsxTable.close(sheet, titles.size());
            book.write(out);
        }
    }
}
