package org.dajuan.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The entry point of {@code ./dajuan}. */
public final class Main {
    private Main() {}

    public static void main(String[] typed) {
        // UTF-8 whatever the locale says: results are Chinese text and go into files and pipes.
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(typed), out, err).code());
    }

    static Exit run(List<String> typed, PrintStream out, PrintStream err) {
        try {
            Settings settings = Settings.ofProcess();
            return new CommandLine(verbs(settings), settings.debug()).run(typed, out, err);
        } catch (Refusal e) {
            err.println(e.getMessage());
            return e.exit();
        }
    }

    /** Every verb, in the order of the help. */
    public static List<Verb> verbs(Settings settings) {
        List<Verb> verbs = new ArrayList<>();
        verbs.add(new Demo(settings));
        verbs.add(new Compile(settings));
        verbs.add(new Compare());
        verbs.add(new AnswerPlan(settings));
        verbs.add(new Register());
        verbs.add(new Carbon(settings));
        verbs.add(new Energy(settings));
        verbs.add(new Serve());
        verbs.add(new Doctor(settings));
        verbs.add(new Bench());
        verbs.add(new Train(List.copyOf(verbs)));
        return List.copyOf(verbs);
    }
}
