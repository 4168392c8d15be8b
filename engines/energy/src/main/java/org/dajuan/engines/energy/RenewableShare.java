package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A promised share: what some flows give, of what all of a group give; dimensionless.
 *
 * @param name of the promise
 * @param by flows that count for it
 * @param of flows that it is a share of; those of {@code by} are among them
 * @param least share, 0 to 1, dimensionless
 */
public record RenewableShare(String name, List<String> by, List<String> of, double least) {
    public RenewableShare {
        by = List.copyOf(by);
        List<String> all = new ArrayList<>(of);
        by.stream().filter(b -> !all.contains(b)).forEach(all::add);
        of = List.copyOf(all);
    }

    /** The promise as a budget in MWh: what counts less the share of all is at least 0. */
    public Budget budget() {
        return budget(least);
    }

    /** The same for another share, 0 to 1; MWh. */
    public Budget budget(double share) {
        Map<String, Double> perMwh = new LinkedHashMap<>();
        of.forEach(f -> perMwh.put(f, (by.contains(f) ? 1 : 0) - share));
        return new Budget(name, perMwh, Map.of(), 0, Double.POSITIVE_INFINITY);
    }
}
