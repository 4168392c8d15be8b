package org.dajuan.engines.energy;

import java.util.Map;

/**
 * A limit on a weighted sum of flows in every hour: Kirchhoff's voltage law around a cycle of lines, a sale that may not exceed what the
 * park's own sources give.
 *
 * @param name unique in the problem
 * @param perMw weight of each MW of a flow, in the coupling's unit
 * @param least lower side, in the coupling's unit, may be minus infinity
 * @param most upper side, in the coupling's unit, may be infinite
 */
public record Coupling(String name, Map<String, Double> perMw, Profile least, Profile most) {
    public Coupling {
        perMw = Map.copyOf(perMw);
    }
}
