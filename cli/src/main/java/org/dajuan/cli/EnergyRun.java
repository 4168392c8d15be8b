package org.dajuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dajuan.engines.energy.Budget;
import org.dajuan.engines.energy.Capacity;
import org.dajuan.engines.energy.Conflict;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.EnergySolver;
import org.dajuan.engines.energy.Flow;
import org.dajuan.engines.energy.Share;
import org.dajuan.engines.energy.SolverChoice;
import org.dajuan.engines.energy.highs.HighsUnavailable;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.dajuan.spine.json.JsonText;

/**
 * One run of the energy engine with its check, for people and machines.
 *
 * @param model the model
 * @param result what the solver says
 * @param check what the check says of it
 * @param conflict limits that cannot hold together, empty unless infeasible
 * @param buildSeconds from the start to the linear program, reading included
 * @param solveSeconds of the solver alone
 * @param seconds of all, check included
 */
record EnergyRun(
        EnergyModel model,
        LpResult result,
        EnergyCheck check,
        Conflict conflict,
        double buildSeconds,
        double solveSeconds,
        double seconds) {
    private static final int CONFLICT_HOURS = 1000;

    static EnergyRun of(EnergyModel model, EnergyOptions options, long begin) throws Refusal {
        long built = System.nanoTime();
        int hours = model.problem().hours();
        LpResult result;
        Conflict conflict = new Conflict(List.of(), false);
        long solved;
        try {
            result = new EnergySolver(options).solve(model.program(), hours);
            solved = System.nanoTime();
            if (result.status() == LpStatus.INFEASIBLE) {
                conflict = Conflict.of(
                        model,
                        result,
                        new EnergySolver(EnergyOptions.standard().with(SolverChoice.AUTO)),
                        CONFLICT_HOURS);
            }
        } catch (HighsUnavailable e) {
            throw Refusal.environment(String.valueOf(e.getMessage()), "Try: --solver structured");
        }
        EnergyCheck check = EnergyCheck.of(model, result);
        long end = System.nanoTime();
        return new EnergyRun(
                model, result, check, conflict, (built - begin) / 1e9, (solved - built) / 1e9, (end - begin) / 1e9);
    }

    boolean hasPoint() {
        return result.x().length == model.program().columns() && result.status() != LpStatus.UNBOUNDED;
    }

    /** "optimal" only when the check proves it. */
    String status() {
        if (!check.passed()
                && (result.status() == LpStatus.OPTIMAL
                        || result.status() == LpStatus.INFEASIBLE
                        || result.status() == LpStatus.UNBOUNDED)) {
            return "unproven-" + result.status().name().toLowerCase(Locale.ROOT);
        }
        return result.status().name().toLowerCase(Locale.ROOT);
    }

    Exit exit() {
        return status().equals("optimal") ? Exit.DONE : Exit.NEGATIVE;
    }

    List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add("status      " + status() + (result.note().isEmpty() ? "" : " (" + result.note() + ")"));
        if (hasPoint()) {
            lines.add("objective   " + check.numbers().objective());
            lines.add("bound       " + check.numbers().bound());
            for (Capacity c : model.problem().capacities()) {
                lines.add(String.format(Locale.ROOT, "%-24s %.6f", c.name(), result.x()[model.capacity(c.name())]));
            }
        }
        if (!conflict.limits().isEmpty()) {
            lines.add("These limits cannot hold together"
                    + (conflict.irreducible() ? "; any one given up is enough:" : ":"));
            conflict.limits().forEach(l -> lines.add("  " + l));
        }
        if (!grows().isEmpty()) {
            lines.add("Earned without end by running together: " + String.join(", ", grows()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s, %d iterations, %.2f s, %.0f MB",
                result.solver(),
                result.iterations(),
                seconds,
                peakMb()));
        return lines;
    }

    String json() {
        LinearProgram lp = model.program();
        return JsonText.object(j -> {
            j.field("status", status());
            j.number("objective", hasPoint() ? check.numbers().objective() : Double.NaN);
            j.number("bound", hasPoint() ? check.numbers().bound() : Double.NaN);
            j.within("residuals", () -> {
                j.number("primal", check.numbers().primalResidual());
                j.number("dual", check.numbers().dualResidual());
                j.number("complementarity", check.numbers().complementarity());
                j.number("gap", hasPoint() ? check.numbers().gap() : Double.NaN);
            });
            j.field("iterations", result.iterations());
            j.number("seconds", seconds);
            j.number("build_seconds", buildSeconds);
            j.number("solve_seconds", solveSeconds);
            j.number("peak_memory_mb", peakMb());
            j.field("solver", result.solver());
            j.field("note", result.note());
            j.field("check_passed", check.passed());
            j.field("check_reason", check.reason());
            j.field("hours", model.problem().hours());
            j.field("rows", lp.rows());
            j.field("columns", lp.columns());
            j.field("entries", lp.entries());
            if (result.status() == LpStatus.INFEASIBLE) {
                j.number("infeasibility_proof", check.proof());
                j.texts("conflict", conflict.limits());
                j.field("conflict_irreducible", conflict.irreducible());
            }
            if (result.status() == LpStatus.UNBOUNDED) {
                j.texts("grows", grows());
            }
            if (hasPoint()) {
                j.within(
                        "capacities",
                        () -> model.problem()
                                .capacities()
                                .forEach(c -> j.number(c.name(), result.x()[model.capacity(c.name())])));
                energy(j);
            }
            if (status().equals("optimal")) {
                j.within("prices", () -> prices(j));
            }
        });
    }

    /** Flows and capacities along which an unbounded problem falls. */
    private List<String> grows() {
        if (result.status() != LpStatus.UNBOUNDED
                || result.x().length != model.program().columns()) {
            return List.of();
        }
        double most = Arrays.stream(result.x()).map(Math::abs).max().orElse(0);
        return IntStream.range(0, result.x().length)
                .filter(j -> Math.abs(result.x()[j]) > 1e-6 * most)
                .mapToObj(model::columnName)
                .distinct()
                .toList();
    }

    /** MWh of each flow over the horizon, and what sources with a profile could have given beyond it. */
    private void energy(JsonText j) {
        EnergyProblem p = model.problem();
        double[] flow = new double[p.flows().size()];
        double[] spare = new double[flow.length];
        for (int t = 0; t < p.hours(); t++) {
            double w = p.weights().budget().at(t);
            for (int f = 0; f < flow.length; f++) {
                double mw = result.x()[model.flow(f, t)];
                flow[f] += w * mw;
                if (curtailable(p.flows().get(f))) {
                    Share share = p.flows().get(f).shares().getFirst();
                    spare[f] += w * (share.most().at(t) * result.x()[model.capacity(share.capacity())] - mw);
                }
            }
        }
        j.within("energy_mwh", () -> {
            for (int f = 0; f < flow.length; f++) {
                j.number(p.flows().get(f).name(), flow[f]);
            }
        });
        j.within("curtailed_mwh", () -> {
            for (int f = 0; f < flow.length; f++) {
                if (curtailable(p.flows().get(f))) {
                    j.number(p.flows().get(f).name(), spare[f]);
                }
            }
        });
    }

    private static boolean curtailable(Flow f) {
        return f.ports().size() == 1
                && f.shares().size() == 1
                && f.shares().getFirst().most().hours() > 0
                && Double.isInfinite(f.upper().at(0));
    }

    /** What one more unit of a limit is worth, in money: duals of a central, not a basic, solution. */
    private void prices(JsonText j) {
        EnergyProblem p = model.problem();
        double[] y = result.y();
        List<String> buses = List.copyOf(p.buses().keySet());
        j.within("mean_of_bus_per_mwh", () -> {
            for (int b = 0; b < buses.size(); b++) {
                double sum = 0;
                double hours = 0;
                for (int t = 0; t < p.hours(); t++) {
                    sum += y[model.balance(b, t)];
                    hours += p.weights().cost().at(t);
                }
                j.number(buses.get(b), sum / hours);
            }
        });
        j.within("budget_per_unit", () -> {
            for (int b = 0; b < p.budgets().size(); b++) {
                Budget budget = p.budgets().get(b);
                j.number(budget.name(), -y[model.budget(b)]);
            }
        });
        double[] pull = model.program().timesTransposed(y);
        j.within(
                "next_unit_of_capacity",
                () -> p.capacities()
                        .forEach(c -> j.number(
                                c.name(),
                                pull[model.capacity(c.name())] - model.program().cost()[model.capacity(c.name())])));
    }

    /** The largest resident memory of this process so far, MB; the heap's size where the system does not tell. */
    private static double peakMb() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException | NumberFormatException e) {
            // another system: told below
        }
        return Runtime.getRuntime().totalMemory() / 1048576.0;
    }
}
