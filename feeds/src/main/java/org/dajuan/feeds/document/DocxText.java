package org.dajuan.feeds.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Text of a Word document, streamed straight from its XML: no object tree, so size and start-up stay small. */
final class DocxText {

    private DocxText() {}

    static Extract read(Path file, ReadLimits limits) throws IOException {
        try (ZipParts zip = ZipParts.open(file, limits)) {
            String main = mainPart(zip);
            String folder = main.substring(0, main.lastIndexOf('/') + 1);
            WordStyles styles = WordStyles.read(zip, folder + "styles.xml");
            WordNumbering numbering = WordNumbering.read(zip, folder + "numbering.xml", styles);
            WordBody body = new WordBody(numbering, styles, zip.name(), limits.maxTextChars());
            SafeXml.read(zip, main, body::on);
            return new Extract(body.text(), notes(numbering, body));
        }
    }

    /** The part with the text: where Word puts it, else where the package's own directory points. */
    private static String mainPart(ZipParts zip) throws IOException {
        if (zip.has("word/document.xml")) {
            return "word/document.xml";
        }
        if (zip.has("xl/workbook.xml")) {
            throw new UnreadableDocument(
                    zip.name() + " is an Excel workbook",
                    "xl/workbook.xml",
                    "a report",
                    "Maybe it holds facts: give it as facts.");
        }
        if (zip.has("_rels/.rels")) {
            Target target = new Target();
            SafeXml.read(zip, "_rels/.rels", target::on);
            if (target.part != null && zip.has(target.part)) {
                return target.part;
            }
        }
        throw new UnreadableDocument(
                zip.name() + " is a zip file, but no Word document",
                "no word/document.xml in it",
                "a .docx file",
                "If it is an archive, unpack it and give the report inside; .pages, .odt and .wps must be saved as .docx first.");
    }

    private static List<String> notes(WordNumbering numbering, WordBody body) {
        List<String> notes = new ArrayList<>();
        if (numbering.heads() > 0) {
            notes.add(numbering.heads() + " automatic numbers were written out as text ("
                    + String.join(", ", numbering.rendered()) + ").");
        }
        numbering
                .unknown()
                .forEach((format, n) -> notes.add(n + " automatic numbers of the format " + format
                        + " were written as plain decimals; compare them with the document."));
        note(notes, body.changes, "tracked changes were read as accepted.");
        note(notes, body.contentsLines, "lines of the table of contents were left out.");
        note(notes, body.hidden, "pieces of hidden text were left out.");
        note(notes, body.footnotes, "footnotes or endnotes were left out.");
        note(notes, body.symbols, "symbols of special fonts were left out.");
        note(
                notes,
                body.imported,
                "embedded documents were left out; open the file in Word and save it to merge them.");
        return notes;
    }

    private static void note(List<String> notes, int count, String what) {
        if (count > 0) {
            notes.add(count + " " + what);
        }
    }

    private static final class Target {
        @Nullable
        String part;

        void on(XMLStreamReader xml, int event) {
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String type = WordXml.attribute(xml, "Type");
                String to = WordXml.attribute(xml, "Target");
                if (type != null
                        && to != null
                        && type.endsWith("/officeDocument")
                        && to.endsWith(".xml")
                        && to.contains("document")) {
                    part = to.startsWith("/") ? to.substring(1) : to;
                }
            }
        }
    }
}
