package org.dajuan.samples.offenders.engines.energy;

import java.nio.file.Files;
import java.nio.file.Path;

class ReadsAFile {
    boolean look() {
        return Files.exists(Path.of("profiles.csv"));
    }
}
