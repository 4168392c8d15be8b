package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

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
        if (args.length >= 1 && args.length <= 2 && args[0].equals("answers")) {
            System.exit(new AnswersBench(out).run(args.length == 2 ? facts(args[1]) : 1_000_000));
        }
        if (args.length >= 1 && args.length <= 2 && args[0].equals("forecast")) {
            System.exit(
                    new ForecastBench(out).run(args.length == 2 ? Optional.of(Path.of(args[1])) : Optional.empty()));
        }
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            out.print("""
                    Usage: dajuan bench NAME

                      report           quality and speed of the report compiler, as CSV
                      compare          verdicts on last year's promises against hand-made labels, as CSV
                      answers [N]      time and memory of 5,000 answers over 10,000 to N facts (1,000,000), as CSV
                      forecast [CSV]   error of year-end forecasts against naive ones, on seeded or given monthly series
                    """);
            System.exit(0);
        }
        System.err.println("bench expects the name of a bench: report, compare, answers or forecast.");
        System.exit(2);
    }

    private static int facts(String text) {
        try {
            int n = Integer.parseInt(text);
            if (n >= 10_000) {
                return n;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number that is too small
        }
        System.err.println("bench answers expects a number of facts from 10000, not \"" + text + "\".");
        System.exit(2);
        return 0;
    }
}
