package org.dajuan.feeds.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A Chinese report laid out as Word does it: paragraphs begin two ems in, half-width chars take half an em, signs that may not begin a
 * line hang on to the line before, page numbers stand at the foot. The font is named, not embedded, so no machine needs to have it.
 */
final class TestPdf {

    private static final float EM = 16;
    private static final float LEFT = 70;
    private static final float PITCH = 28;

    private TestPdf() {}

    /** One line with its indent in ems. */
    private record Line(String text, float indent) {}

    static void write(Path file, List<String> paragraphs, int emsPerLine, int linesPerPage) throws IOException {
        List<Line> lines = new ArrayList<>();
        paragraphs.forEach(p -> wrap(p, emsPerLine, lines));
        try (PDDocument doc = new PDDocument()) {
            for (int from = 0; from < lines.size(); from += linesPerPage) {
                PDPage page = new PDPage(PDRectangle.A4);
                doc.addPage(page);
                PDResources resources = new PDResources();
                COSDictionary fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("F1"), font());
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                page.setResources(resources);
                StringBuilder content = new StringBuilder();
                for (int i = from; i < Math.min(lines.size(), from + linesPerPage); i++) {
                    show(
                            content,
                            LEFT + lines.get(i).indent() * EM,
                            740 - (i - from) * PITCH,
                            lines.get(i).text());
                }
                show(content, 280, 40, "— " + (from / linesPerPage + 1) + " —");
                page.setContents(new PDStream(
                        doc, new ByteArrayInputStream(content.toString().getBytes(ISO_8859_1))));
            }
            doc.save(file.toFile());
        }
    }

    private static void wrap(String paragraph, int ems, List<Line> lines) {
        StringBuilder line = new StringBuilder();
        float indent = 2;
        float used = 2;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            float token = width(c);
            for (int k = i + 1; k < paragraph.length() && holds(paragraph.charAt(k - 1), paragraph.charAt(k)); k++) {
                token += width(paragraph.charAt(k));
            }
            boolean mayBreak = i == 0 || !holds(paragraph.charAt(i - 1), c);
            if (mayBreak && used + token > ems && !line.isEmpty()) {
                lines.add(new Line(line.toString(), indent));
                line.setLength(0);
                indent = 0;
                used = 0;
            }
            line.append(c);
            used += width(c);
        }
        lines.add(new Line(line.toString(), indent));
    }

    private static boolean holds(char a, char b) {
        return "，。、；：！？）》”%".indexOf(b) >= 0 || "（《“".indexOf(a) >= 0 || a < 0x80 && b < 0x80;
    }

    private static float width(char c) {
        return c < 0x80 ? 0.5f : 1;
    }

    private static void show(StringBuilder content, float x, float y, String text) {
        content.append(String.format(Locale.ROOT, "BT /F1 %f Tf %f %f Td <", EM, x, y));
        for (char c : text.toCharArray()) {
            content.append(String.format(Locale.ROOT, "%04X", (int) c));
        }
        content.append("> Tj ET\n");
    }

    private static COSDictionary font() {
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("GB1"));
        info.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0"));
        cid.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        cid.setItem(COSName.CIDSYSTEMINFO, info);
        cid.setInt(COSName.DW, 1000);
        // Glyphs 1 to 95 and 814 to 907 of Adobe-GB1 are the proportional and the half-width ASCII.
        COSArray widths = new COSArray();
        for (int[] range : new int[][] {{1, 95}, {814, 907}}) {
            widths.add(COSInteger.get(range[0]));
            widths.add(COSInteger.get(range[1]));
            widths.add(COSInteger.get(500));
        }
        cid.setItem(COSName.W, widths);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, COSName.getPDFName("STSong-Light"));
        descriptor.setInt(COSName.FLAGS, 4);
        cid.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(cid);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light-UniGB-UCS2-H"));
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UCS2-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
