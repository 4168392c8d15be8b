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
        if (args.length == 1 && args[0].equals("compare")) {
            System.exit(new CompareBench(out).run());
        }
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            out.print("""
                    Usage: dajuan bench NAME

                      report    quality and speed of the report compiler, as CSV
                      compare   verdicts on last year's promises against hand-made labels, as CSV
                    """);
            System.exit(0);
        }
        System.err.println("bench expects the name of a bench: report or compare.");
        System.exit(2);
    }
}
