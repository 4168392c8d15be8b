package org.dajuan.feeds.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Text of a PDF: lines in reading order, joined to paragraphs, without running heads, feet and page numbers. */
final class PdfText {

    private static final long MEMORY = 64L << 20;
    /** Fonts that are not on this machine do not matter for text; kept here, since loggers nobody holds forget their level. */
    private static final Logger FONT_WARNINGS = Logger.getLogger("org.apache.pdfbox.pdmodel.font");

    static {
        FONT_WARNINGS.setLevel(Level.SEVERE);
    }

    private static final String TRY_WORD = "Ask for the Word file, or run OCR and save the result as .txt.";

    private PdfText() {}

    static Extract read(Path file, ReadLimits limits) throws IOException {
        String name = DocumentReader.nameOf(file);
        var cache = MemoryUsageSetting.setupMixed(MEMORY, 4 * limits.maxUnpackedBytes()).streamCache;
        try (PDDocument document = Loader.loadPDF(file.toFile(), cache)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableDocument(
                        name + " forbids copying its text",
                        "a PDF encrypted by its author",
                        "a PDF that may be copied from",
                        "Ask its author for the Word file.");
            }
            if (document.getNumberOfPages() > limits.maxEntries()) {
                throw new UnreadableDocument(
                        name + " has too many pages",
                        document.getNumberOfPages() + " pages",
                        "at most " + limits.maxEntries(),
                        "Split it.");
            }
            new PdfStreams(name, limits).check(document);
            return text(document, name, PdfPages.of(document, name, limits.maxTextChars()));
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(
                    name + " is encrypted",
                    "a PDF that needs a password",
                    "a PDF without one",
                    "Open it with its password and save or print a copy without one.",
                    e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new UnreadableDocument(
                    name + " asks for more memory than there is",
                    e.toString(),
                    "a PDF of a report",
                    "Print it to a new PDF, or use the Word file.",
                    e);
        } catch (RuntimeException e) {
            throw e instanceof UnreadableDocument u ? u : damaged(name, e);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private static UnreadableDocument damaged(String name, Exception e) {
        return new UnreadableDocument(
                name + " is a damaged PDF",
                DocumentReader.reason(e),
                "a complete PDF",
                "Maybe the copy was interrupted; copy it again, or print it to a new PDF.",
                e);
    }

    private static Extract text(PDDocument document, String name, PdfPages read) {
        List<List<PdfLine>> pages = read.pages();
        List<Integer> pictureOnly = new ArrayList<>();
        int pictures = 0;
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            if (PdfStreams.hasPicture(document.getPage(i))) {
                pictures++;
                if (i >= pages.size() || pages.get(i).isEmpty()) {
                    pictureOnly.add(i + 1);
                }
            }
        }
        int count = document.getNumberOfPages();
        // A scan may carry page numbers or a stamp as text: a dozen chars a page is no report.
        if (read.chars() == 0 || pictures > 0 && pictures >= count - pictures && read.chars() < 12L * count) {
            throw new UnreadableDocument(
                    name + (pictures > 0 ? " is scanned" : " has no text"),
                    count + " pages with " + pictures + " pictures and " + read.chars() + " chars of text",
                    "a PDF with text in it",
                    TRY_WORD);
        }
        if (read.unmapped() * 5 > read.chars()) {
            throw new UnreadableDocument(
                    name + " does not say which letters its signs are",
                    read.unmapped() + " of " + read.chars() + " chars have no Unicode value",
                    "a PDF whose text can be copied",
                    TRY_WORD);
        }
        PdfMargins margins = new PdfMargins(pages);
        List<PdfLine> lines = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                if (!margins.isMargin(line)) {
                    lines.add(line);
                }
            }
        }
        return new Extract(PdfParagraphs.join(lines), notes(read, margins, pictureOnly));
    }

    private static List<String> notes(PdfPages read, PdfMargins margins, List<Integer> pictureOnly) {
        List<String> notes = new ArrayList<>();
        if (margins.count() > 0) {
            notes.add(margins.count() + " running heads, feet and page numbers were left out, such as \""
                    + String.join("\", \"", margins.samples()) + "\".");
        }
        if (!pictureOnly.isEmpty()) {
            notes.add("Pages " + pictureOnly + " hold only pictures; what is written in them is missing here.");
        }
        if (read.unmapped() > 0) {
            notes.add(read.unmapped() + " chars have no Unicode value in this PDF and may read wrong.");
        }
        return notes;
    }
}
