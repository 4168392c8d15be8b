package org.dajuan.samples.offenders.spine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Allowed: a lexicon reads its own words. */
class UnitLexicon {
    String words(Path path) throws IOException {
        return Files.readString(path);
    }
}
