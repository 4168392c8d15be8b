package org.dajuan.engines.energy;

import java.util.List;

/**
 * Another year of the same park: its weather begins on another day and yields more or less, its loads and prices differ.
 *
 * @param rotation steps by which the profiles of sources begin later, dimensionless
 * @param yield factor on those profiles, which stay at most 1; dimensionless
 * @param load factor on all loads, dimensionless
 * @param price factor on what purchases and sales without a size cost, dimensionless
 */
public record Scenario(int rotation, double yield, double load, double price) {

    /** The park in this year; MW, MWh and money as before. */
    public EnergyProblem of(EnergyProblem park) {
        return park.with(this::flow, mw -> mw.times(load));
    }

    private Flow flow(Flow f) {
        if (f.ports().size() != 1) {
            return f;
        }
        if (f.shares().isEmpty()) {
            return f.costing(f.cost().times(price));
        }
        List<Share> shares = f.shares().stream()
                .map(s -> s.most().hours() == 0 || Double.isInfinite(s.most().at(0)) ? s : weather(s))
                .toList();
        return new Flow(f.name(), f.ports(), f.cost(), f.lower(), f.upper(), shares, f.ramp());
    }

    private Share weather(Share s) {
        Profile least = s.least().hours() == 0
                ? s.least()
                : s.least().rotated(rotation).times(yield).atMost(1);
        return new Share(
                s.capacity(),
                s.unit(),
                least,
                s.most().rotated(rotation).times(yield).atMost(1),
                s.ramp());
    }
}
