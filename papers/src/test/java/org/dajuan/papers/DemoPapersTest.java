package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Writes the demo papers to {@code target/demo}, where a person can look at them. */
class DemoPapersTest {
    private static final Path DEMO = Path.of("target", "demo");

    @Test
    void answerSheetOpensAsHtmlInBothLanguages() throws IOException {
        Files.createDirectories(DEMO);
        AnswerSheetHtml html = new AnswerSheetHtml(DemoReasons::render);
        Files.writeString(DEMO.resolve("answers.zh.html"), html.render(DemoSheet.sheet(), Locale.CHINA));
        Files.writeString(DEMO.resolve("answers.en.html"), html.render(DemoSheet.sheet(), Locale.ENGLISH));
        assertThat(DEMO.resolve("answers.en.html")).exists();
    }

    @Test
    void compiledReportOpensAsHtml() throws IOException {
        Files.createDirectories(DEMO);
        Path file = DEMO.resolve("report.zh.html");
        Files.writeString(file, new CompiledReportHtml().render(DemoReport.report(), Locale.CHINA));
        assertThat(file).exists();
    }

    @Test
    void answerSheetOpensInOfficePrograms() throws IOException {
        Files.createDirectories(DEMO);
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            String name = "answers." + locale.getLanguage();
            try (OutputStream out = Files.newOutputStream(DEMO.resolve(name + ".xlsx"))) {
                new AnswerSheetXlsx(DemoReasons::render).write(DemoSheet.sheet(), locale, out);
            }
            try (OutputStream out = Files.newOutputStream(DEMO.resolve(name + ".docx"))) {
                new AnswerSheetDocx(DemoReasons::render).write(DemoSheet.sheet(), locale, out);
            }
            assertThat(DEMO.resolve(name + ".docx")).isNotEmptyFile();
            if (PdfFont.find().isPresent()) {
                Files.write(
                        DEMO.resolve(name + ".pdf"),
                        new AnswerSheetPdf(DemoReasons::render, ZoneId.of("Asia/Shanghai"))
                                .render(DemoSheet.sheet(), locale, "0f".repeat(32)));
            }
        }
    }
}
