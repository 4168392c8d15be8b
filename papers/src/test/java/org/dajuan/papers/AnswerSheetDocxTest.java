package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.facts.Fact;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

class AnswerSheetDocxTest {
    private static final AnswerSheet SHEET = DemoSheet.sheet();

    @Test
    void everyFactIsNamedInANumberedNote() throws IOException {
        try (XWPFDocument document = write(SHEET, Locale.CHINA)) {
            SheetView view = new SheetView(SHEET, DemoReasons::render);
            long backed = view.rows().stream().filter(r -> !r.facts().isEmpty()).count();
            List<XWPFEndnote> notes = document.getEndnotes();
            assertThat(notes).hasSize((int) backed);
            String all = notes.stream()
                    .flatMap(n -> n.getParagraphs().stream())
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining());
            for (Fact fact : view.facts()) {
                assertThat(all).contains("行号" + fact.id() + "）").contains(fact.source());
            }
        }
    }

    @Test
    void everyPromiseStandsInATable() throws IOException {
        try (XWPFDocument document = write(SHEET, Locale.CHINA)) {
            String cells = document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
            SHEET.answers()
                    .forEach(a -> assertThat(cells)
                            .contains(a.promise().subject())
                            .contains(DemoReasons.render(a.reason(), Locale.CHINA)));
            assertThat(cells).contains("■ 未完成", "▲ 进度滞后", "● 已完成", "○ 未到期");
        }
    }

    @Test
    void pageIsThatOfAnOfficialDocument() throws IOException {
        try (XWPFDocument document = write(SHEET, Locale.CHINA)) {
            CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
            // 37, 35, 28 and 26 mm in twips.
            assertThat(margins.getTop()).isEqualTo(BigInteger.valueOf(2098));
            assertThat(margins.getBottom()).isEqualTo(BigInteger.valueOf(1984));
            assertThat(margins.getLeft()).isEqualTo(BigInteger.valueOf(1587));
            assertThat(margins.getRight()).isEqualTo(BigInteger.valueOf(1474));
            XWPFParagraph title = document.getParagraphs().getFirst();
            assertThat(title.getText()).isEqualTo("2026年工作承诺答卷");
            assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
            XWPFParagraph body = document.getParagraphs().stream()
                    .filter(p -> p.getText().contains("共作出承诺62项"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body.getSpacingBetween()).isEqualTo(28);
            assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
            assertThat(document.getFooterList()).hasSize(2);
        }
    }

    @Test
    void hostileStringsStayText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerSheetDocx(Hostile::reason).write(Hostile.sheet(), Locale.CHINA, out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            String cells = document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
            assertThat(cells).contains("<script>alert(1)</script>", "=cmd|' /C calc'!A0", "😀", Hostile.LONG);
            assertThat(cells).doesNotContain("\u202E", "\u0000");
        }
    }

    private static XWPFDocument write(AnswerSheet sheet, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerSheetDocx(DemoReasons::render).write(sheet, locale, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
