package org.dajuan.park.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dajuan.papers.AnswerSheetDocx;
import org.dajuan.papers.AnswerSheetHtml;
import org.dajuan.papers.AnswerSheetPdf;
import org.dajuan.papers.AnswerSheetXlsx;
import org.dajuan.papers.OfficialPdf;
import org.dajuan.papers.PdfFont;
import org.dajuan.papers.ReportDraft;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.ReasonTexts;

/** Makes papers of a sheet. */
public final class SheetPapers {
    /** The sheet itself: {@code xlsx}, {@code docx}, {@code html}, {@code pdf}. */
    public static final List<String> OF_SHEET = List.of("xlsx", "docx", "html", "pdf");

    /** All that can be made, the draft of next year's report and the table reported upwards among them. */
    public static final List<String> FORMS = List.of("xlsx", "docx", "html", "pdf", "draft-docx", "upwards-xlsx");

    private SheetPapers() {}

    /** Those of {@link #OF_SHEET} that this machine can make: PDF needs a font. */
    public static List<String> possible() {
        return PdfFont.find().isPresent()
                ? OF_SHEET
                : OF_SHEET.stream().filter(form -> !form.equals("pdf")).toList();
    }

    /**
     * The bytes of one of {@link #FORMS}.
     *
     * @param sha256 of the sheet's canonical JSON, printed on every page of a PDF
     * @param zone of the times at which facts were recorded
     */
    public static byte[] make(String form, AnswerSheet sheet, Locale locale, String sha256, ZoneId zone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (form) {
                case "xlsx" -> new AnswerSheetXlsx(ReasonTexts::render, zone).write(sheet, locale, out);
                case "docx" -> new AnswerSheetDocx(ReasonTexts::render, zone).write(sheet, locale, out);
                case "html" ->
                    out.writeBytes(new AnswerSheetHtml(ReasonTexts::render, zone)
                            .render(sheet, locale)
                            .getBytes(StandardCharsets.UTF_8));
                case "pdf" ->
                    out.writeBytes(new AnswerSheetPdf(ReasonTexts::render, zone).render(sheet, locale, sha256));
                case "draft-docx" -> new ReportDraft(sheet, locale).writeDocx(out);
                case "upwards-xlsx" -> new ReportDraft(sheet, locale).writeXlsx(out);
                default -> throw new IllegalArgumentException("There is no paper \"" + form + "\".");
            }
        } catch (PdfFont.Missing e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, String.valueOf(e.getMessage())).with("value", form);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** The ending of the file's name. */
    public static String ending(String form) {
        return form.substring(form.indexOf('-') + 1);
    }

    /** The media type of a form. */
    public static String mediaType(String form) {
        return switch (ending(form)) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "pdf" -> OfficialPdf.MEDIA_TYPE;
            default -> "text/html;charset=UTF-8";
        };
    }
}
