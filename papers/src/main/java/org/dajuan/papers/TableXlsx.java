package org.dajuan.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
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

    private TableXlsx() {}

    /**
     * The workbook's bytes.
     *
     * @param name of the sheet, at most 31 characters
     * @param rows each value a text, an Integer, a BigDecimal, or null for an empty cell; a row may be shorter than the header
     */
    public static byte[] write(
            String name, List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XlsxTable table = new XlsxTable(book);
            int[] widths = columns.stream().mapToInt(Column::width).toArray();
            Sheet sheet = table.sheet(name, columns.stream().map(Column::title).toList(), widths);
            for (List<? extends @Nullable Object> row : rows) {
                table.row(sheet, row.toArray());
            }
            XlsxTable.close(sheet, columns.size());
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory cannot be written.", e);
        }
    }
}
