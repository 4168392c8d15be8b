package org.dajuan.park.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty table of enterprises to fill in: one column a field, all of them text, so that codes keep their zeros. */
final class EnterpriseTemplate {

    private static final int WIDTH = 24 * 256;

    private EnterpriseTemplate() {}

    static byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            Sheet sheet = book.createSheet("企业");
            Row header = sheet.createRow(0);
            for (EnterpriseField field : EnterpriseField.values()) {
                header.createCell(field.ordinal()).setCellValue(field.title());
                sheet.setDefaultColumnStyle(field.ordinal(), text);
                sheet.setColumnWidth(field.ordinal(), WIDTH);
            }
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
