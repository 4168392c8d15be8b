package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dajuan.spine.answers.AnswerSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswerSheetPdfTest {
    private static final AnswerSheet SHEET = DemoSheet.sheet();
    private static final String HASH = "5e".repeat(32);

    @BeforeAll
    static void fontIsThere() {
        boolean must = System.getenv("CI") != null;
        assumeTrue(must || PdfFont.find().isPresent(), "WenQuanYi Micro Hei is not installed");
    }

    @Test
    void everyPromiseStandsInItWithItsFigures() throws IOException {
        try (PDDocument document = pdf(SHEET, Locale.CHINA)) {
            String text = text(document);
            assertThat(text).contains("2026年工作承诺答卷", "共作出承诺62项", "一、总体情况", "（一）", "证据注释");
            SheetView view = new SheetView(SHEET, DemoReasons::render);
            for (Row row : view.rows()) {
                assertThat(text).contains(row.subject().in(Tongue.ZH));
                assertThat(text).contains(row.target(Tongue.ZH).text());
                if (!row.isUnbacked()) {
                    assertThat(text).contains(row.value(Tongue.ZH).text());
                }
            }
        }
    }

    @Test
    void pagesAreThoseOfAnOfficialDocument() throws IOException {
        try (PDDocument document = pdf(SHEET, Locale.CHINA)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                PDRectangle box = document.getPage(n - 1).getMediaBox();
                assertThat(Math.round(box.getWidth() * 25.4 / 72)).isEqualTo(210);
                assertThat(Math.round(box.getHeight() * 25.4 / 72)).isEqualTo(297);
                assertThat(page(document, n)).contains("—" + n + "—", HASH, "截至2026年11月24日");
            }
        }
    }

    @Test
    void headingRowsStandOnEveryPageOfATable() throws IOException {
        try (PDDocument document = pdf(DemoSheet.large(6), Locale.CHINA)) {
            int rows = 0;
            int headed = 0;
            for (int n = 2; n <= document.getNumberOfPages(); n++) {
                String page = page(document, n);
                if (page.contains("证据注释")) {
                    break;
                }
                rows++;
                headed += page.contains("序号") ? 1 : 0;
            }
            assertThat(rows).isGreaterThan(20);
            assertThat(headed).isGreaterThanOrEqualTo(rows - 1);
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = pdf(SHEET, Locale.CHINA)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts).allMatch(f -> f.getName().contains("WenQuanYiMicroHei"));
        }
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        assertThat(bytes(SHEET, Locale.CHINA)).isEqualTo(bytes(SHEET, Locale.CHINA));
    }

    @Test
    void itSpeaksEnglishWhenAsked() throws IOException {
        try (PDDocument document = pdf(SHEET, Locale.ENGLISH)) {
            assertThat(text(document))
                    .contains("Notes on evidence", "As of 24 November 2026")
                    .doesNotContain("总体情况");
        }
    }

    @Test
    void hostileStringsStayText() throws IOException {
        byte[] made = new AnswerSheetPdf(Hostile::reason, ZoneId.of("UTC")).render(Hostile.sheet(), Locale.CHINA, HASH);
        try (PDDocument document = Loader.loadPDF(made)) {
            String text = text(document);
            assertThat(text)
                    .contains("<script>alert(1)</script>", "=cmd|'/Ccalc'!A0")
                    .doesNotContain("\u202E");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void aMissingFontSaysWhatToInstall() {
        assertThatThrownBy(() -> PdfFont.file(List.of(Path.of("/no/such/font.ttc"))))
                .isInstanceOf(PdfFont.Missing.class)
                .hasMessageContaining("/no/such/font.ttc")
                .hasMessageContaining("fonts-wqy-microhei");
    }

    private static PDDocument pdf(AnswerSheet sheet, Locale locale) throws IOException {
        return Loader.loadPDF(bytes(sheet, locale));
    }

    private static byte[] bytes(AnswerSheet sheet, Locale locale) {
        return new AnswerSheetPdf(DemoReasons::render, ZoneId.of("Asia/Shanghai")).render(sheet, locale, HASH);
    }

    /** All text without the breaks of lines and the gaps between glyphs. */
    private static String text(PDDocument document) throws IOException {
        String raw = new PDFTextStripper().getText(document);
        return raw.contains("Notes on") ? raw.replaceAll("\\s+", " ") : raw.replaceAll("\\s", "");
    }

    private static String page(PDDocument document, int n) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(n);
        stripper.setEndPage(n);
        return stripper.getText(document).replaceAll("\\s", "");
    }
}
