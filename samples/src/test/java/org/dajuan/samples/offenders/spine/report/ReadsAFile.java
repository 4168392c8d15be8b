package org.dajuan.samples.offenders.spine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReadsAFile {
    String text(Path path) throws IOException {
        return Files.readString(path);
    }
}
