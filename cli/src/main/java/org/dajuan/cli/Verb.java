package org.dajuan.cli;

import java.io.PrintStream;

/** One word of the command line and what it does. */
public interface Verb {

    /** Its name, what it takes and what it is for. */
    Syntax syntax();

    /**
     * Does the work.
     *
     * @param args what was given, already checked against {@link #syntax()}
     * @param out the result and nothing else
     * @param err progress, warnings, complaints
     * @throws Exception a {@link Refusal} is told to the user as it is; see {@link CommandLine} for the others
     */
    Exit run(Args args, PrintStream out, PrintStream err) throws Exception;

    /** The word itself. */
    default String name() {
        return syntax().verb();
    }
}
