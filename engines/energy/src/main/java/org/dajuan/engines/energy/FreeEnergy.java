package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.engines.energy.interior.InteriorOptions;
import org.dajuan.engines.energy.interior.InteriorPoint;
import org.dajuan.engines.energy.lp.LinearProgramBuilder;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * Looks for converters that together give more to some bus than they take from all: a loop that makes energy, such as heat from power at
 * 3.0 and power from heat at 0.5. Rates count at the best of their hours.
 */
public final class FreeEnergy {
    private static final double GAIN = 1e-5;
    private static final double RUNNING = 1e-3;

    private FreeEnergy() {}

    /** Names of the flows of such a loop, empty when there is none; dimensionless. */
    public static List<String> makers(EnergyProblem problem) {
        List<Flow> converters = problem.flows().stream()
                .filter(f -> f.ports().stream().anyMatch(p -> best(p, problem) > 0)
                        && f.ports().stream().anyMatch(p -> best(p, problem) < 0))
                .toList();
        if (converters.isEmpty()) {
            return List.of();
        }
        LinearProgramBuilder lp = new LinearProgramBuilder();
        List<String> buses = List.copyOf(problem.buses().keySet());
        // a little cost keeps idle what is not needed for the gain
        converters.forEach(f -> lp.column(1e-6, 0, 1, -1));
        buses.forEach(b -> lp.column(-1, 0, Double.POSITIVE_INFINITY, -1));
        for (int b = 0; b < buses.size(); b++) {
            lp.row(0, 0, -1);
            for (int f = 0; f < converters.size(); f++) {
                double rate = 0;
                for (Flow.Port p : converters.get(f).ports()) {
                    rate += p.bus().equals(buses.get(b)) ? best(p, problem) : 0;
                }
                if (rate != 0) {
                    lp.term(f, rate);
                }
            }
            lp.term(converters.size() + b, -1);
        }
        LpResult r = new InteriorPoint(InteriorOptions.standard()).solve(lp.build());
        if (r.status() != LpStatus.OPTIMAL) {
            return List.of();
        }
        double gain = 0;
        for (int b = 0; b < buses.size(); b++) {
            gain += r.x()[converters.size() + b];
        }
        List<String> names = new ArrayList<>();
        for (int f = 0; f < converters.size() && gain > GAIN; f++) {
            if (r.x()[f] > RUNNING) {
                names.add(converters.get(f).name());
            }
        }
        return names;
    }

    private static double best(Flow.Port port, EnergyProblem problem) {
        double most = port.rate().at(0);
        for (int t = 1; t < Math.min(port.rate().hours(), problem.hours()); t++) {
            most = Math.max(most, port.rate().at(t));
        }
        return most;
    }
}
