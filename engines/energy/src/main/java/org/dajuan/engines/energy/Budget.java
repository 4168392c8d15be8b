package org.dajuan.engines.energy;

import java.util.Map;

/**
 * A limit on sums over the horizon and on capacities: a carbon cap, a share of renewables, a build quota.
 *
 * @param name unique in the problem
 * @param perMwh weight of each MWh of a flow, in the budget's unit
 * @param perCapacity weight of each MW or MWh of a capacity, in the budget's unit
 * @param least lower side, in the budget's unit, may be minus infinity
 * @param most upper side, in the budget's unit, may be infinite
 */
public record Budget(
        String name, Map<String, Double> perMwh, Map<String, Double> perCapacity, double least, double most) {
    public Budget {
        perMwh = Map.copyOf(perMwh);
        perCapacity = Map.copyOf(perCapacity);
    }

    /** At most this much, in the budget's unit. */
    public static Budget atMost(String name, Map<String, Double> perMwh, double most) {
        return new Budget(name, perMwh, Map.of(), Double.NEGATIVE_INFINITY, most);
    }
}
