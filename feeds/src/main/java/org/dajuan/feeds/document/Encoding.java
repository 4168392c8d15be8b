package org.dajuan.feeds.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * How a file's bytes become chars: by its byte order mark, else strictly as UTF-8, else as GB18030 when that gives Chinese that people
 * write. Windows writes Chinese text in GB18030 or its older part GBK without saying so.
 *
 * @param charset the charset that fits best
 * @param bom bytes of byte order mark to skip
 * @param chars Java chars after the mark
 * @param flaw why the text cannot be trusted, empty when it can
 * @param flawAt byte offset of the first flaw, -1 when none
 */
public record Encoding(Charset charset, int bom, long chars, String flaw, long flawAt) {

    /** Of the non-ASCII chars, the share that must belong to GB 2312's 6,763 hanzi and its signs; real reports reach 99 %. */
    private static final double USUAL_SHARE = 0.85;

    /** True when every byte decodes and nothing points to another encoding. */
    public boolean sound() {
        return flaw.isEmpty();
    }

    /** Reads the whole file once, keeping nothing. */
    public static Encoding detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return marked(file, UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return marked(file, UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return marked(file, UTF_16BE, 2);
        }
        if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
            return marked(file, gb18030(), 4);
        }
        Scan utf8 = Scan.of(file, UTF_8, 0, null);
        if (utf8.firstNul() >= 0) {
            return new Encoding(
                    UTF_8,
                    0,
                    utf8.chars(),
                    "a zero byte: this is no text, or UTF-16 without a byte order mark",
                    utf8.firstNul());
        }
        if (utf8.clean()) {
            return new Encoding(UTF_8, 0, utf8.chars(), "", -1);
        }
        Scan gb = Scan.of(file, gb18030(), 0, usualChars());
        boolean plausible = gb.usual() >= USUAL_SHARE * gb.foreign();
        if (gb.clean() && plausible) {
            long utf8Line = Utf8Lines.firstIn(file);
            return utf8Line < 0
                    ? new Encoding(gb18030(), 0, gb.chars(), "", -1)
                    : new Encoding(
                            gb18030(), 0, gb.chars(), "mixed encodings: GB18030, but this line is UTF-8", utf8Line);
        }
        // Both fail: the file was meant as the one that gets further, unless that one yields no plausible Chinese.
        if (plausible && gb.firstBad() > utf8.firstBad()) {
            return new Encoding(gb18030(), 0, gb.chars(), "bytes that are not GB18030" + cut(file, gb), gb.firstBad());
        }
        return new Encoding(
                UTF_8,
                0,
                utf8.chars(),
                "bytes that are neither UTF-8 nor Chinese in GB18030" + cut(file, utf8),
                utf8.firstBad());
    }

    /** GB18030, which reads GBK and GB 2312 as well. */
    static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    private static Encoding marked(Path file, Charset charset, int bom) throws IOException {
        Scan scan = Scan.of(file, charset, bom, null);
        if (scan.firstNul() >= 0) {
            return new Encoding(charset, bom, scan.chars(), "a zero byte: this is no text", scan.firstNul());
        }
        String flaw = scan.clean()
                ? ""
                : "bytes that are not " + charset.name() + ", which its byte order mark promises" + cut(file, scan);
        return new Encoding(charset, bom, scan.chars(), flaw, scan.firstBad());
    }

    private static String cut(Path file, Scan scan) throws IOException {
        return scan.badCount() == 1 && scan.firstBad() >= Files.size(file) - 3 ? " (the last char is cut short)" : "";
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The chars of GB 2312, from its rows and cells A1..F7 by A1..FE. */
    private static BitSet usualChars() {
        byte[] table = new byte[(0xF7 - 0xA0) * 94 * 2];
        int n = 0;
        for (int row = 0xA1; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                table[n++] = (byte) row;
                table[n++] = (byte) cell;
            }
        }
        BitSet chars = new BitSet(1 << 16);
        String decoded = new String(table, gb18030());
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            // GB18030 fills GB 2312's empty cells with private-use chars, which nobody writes.
            if (c < 0xE000 || c > 0xF8FF) {
                chars.set(c);
            }
        }
        chars.clear(0xFFFD);
        return chars;
    }
}
