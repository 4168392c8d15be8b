package org.dajuan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.SolverChoice;

/** {@code dajuan energy solve CASE} and its neighbours: capacities and hours of a park, solved, checked and written down. */
final class Energy implements Verb {
    private static final String ACTIONS = "solve, bench, perturb, scenarios, price-of-promise, alternatives, dispatch";

    private final Settings settings;

    Energy(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("energy", "Plans a park's power, gases and stores hour by hour, and proves the optimum.")
                .operand("ACTION", "one of " + ACTIONS)
                .operand("CASE", "a folder with case.yaml such as samples/energy, a network of PyPSA, or the word alxa")
                .option("--solver", "NAME", "structured, highs or auto; auto when absent")
                .option("--hours", "N", "only the first N hours; alxa: 8760 when absent")
                .repeated("--param", "NAME=VALUE", "a parameter of alxa, may be given several times")
                .option("--solution", "FILE", "write hour,quantity,value as CSV; hour -1 for capacities")
                .option("--count", "N", "variants to perturb (500), scenarios (100), hours to dispatch (all)")
                .option("--threads", "N", "scenarios solved at a time; 2 when absent")
                .option("--from", "PERCENT", "the least share with price-of-promise; 30 when absent")
                .option("--to", "PERCENT", "the largest; 90 when absent")
                .option("--steps", "N", "shares between them, both counted; 7 when absent")
                .option("--within", "PERCENT", "that alternatives may cost more; 2 when absent")
                .option("--window", "HOURS", "looked ahead with dispatch; 168 when absent")
                .option("--seed", "N", "of the dice; 1 when absent")
                .flag("--json", "print JSON");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        String action = args.operand("ACTION");
        return switch (action) {
            case "solve", "bench" -> solve(args, out, err);
            case "perturb" -> EnergyPerturb.run(args, settings, out, err);
            case "scenarios" -> EnergyScenarios.run(args, input(args, err).problem(), options(args, err), out, err);
            case "price-of-promise" -> EnergyPromise.run(args, input(args, err), options(args, err), out, err);
            case "alternatives" -> EnergyAlternatives.run(args, input(args, err), options(args, err), out, err);
            case "dispatch" -> EnergyDispatch.run(args, input(args, err), options(args, err), out, err);
            default ->
                throw Refusal.usage(
                        "ACTION is \"" + action + "\"; expected one of " + ACTIONS + ".",
                        "Try: dajuan energy solve samples/energy");
        };
    }

    private Exit solve(Args args, PrintStream out, PrintStream err) throws Exception {
        long begin = System.nanoTime();
        EnergyInput input = input(args, err);
        Path solution = args.target("--solution").orElse(null);
        EnergyRun run = EnergyRun.of(model(input.problem()), options(args, err), begin);
        if (solution != null && run.hasPoint()) {
            EnergyCsv.write(run.model(), run.result().x(), solution);
        }
        if (args.has("--json")) {
            out.print(run.json());
        } else {
            run.text().forEach(out::println);
        }
        return run.exit();
    }

    private EnergyInput input(Args args, PrintStream err) throws Refusal {
        EnergyInput input = EnergyInput.of(args, settings);
        input.notes().forEach(err::println);
        return input;
    }

    static EnergyModel model(EnergyProblem problem) throws Refusal {
        try {
            return new EnergyModel(problem);
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Mend the case, then try again.");
        }
    }

    private EnergyOptions options(Args args, PrintStream err) throws Refusal {
        return EnergyOptions.standard().with(solver(args)).telling(line -> {
            if (settings.debug()) {
                err.println(line);
            }
        });
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
}
