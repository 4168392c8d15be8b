package org.dajuan.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.AlxaInstance;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.FreeEnergy;
import org.dajuan.engines.energy.RenewableShare;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.energy.BadCase;
import org.dajuan.feeds.energy.EnergyCase;
import org.dajuan.feeds.pypsa.PypsaNetwork;

/**
 * What is to be solved, as typed: the benchmark alxa or a folder.
 *
 * @param problem the problem
 * @param promises shares of renewables that can be promised of it
 * @param notes what a person should know about the reading
 */
record EnergyInput(EnergyProblem problem, List<RenewableShare> promises, List<String> notes) {
    private static final int MOST_HOURS = 876_000;

    /** Reads what CASE names. */
    static EnergyInput of(Args args, Settings settings) throws Refusal {
        if (args.operand("CASE").equals("alxa")) {
            return new EnergyInput(alxa(args, settings), List.of(AlxaTable.PROMISE), List.of());
        }
        if (!args.values("--param").isEmpty()) {
            throw Refusal.usage("--param belongs to alxa; a case says all in its folder.", "Leave it out.");
        }
        Path folder = args.folder("CASE");
        try {
            return folder(folder, hours(args, 0));
        } catch (BadCase | UnreadableDocument e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "");
        }
    }

    private static EnergyInput folder(Path folder, int hours) throws Refusal {
        if (PypsaNetwork.isIn(folder)) {
            PypsaNetwork read = PypsaNetwork.read(folder, hours, ReadLimits.standard());
            return new EnergyInput(read.problem(), List.of(), read.notes());
        }
        if (!EnergyCase.isIn(folder)) {
            throw Refusal.input(
                    folder + " holds no case.yaml; expected a case such as samples/energy, or a network of PyPSA with "
                            + "buses.csv and snapshots.csv.",
                    "Try: dajuan energy solve samples/energy");
        }
        EnergyCase read = EnergyCase.read(folder, hours, ReadLimits.standard());
        List<String> makers = FreeEnergy.makers(read.problem());
        if (!makers.isEmpty()) {
            throw Refusal.input(
                    "The converters " + String.join(", ", makers)
                            + " make energy: run together they give more to a bus than they take from all.",
                    "Look at takes and gives in converters.csv: no loop may return more than it was given.");
        }
        return new EnergyInput(read.problem(), read.promises(), read.notes());
    }

    static int hours(Args args, int otherwise) throws Refusal {
        return args.number("--hours", 1, MOST_HOURS).orElse(otherwise);
    }

    private static EnergyProblem alxa(Args args, Settings settings) throws Refusal {
        return AlxaTable.read(settings).problem(hours(args, 8760), parameters(args));
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
}
