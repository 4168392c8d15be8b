package org.dajuan.feeds.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A file decoded on trial, keeping nothing but counts.
 *
 * @param chars Java chars in the file after the byte order mark
 * @param firstBad byte offset of the first sequence that is not of this charset, -1 when none is
 * @param badCount how many such sequences
 * @param firstNul byte offset of the first zero byte, -1 when none; not looked for in UTF-16
 * @param foreign non-ASCII chars seen
 * @param usual of these, chars of {@code expectedChars}
 */
record Scan(long chars, long firstBad, long badCount, long firstNul, long foreign, long usual) {

    private static final int BLOCK = 1 << 16;

    boolean clean() {
        return firstBad < 0;
    }

    /** Decodes the file from {@code skip} on; {@code expectedChars} null spares the count of usual chars. */
    static Scan of(Path file, Charset charset, int skip, @Nullable BitSet expectedChars) throws IOException {
        CharsetDecoder decoder = strict(charset);
        boolean wide = charset.name().startsWith("UTF-16");
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        long base = skip;
        long chars = 0;
        long firstBad = -1;
        long badCount = 0;
        long firstNul = -1;
        long foreign = 0;
        long usual = 0;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(skip);
            boolean end = false;
            while (!end) {
                int fresh = in.position();
                end = channel.read(in) < 0;
                if (firstNul < 0 && !wide) {
                    int at = indexOfNul(in.array(), fresh, in.position());
                    firstNul = at < 0 ? -1 : base + at;
                }
                in.flip();
                CoderResult result;
                do {
                    result = decoder.decode(in, out, end);
                    chars += out.position();
                    if (expectedChars != null) {
                        for (int i = 0; i < out.position(); i++) {
                            char c = out.get(i);
                            if (c >= 0x80) {
                                foreign++;
                                usual += expectedChars.get(c) ? 1 : 0;
                            }
                        }
                    }
                    out.clear();
                    if (result.isError()) {
                        firstBad = firstBad < 0 ? base + in.position() : firstBad;
                        badCount++;
                        in.position(in.position() + result.length());
                    }
                } while (!result.isUnderflow());
                base += in.position();
                in.compact();
            }
        }
        return new Scan(chars, firstBad, badCount, firstNul, foreign, usual);
    }

    /** Decodes the file into exactly {@code chars} chars; the caller has scanned it before. */
    static char[] decode(Path file, Charset charset, int skip, int chars) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        char[] text = new char[chars];
        CharBuffer out = CharBuffer.wrap(text);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(skip);
            boolean end = false;
            while (!end) {
                end = channel.read(in) < 0;
                in.flip();
                CoderResult result = decoder.decode(in, out, end);
                if (!result.isUnderflow()) {
                    throw new IOException("it changed while it was being read");
                }
                in.compact();
            }
        }
        if (out.hasRemaining()) {
            throw new IOException("it changed while it was being read");
        }
        return text;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static int indexOfNul(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
