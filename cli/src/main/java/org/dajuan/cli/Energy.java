package org.dajuan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.SolverChoice;

/** {@code dajuan energy solve CASE} and its neighbours: capacities and hours of a park, solved, checked and written down. */
final class Energy implements Verb {
    private final Settings settings;

    Energy(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("energy", "Plans a park's power, gases and stores hour by hour, and proves the optimum.")
                .operand("ACTION", "solve a case, or bench a known instance")
                .operand("CASE", "a folder with case.yaml such as samples/energy, or the word alxa")
                .option("--solver", "NAME", "structured, highs or auto; auto when absent")
                .option("--hours", "N", "only the first N hours; alxa: 8760 when absent")
                .repeated("--param", "NAME=VALUE", "a parameter of alxa, may be given several times")
                .option("--solution", "FILE", "write hour,quantity,value as CSV; hour -1 for capacities")
                .flag("--json", "print JSON");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        String action = args.operand("ACTION");
        return switch (action) {
            case "solve", "bench" -> solve(args, out, err);
            default ->
                throw Refusal.usage(
                        "ACTION is \"" + action + "\"; expected solve or bench.",
                        "Try: dajuan energy solve samples/energy");
        };
    }

    private Exit solve(Args args, PrintStream out, PrintStream err) throws Exception {
        long begin = System.nanoTime();
        EnergyInput input = EnergyInput.of(args, settings);
        input.notes().forEach(err::println);
        Path solution = args.target("--solution").orElse(null);
        EnergyRun run = EnergyRun.of(model(input), options(args, err), begin);
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

    static EnergyModel model(EnergyInput input) throws Refusal {
        try {
            return new EnergyModel(input.problem());
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
