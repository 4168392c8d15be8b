package org.dajuan.papers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Sheets of one workbook that look alike: a frozen, filtered header, set widths, wrapped text, numbers with their own decimals. */
final class XlsxTable {
    private static final int MOST_DECIMALS = 6;
    /** Excel keeps 15 significant digits; more would be changed silently, so they are written as text. */
    private static final int MOST_DIGITS = 15;

    private final SXSSFWorkbook book;
    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle quoted;
    private final Map<Integer, CellStyle> numbers = new HashMap<>();

    XlsxTable(SXSSFWorkbook book) {
        this.book = book;
        text = base();
        quoted = base();
        quoted.setQuotePrefixed(true);
        header = base();
        Font bold = book.createFont();
        bold.setBold(true);
        header.setFont(bold);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
    }

    /** A sheet with a header; widths are in characters. */
    Sheet sheet(String name, List<String> titles, int... widths) {
        Sheet sheet = book.createSheet(name);
        Row row = sheet.createRow(0);
        row.setHeightInPoints(24);
        for (int i = 0; i < titles.size(); i++) {
            SafeCell.write(row.createCell(i), titles.get(i), header, header);
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setCenter("— &P —");
        return sheet;
    }

    /** The sheet is complete: its header filters all rows. */
    static void close(Sheet sheet, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns - 1));
    }

    /** Adds a row; each value is text, a number, or null for an empty cell. */
    void row(Sheet sheet, @Nullable Object... values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && !value.equals("")) {
                write(row.createCell(i), value);
            }
        }
    }

    private void write(Cell cell, Object value) {
        switch (value) {
            case Integer n -> {
                cell.setCellValue(n);
                cell.setCellStyle(number(0));
            }
            case BigDecimal n
            when n.stripTrailingZeros().precision() <= MOST_DIGITS -> {
                cell.setCellValue(n.doubleValue());
                cell.setCellStyle(number(Math.clamp(n.scale(), 0, MOST_DECIMALS)));
            }
            case BigDecimal n -> SafeCell.write(cell, n.toPlainString(), text, text);
            default -> SafeCell.write(cell, value.toString(), text, quoted);
        }
    }

    private CellStyle number(int decimals) {
        return numbers.computeIfAbsent(decimals, d -> {
            CellStyle style = base();
            style.setAlignment(HorizontalAlignment.RIGHT);
            String format = d == 0 ? "#,##0" : "#,##0." + "0".repeat(d);
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        });
    }

    private CellStyle base() {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }
}
