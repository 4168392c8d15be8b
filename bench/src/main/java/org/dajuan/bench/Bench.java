package org.dajuan.bench;

import java.io.IOException;
import java.nio.file.Path;

/** One bench of {@code ./dajuan bench NAME}. */
interface Bench {
    /** Measures with the reference material in {@code shared} and prints one CSV row per figure. */
    void run(Path shared) throws IOException;
}
