package org.dajuan.cli;

/**
 * A run that stops with a sentence for the person at the keyboard: what was wrong, with the value; what was expected; what to try.
 * It is printed without a stack trace.
 */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    private Refusal(Exit exit, String wrong, String advice) {
        super(advice.isEmpty() ? wrong : wrong + "\n" + advice);
        this.exit = exit;
    }

    /** The command line was not understood. */
    public static Refusal usage(String wrong, String advice) {
        return new Refusal(Exit.USAGE, wrong, advice);
    }

    /** An input is at fault. */
    public static Refusal input(String wrong, String advice) {
        return new Refusal(Exit.INPUT, wrong, advice);
    }

    /** The surroundings are at fault. */
    public static Refusal environment(String wrong, String advice) {
        return new Refusal(Exit.ENVIRONMENT, wrong, advice);
    }

    /** How the run ends. */
    public Exit exit() {
        return exit;
    }
}
