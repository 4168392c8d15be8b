package org.dajuan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the reference material that lies beside the repository and is never part of it. */
final class Shared {
    private Shared() {}

    /** The folder {@code shared}: {@code DAJUAN_SHARED}, or beside the checkout; empty when there is none. */
    static Optional<Path> find() {
        String named = System.getenv("DAJUAN_SHARED");
        if (named != null && Files.isDirectory(Path.of(named))) {
            return Optional.of(Path.of(named));
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path candidate = p.resolve("shared");
            if (Files.isDirectory(candidate.resolve("seed"))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The checkout's root: the nearest folder above that holds {@code bench/gold}. */
    static Path checkout() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("bench/gold"))) {
                return p;
            }
        }
        throw new IllegalStateException(
                "bench/gold was not found above " + Path.of("").toAbsolutePath() + ".");
    }
}
