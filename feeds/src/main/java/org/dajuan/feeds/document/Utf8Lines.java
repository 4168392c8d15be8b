package org.dajuan.feeds.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds lines of Chinese UTF-8 inside a file that decodes as GB18030: text pasted together from two sources. A line counts when it is
 * valid UTF-8 with at least four three-byte chars; as GB18030 that would be six rare hanzi in a row and nothing else.
 */
final class Utf8Lines {

    private static final int ENOUGH = 4;

    private Utf8Lines() {}

    /** Byte offset of the first such line, -1 when there is none. */
    static long firstIn(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long offset = 0;
            long lineStart = 0;
            int need = 0;
            int triples = 0;
            boolean valid = true;
            while (true) {
                int b = in.read();
                if (b < 0 || b == '\n') {
                    if (valid && need == 0 && triples >= ENOUGH) {
                        return lineStart;
                    }
                    if (b < 0) {
                        return -1;
                    }
                    lineStart = offset + 1;
                    need = 0;
                    triples = 0;
                    valid = true;
                } else if (need > 0) {
                    valid &= (b & 0xC0) == 0x80;
                    need--;
                } else if (b >= 0xE1 && b <= 0xEF) {
                    need = 2;
                    triples++;
                } else if (b >= 0x80) {
                    valid = false;
                }
                offset++;
            }
        }
    }
}
