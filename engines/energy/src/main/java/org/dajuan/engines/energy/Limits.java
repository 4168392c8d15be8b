package org.dajuan.engines.energy;

import java.util.List;
import java.util.Map;

/** Limits of flows and stores once sizes are settled, MW and MWh. */
final class Limits {
    private Limits() {}

    static double least(Profile lower, List<Share> shares, Map<String, Double> sizes, int t) {
        double least = lower.at(t);
        for (Share s : shares) {
            if (s.least().at(t) > Double.NEGATIVE_INFINITY && sizes.containsKey(s.capacity())) {
                least = Math.max(least, s.least().at(t) * size(s, sizes));
            }
        }
        return least;
    }

    static double most(Profile upper, List<Share> shares, Map<String, Double> sizes, int t) {
        double most = upper.at(t);
        for (Share s : shares) {
            if (s.most().at(t) < Double.POSITIVE_INFINITY && sizes.containsKey(s.capacity())) {
                most = Math.min(most, s.most().at(t) * size(s, sizes));
            }
        }
        return most;
    }

    private static double size(Share s, Map<String, Double> sizes) {
        return java.util.Objects.requireNonNull(sizes.get(s.capacity()));
    }

    /** The matrix of a window: buses, flows, ramps, couplings, stores and room for peaks; bounds and loads come step by step. */
    static EnergyProblem windowOf(EnergyProblem plan, Map<String, Double> sizes, int window, Peaks peaks) {
        EnergyProblem.Builder b = EnergyProblem.over(window).weights(plan.weights());
        plan.buses().forEach(b::bus);
        for (Flow f : plan.flows()) {
            double down = f.ramp().down();
            double up = f.ramp().up();
            for (Share s : f.shares()) {
                if (!sizes.containsKey(s.capacity())) {
                    continue;
                }
                down = Math.min(
                        down,
                        s.ramp().down() == Double.POSITIVE_INFINITY
                                ? down
                                : s.ramp().down() * size(s, sizes));
                up = Math.min(
                        up,
                        s.ramp().up() == Double.POSITIVE_INFINITY
                                ? up
                                : s.ramp().up() * size(s, sizes));
            }
            Flow flow = Flow.of(f.name(), f.ports().toArray(new Flow.Port[0])).ramping(new Ramp(down, up));
            for (String slot : peaks.slots(f)) {
                b.add(new Capacity(slot, 0, Double.POSITIVE_INFINITY, 0));
                flow = flow.within(slot, Profile.of(1));
            }
            b.add(flow);
        }
        for (Store s : plan.stores()) {
            b.add(Store.of(s.name(), s.bus(), Double.POSITIVE_INFINITY)
                    .losing(s.loss())
                    .from(0));
        }
        for (Coupling c : plan.couplings()) {
            b.add(new Coupling(c.name(), c.perMw(), Profile.of(0), Profile.of(0)));
        }
        return b.build();
    }
}
