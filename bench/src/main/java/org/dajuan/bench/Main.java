package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry of {@code ./dajuan bench NAME}. */
public final class Main {
    private Main() {}

    /** Runs the named bench; exit codes are those of docs/contracts: 0 done, 2 usage, 4 environment. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 1 && args[0].equals("report")) {
            System.exit(new ReportBench(out).run());
        }
        if (args.length >= 1 && args.length <= 2 && args[0].equals("answers")) {
            System.exit(new AnswersBench(out).run(args.length == 2 ? Integer.parseInt(args[1]) : 1_000_000));
        }
        if (args.length == 1 && args[0].equals("--help")) {
            out.println("""
                    Usage: dajuan bench NAME

                      report         quality and speed of the report compiler, as CSV
                      answers [N]    time and memory of 5,000 answers over 10,000 to N facts (1,000,000), as CSV
                    """);
            System.exit(0);
        }
        System.err.println("bench expects the name of a bench: report or answers.");
        System.exit(2);
    }
}
