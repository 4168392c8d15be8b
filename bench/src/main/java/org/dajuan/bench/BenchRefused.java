package org.dajuan.bench;

import java.io.IOException;

/** A bench that cannot be run as asked, or found something wrong; carries the exit code of docs/contracts. */
final class BenchRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private BenchRefused(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What was measured is wrong. */
    static BenchRefused wrong(String message) {
        return new BenchRefused(1, message);
    }

    /** An argument that cannot be used. */
    static BenchRefused usage(String message) {
        return new BenchRefused(2, message);
    }

    /** Something the bench needs is not here. */
    static BenchRefused environment(String message) {
        return new BenchRefused(4, message);
    }

    /** A whole number from the command line, within bounds. */
    static int number(String text, int least, int most) throws BenchRefused {
        try {
            int n = Integer.parseInt(text);
            if (n >= least && n <= most) {
                return n;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of bounds
        }
        throw usage("\"" + text + "\" is no whole number from " + least + " to " + most + ".");
    }

    int exitCode() {
        return exitCode;
    }
}
