package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entry of {@code ./dajuan bench NAME}. */
public final class Main {
    private Main() {}

    /** Runs the named bench; exit codes are those of docs/contracts: 0 done, 2 usage, 4 environment. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 1 && args[0].equals("report")) {
            System.exit(new ReportBench(out).run());
        }
        if (args.length == 1 && args[0].equals("compare")) {
            System.exit(new CompareBench(out).run());
        }
        if (args.length >= 1 && args[0].equals("ledger")) {
            System.exit(new LedgerBench(out).run(args.length == 1 ? List.of(10_000, 100_000, 1_000_000) : sizes(args)));
        }
        if (args.length >= 1 && args[0].equals("ledger-kill")) {
            System.exit(new LedgerKillBench(out)
                    .run(args.length == 1 ? 30 : sizes(args).getFirst()));
        }
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            out.print("""
                    Usage: dajuan bench NAME

                      report             quality and speed of the report compiler, as CSV
                      compare            verdicts on last year's promises against hand-made labels, as CSV
                      ledger [SIZE ...]  facts imported and verified per second as a ledger grows, as CSV
                      ledger-kill [N]    kills the server N times (30) under writing; nothing lost, nothing doubled
                    """);
            System.exit(0);
        }
        System.err.println("bench expects the name of a bench: report, compare, ledger or ledger-kill.");
        System.exit(2);
    }

    private static List<Integer> sizes(String[] args) {
        List<Integer> sizes = new ArrayList<>();
        for (String arg : Arrays.asList(args).subList(1, args.length)) {
            if (!arg.matches("[1-9]\\d{0,8}")) {
                System.err.println("\"" + arg + "\" is no number of 1 to 999999999.");
                System.exit(2);
            }
            sizes.add(Integer.parseInt(arg));
        }
        return sizes;
    }
}
