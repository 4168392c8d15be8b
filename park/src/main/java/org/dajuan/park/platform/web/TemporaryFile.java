package org.dajuan.park.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.springframework.web.multipart.MultipartFile;

/** What was sent, as a file for as long as it is worked on. */
public final class TemporaryFile {

    @FunctionalInterface
    private interface Filler {
        void fill(Path path) throws IOException;
    }

    private TemporaryFile() {}

    /** An uploaded file. */
    public static <T> T with(MultipartFile file, Function<Path, T> work) {
        return filled(
                path -> {
                    try (var in = file.getInputStream()) {
                        Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
                    }
                },
                work);
    }

    /** A pasted text. */
    public static <T> T with(String text, Function<Path, T> work) {
        return filled(path -> Files.writeString(path, text, StandardCharsets.UTF_8), work);
    }

    private static <T> T filled(Filler filler, Function<Path, T> work) {
        try {
            Path path = Files.createTempFile("dajuan-sent", ".table");
            try {
                filler.fill(path);
                return work.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be written", e);
        }
    }
}
