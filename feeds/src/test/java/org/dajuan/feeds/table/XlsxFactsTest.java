package org.dajuan.feeds.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.facts.RejectedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are written by POI and read by our own reader, so that one cannot share the other's mistakes. */
class XlsxFactsTest {

    private static final String[] HEADER = {
        "indicator", "about", "period", "value", "unit", "source", "recorded_at", "note"
    };

    @TempDir
    Path dir;

    @Test
    void cellsAreReadAsAPersonSeesThem() throws IOException {
        Path file = dir.resolve("投资.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("一季度");
            texts(sheet.createRow(0), (Object[]) HEADER);
            texts(sheet.createRow(1), "a", "e1", 2024, 0.1 + 0.2, "亿元", "统计局", "2025-01-01", "注");
            texts(sheet.createRow(2), "b", "", "2024-Q1", 1.6e10, "元", "统计局", "", "");
            date(book, sheet.getRow(2).createCell(6), "yyyy-mm-dd");
            texts(sheet.createRow(3), "c", "", "", 0, "个", "统计局", "2025-01-01", "");
            date(book, sheet.getRow(3).createCell(2), "mmm-yy");
            texts(sheet.createRow(5), "d", "", "2024", 0.125, "%", "统计局", "2025-01-01", "");
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            sheet.getRow(5).getCell(3).setCellStyle(percent);
            save(book, file);
        }
        FactsRead read = FactsReader.read(file);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.facts())
                .extracting(Fact::id)
                .containsExactly("投资.xlsx#一季度!2", "投资.xlsx#一季度!3", "投资.xlsx#一季度!4", "投资.xlsx#一季度!6");
        assertThat(read.facts())
                .extracting(f -> f.value().number())
                .containsExactly(
                        new BigDecimal("0.3"),
                        new BigDecimal("16000000000"),
                        new BigDecimal("0"),
                        new BigDecimal("12.5"));
        assertThat(read.facts())
                .extracting(f -> f.period().text())
                .containsExactly("2024", "2024-Q1", "2024-03", "2024");
        assertThat(read.facts().get(1).recordedAt()).isEqualTo(Instant.parse("2024-03-05T15:59:59Z"));
    }

    @Test
    void formulasGiveTheirStoredResultAndAreNoted() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("S");
            texts(sheet.createRow(0), (Object[]) HEADER);
            texts(sheet.createRow(1), "a", "", "2024", "", "个", "甲", "2025-01-01", "");
            texts(sheet.createRow(2), "b", "", "2024", "", "个", "甲", "2025-01-01", "");
            texts(sheet.createRow(3), "c", "", "2024", "", "个", "甲", "2025-01-01", "");
            sheet.getRow(1).createCell(3).setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.getRow(2).createCell(3).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            save(book, file);
        }
        FactsRead read = FactsReader.read(file);
        assertThat(read.facts()).extracting(Fact::indicator).containsExactly("a", "c");
        assertThat(read.facts().get(0).value()).isEqualTo(FactValue.measured(new BigDecimal("3")));
        assertThat(read.facts().get(1).value()).isEqualTo(FactValue.notMeasured());
        assertThat(read.rejected()).singleElement().satisfies(r -> {
            assertThat(r.value()).isEqualTo("#DIV/0!");
            assertThat(r.advice()).contains("formula");
        });
        assertThat(read.files().getFirst().notes())
                .anySatisfy(n -> assertThat(n).contains("2 cells are formulas").contains("D2"));
    }

    @Test
    void aFormulaThatWasNeverComputedIsRefusedNotTakenForEmpty() throws IOException {
        Path file = sheet(
                "a.xlsx",
                row(1, HEADER) + "<row r=\"2\">" + text("A2", "a") + text("C2", "2024") + "<c r=\"D2\"><f>A1*2</f></c>"
                        + text("E2", "个") + text("F2", "甲") + text("G2", "2025-01-01") + "</row>");
        assertThat(FactsReader.read(file).rejected()).singleElement().satisfies(r -> {
            assertThat(r.value()).isEqualTo("=A1*2");
            assertThat(r.advice()).contains("open it in Excel");
        });
    }

    @Test
    void sheetsOfSomethingElseArePassedOver() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            texts(book.createSheet("说明").createRow(0), "填表说明");
            Sheet sheet = book.createSheet("数据");
            texts(sheet.createRow(0), "2024年报表");
            texts(sheet.createRow(2), "指标", "对象", "期间", "数值", "单位", "来源", "记录时间", "备注");
            texts(sheet.createRow(3), "a", "", "2024", 1, "个", "甲", "2025-01-01", "");
            texts(book.createSheet("半成品").createRow(0), "指标", "数值");
            save(book, file);
        }
        FactsRead read = FactsReader.read(file);
        assertThat(read.facts()).singleElement().extracting(Fact::id).isEqualTo("a.xlsx#数据!4");
        assertThat(read.rejected())
                .singleElement()
                .extracting(RejectedFact::place)
                .isEqualTo("a.xlsx#半成品!1");
        assertThat(read.files().getFirst().notes())
                .anySatisfy(n -> assertThat(n).contains("说明"));
    }

    @Test
    void tenThousandColumnsAreNoBurden() throws IOException {
        Path file = dir.resolve("wide.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(10)) {
            Sheet sheet = book.createSheet("S");
            for (int r = 0; r < 30; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 10_000; c++) {
                    row.createCell(c).setCellValue("x" + c);
                }
                Object[] own = r == 0 ? HEADER : new Object[] {"a" + r, "", "2024", r, "个", "甲", "2025-01-01", ""};
                for (int c = 0; c < own.length; c++) {
                    set(row.createCell(9_000 + c), own[c]);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        FactsRead read = FactsReader.read(file);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.facts()).hasSize(29);
        assertThat(read.files().getFirst().notes().getFirst()).contains("more").hasSizeLessThan(1000);
    }

    @Test
    void hostileWorkbooksAreRejectedWithAReason() throws IOException {
        Path bomb = dir.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 4; i++) {
                zip.write(blanks);
            }
        }
        assertThat(FactsReader.read(bomb).rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.value()).contains("zip bomb"));
        Path laughs = sheet("laughs.xlsx", "", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>");
        assertThat(FactsReader.read(laughs).rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.value()).contains("entities"));
        Path cut = Files.write(dir.resolve("cut.xlsx"), Arrays.copyOf(Files.readAllBytes(laughs), 100));
        assertThat(FactsReader.read(cut).rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.value()).contains("damaged"));
        Path old = Files.write(
                dir.resolve("old.xlsx"),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        assertThat(FactsReader.read(old).rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.advice()).contains(".xlsx"));
    }

    @Test
    void aWorkbookNamedCsvIsReadAsWhatItIs() throws IOException {
        Path file = sheet("a.csv", row(1, HEADER) + row(2, "a", "", "2024", "1", "个", "甲", "2025-01-01", ""));
        FactsRead read = FactsReader.read(file);
        assertThat(read.facts()).hasSize(1);
        assertThat(read.files().getFirst().notes().getFirst()).contains("Excel workbook");
    }

    @Test
    void numberFormatsAreToldApart() {
        assertThat(CellNumber.kind(0, "")).isEqualTo(CellNumber.Kind.PLAIN);
        assertThat(CellNumber.kind(14, "")).isEqualTo(CellNumber.Kind.DATE);
        assertThat(CellNumber.kind(164, "yyyy\"年\"m\"月\"")).isEqualTo(CellNumber.Kind.MONTH);
        assertThat(CellNumber.kind(165, "yyyy\"年\"m\"月\"d\"日\";@")).isEqualTo(CellNumber.Kind.DATE);
        assertThat(CellNumber.kind(166, "#,##0.00\\ \"d\";[Red]-#,##0.00")).isEqualTo(CellNumber.Kind.PLAIN);
        assertThat(CellNumber.kind(167, "0.00E+00")).isEqualTo(CellNumber.Kind.PLAIN);
        assertThat(CellNumber.kind(168, "yyyy")).isEqualTo(CellNumber.Kind.YEAR);
        assertThat(CellNumber.kind(169, "General\"m\"")).isEqualTo(CellNumber.Kind.PLAIN);
        assertThat(CellNumber.date("45356", CellNumber.Kind.DATE, false)).isEqualTo("2024-03-05");
        assertThat(CellNumber.date("45356.5", CellNumber.Kind.DATE, false)).isEqualTo("2024-03-05T12:00");
        assertThat(CellNumber.date("1", CellNumber.Kind.DATE, false)).isEqualTo("1900-01-01");
        assertThat(CellNumber.plain("0.30000000000000004", false)).isEqualTo("0.3");
        assertThat(CellNumber.plain("1.23E-3", false)).isEqualTo("0.00123");
        assertThat(CellNumber.plain("1E999999999", false)).isEqualTo("1E999999999");
    }

    private static void date(XSSFWorkbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellValue(LocalDate.of(2024, 3, 5));
        cell.setCellStyle(style);
    }

    private static void texts(Row row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            set(row.createCell(i), values[i]);
        }
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Number n) {
            cell.setCellValue(n.doubleValue());
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String row(int number, String... cells) {
        StringBuilder b = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            b.append(text((char) ('A' + i) + "" + number, cells[i]));
        }
        return b.append("</row>").toString();
    }

    private Path sheet(String name, String rows) throws IOException {
        return sheet(name, rows, "");
    }

    private Path sheet(String name, String rows, String doctype) throws IOException {
        Path file = dir.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    doctype + "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(UTF_8));
    }
}
