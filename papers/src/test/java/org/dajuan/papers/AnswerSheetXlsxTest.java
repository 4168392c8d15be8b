package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.facts.Fact;
import org.junit.jupiter.api.Test;

class AnswerSheetXlsxTest {
    private static final AnswerSheet SHEET = DemoSheet.sheet();

    @Test
    void answersReadBackAsWritten() throws IOException {
        try (XSSFWorkbook book = write(SHEET, Locale.CHINA)) {
            Sheet answers = book.getSheet("答卷");
            assertThat(answers.getLastRowNum()).isEqualTo(SHEET.answers().size());
            assertThat(answers.getPaneInformation().isFreezePane()).isTrue();
            for (int i = 0; i < SHEET.answers().size(); i++) {
                Answer a = SHEET.answers().get(i);
                Row row = answers.getRow(i + 1);
                assertThat(row.getCell(1).getStringCellValue())
                        .isEqualTo(a.promise().id());
                assertThat(row.getCell(2).getStringCellValue())
                        .isEqualTo(Lights.word(a.verdict()).zh());
                assertThat(row.getCell(14).getStringCellValue())
                        .isEqualTo(DemoReasons.render(a.reason(), Locale.CHINA));
                if (a.value() != null) {
                    assertThat(row.getCell(7).getNumericCellValue())
                            .isEqualTo(a.value().value().doubleValue());
                    assertThat(row.getCell(8).getStringCellValue())
                            .isEqualTo(a.value().unit());
                } else {
                    assertThat(row.getCell(7)).isNull();
                }
            }
        }
    }

    @Test
    void numbersKeepTheirDecimals() throws IOException {
        try (XSSFWorkbook book = write(SHEET, Locale.CHINA)) {
            Cell value = book.getSheet("答卷").getRow(3).getCell(7);
            assertThat(value.getNumericCellValue()).isEqualTo(98.375);
            assertThat(value.getCellStyle().getDataFormatString()).isEqualTo("#,##0.000");
        }
    }

    @Test
    void everyFactOddityAndRejectedRowIsThere() throws IOException {
        try (XSSFWorkbook book = write(SHEET, Locale.CHINA)) {
            List<Fact> facts = new SheetView(SHEET, DemoReasons::render).facts();
            TreeSet<String> ids = new TreeSet<>();
            book.getSheet("证据").forEach(r -> ids.add(r.getCell(13).getStringCellValue()));
            assertThat(ids).containsAll(facts.stream().map(Fact::id).toList());
            assertThat(book.getSheet("疑点").getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheet("退回").getLastRowNum()).isEqualTo(3);
            assertThat(book.getSheet("退回").getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("约9亿");
        }
    }

    @Test
    void speaksEnglish() throws IOException {
        try (XSSFWorkbook book = write(SHEET, Locale.ENGLISH)) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Answers");
            assertThat(book.getSheetAt(0).getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("Verdict");
        }
    }

    @Test
    void noCellCanBeComputed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerSheetXlsx(Hostile::reason).write(Hostile.sheet(), Locale.CHINA, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                        if (cell.getCellType() == CellType.STRING
                                && "=+-@".indexOf((cell.getStringCellValue() + " ").charAt(0)) >= 0) {
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        }
                    }
                }
            }
            Row command = book.getSheet("答卷").getRow(1 + Hostile.STRINGS.indexOf("=cmd|' /C calc'!A0"));
            assertThat(command.getCell(5).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(command.getCell(5).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(book.getSheet("答卷").getRow(17).getCell(14).getStringCellValue())
                    .hasSize(10_000);
        }
    }

    private static XSSFWorkbook write(AnswerSheet sheet, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerSheetXlsx(DemoReasons::render).write(sheet, locale, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
