package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Entry of {@code ./dajuan bench NAME}. */
public final class Main {
    private Main() {}

    /** Runs the named bench; exit codes are those of docs/contracts: 0 done, 2 usage, 4 environment. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args.length == 1 ? args[0] : "", out));
    }

    private static int run(String name, PrintStream out) throws IOException {
        if (name.equals("--help") || name.equals("-h")) {
            out.print("""
                    Usage: dajuan bench NAME

                      report    quality and speed of the report compiler, as CSV
                      compare   verdicts on last year's promises against hand-made labels, as CSV
                    """);
            return 0;
        }
        Bench bench = switch (name) {
            case "report" -> new ReportBench(out);
            case "compare" -> new CompareBench(out);
            default -> null;
        };
        if (bench == null) {
            System.err.println("bench expects the name of a bench: report or compare.");
            return 2;
        }
        Path shared = Shared.find().orElse(null);
        if (shared == null) {
            out.println("The reference texts (folder shared beside the checkout) are absent: nothing measured.");
            return 4;
        }
        out.println("bench,case,set,measure,value,detail");
        bench.run(shared);
        return 0;
    }
}
