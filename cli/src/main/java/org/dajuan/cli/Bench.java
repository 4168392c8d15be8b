package org.dajuan.cli;

import java.io.PrintStream;

/**
 * {@code dajuan bench NAME}: the launcher starts it in its own room, so that this program needs none of its libraries. The verb stands here
 * for the help, and to say what is missing when that room is absent.
 */
final class Bench implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.of("bench", "Prints figures of quality and speed as CSV; needs a checkout.")
                .operand("NAME", "report: the compiler; compare: two years held against each other");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Refusal {
        throw Refusal.environment(
                "The benches are not part of this copy: the folder bench/ is missing beside the launcher.",
                "Start ./dajuan bench from a checkout.");
    }
}
