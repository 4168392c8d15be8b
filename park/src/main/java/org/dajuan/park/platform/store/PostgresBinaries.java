package org.dajuan.park.platform.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dajuan.park.platform.StartRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs from the class path, once per version. */
final class PostgresBinaries {

    /** Kept in step with the version of the binaries in the pom; a test compares it with what the program says. */
    static final String VERSION = "18.6";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private PostgresBinaries() {}

    /** The directory with initdb, pg_ctl and postgres, below {@code home}. */
    static Path unpacked(Path home) {
        Path target = home.resolve("programs-" + VERSION);
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target.resolve("bin");
        }
        String archive = "postgres-" + platform() + ".txz";
        Path fresh = home.resolve("programs.new");
        try {
            Files.createDirectories(home);
            deleteTree(fresh);
            long begin = System.nanoTime();
            unpack(new ClassPathResource(archive), fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Unpacked PostgreSQL {} in {} ms", VERSION, (System.nanoTime() - begin) / 1_000_000);
            return target.resolve("bin");
        } catch (IOException e) {
            throw new StartRefusal(
                    "PostgreSQL cannot be unpacked from " + archive + " to " + target + ": " + e.getMessage(),
                    "Free some space there (about 70 MB), or use the profile external with a PostgreSQL 15 or newer.",
                    e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        if (system.toLowerCase(Locale.ROOT).startsWith("linux") && machine.equals("amd64")) {
            return "linux-x86_64";
        }
        throw new StartRefusal(
                "No PostgreSQL is packed for " + system + " on " + machine + ", only for Linux on amd64.",
                "Use the profile external with a PostgreSQL 15 or newer.");
    }

    private static void unpack(ClassPathResource archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.getInputStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive entry \"" + entry.getName() + "\" leaves its directory.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
