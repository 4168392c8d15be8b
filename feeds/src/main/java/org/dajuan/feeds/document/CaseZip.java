package org.dajuan.feeds.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A case as one .zip: {@code case.yaml} and its tables, at the top or in one folder; nothing else is unpacked. */
public final class CaseZip {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ENTRIES = 200;

    private CaseZip() {}

    /**
     * Unpacks into an empty folder.
     *
     * @param tables names of the tables that belong to the case, without their endings
     * @return the names unpacked
     * @throws UnreadableDocument when it is no zip, holds no {@code case.yaml}, a file twice, or too much
     */
    public static Set<String> unpack(InputStream zip, Path folder, Set<String> tables) {
        Set<String> names = new TreeSet<>();
        long bytes = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw bad("holds too many files", entries + "", "at most " + MOST_ENTRIES + " files");
                }
                String name =
                        e.getName().substring(e.getName().replace('\\', '/').lastIndexOf('/') + 1);
                if (e.isDirectory() || !known(name, tables)) {
                    continue;
                }
                if (!names.add(name)) {
                    throw bad("holds a file twice", name, "each file once");
                }
                try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                    byte[] buffer = new byte[1 << 16];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        bytes += n;
                        if (bytes > MOST_BYTES) {
                            throw bad(
                                    "is too large when unpacked", "over " + bytes, "at most " + MOST_BYTES + " bytes");
                        }
                        out.write(buffer, 0, n);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw bad("cannot be unpacked", String.valueOf(e.getMessage()), "a .zip of a case folder");
        }
        if (!names.contains("case.yaml")) {
            throw bad("holds no case.yaml", names.toString(), "case.yaml and its tables");
        }
        return names;
    }

    private static boolean known(String name, Set<String> tables) {
        return name.equals("case.yaml")
                || tables.stream().anyMatch(t -> name.equals(t + ".csv") || name.equals(t + ".xlsx"));
    }

    private static UnreadableDocument bad(String what, String value, String expected) {
        return new UnreadableDocument(
                "The case " + what, value, expected, "Zip the folder of the case and send it again.");
    }
}
