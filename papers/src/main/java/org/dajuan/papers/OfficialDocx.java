package org.dajuan.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A notice in the look of an official document (after GB/T 9704-2012, see {@link DocxPage}), written from top to bottom. */
public final class OfficialDocx {
    /** Of .docx files. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final XWPFDocument document = new XWPFDocument();
    private final DocxPage page = new DocxPage(document);

    /** The title, followed by a blank line. */
    public OfficialDocx title(String words) {
        page.title(words);
        return this;
    }

    /** A centred line below the title: number, date. */
    public OfficialDocx centred(String words) {
        page.centred(words);
        return this;
    }

    /** A first-level heading (一、). */
    public OfficialDocx heading(String words) {
        page.heading(words);
        return this;
    }

    public OfficialDocx body(String words) {
        page.body(words);
        return this;
    }

    public OfficialDocx blank() {
        page.blank();
        return this;
    }

    /** A small line, such as a note below a table. */
    public OfficialDocx small(String words) {
        page.small(words);
        return this;
    }

    /**
     * A ruled table whose header repeats on every page.
     *
     * @param perMille widths of the columns in per mille of the text's width
     */
    public OfficialDocx table(List<String> titles, List<List<String>> rows, int... perMille) {
        DocxTable table = new DocxTable(document, titles, perMille);
        for (List<String> cells : rows) {
            XWPFTableRow row = table.row();
            for (int i = 0; i < cells.size(); i++) {
                table.text(row, i, cells.get(i));
            }
        }
        return this;
    }

    /** The document's bytes; the document is complete with this. */
    public byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be written.", e);
        }
    }
}
