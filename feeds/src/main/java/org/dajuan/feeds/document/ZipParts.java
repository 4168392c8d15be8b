package org.dajuan.feeds.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a .docx or .xlsx file, unpacked under watch: what lies about its size is refused while it unpacks, not before. */
public final class ZipParts implements AutoCloseable {

    private static final long RATIO_FROM = 1 << 20;

    private final String name;
    private final ReadLimits limits;
    private final ZipFile zip;
    private long unpacked;

    private ZipParts(String name, ReadLimits limits, ZipFile zip) {
        this.name = name;
        this.limits = limits;
        this.zip = zip;
    }

    /** Opens a zip file; one that is cut short or has too many parts is refused. */
    public static ZipParts open(Path file, ReadLimits limits) throws IOException {
        String name = DocumentReader.nameOf(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableDocument(
                    name + " is a damaged Office file",
                    DocumentReader.reason(e),
                    "a complete .docx or .xlsx",
                    "Maybe the copy was interrupted; copy it again, or open it in Word or Excel and save it anew.",
                    e);
        }
        if (zip.size() > limits.maxEntries()) {
            int size = zip.size();
            zip.close();
            throw new UnreadableDocument(
                    name + " has too many parts",
                    size + " parts",
                    "at most " + limits.maxEntries(),
                    "Maybe it is no Office file at all.");
        }
        return new ZipParts(name, limits, zip);
    }

    /** True when there is such a part. */
    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** A part's bytes. Unpacking stops with UnreadableDocument when the limits are passed. */
    public InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new UnreadableDocument(
                    name + " lacks a part",
                    part,
                    "a complete .docx or .xlsx",
                    "Open it in Word or Excel and save it anew.");
        }
        return new Watched(part, Math.max(1, entry.getCompressedSize()), zip.getInputStream(entry));
    }

    /** The file's name, for messages. */
    public String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Watched extends FilterInputStream {
        private final String part;
        private final long packed;
        private long read;

        Watched(String part, long packed, InputStream in) {
            super(in);
            this.part = part;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int off, int len) throws IOException {
            int n = super.read(bytes, off, len);
            count(Math.max(0, n));
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return in.readNBytes((int) Math.min(n, 8192)).length;
        }

        private void count(int n) {
            read += n;
            unpacked += n;
            if (unpacked > limits.maxUnpackedBytes() || read > RATIO_FROM && read / packed > limits.maxRatio()) {
                throw new UnreadableDocument(
                        name + " unpacks to far more than a document holds (a zip bomb?)",
                        part + " gave " + read + " bytes from " + packed + " packed ones",
                        "at most " + limits.maxUnpackedBytes() + " bytes and " + limits.maxRatio() + " to one",
                        "If you trust it, open it in Word or Excel, remove pictures and embedded files, and save it anew.");
            }
        }
    }
}
