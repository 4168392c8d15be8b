package org.dajuan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.engines.energy.AlxaInstance;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.SolverChoice;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.table.TypedTable;
import org.dajuan.spine.facts.RejectedFact;

/** {@code dajuan energy solve CASE} and {@code dajuan energy bench alxa}: capacities and hours of a park, solved, checked and written down. */
final class Energy implements Verb {
    private static final int MOST_HOURS = 876_000;

    private final Settings settings;

    Energy(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("energy", "Plans a park's power, gases and stores hour by hour, and proves the optimum.")
                .operand("ACTION", "solve a case, or bench a known instance")
                .operand("CASE", "with bench the word alxa; case folders for solve are not read yet")
                .option("--solver", "NAME", "structured, highs or auto; auto when absent")
                .option("--hours", "N", "only the first N hours; alxa: 8760 when absent")
                .repeated("--param", "NAME=VALUE", "a parameter of the instance, may be given several times")
                .option("--solution", "FILE", "write hour,quantity,value as CSV; hour -1 for capacities")
                .flag("--json", "print JSON");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        long begin = System.nanoTime();
        EnergyProblem problem = switch (args.operand("ACTION")) {
            case "bench" -> alxa(args);
            case "solve" ->
                throw Refusal.input(
                        "Case folders are not read yet: " + args.folder("CASE") + ".", "Try: dajuan energy bench alxa");
            default ->
                throw Refusal.usage(
                        "ACTION is \"" + args.operand("ACTION") + "\"; expected solve or bench.",
                        "Try: dajuan energy bench alxa --hours 168");
        };
        Path solution = args.target("--solution").orElse(null);
        EnergyOptions options = EnergyOptions.standard().with(solver(args)).telling(line -> {
            if (settings.debug()) {
                err.println(line);
            }
        });
        EnergyModel model;
        try {
            model = new EnergyModel(problem);
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Mend the case, then try again.");
        }
        EnergyRun run = EnergyRun.of(model, options, begin);
        if (solution != null && run.hasPoint()) {
            write(model, run.result().x(), solution);
        }
        if (args.has("--json")) {
            out.print(run.json());
        } else {
            run.text().forEach(out::println);
        }
        return run.exit();
    }

    private static SolverChoice solver(Args args) throws Refusal {
        String name = args.option("--solver").orElse("auto");
        return switch (name) {
            case "auto" -> SolverChoice.AUTO;
            case "structured" -> SolverChoice.STRUCTURED;
            case "highs" -> SolverChoice.HIGHS;
            default ->
                throw Refusal.usage(
                        "Option --solver got \"" + name + "\"; expected structured, highs or auto.",
                        "Try: dajuan energy --help");
        };
    }

    private EnergyProblem alxa(Args args) throws Refusal, IOException {
        if (!args.operand("CASE").equals("alxa")) {
            throw Refusal.usage(
                    "CASE is \"" + args.operand("CASE") + "\"; expected alxa.", "Try: dajuan energy bench alxa");
        }
        Path file = settings.reference().resolve("data/energy/bench_alxa.csv");
        if (!Files.isReadable(file)) {
            throw Refusal.environment(
                    "The hourly data of alxa are absent: " + file + " cannot be read.",
                    "Set DAJUAN_SHARED to the folder with data/energy/bench_alxa.csv.");
        }
        List<double[]> rows = hours(file);
        int hours = args.number("--hours", 1, MOST_HOURS).orElse(8760);
        try {
            return AlxaInstance.problem(
                    hours, column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3), parameters(args));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(String.valueOf(e.getMessage()), "Parameters: " + AlxaInstance.PARAMETERS.keySet());
        }
    }

    /** Wind, sun, load and price of every hour. */
    private static List<double[]> hours(Path file) throws Refusal {
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

    private static Map<String, Double> parameters(Args args) throws Refusal {
        Map<String, Double> given = new LinkedHashMap<>();
        for (String word : args.values("--param")) {
            int eq = word.indexOf('=');
            String name = eq < 0 ? word : word.substring(0, eq).strip();
            if (!AlxaInstance.PARAMETERS.containsKey(name)) {
                throw Refusal.usage(
                        "Parameter \"" + name + "\" is none of " + AlxaInstance.PARAMETERS.keySet() + ".",
                        "Try: --param wind_capex=4.0e6");
            }
            try {
                double v =
                        Double.parseDouble(eq < 0 ? "" : word.substring(eq + 1).strip());
                if (!Double.isFinite(v)) {
                    throw new NumberFormatException();
                }
                given.put(name, v);
            } catch (NumberFormatException e) {
                throw Refusal.usage(
                        "Parameter " + name + " got \"" + (eq < 0 ? "" : word.substring(eq + 1))
                                + "\"; expected a number.",
                        "Try: --param " + name + "=" + AlxaInstance.PARAMETERS.get(name));
            }
        }
        return given;
    }

    private static void write(EnergyModel model, double[] x, Path file) throws IOException {
        EnergyProblem p = model.problem();
        List<String> flows = p.flows().stream().map(f -> f.name()).toList();
        List<String> stores = p.stores().stream().map(s -> s.name()).toList();
        try (BufferedWriter w = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            w.write("hour,quantity,value\n");
            for (var c : p.capacities()) {
                row(w, -1, c.name(), x[model.capacity(c.name())]);
            }
            for (int t = 0; t < p.hours(); t++) {
                for (int f = 0; f < flows.size(); f++) {
                    row(w, t, flows.get(f), x[model.flow(f, t)]);
                }
                for (int s = 0; s < stores.size(); s++) {
                    row(w, t, stores.get(s), x[model.level(s, t)]);
                }
            }
        }
    }

    private static void row(BufferedWriter w, int hour, String name, double value) throws IOException {
        w.write(Integer.toString(hour));
        w.write(',');
        w.write(name.contains(",") || name.contains("\"") ? '"' + name.replace("\"", "\"\"") + '"' : name);
        w.write(',');
        w.write(Double.toString(value == 0 ? 0.0 : value).toLowerCase(Locale.ROOT));
        w.write('\n');
    }
}
