package org.dajuan.feeds.energy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.engines.energy.Budget;
import org.dajuan.engines.energy.Coupling;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.Profile;
import org.dajuan.engines.energy.RenewableShare;
import org.dajuan.engines.energy.Weights;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.document.YamlNode;
import org.dajuan.feeds.table.WideTable;
import org.jspecify.annotations.Nullable;

/**
 * A case of the energy engine as its folder says ({@code energy-case.v1}): {@code case.yaml}, {@code hours.csv} with profiles, and tables of
 * assets as .csv or .xlsx: {@code sources converters stores loads processes grid}.
 *
 * @param name of the case
 * @param problem for the engine
 * @param promises shares of renewables; each is a budget of the problem too
 * @param measures by the name of a promise the indicator that answers it; those that say none are absent
 * @param notes what a person should know about the reading
 */
public record EnergyCase(
        String name,
        EnergyProblem problem,
        List<RenewableShare> promises,
        Map<String, String> measures,
        List<String> notes) {
    /** The schema that is read. */
    public static final String SCHEMA = "energy-case.v1";

    /** Keys of {@code case.yaml}. */
    public static final Set<String> KEYS =
            Set.of("schema", "name", "step_hours", "start", "buses", "budgets", "promises", "couplings");

    /** Columns of each table; a star marks those that must stand there. */
    public static final Map<String, List<String>> TABLES = CaseAssets.COLUMNS;

    private static final double ANY = Double.POSITIVE_INFINITY;

    public EnergyCase {
        promises = List.copyOf(promises);
        measures = Map.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** Whether the folder holds a case of this kind. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve("case.yaml"));
    }

    /**
     * Reads a case.
     *
     * @param most only the first hours, 0 for all; budgets shrink in proportion
     * @throws BadCase with everything that is wrong in hours and tables
     * @throws UnreadableDocument when {@code case.yaml} is none or a table cannot be read at all
     */
    public static EnergyCase read(Path folder, int most, ReadLimits limits) {
        YamlNode yaml = YamlNode.read(text(folder), "case.yaml", SCHEMA, KEYS);
        List<String> wrong = new ArrayList<>();
        WideTable hourTable = find(folder, "hours", limits);
        if (hourTable == null) {
            throw new BadCase(List.of(folder + " has no hours.csv; expected a column hour and profiles."));
        }
        CaseHours hours = new CaseHours(hourTable, most, wrong);
        if (most > hourTable.rows()) {
            wrong.add("The case has " + hourTable.rows() + " hours; expected at least the " + most + " asked for.");
        }
        if (!wrong.isEmpty()) {
            throw new BadCase(wrong);
        }
        double step = yaml.number("step_hours", 1e-3, 8760, 1.0);
        EnergyProblem.Builder problem = EnergyProblem.over(hours.hours()).weights(Weights.of(Profile.of(step)));
        Map<String, String> buses = new LinkedHashMap<>();
        yaml.entries("buses").forEach((bus, carrier) -> buses.put(bus, String.valueOf(carrier)));
        CaseAssets assets =
                new CaseAssets(problem, buses, hours.hours(), hours.hours() * step, new CaseMonths(start(yaml), step));
        Map<String, String> places = new HashMap<>();
        try {
            TABLES.forEach((name, columns) -> {
                WideTable table = find(folder, name, limits);
                if (table != null) {
                    new CaseTable(table, columns, hours, places, wrong).forEach(row -> assets.take(name, row));
                }
            });
            assets.finish();
            double part = (double) hours.hours() / hourTable.rows();
            Map<String, String> measures = new HashMap<>();
            List<RenewableShare> promises = limits(yaml, problem, part, measures);
            EnergyProblem built = problem.build();
            wrong.addAll(built.validate());
            if (wrong.isEmpty()) {
                return new EnergyCase(yaml.text("name"), built, promises, measures, notes(part, hours.hours()));
            }
        } catch (IllegalArgumentException e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        throw new BadCase(wrong);
    }

    private static List<String> notes(double part, int hours) {
        return part == 1
                ? List.of()
                : List.of("Only the first " + hours + " hours are read; budgets count in the same part.");
    }

    private static List<RenewableShare> limits(
            YamlNode yaml, EnergyProblem.Builder problem, double part, Map<String, String> measures) {
        for (YamlNode b : yaml.list("budgets", Set.of("name", "per_mwh", "per_capacity", "least", "most"))) {
            double scale = b.has("per_mwh") ? part : 1; // a quota of what is built knows no hours
            problem.add(new Budget(
                    b.text("name"),
                    b.numbers("per_mwh"),
                    b.numbers("per_capacity"),
                    b.number("least", -1e15, 1e15, -ANY) * scale,
                    b.number("most", -1e15, 1e15, ANY) * scale));
        }
        List<RenewableShare> promises = new ArrayList<>();
        for (YamlNode p : yaml.list("promises", Set.of("name", "by", "of", "least", "indicator"))) {
            RenewableShare share = new RenewableShare(
                    p.text("name"),
                    p.texts("by", "flows that count"),
                    p.texts("of", "flows it is a share of"),
                    p.number("least", 0, 1, null));
            promises.add(share);
            if (p.has("indicator")) {
                measures.put(share.name(), p.text("indicator"));
            }
            problem.add(share.budget());
        }
        for (YamlNode c : yaml.list("couplings", Set.of("name", "per_mw", "least", "most"))) {
            problem.add(new Coupling(
                    c.text("name"),
                    c.numbers("per_mw"),
                    Profile.of(c.number("least", -1e15, 1e15, -ANY)),
                    Profile.of(c.number("most", -1e15, 1e15, ANY))));
        }
        return promises;
    }

    private static @Nullable LocalDateTime start(YamlNode yaml) {
        if (!yaml.has("start")) {
            return null;
        }
        try {
            return LocalDateTime.parse(yaml.text("start"));
        } catch (DateTimeException e) {
            throw yaml.bad("start", yaml.text("start"), "a time such as 2025-01-01T00:00");
        }
    }

    private static @Nullable WideTable find(Path folder, String name, ReadLimits limits) {
        for (String ending : List.of(".csv", ".xlsx")) {
            Path file = folder.resolve(name + ending);
            if (Files.isRegularFile(file)) {
                return WideTable.read(file, name + ending, limits);
            }
        }
        return null;
    }

    private static String text(Path folder) {
        Path file = folder.resolve("case.yaml");
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableDocument(
                    file + " cannot be read",
                    String.valueOf(e.getMessage()),
                    "a case.yaml in UTF-8",
                    "See samples/energy for a case.",
                    e);
        }
    }
}
