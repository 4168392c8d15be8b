package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportDraftTest {
    private static final Pattern NUMERAL = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    @Test
    void everyNumeralOfTheTextStandsInAnAnswerAFactOrThePlan() throws IOException {
        AnswerSheet sheet = DemoSheet.sheet();
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            Set<BigDecimal> known = known(sheet);
            List<String> strange = new ArrayList<>();
            try (XWPFDocument d = docx(sheet, locale)) {
                for (String words : texts(d)) {
                    Matcher m = NUMERAL.matcher(words);
                    while (m.find()) {
                        if (!known.contains(number(m.group()))) {
                            strange.add(m.group() + " in " + words);
                        }
                    }
                }
            }
            assertThat(strange).isEmpty();
        }
    }

    @Test
    void everySentenceWithAnAnsweredNumberHasItsFootnote() throws IOException {
        AnswerSheet sheet = DemoSheet.sheet();
        long answered = sheet.answers().stream()
                .filter(a -> a.value() != null
                        && !facts(a.lineage(), new ArrayList<>()).isEmpty())
                .filter(a -> a.verdict() != Verdict.CLAIMED_UNQUANTIFIED && a.verdict() != Verdict.NOT_REPORTED)
                .count();
        try (XWPFDocument d = docx(sheet, Locale.CHINA)) {
            long notes = d.getFootnotes().stream()
                    .filter(n -> !n.getParagraphs().isEmpty() && text(n).contains("，"))
                    .count();
            assertThat(notes).isEqualTo(answered).isPositive();
        }
    }

    @Test
    void whatIsMissedOrUnmeasuredIsSaidAndGapsAreMarked() throws IOException {
        AnswerSheet sheet = DemoSheet.sheet();
        try (XWPFDocument d = docx(sheet, Locale.CHINA)) {
            String all = String.join("\n", texts(d));
            assertThat(all).contains("一、", "（一）", "没有完成和不能衡量的事项", "【待填", "结转目标");
            for (Answer a : sheet.answers()) {
                if (a.verdict() == Verdict.UNMEASURED || a.verdict() == Verdict.MISSED) {
                    String name = a.promise().subject().isEmpty()
                            ? a.promise().words()
                            : a.promise().subject();
                    assertThat(all).contains(name);
                }
            }
        }
    }

    @Test
    void theLayoutIsThatOfOfficialDocuments() throws IOException {
        try (XWPFDocument d = docx(DemoSheet.sheet(), Locale.CHINA)) {
            var margins = d.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getTop()).hasToString("2098"); // 37 mm
            assertThat(margins.getLeft()).hasToString("1587"); // 28 mm
            XWPFParagraph body = d.getParagraphs().stream()
                    .filter(p -> p.getText().startsWith("本稿回顾部分"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
            // 28 characters of 16 pt, each drawn together by a quarter point, fit into 156 mm; 29 do not.
            int width = 16 * 20 + body.getRuns().getFirst().getCharacterSpacing();
            assertThat(28 * width).isLessThanOrEqualTo(DocxPage.TEXT_WIDTH);
            assertThat(29 * width).isGreaterThan(DocxPage.TEXT_WIDTH);
            // 22 lines of 28 pt fit into 225 mm, 23 do not.
            assertThat(body.getSpacingBetween()).isEqualTo(28);
            assertThat(22 * 28 * 20).isLessThanOrEqualTo(12_756);
            assertThat(23 * 28 * 20).isGreaterThan(12_756);
        }
    }

    @Test
    void theTableUpwardsHoldsEveryPromise() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportDraft(DemoSheet.sheet(), Locale.CHINA).writeXlsx(out);
        Path demo = Path.of("target", "demo");
        Files.createDirectories(demo);
        Files.write(demo.resolve("upwards.zh.xlsx"), out.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum())
                    .isEqualTo(DemoSheet.sheet().answers().size());
        }
    }

    private static XWPFDocument docx(AnswerSheet sheet, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportDraft(sheet, locale).writeDocx(out);
        Path demo = Path.of("target", "demo");
        Files.createDirectories(demo);
        Files.write(demo.resolve("draft." + locale.getLanguage() + ".docx"), out.toByteArray());
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(XWPFDocument d) {
        List<String> out = new ArrayList<>();
        // A reference to a footnote is a mark, not a numeral of the text.
        d.getParagraphs().forEach(p -> {
            StringBuilder words = new StringBuilder();
            p.getRuns().forEach(r -> words.append(r.getCTR().sizeOfFootnoteReferenceArray() > 0 ? "" : r.text()));
            out.add(words.toString());
        });
        d.getFootnotes()
                .forEach(n -> n.getParagraphs()
                        .forEach(p -> p.getRuns()
                                .forEach(r -> out.add(r.getCTR().sizeOfFootnoteRefArray() > 0 ? "" : r.text()))));
        return out;
    }

    private static String text(XWPFFootnote n) {
        StringBuilder all = new StringBuilder();
        n.getParagraphs().forEach(p -> p.getRuns().forEach(r -> all.append(r.text())));
        return all.toString();
    }

    private static Set<BigDecimal> known(AnswerSheet sheet) {
        Set<BigDecimal> out = new HashSet<>();
        add(out, sheet.plan().reportName());
        add(out, String.valueOf(sheet.plan().planYear()));
        add(out, String.valueOf(sheet.plan().planYear() + 1));
        add(
                out,
                sheet.asOf().getYear() + " " + sheet.asOf().getMonthValue() + " "
                        + sheet.asOf().getDayOfMonth());
        for (Answer a : sheet.answers()) {
            add(
                    out,
                    a.promise().subject() + " " + a.promise().words() + " "
                            + a.promise().theme());
            add(out, String.valueOf(a.promise().deadline()));
            add(out, a.promise().target());
            add(out, a.value());
            add(out, a.target());
            add(out, a.gap() == null ? "" : a.gap().toPlainString());
            for (Fact f : facts(a.lineage(), new ArrayList<>())) {
                add(
                        out,
                        f.id() + " " + f.indicator() + " " + f.about() + " " + f.period() + " " + f.source() + " "
                                + f.unit());
                add(out, f.value().number() == null ? "" : f.value().number().toPlainString());
            }
        }
        return out;
    }

    private static void add(Set<BigDecimal> to, @Nullable Quantity q) {
        add(to, q == null ? "" : q.toString());
    }

    private static void add(Set<BigDecimal> to, String words) {
        Matcher m = NUMERAL.matcher(words);
        while (m.find()) {
            to.add(number(m.group()));
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", "")).stripTrailingZeros();
    }

    private static List<Fact> facts(List<LineageStep> walk, List<Fact> into) {
        for (LineageStep s : walk) {
            into.addAll(s.facts());
            facts(s.steps(), into);
        }
        return into;
    }
}
