package org.dajuan.cli;

/** How a run of the command line ended; the codes are a contract with scripts. */
public enum Exit {
    /** Done. */
    DONE(0),
    /** Done, and the finding is a bad one (a check that failed, a promise that is missed). */
    NEGATIVE(1),
    /** The command line was not understood. */
    USAGE(2),
    /** An input cannot be read or makes no sense. */
    INPUT(3),
    /** Something around us is missing or refuses: a JDK, a port, a folder, memory. */
    ENVIRONMENT(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The process exit code. */
    public int code() {
        return code;
    }
}
