package org.dajuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the reference material that lies beside the repository and is never part of it, and our labels of it. */
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

    /** The same, refused where there is none. */
    static Path required() throws BenchRefused {
        return find().orElseThrow(() -> BenchRefused.environment(
                "The reference texts (folder shared beside the checkout) are absent: nothing measured."));
    }

    /** The first client's speech. */
    static Path speech(Path shared) throws IOException {
        try (var files = Files.list(shared.resolve("seed"))) {
            return files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow();
        }
    }

    /** Files of labels in a folder of the checkout, by name. */
    static List<Path> golds(String folder) throws IOException {
        try (var files = Files.list(checkout().resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** What a file of labels is about: its name without the ending. */
    static String subject(Path gold) {
        return gold.getFileName().toString().replace(".json", "");
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
