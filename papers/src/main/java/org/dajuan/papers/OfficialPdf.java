package org.dajuan.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A PDF in the official layout, laid out from print HTML of our own (official.css) with the font of {@link PdfFont} embedded. The same words
 * give the same bytes: no clock and no chance go into the file. Nothing is loaded from outside.
 */
public final class OfficialPdf implements OfficialPaper {
    /** Of .pdf files. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FAMILY = "paper";

    static {
        // It would tell the log of each step of each paper; what fails is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private final Markup out;
    private final HeadingNumbers numbers;
    private final String foot;
    private String title = "";

    /**
     * An empty paper.
     *
     * @param foot stands at the foot of every page beside its number, may be empty
     */
    public OfficialPdf(Locale locale, String foot) {
        Tongue tongue = Tongue.of(locale);
        out = new Markup(tongue);
        numbers = new HeadingNumbers(tongue);
        this.foot = foot;
    }

    @Override
    public OfficialPdf title(String words) {
        title = words;
        return line("h1", words);
    }

    @Override
    public OfficialPdf subtitle(String words) {
        return line("p class=\"sub\"", words);
    }

    @Override
    public OfficialPdf blank() {
        out.raw("<p class=\"blank\">&#160;</p>\n");
        return this;
    }

    @Override
    public OfficialPdf heading(int level, String words) {
        String numbered = numbers.next(level, words);
        return level <= 2 ? line("h" + (level + 1), numbered) : line("p class=\"body\"", numbered);
    }

    @Override
    public OfficialPdf body(String words) {
        return line("p class=\"body\"", words);
    }

    @Override
    public OfficialPdf small(String words) {
        return line("p class=\"small\"", words);
    }

    @Override
    public OfficialPdf table(List<String> titles, List<List<String>> rows, int... perMille) {
        return cells(
                titles,
                rows.stream()
                        .map(row -> row.stream().map(PdfCell::text).toList())
                        .toList(),
                perMille);
    }

    @Override
    public OfficialPdf signature(String body, String date) {
        blank();
        return line("p class=\"sign\"", body).line("p class=\"sign\"", date);
    }

    /** A table whose cells may hold a light, a figure or a reference to a note. */
    OfficialPdf cells(List<String> titles, List<List<PdfCell>> rows, int... perMille) {
        OfficialPaper.widths(titles, perMille);
        out.raw("<table><colgroup>");
        for (int width : perMille) {
            out.raw("<col style=\"width:" + width / 10.0 + "%\"/>");
        }
        out.raw("</colgroup><thead><tr>");
        titles.forEach(t -> out.raw("<th>").text(t).raw("</th>"));
        out.raw("</tr></thead><tbody>\n");
        for (List<PdfCell> row : rows) {
            out.raw("<tr>");
            row.forEach(cell -> cell.write(out));
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table>\n");
        return this;
    }

    /** A caption above a table. */
    OfficialPdf caption(String words) {
        return line("p class=\"caption\"", words);
    }

    /** A note at the end, where references to it lead. */
    OfficialPdf note(int n, String words) {
        out.raw("<p class=\"note\" id=\"n" + n + "\"><span class=\"mark\">[" + n + "]</span> ")
                .text(words)
                .raw("</p>\n");
        return this;
    }

    @Override
    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(html(), null);
        builder.useFont(PdfFont.file().toFile(), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useReplacementText("□");
        // Tagged, so that it can be read aloud and found in; and no font but ours is looked for.
        builder.usePdfUaAccessibility(true);
        // The paper refers to nothing but places in itself.
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(PlainText.of(title));
            information.setProducer("Dajuan");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage(out.tongue().tag());
            document.setDocumentId(0L);
            document.save(file);
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A paper in memory cannot be written.", e);
        }
        return file.toByteArray();
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    /** The print HTML, well-formed as XML. */
    private String html() {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + out.tongue().tag() + "\"><head><title>"
                + Markup.escape(title) + "</title><style>" + Resources.text("official.css") + "</style></head><body>"
                + "<div class=\"foot\">" + Markup.escape(foot) + "</div>\n" + out + "</body></html>";
    }

    private OfficialPdf line(String open, String words) {
        out.raw("<" + open + ">").text(words).raw("</" + Markup.name(open) + ">\n");
        return this;
    }
}
