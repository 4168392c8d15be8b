package org.dajuan.feeds.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Unpacks on trial what a page draws before the PDF library unpacks it whole into memory, and sees which pages hold pictures. */
final class PdfStreams {

    private static final long RATIO_FROM = 4L << 20;
    private static final int DEPTH = 8;

    private final String name;
    private final ReadLimits limits;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long unpacked;

    PdfStreams(String name, ReadLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    void check(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (Iterator<PDStream> i = page.getContentStreams(); i.hasNext(); ) {
                check(i.next().getCOSObject());
            }
            checkForms(page.getCOSObject().getCOSDictionary(COSName.RESOURCES), 0);
        }
    }

    /** True when the page places at least one picture. */
    static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        COSDictionary objects =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return false;
        }
        for (COSName key : objects.keySet()) {
            if (objects.getDictionaryObject(key) instanceof COSStream s) {
                COSName subtype = s.getCOSName(COSName.SUBTYPE);
                if (COSName.IMAGE.equals(subtype) || COSName.FORM.equals(subtype)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void checkForms(@Nullable COSDictionary resources, int depth) throws IOException {
        COSDictionary objects = resources == null || depth > DEPTH ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return;
        }
        for (COSName key : objects.keySet()) {
            if (objects.getDictionaryObject(key) instanceof COSStream s
                    && COSName.FORM.equals(s.getCOSName(COSName.SUBTYPE))
                    && check(s)) {
                checkForms(s.getCOSDictionary(COSName.RESOURCES), depth + 1);
            }
        }
    }

    /** False when the stream was seen before. Only Flate unpacks a thousandfold. */
    private boolean check(COSStream stream) throws IOException {
        if (!seen.add(stream)) {
            return false;
        }
        if (!(stream.getFilters() instanceof COSName filter)
                || !(COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter))) {
            return true;
        }
        long packed = Math.max(1, stream.getLength());
        long read = 0;
        byte[] buffer = new byte[8192];
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read += n;
                unpacked += n;
                if (unpacked > limits.maxUnpackedBytes() || read > RATIO_FROM && read / packed > limits.maxRatio()) {
                    throw new UnreadableDocument(
                            name + " unpacks to far more than a document holds",
                            read + " bytes from " + packed + " packed ones",
                            "at most " + limits.maxUnpackedBytes() + " bytes and " + limits.maxRatio() + " to one",
                            "If you trust it, print it to a new PDF or use the Word file.");
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            // A damaged stream is the PDF library's affair: it salvages what it can.
            return true;
        }
        return true;
    }
}
