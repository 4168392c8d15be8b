package org.dajuan.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;

/**
 * A document in the official layout of GB/T 9704-2012: A4, 22 lines of 28 characters, body in 3号 仿宋, headings 一、 in 黑体, （一） in 楷体,
 * 1. and （1） in 仿宋, pages numbered — 1 —. Fonts that a machine lacks are replaced by its office program. Headings are numbered by
 * the layout, each level anew under the one above. A new document for each paper; written once.
 */
public final class OfficialLayout implements OfficialPaper {
    /** Of .docx files. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final double NOTE_POINTS = 10.5;

    private final XWPFDocument document = new XWPFDocument();
    private final DocxPage page = new DocxPage(document);
    private final HeadingNumbers numbers;

    /** An empty document whose headings are numbered as is usual in a language. */
    public OfficialLayout(Locale locale) {
        numbers = new HeadingNumbers(Tongue.of(locale));
    }

    @Override
    public OfficialLayout title(String words) {
        page.title(words);
        return this;
    }

    @Override
    public OfficialLayout subtitle(String words) {
        page.centred(words);
        return this;
    }

    @Override
    public OfficialLayout blank() {
        page.blank();
        return this;
    }

    @Override
    public OfficialLayout heading(int level, String words) {
        String numbered = numbers.next(level, words);
        switch (level) {
            case 1 -> page.heading(numbered);
            case 2 -> page.subheading(numbered);
            default -> page.body(numbered);
        }
        return this;
    }

    @Override
    public OfficialLayout body(String words) {
        page.body(words);
        return this;
    }

    @Override
    public OfficialLayout small(String words) {
        page.small(words);
        return this;
    }

    /** A paragraph made of sentences, each with its footnote; an empty note is none. */
    public OfficialLayout body(List<Noted> sentences) {
        XWPFParagraph p = page.indentedBody();
        for (Noted s : sentences) {
            page.bodyRun(p, s.words());
            if (!s.note().isEmpty()) {
                footnote(p, s.note());
            }
        }
        return this;
    }

    @Override
    public OfficialLayout table(List<String> titles, List<List<String>> rows, int... perMille) {
        OfficialPaper.widths(titles, perMille);
        DocxTable table = new DocxTable(document, titles, perMille);
        for (List<String> cells : rows) {
            XWPFTableRow row = table.row();
            for (int i = 0; i < cells.size(); i++) {
                table.text(row, i, cells.get(i));
            }
        }
        return this;
    }

    @Override
    public OfficialLayout signature(String body, String date) {
        page.blank();
        page.right(body);
        page.right(date);
        return this;
    }

    /** Writes the document; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        try (document) {
            document.write(out);
        }
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be written.", e);
        }
        return out.toByteArray();
    }

    /** A sentence with the grounds it rests on. */
    public record Noted(String words, String note) {}

    private void footnote(XWPFParagraph behind, String words) {
        XWPFFootnote note = document.createFootnote();
        behind.addFootnoteReference(note);
        raise(behind);
        XWPFParagraph p = note.getParagraphs().isEmpty()
                ? note.createParagraph()
                : note.getParagraphs().getFirst();
        raise(p);
        p.setAlignment(ParagraphAlignment.LEFT);
        p.setSpacingBetween(14, LineSpacingRule.AT_LEAST);
        DocxPage.run(p, " " + words, DocxPage.FANG_SONG, NOTE_POINTS);
    }

    /** The mark is the last run so far; it is raised by itself, since the document defines no styles. */
    private static void raise(XWPFParagraph p) {
        if (p.getRuns().isEmpty()) {
            return;
        }
        XWPFRun mark = p.getRuns().getLast();
        mark.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
        mark.setFontFamily(DocxPage.LATIN);
        mark.setFontSize(NOTE_POINTS);
    }
}
