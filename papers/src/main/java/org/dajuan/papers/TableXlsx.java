package org.dajuan.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A plain list as an Excel workbook of one sheet in the house's look; text that begins like a formula stays text. */
public final class TableXlsx {
    /** Of .xlsx files. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * One column.
     *
     * @param title its header
     * @param width in characters, 1 to 255
     */
    public record Column(String title, int width) {}

    /**
     * One sheet.
     *
     * @param name at most 31 characters
     * @param rows as in {@link #write(String, List, List)}
     */
    public record Sheet(String name, List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {}

    private TableXlsx() {}

    /** The workbook's bytes, several sheets in their order. */
    public static byte[] write(List<Sheet> sheets) {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XlsxTable table = new XlsxTable(book);
            for (Sheet s : sheets) {
                fill(table, s);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory cannot be written.", e);
        }
    }

    private static void fill(XlsxTable table, Sheet s) {
        int[] widths = s.columns().stream().mapToInt(Column::width).toArray();
        var sheet =
                table.sheet(s.name(), s.columns().stream().map(Column::title).toList(), widths);
        for (List<? extends @Nullable Object> row : s.rows()) {
            table.row(sheet, row.toArray());
        }
        XlsxTable.close(sheet, s.columns().size());
    }

    /**
     * The workbook's bytes.
     *
     * @param name of the sheet, at most 31 characters
     * @param rows each value a text, an Integer, a BigDecimal, or null for an empty cell; a row may be shorter than the header
     */
    public static byte[] write(
            String name, List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return write(List.of(new Sheet(name, columns, rows)));
    }
}
