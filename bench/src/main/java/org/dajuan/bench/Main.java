package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entry of {@code ./dajuan bench NAME}. */
public final class Main {
    private Main() {}

    /** Runs the named bench; exit codes are those of docs/contracts: 0 done, 2 usage, 4 environment. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(args), out));
    }

    private static int run(List<String> args, PrintStream out) throws IOException, InterruptedException {
        String name = args.isEmpty() ? "" : args.getFirst();
        if (name.equals("--help") || name.equals("-h")) {
            out.print("""
                    Usage: dajuan bench NAME

                      report             quality and speed of the report compiler, as CSV
                      compare            verdicts on last year's promises against hand-made labels, as CSV
                      answers [N]        time and memory of 5,000 answers over 10,000 to N facts (1,000,000), as CSV
                      forecast [CSV]     error of year-end forecasts against naive ones, on seeded or given monthly series
                      ledger [SIZE ...]  facts imported and verified per second as a ledger grows, as CSV
                      park-answers [N]   5,000 promises over N facts (1,000,000) in a running server, through HTTP, as CSV
                      registers [SIZE ...]  records imported, listed, moved and counted as a register grows, as CSV
                      register-scale [--entries=N] [SIZE ...]  a register against a hand-written table, as CSV
                      ledger-kill [N]    kills the server N times (30) under writing; nothing lost, nothing doubled
                    """);
            return 0;
        }
        Bench bench = named(name, out);
        if (bench == null) {
            System.err.println(
                    "bench expects one of report, compare, answers, forecast, ledger, park-answers, registers,"
                            + " register-scale and ledger-kill, not \"" + name + "\".");
            return 2;
        }
        try {
            bench.run(args.subList(1, args.size()));
            return 0;
        } catch (BenchRefused e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }

    private static @Nullable Bench named(String name, PrintStream out) {
        return switch (name) {
            case "report" -> new ReportBench(out);
            case "compare" -> new CompareBench(out);
            case "answers" -> new AnswersBench(out);
            case "forecast" -> new ForecastBench(out);
            case "ledger" -> new LedgerBench(out);
            case "park-answers" -> new ParkAnswersBench(out);
            case "registers" -> new RegisterBench(out);
            case "register-scale" -> new RegisterScaleBench();
            case "ledger-kill" -> new LedgerKillBench(out);
            default -> null;
        };
    }
}
