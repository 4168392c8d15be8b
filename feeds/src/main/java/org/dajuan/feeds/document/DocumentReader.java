package org.dajuan.feeds.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.spine.report.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report. The contents decide what a file is, its name comes second. Each format's reader is loaded only when a file of that
 * format arrives, so that plain text starts at once.
 */
public final class DocumentReader {

    private static final int HEAD = 8192;
    private static final String FORMATS = "a .txt, .md, .html, .docx or .pdf file";

    private DocumentReader() {}

    /** The text of a document; throws UnreadableDocument when there is none to be had. */
    public static ReportText read(Path file) {
        return open(file).report();
    }

    /** The text of a document with the notes of its reading. */
    public static ReadDocument open(Path file) {
        return open(file, ReadLimits.standard());
    }

    /** As above, within the caller's own limits. */
    public static ReadDocument open(Path file, ReadLimits limits) {
        String name = nameOf(file);
        requireReadable(file, name, limits);
        List<String> notes = new ArrayList<>();
        DocumentFormat named = DocumentFormat.ofName(name);
        try {
            byte[] head = head(file);
            Signature signature = Signature.of(head);
            signature.requireReport(name, head);
            DocumentFormat format = decide(signature, named);
            if (named != null && named != format) {
                notes.add(name + " is named like " + named.words() + ", but its contents are " + format.words()
                        + "; read as the contents say.");
            }
            Extract extract = extract(file, format, limits);
            if (extract.text().isBlank()) {
                throw new UnreadableDocument(
                        name + " holds no text",
                        "only blanks",
                        "a report of at least one sentence",
                        "Maybe the wrong file was saved.");
            }
            notes.addAll(extract.notes());
            return new ReadDocument(new ReportText(name, extract.text()), format, notes);
        } catch (IOException e) {
            throw new UnreadableDocument(
                    name + " could not be read",
                    reason(e),
                    FORMATS,
                    "Maybe it is damaged or another program holds it; copy it again.",
                    e);
        }
    }

    private static DocumentFormat decide(Signature signature, @Nullable DocumentFormat named) {
        DocumentFormat signed = signature.format();
        if (signed != null) {
            return signed;
        }
        // Text without a signature: only the name can tell a web page's fragment or Markdown from plain text.
        return named == DocumentFormat.HTML || named == DocumentFormat.MARKDOWN ? named : DocumentFormat.TEXT;
    }

    private static Extract extract(Path file, DocumentFormat format, ReadLimits limits) throws IOException {
        return switch (format) {
            case TEXT, MARKDOWN -> new Extract(TextFile.read(file), List.of());
            case HTML -> HtmlText.read(file);
            case DOCX -> DocxText.read(file, limits);
            case PDF -> PdfText.read(file, limits);
        };
    }

    /** Refuses what is no file, empty or too large before a byte is read. */
    public static void requireReadable(Path file, String name, ReadLimits limits) {
        if (!Files.exists(file)) {
            throw new UnreadableDocument(
                    name + " does not exist",
                    file.toString(),
                    "the path of a file",
                    "Maybe it was moved or the name is misspelt.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDocument(
                    name + " is not a file", file.toString(), FORMATS, "Maybe you meant one of the files inside it.");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableDocument(
                    name + " may not be read",
                    file.toString(),
                    "a file this user may read",
                    "Ask its owner for permission.");
        }
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new UnreadableDocument(name + " could not be read", reason(e), FORMATS, "Maybe the disk is gone.", e);
        }
        if (size == 0) {
            throw new UnreadableDocument(
                    name + " is empty",
                    "0 bytes",
                    "a file with content",
                    "Maybe the copy was interrupted; copy it again.");
        }
        if (size > limits.maxFileBytes()) {
            throw new UnreadableDocument(
                    name + " is too large",
                    size + " bytes",
                    "at most " + limits.maxFileBytes() + " bytes",
                    "Split it, or raise the limit.");
        }
    }

    /** The last part of a path as a person names the file. */
    public static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static String reason(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /** The first bytes of a file. */
    public static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
