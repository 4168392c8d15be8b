package org.dajuan.feeds.document;

import java.io.IOException;
import java.nio.file.Path;

/** Plain text exactly as it stands: no char is added, dropped or changed but a byte order mark, so offsets mean the same everywhere. */
final class TextFile {

    private TextFile() {}

    static String read(Path file) throws IOException {
        Encoding encoding = Encoding.detect(file);
        if (!encoding.sound()) {
            throw new UnreadableDocument(
                    DocumentReader.nameOf(file) + " cannot be decoded",
                    "at byte offset " + encoding.flawAt() + " stand " + encoding.flaw(),
                    "UTF-8, GB18030, or UTF-16 with a byte order mark, from the first byte to the last",
                    "Open it in an editor that shows it properly and save it as UTF-8.");
        }
        if (encoding.chars() > Integer.MAX_VALUE - 8) {
            throw new UnreadableDocument(
                    DocumentReader.nameOf(file) + " is too large",
                    encoding.chars() + " chars",
                    "at most 2147483639 chars",
                    "Split it.");
        }
        // Two passes over the file instead of its bytes in memory: at most two copies of the chars live at any time.
        return new String(Scan.decode(file, encoding.charset(), encoding.bom(), (int) encoding.chars()));
    }
}
