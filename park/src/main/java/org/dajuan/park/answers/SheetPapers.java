package org.dajuan.park.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dajuan.papers.AnswerSheetDocx;
import org.dajuan.papers.AnswerSheetHtml;
import org.dajuan.papers.AnswerSheetXlsx;
import org.dajuan.papers.ReportDraft;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.ReasonTexts;

/** Makes papers of a sheet. */
public final class SheetPapers {
    /** The sheet itself: {@code xlsx}, {@code docx}, {@code html}. */
    public static final List<String> OF_SHEET = List.of("xlsx", "docx", "html");

    /** All that can be made, the draft of next year's report and the table reported upwards among them. */
    public static final List<String> FORMS = List.of("xlsx", "docx", "html", "draft-docx", "upwards-xlsx");

    private SheetPapers() {}

    /** The bytes of one of {@link #FORMS}. */
    public static byte[] make(String form, AnswerSheet sheet, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (form) {
                case "xlsx" -> new AnswerSheetXlsx(ReasonTexts::render).write(sheet, locale, out);
                case "docx" -> new AnswerSheetDocx(ReasonTexts::render).write(sheet, locale, out);
                case "html" ->
                    out.writeBytes(new AnswerSheetHtml(ReasonTexts::render)
                            .render(sheet, locale)
                            .getBytes(StandardCharsets.UTF_8));
                case "draft-docx" -> new ReportDraft(sheet, locale).writeDocx(out);
                case "upwards-xlsx" -> new ReportDraft(sheet, locale).writeXlsx(out);
                default -> throw new IllegalArgumentException("There is no paper \"" + form + "\".");
            }
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
            default -> "text/html;charset=UTF-8";
        };
    }
}
