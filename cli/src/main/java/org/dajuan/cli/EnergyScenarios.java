package org.dajuan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dajuan.engines.energy.Capacity;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.EnergySolver;
import org.dajuan.engines.energy.Scenario;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.dajuan.spine.json.JsonText;

/** {@code dajuan energy scenarios CASE}: many years of one park, each planned and proved, several at a time. */
final class EnergyScenarios {
    private static final int DAY = 24;

    /**
     * One year.
     *
     * @param scenario what is different
     * @param status proven, or what the solver says
     * @param proved whether the check proves it
     * @param objective cost, NaN without an optimum
     * @param sizes in the order of the capacities, empty without an optimum
     * @param seconds of building, solving and checking
     */
    record Year(
            Scenario scenario, LpStatus status, boolean proved, double objective, List<Double> sizes, double seconds) {
        boolean optimal() {
            return proved && status == LpStatus.OPTIMAL;
        }
    }

    private EnergyScenarios() {}

    static Exit run(Args args, EnergyProblem park, EnergyOptions options, PrintStream out, PrintStream err)
            throws Refusal {
        long begin = System.nanoTime();
        int count = args.number("--count", 1, 10_000).orElse(100);
        int threads = args.number("--threads", 1, 64).orElse(2);
        int seed = args.number("--seed", 0, Integer.MAX_VALUE).orElse(1);
        Random random = new Random(seed);
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            scenarios.add(new Scenario(
                    DAY * random.nextInt(Math.max(1, park.hours() / DAY)),
                    0.9 + 0.2 * random.nextDouble(),
                    0.9 + 0.2 * random.nextDouble(),
                    0.7 + 0.6 * random.nextDouble()));
        }
        List<Year> years = solve(scenarios, park, options, threads, err);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (args.has("--json")) {
            out.print(json(park, years, threads, seed, seconds));
        } else {
            text(park, years, seconds).forEach(out::println);
        }
        return years.stream().allMatch(Year::proved) ? Exit.DONE : Exit.NEGATIVE;
    }

    private static List<Year> solve(
            List<Scenario> scenarios, EnergyProblem park, EnergyOptions options, int threads, PrintStream err)
            throws Refusal {
        List<Year> years = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Year>> all = scenarios.stream()
                    .map(s -> pool.submit(() -> year(s, park, options)))
                    .toList();
            for (Future<Year> f : all) {
                years.add(f.get());
                if (years.size() % 10 == 0) {
                    err.println(years.size() + " of " + scenarios.size());
                }
            }
        } catch (ExecutionException e) {
            throw Refusal.environment("A scenario could not be solved: " + e.getCause() + ".", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.environment("Stopped after " + years.size() + " scenarios.", "");
        }
        return years;
    }

    private static Year year(Scenario scenario, EnergyProblem park, EnergyOptions options) {
        long begin = System.nanoTime();
        EnergyModel model = new EnergyModel(scenario.of(park));
        LpResult r = new EnergySolver(options).solve(model.program(), park.hours());
        EnergyCheck check = EnergyCheck.of(model, r);
        boolean optimal = check.passed() && r.status() == LpStatus.OPTIMAL;
        List<Double> sizes = optimal
                ? park.capacities().stream()
                        .map(c -> r.x()[model.capacity(c.name())])
                        .toList()
                : List.of();
        return new Year(
                scenario,
                r.status(),
                check.passed(),
                optimal ? check.numbers().objective() : Double.NaN,
                sizes,
                (System.nanoTime() - begin) / 1e9);
    }

    private static double[] sorted(List<Year> years, int capacity) {
        return years.stream()
                .filter(Year::optimal)
                .mapToDouble(y -> capacity < 0 ? y.objective() : y.sizes().get(capacity))
                .sorted()
                .toArray();
    }

    /** Linear between the two nearest of sorted values. */
    private static double quantile(double[] sorted, double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = part * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    private static List<String> text(EnergyProblem park, List<Year> years, double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d scenarios, %d optimal, %d proved, %.1f s",
                years.size(),
                years.stream().filter(Year::optimal).count(),
                years.stream().filter(Year::proved).count(),
                seconds));
        lines.add(String.format(Locale.ROOT, "%-24s %14s %14s %14s", "", "10 %", "50 %", "90 %"));
        for (int c = -1; c < park.capacities().size(); c++) {
            double[] v = sorted(years, c);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %14.1f %14.1f %14.1f",
                    c < 0 ? "cost" : park.capacities().get(c).name(),
                    quantile(v, 0.1),
                    quantile(v, 0.5),
                    quantile(v, 0.9)));
        }
        return lines;
    }

    private static String json(EnergyProblem park, List<Year> years, int threads, int seed, double seconds) {
        return JsonText.object(j -> {
            j.field("count", years.size());
            j.field("hours", park.hours());
            j.field("threads", threads);
            j.field("seed", seed);
            j.field("optimal", (int) years.stream().filter(Year::optimal).count());
            j.field("proved", (int) years.stream().filter(Year::proved).count());
            j.number("seconds", seconds);
            j.number(
                    "median_seconds_each",
                    quantile(
                            Arrays.stream(years.stream()
                                            .mapToDouble(Year::seconds)
                                            .toArray())
                                    .sorted()
                                    .toArray(),
                            0.5));
            quantiles(j, "cost", sorted(years, -1));
            j.within(
                    "capacities",
                    () -> IntStream.range(0, park.capacities().size()).forEach(c -> {
                        Capacity capacity = park.capacities().get(c);
                        quantiles(j, capacity.name(), sorted(years, c));
                    }));
            j.list("scenarios", years, (s, y) -> {
                s.field("status", y.status().name().toLowerCase(Locale.ROOT));
                s.field("proved", y.proved());
                s.field("rotation_steps", y.scenario().rotation());
                s.number("yield", y.scenario().yield());
                s.number("load", y.scenario().load());
                s.number("price", y.scenario().price());
                s.number("objective", y.objective());
                s.number("seconds", y.seconds());
            });
        });
    }

    private static void quantiles(JsonText j, String name, double[] sorted) {
        j.within(name, () -> {
            j.number("p10", quantile(sorted, 0.1));
            j.number("p50", quantile(sorted, 0.5));
            j.number("p90", quantile(sorted, 0.9));
        });
    }
}
