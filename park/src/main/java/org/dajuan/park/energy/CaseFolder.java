package org.dajuan.park.energy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dajuan.feeds.document.CaseZip;

/** A case that was sent as a zip, unpacked for as long as it is read. */
final class CaseFolder {
    private CaseFolder() {}

    /** Hands over the folder and the names in it. */
    static <T> T read(byte[] zip, Set<String> tables, BiFunction<Path, Set<String>, T> reader) {
        try {
            Path folder = Files.createTempDirectory("dajuan-case");
            try {
                return reader.apply(folder, CaseZip.unpack(new ByteArrayInputStream(zip), folder, tables));
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path f : files.toList()) {
                        Files.delete(f);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The case cannot be unpacked on this disk.", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
