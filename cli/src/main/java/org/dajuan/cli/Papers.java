package org.dajuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dajuan.papers.AnswerSheetDocx;
import org.dajuan.papers.AnswerSheetHtml;
import org.dajuan.papers.AnswerSheetPdf;
import org.dajuan.papers.AnswerSheetXlsx;
import org.dajuan.papers.PdfFont;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.AnswerSheetJson;
import org.dajuan.spine.answers.FrozenSheetJson;
import org.dajuan.spine.answers.ReasonTexts;

/** Which papers of an answer sheet are to be written, and where. */
record Papers(Optional<Path> html, Optional<Path> docx, Optional<Path> xlsx, Optional<Path> pdf) {

    static Papers asked(Args args) throws Refusal {
        return new Papers(args.target("--html"), args.target("--docx"), args.target("--xlsx"), args.target("--pdf"));
    }

    boolean isEmpty() {
        return Stream.of(html, docx, xlsx, pdf).allMatch(Optional::isEmpty);
    }

    /** Writes them; the hash on a PDF is that of the sheet as {@code --json} has it, without the line's end. */
    void write(AnswerSheet sheet, Locale locale, PrintStream err) throws IOException, Refusal {
        if (html.isPresent()) {
            Reports.write(html.get(), new AnswerSheetHtml(ReasonTexts::render).render(sheet, locale), err);
        }
        if (docx.isPresent()) {
            try (OutputStream to = Files.newOutputStream(docx.get())) {
                new AnswerSheetDocx(ReasonTexts::render).write(sheet, locale, to);
            }
            err.println("written: " + docx.get());
        }
        if (xlsx.isPresent()) {
            try (OutputStream to = Files.newOutputStream(xlsx.get())) {
                new AnswerSheetXlsx(ReasonTexts::render).write(sheet, locale, to);
            }
            err.println("written: " + xlsx.get());
        }
        if (pdf.isPresent()) {
            Files.write(pdf.get(), pdf(sheet, locale));
            err.println("written: " + pdf.get());
        }
    }

    private static byte[] pdf(AnswerSheet sheet, Locale locale) throws Refusal {
        String hash = FrozenSheetJson.hash(AnswerSheetJson.write(sheet).getBytes(StandardCharsets.UTF_8));
        try {
            return new AnswerSheetPdf(ReasonTexts::render, Reports.PARK).render(sheet, locale, hash);
        } catch (PdfFont.Missing e) {
            throw Refusal.environment(String.valueOf(e.getMessage()), "");
        }
    }
}
