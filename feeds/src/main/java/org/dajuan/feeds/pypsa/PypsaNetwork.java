package org.dajuan.feeds.pypsa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.Profile;
import org.dajuan.engines.energy.Weights;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.energy.BadCase;
import org.dajuan.feeds.table.WideTable;

/**
 * A network as PyPSA exports it to a folder of CSV ({@code export_to_csv_folder}, PyPSA 1.x, one investment period). Its linear optimum is
 * that of PyPSA: nodal balances, Kirchhoff's voltage law around cycles of lines, links with several ends, storage units with inflow and set
 * levels, stores, global constraints, extendable sizes, weighted snapshots.
 *
 * <p>The objective is PyPSA's {@code n.objective}: without {@code objective_constant}, the investment in what stands of extendable sizes.
 *
 * @param problem for the engine
 * @param constant PyPSA's objective_constant, money
 * @param notes what a person should know about the reading
 */
public record PypsaNetwork(EnergyProblem problem, double constant, List<String> notes) {
    public PypsaNetwork {
        notes = List.copyOf(notes);
    }

    /** Whether the folder holds a network. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve("buses.csv")) && Files.isRegularFile(folder.resolve("snapshots.csv"));
    }

    /**
     * Reads a network.
     *
     * @param most only the first snapshots, 0 for all
     * @throws BadCase with everything that is wrong, or would change the answer and is not read
     * @throws UnreadableDocument when a table cannot be read at all
     */
    public static PypsaNetwork read(Path folder, int most, ReadLimits limits) {
        List<String> wrong = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<String, WideTable> files = files(folder, limits);
        WideTable snapshots = files.get("snapshots");
        if (snapshots == null || snapshots.rows() == 0) {
            throw new BadCase(List.of(folder + " has no snapshots; expected snapshots.csv with at least one row."));
        }
        if (most > snapshots.rows()) {
            throw new BadCase(List.of("The network has " + snapshots.rows() + " snapshots; expected at least the "
                    + most + " asked for."));
        }
        int hours = most == 0 ? snapshots.rows() : most;
        if (hours < snapshots.rows()) {
            notes.add("Only the first " + hours + " snapshots are read; costs of building and budgets stay whole.");
        }
        Map<String, PypsaTable> tables = tables(files, snapshots, hours, wrong, notes);
        try {
            Weights weights = weights(snapshots, hours, wrong, notes);
            EnergyProblem.Builder problem = EnergyProblem.over(hours).weights(weights);
            Map<String, String> carriers = new HashMap<>();
            Map<String, Double> volts = new HashMap<>();
            for (PypsaTable.Row bus : table(tables, "buses").rows()) {
                problem.bus(bus.name(), bus.text("carrier").isEmpty() ? "AC" : bus.text("carrier"));
                carriers.put(bus.name(), bus.text("carrier"));
                volts.put(bus.name(), bus.number("v_nom", 1));
            }
            PypsaComponents parts = new PypsaComponents(
                    problem, carriers.keySet(), hours, weights.store().at(0));
            parts.generators(table(tables, "generators"));
            parts.links(table(tables, "links"));
            parts.lines(table(tables, "lines"), carriers, volts);
            parts.loads(table(tables, "loads"));
            parts.storageUnits(table(tables, "storage_units"));
            parts.stores(table(tables, "stores"));
            new PypsaGlobal(problem, tables, notes).read();
            parts.finish();
            EnergyProblem built = problem.build();
            if (wrong.isEmpty()) {
                wrong.addAll(built.validate());
            }
            if (wrong.isEmpty()) {
                return new PypsaNetwork(built, parts.constant(), notes);
            }
        } catch (IllegalArgumentException e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        throw new BadCase(wrong);
    }

    private static PypsaTable table(Map<String, PypsaTable> tables, String list) {
        return java.util.Objects.requireNonNull(tables.get(list));
    }

    private static Map<String, WideTable> files(Path folder, ReadLimits limits) {
        Map<String, WideTable> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv")) {
                    files.put(name.substring(0, name.length() - 4), WideTable.read(file, name, limits));
                }
            }
        } catch (IOException e) {
            throw new UnreadableDocument(
                    folder + " cannot be listed", String.valueOf(e.getMessage()), "a readable folder", "", e);
        }
        return files;
    }

    /** Static tables first, since a series names components; a file that is neither would be ignored, so it is refused. */
    private static Map<String, PypsaTable> tables(
            Map<String, WideTable> files, WideTable snapshots, int hours, List<String> wrong, List<String> notes) {
        Map<String, PypsaTable> tables = new LinkedHashMap<>();
        PypsaAttributes.ALL.forEach((list, attributes) ->
                tables.put(list, new PypsaTable(attributes, files.get(list), hours, wrong, notes)));
        List<String> labels = new ArrayList<>();
        for (int t = 0; t < snapshots.rows(); t++) {
            labels.add(snapshots.cell(t, label(snapshots)));
        }
        files.forEach((name, table) -> {
            int dash = name.indexOf('-');
            PypsaTable of = tables.get(dash < 0 ? name : name.substring(0, dash));
            if (of != null && dash > 0) {
                of.series(name.substring(dash + 1), table, labels);
            } else if (name.equals("network")) {
                network(table, wrong);
            } else if (of == null && !PypsaAttributes.ASIDE.contains(name) && table.rows() > 0) {
                wrong.add(name + ".csv has " + table.rows()
                        + " rows that would change the answer and are not read; expected none.");
            }
        });
        return tables;
    }

    private static void network(WideTable table, List<String> wrong) {
        if (table.rows() > 0 && !List.of("", "0", "False").contains(table.cell(0, "_multi_invest"))) {
            wrong.add(table.place(0) + ": _multi_invest is \"" + table.cell(0, "_multi_invest")
                    + "\"; expected 0, since only one investment period is read.");
        }
    }

    private static String label(WideTable snapshots) {
        return snapshots.has("snapshot") ? "snapshot" : snapshots.columns().getFirst();
    }

    private static Weights weights(WideTable snapshots, int hours, List<String> wrong, List<String> notes) {
        for (String c : snapshots.columns()) {
            if (!List.of("", "snapshot", "name", "objective", "stores", "generators", "weightings")
                    .contains(c)) {
                notes.add("snapshots.csv: the column " + c + " is none of PyPSA's and was left aside.");
            }
        }
        return new Weights(
                weight(snapshots, "objective", hours, wrong),
                weight(snapshots, "generators", hours, wrong),
                weight(snapshots, "stores", hours, wrong));
    }

    private static Profile weight(WideTable snapshots, String column, int hours, List<String> wrong) {
        String from = snapshots.has(column) ? column : "weightings";
        if (!snapshots.has(from)) {
            return Profile.of(1);
        }
        double[] v = new double[hours];
        for (int t = 0; t < hours; t++) {
            v[t] = PypsaTable.number(snapshots.cell(t, from));
            if (!(v[t] >= 0 && v[t] <= 8760)) {
                wrong.add(snapshots.place(t) + ": " + from + " is \"" + snapshots.cell(t, from)
                        + "\"; expected hours from 0 to 8760.");
                return Profile.of(1);
            }
        }
        return Profile.of(v);
    }
}
