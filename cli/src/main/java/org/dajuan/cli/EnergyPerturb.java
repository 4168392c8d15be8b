package org.dajuan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergySolver;
import org.dajuan.engines.energy.SolverChoice;
import org.dajuan.engines.energy.highs.HighsUnavailable;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.dajuan.spine.json.JsonText;

/** {@code dajuan energy perturb alxa}: seeded variants of alxa, each to be proved by the structured solver and to agree with HiGHS. */
final class EnergyPerturb {
    /** Of the optimum; both solvers stop at 1e-9, and a dual bound holds to 1e-6. */
    private static final double TOLERANCE = 1e-6;

    /**
     * What became of one variant.
     *
     * @param number from 0
     * @param parameters that differ from alxa's
     * @param status of the structured solver
     * @param proved whether the check proves it
     * @param agrees whether HiGHS says the same, to 1e-6 of the optimum
     * @param difference of the optima over 1 + the optimum, 0 when infeasible
     * @param iterations of the structured solver
     * @param seconds of the structured solver
     * @param highsSeconds of HiGHS
     * @param note what the solver had to say
     */
    record Variant(
            int number,
            Map<String, Double> parameters,
            LpStatus status,
            boolean proved,
            boolean agrees,
            double difference,
            int iterations,
            double seconds,
            double highsSeconds,
            String note) {
        boolean good() {
            return proved && agrees;
        }
    }

    private EnergyPerturb() {}

    static Exit run(Args args, Settings settings, PrintStream out, PrintStream err) throws Refusal {
        if (!args.operand("CASE").equals("alxa")) {
            throw Refusal.usage(
                    "CASE is \"" + args.operand("CASE") + "\"; expected alxa.", "Try: dajuan energy perturb alxa");
        }
        AlxaTable table = AlxaTable.read(settings);
        int count = args.number("--count", 1, 100_000).orElse(500);
        int hours = EnergyInput.hours(args, 168);
        int seed = args.number("--seed", 0, Integer.MAX_VALUE).orElse(1);
        Random random = new Random(seed);
        List<Variant> all = new ArrayList<>();
        try {
            for (int k = 0; k < count; k++) {
                Variant v = solve(k, table, hours, parameters(random));
                all.add(v);
                if (!v.good() || (k + 1) % 50 == 0) {
                    err.println((k + 1) + " of " + count + (v.good() ? "" : ": " + v));
                }
            }
        } catch (HighsUnavailable e) {
            throw Refusal.environment(String.valueOf(e.getMessage()), "The comparison needs HiGHS.");
        }
        if (args.has("--json")) {
            out.print(json(all, hours, seed));
        } else {
            text(all).forEach(out::println);
        }
        return all.stream().allMatch(Variant::good) ? Exit.DONE : Exit.NEGATIVE;
    }

    /** Costs, limits, loads and prices far and near; sizes that are fixed, batteries that cost little, carbon caps that bite. */
    static Map<String, Double> parameters(Random random) {
        Map<String, Double> p = new LinkedHashMap<>();
        p.put("load_mw", 776 * (0.3 + 0.9 * random.nextDouble()));
        p.put("wind_capex", 4.5e6 * (0.3 + 1.4 * random.nextDouble()));
        p.put("pv_capex", 3.2e6 * (0.3 + 1.4 * random.nextDouble()));
        p.put("battery_energy_capex", random.nextBoolean() ? 8e5 : 1e3 + 2e5 * random.nextDouble());
        double wind = random.nextInt(4) == 0 ? 0 : 5000 * random.nextDouble();
        p.put("wind_max_mw", wind);
        if (random.nextInt(3) == 0) {
            p.put("wind_min_mw", wind);
        }
        double pv = random.nextInt(4) == 0 ? 0 : 6000 * random.nextDouble();
        p.put("pv_max_mw", pv);
        if (random.nextInt(4) == 0) {
            p.put("pv_min_mw", pv);
        }
        if (random.nextInt(4) == 0) {
            double battery = random.nextBoolean() ? 0 : 4000 * random.nextDouble();
            p.put("battery_min_mwh", battery);
            p.put("battery_max_mwh", battery);
        }
        if (random.nextInt(4) == 0) {
            double electrolyser = 400 * random.nextDouble();
            p.put("electrolyser_min_mw", electrolyser);
            p.put("electrolyser_max_mw", electrolyser);
        }
        p.put("carbon_share", random.nextInt(4) == 0 ? 0.1 * random.nextDouble() : 0.1 + random.nextDouble());
        p.put("import_max_mw", random.nextInt(10) == 0 ? 0 : 500 + 1300 * random.nextDouble());
        p.put("export_max_mw", random.nextInt(4) == 0 ? 0 : 800 * random.nextDouble());
        p.put("price_scale", random.nextInt(6) == 0 ? -0.3 * random.nextDouble() : 2 * random.nextDouble());
        return p;
    }

