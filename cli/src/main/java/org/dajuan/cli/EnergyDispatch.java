package org.dajuan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.engines.energy.Capacity;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.RollingDispatch;
import org.dajuan.engines.energy.highs.HighsUnavailable;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.dajuan.spine.json.JsonText;

/** {@code dajuan energy dispatch CASE}: plans the sizes, then runs the park hour by hour with a window ahead. */
final class EnergyDispatch {
    private EnergyDispatch() {}

    static Exit run(Args args, EnergyInput input, EnergyOptions options, PrintStream out, PrintStream err)
            throws Refusal {
        int window = args.number("--window", 2, 8760).orElse(168);
        EnergyModel plan = Energy.model(input.problem());
        EnergyRun run = EnergyRun.of(plan, options, System.nanoTime());
        if (!run.status().equals("optimal")) {
            throw Refusal.input(
                    "The plan is " + run.status() + ", so there are no sizes to run.",
                    "Try: dajuan energy solve " + args.operand("CASE"));
        }
        EnergyProblem p = plan.problem();
        int steps = args.number("--count", 1, 100_000).orElse(p.hours());
        double[] x = run.result().x();
        Map<String, Double> sizes = new HashMap<>();
        double built = p.constant();
        for (Capacity c : p.capacities()) {
            double size = x[plan.capacity(c.name())];
            sizes.put(c.name(), size);
            built += p.peaks().contains(c.name()) ? 0 : c.cost() * size;
        }
        List<RollingDispatch.Step> done = new ArrayList<>();
        double[] milliseconds = new double[steps];
        try (RollingDispatch dispatch = new RollingDispatch(
                p, sizes, values(plan, run.result()), prices(plan, run.result()), begin(plan, x), window)) {
            for (int k = 0; k < steps; k++) {
                long begin = System.nanoTime();
                RollingDispatch.Step step = dispatch.next();
                milliseconds[k] = (System.nanoTime() - begin) / 1e6;
                done.add(step);
                if (step.status() != LpStatus.OPTIMAL) {
                    err.println("Hour " + k + " is " + step.status() + "; the run ends there.");
                    break;
                }
            }
        } catch (HighsUnavailable e) {
            throw Refusal.environment(String.valueOf(e.getMessage()), "Rolling dispatch needs HiGHS.");
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "");
        }
        String told = json(done, milliseconds, window, operation(plan, x, done.size()), built);
        if (args.has("--json")) {
            out.print(told);
        } else {
            out.println(done.size() + " hours; "
                    + told.lines()
                            .filter(l -> l.contains("ms") || l.contains("cost"))
                            .map(String::strip)
                            .reduce("", (a, b) -> a + " " + b));
        }
        return done.getLast().status() == LpStatus.OPTIMAL ? Exit.DONE : Exit.NEGATIVE;
    }

    /** What a MWh in a store is worth at the plan's end: the mean price of its bus. */
    private static Map<String, Double> values(EnergyModel plan, LpResult r) {
        EnergyProblem p = plan.problem();
        List<String> buses = List.copyOf(p.buses().keySet());
        Map<String, Double> values = new HashMap<>();
        p.stores().forEach(s -> {
            double sum = 0;
            double hours = 0;
            for (int t = 0; t < p.hours(); t++) {
                sum += r.y()[plan.balance(buses.indexOf(s.bus()), t)];
                hours += p.weights().store().at(t);
            }
            values.put(s.name(), sum / hours);
        });
        return values;
    }

    private static Map<String, Double> prices(EnergyModel plan, LpResult r) {
        Map<String, Double> prices = new HashMap<>();
        for (int b = 0; b < plan.problem().budgets().size(); b++) {
            prices.put(plan.problem().budgets().get(b).name(), r.y()[plan.budget(b)]);
        }
        return prices;
    }

    private static Map<String, Double> begin(EnergyModel plan, double[] x) {
        EnergyProblem p = plan.problem();
        Map<String, Double> begin = new HashMap<>();
        for (int s = 0; s < p.stores().size(); s++) {
            boolean cyclic = p.stores().get(s).cyclic();
            begin.put(
                    p.stores().get(s).name(),
                    cyclic
                            ? Math.max(0, x[plan.level(s, p.hours() - 1)])
                            : p.stores().get(s).initial());
        }
        return begin;
    }

    /** What the plan, which knows all hours, pays for running the first {@code steps}; peaks only for the whole horizon. */
    private static double operation(EnergyModel plan, double[] x, int steps) {
        EnergyProblem p = plan.problem();
        double sum = 0;
        for (Capacity c : p.capacities()) {
            sum += p.peaks().contains(c.name()) && steps == p.hours() ? c.cost() * x[plan.capacity(c.name())] : 0;
        }
        for (int k = 0; k < steps; k++) {
            int t = k % p.hours();
            for (int f = 0; f < p.flows().size(); f++) {
                sum += p.weights().cost().at(t) * p.flows().get(f).cost().at(t) * x[plan.flow(f, t)];
            }
        }
        return sum;
    }

    private static String json(
            List<RollingDispatch.Step> done, double[] milliseconds, int window, double planned, double built) {
        // the first step is cold, and the next hundred still compile
        int warm = Math.min(done.size() - 1, 100);
        double[] ms = Arrays.stream(milliseconds, warm, done.size()).sorted().toArray();
        boolean whole = done.getLast().status() == LpStatus.OPTIMAL;
        return JsonText.object(j -> {
            j.field("status", whole ? "optimal" : done.getLast().status().name().toLowerCase(Locale.ROOT));
            j.field("hours", done.size());
            j.field("window", window);
            j.number("first_ms", milliseconds[0]);
            j.number("median_ms", ms[ms.length / 2]);
            j.number("p95_ms", ms[(int) (0.95 * (ms.length - 1))]);
            j.number(
                    "mean_iterations",
                    done.stream()
                            .mapToInt(RollingDispatch.Step::iterations)
                            .average()
                            .orElse(0));
            j.number(
                    "worst_residual",
                    done.stream()
                            .mapToDouble(RollingDispatch.Step::residual)
                            .max()
                            .orElse(0));
            j.number(
                    "operation_cost",
                    done.stream().mapToDouble(RollingDispatch.Step::cost).sum());
            j.number("planned_operation_cost", planned);
            j.number("building_cost", built);
        });
    }
}
