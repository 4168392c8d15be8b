package org.dajuan.bench;

import java.io.IOException;
import java.util.List;

/** One bench of {@code ./dajuan bench NAME}. */
interface Bench {
    /**
     * Measures and prints its figures as CSV.
     *
     * @param arguments what follows the name on the command line
     * @throws BenchRefused if an argument or the machine does not allow it, or what was measured is wrong
     */
    void run(List<String> arguments) throws IOException, InterruptedException;
}