    private static Variant solve(int number, AlxaTable table, int hours, Map<String, Double> parameters)
            throws Refusal {
        EnergyModel model = new EnergyModel(table.problem(hours, parameters));
        long begin = System.nanoTime();
        LpResult ours = solver(SolverChoice.STRUCTURED).solve(model.program(), hours);
        long middle = System.nanoTime();
        LpResult theirs = solver(SolverChoice.HIGHS).solve(model.program(), hours);
        long end = System.nanoTime();
        EnergyCheck check = EnergyCheck.of(model, ours);
        boolean optimal = ours.status() == LpStatus.OPTIMAL && theirs.status() == LpStatus.OPTIMAL;
        double best = optimal ? model.program().objective(theirs.x()) : 0;
        double difference = optimal ? Math.abs(check.numbers().objective() - best) / (1 + Math.abs(best)) : 0;
        return new Variant(
                number,
                parameters,
                ours.status(),
                check.passed() && (ours.status() == LpStatus.OPTIMAL || ours.status() == LpStatus.INFEASIBLE),
                ours.status() == theirs.status() && difference <= TOLERANCE,
                difference,
                ours.iterations(),
                (middle - begin) / 1e9,
                (end - middle) / 1e9,
                ours.note()
                        + (ours.status() == theirs.status() ? "" : "; HiGHS says " + theirs.status())
                        + (check.passed() ? "" : "; " + check.reason()));
    }

    private static EnergySolver solver(SolverChoice choice) {
        return new EnergySolver(EnergyOptions.standard().with(choice));
    }

    private static long count(List<Variant> all, LpStatus status) {
        return all.stream().filter(v -> v.good() && v.status() == status).count();
    }

    private static double most(List<Variant> all) {
        return all.stream().mapToDouble(Variant::difference).max().orElse(0);
    }

    private static double seconds(List<Variant> all, boolean highs) {
        return all.stream()
                .mapToDouble(v -> highs ? v.highsSeconds() : v.seconds())
                .sum();
    }

    private static List<String> text(List<Variant> all) {
        return List.of(
                all.size() + " variants: " + count(all, LpStatus.OPTIMAL) + " proved optimal, "
                        + count(all, LpStatus.INFEASIBLE) + " proved infeasible, "
                        + all.stream().filter(v -> !v.good()).count() + " neither",
                String.format(
                        Locale.ROOT,
                        "largest difference from HiGHS %.1e of the optimum; %.1f s structured, %.1f s HiGHS",
                        most(all),
                        seconds(all, false),
                        seconds(all, true)));
    }

    private static String json(List<Variant> all, int hours, int seed) {
        return JsonText.object(j -> {
            j.field("count", all.size());
            j.field("hours", hours);
            j.field("seed", seed);
            j.field("proved_optimal", (int) count(all, LpStatus.OPTIMAL));
            j.field("proved_infeasible", (int) count(all, LpStatus.INFEASIBLE));
            j.field("neither", (int) all.stream().filter(v -> !v.good()).count());
            j.number("largest_difference", most(all));
            j.number("structured_seconds", seconds(all, false));
            j.number("highs_seconds", seconds(all, true));
            j.field(
                    "most_iterations",
                    all.stream().mapToInt(Variant::iterations).max().orElse(0));
            j.field("with_notes", (int)
                    all.stream().filter(v -> !v.note().isEmpty()).count());
            j.list("bad", all.stream().filter(v -> !v.good()).toList(), (b, v) -> {
                b.field("number", v.number());
                b.field("status", v.status().name().toLowerCase(Locale.ROOT));
                b.number("difference", v.difference());
                b.field("note", v.note());
                b.within("parameters", () -> v.parameters().forEach(b::number));
            });
        });
    }
}
