package org.dajuan.spine.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An editable word list: plain text in UTF-8 beside a class; blank lines and those that begin with {@code #} say nothing. */
public final class LexiconFile {
    private LexiconFile() {}

    /**
     * The lines that say something, in file order.
     *
     * @param beside the class whose resource it is
     * @param path its path, relative to the class
     * @throws IllegalStateException when it is missing from the class path
     */
    public static List<String> lines(Class<?> beside, String path) {
        try (InputStream in = beside.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Word list " + path + " is missing from the class path.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
