package org.dajuan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.AlxaInstance;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.RenewableShare;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.table.TypedTable;
import org.dajuan.spine.facts.RejectedFact;

/**
 * The hourly table of the benchmark alxa.
 *
 * @param wind share of capacity
 * @param pv share of capacity
 * @param shape load over its mean
 * @param price CNY/MWh
 */
@SuppressWarnings("ArrayRecordComponent") // a year of hours, read once and passed on as it is
record AlxaTable(double[] wind, double[] pv, double[] shape, double[] price) {
    /** Power of the park's own wind and sun, of all that it gets. */
    static final RenewableShare PROMISE =
            new RenewableShare("renewable share", List.of("wind", "pv"), List.of("import"), 0);

    static AlxaTable read(Settings settings) throws Refusal {
        Path file = settings.reference().resolve("data/energy/bench_alxa.csv");
        if (!Files.isReadable(file)) {
            throw Refusal.environment(
                    "The hourly data of alxa are absent: " + file + " cannot be read.",
                    "Set DAJUAN_SHARED to the folder with data/energy/bench_alxa.csv.");
        }
        List<double[]> rows = table(file);
        return new AlxaTable(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3));
    }

    EnergyProblem problem(int hours, Map<String, Double> parameters) throws Refusal {
        try {
            return AlxaInstance.problem(hours, wind, pv, shape, price, parameters);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(String.valueOf(e.getMessage()), "Parameters: " + AlxaInstance.PARAMETERS.keySet());
        }
    }

    /** Wind, sun, load and price of every hour. */
    private static List<double[]> table(Path file) throws Refusal {
        List<RejectedFact> rejected = new ArrayList<>();
        List<double[]> rows;
        try {
            rows = TypedTable.read(
                    file,
                    file.toString(),
                    List.of("*wind", "*pv", "*shape", "*price"),
                    ReadLimits.standard(),
                    c -> new double[] {c.number("wind"), c.number("pv"), c.number("shape"), c.number("price")},
                    rejected);
        } catch (UnreadableDocument e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "");
        }
        if (!rejected.isEmpty()) {
            RejectedFact bad = rejected.getFirst();
            throw Refusal.input(
                    bad.place() + " column " + bad.column() + " is \"" + bad.value() + "\"; expected " + bad.expected()
                            + ".",
                    bad.advice());
        }
        if (rows.isEmpty()) {
            throw Refusal.input("File " + file + " has no rows; expected one an hour.", "");
        }
        return rows;
    }

    private static double[] column(List<double[]> rows, int c) {
        return rows.stream().mapToDouble(row -> row[c]).toArray();
    }
}
