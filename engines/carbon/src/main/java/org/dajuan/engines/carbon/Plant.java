package org.dajuan.engines.carbon;

/**
 * How the emissions of a process that makes heat and power are divided between the two.
 *
 * @param enterprise of the process
 * @param process its name
 * @param method how to divide
 * @param heatEfficiency of making the heat alone, 0 to 1 exclusive of 0; used by {@link Method#EFFICIENCY}
 * @param powerEfficiency of making the power alone, likewise
 * @param steamK temperature of the heat handed over, K; used by {@link Method#EXERGY}
 * @param ambientK temperature around, K, below {@code steamK}
 */
public record Plant(
        String enterprise,
        String process,
        Method method,
        double heatEfficiency,
        double powerEfficiency,
        double steamK,
        double ambientK) {

    /** The ways to divide, dimensionless. */
    public enum Method {
        /** By the energy handed over: a GJ of heat counts as much as a GJ of power. */
        HEAT_CONTENT,
        /** By the fuel that each would have taken alone (GHG Protocol, efficiency method). */
        EFFICIENCY,
        /** By the work each could do: heat counts with 1 − T₀/T. */
        EXERGY
    }

    public Plant {
        boolean efficiencies = heatEfficiency > 0 && heatEfficiency <= 1 && powerEfficiency > 0 && powerEfficiency <= 1;
        if (!efficiencies) {
            throw new IllegalArgumentException("Plant " + process + " has efficiencies " + heatEfficiency
                    + " (heat) and " + powerEfficiency + " (power); expected both above 0 and at most 1.");
        }
        if (!(ambientK > 0 && steamK > ambientK && steamK < 3000)) {
            throw new IllegalArgumentException("Plant " + process + " hands heat over at " + steamK
                    + " K in surroundings of " + ambientK + " K; expected 0 < surroundings < heat < 3000 K.");
        }
    }

    /** With the usual figures of the efficiency method (heat 0.8, power 0.35) and saturated steam at 180 °C in 15 °C. */
    public static Plant of(String enterprise, String process, Method method) {
        return new Plant(enterprise, process, method, 0.80, 0.35, 453.15, 288.15);
    }

    /**
     * The part of the emissions that goes with the heat, 0 to 1.
     *
     * @param heatGJ heat handed over, GJ
     * @param powerMwh power handed over, MWh
     */
    public double heatShare(double heatGJ, double powerMwh) {
        double powerGJ = 3.6 * powerMwh;
        double heat = switch (method) {
            case HEAT_CONTENT -> heatGJ;
            case EFFICIENCY -> heatGJ / heatEfficiency;
            case EXERGY -> heatGJ * (1 - ambientK / steamK);
        };
        double power = method == Method.EFFICIENCY ? powerGJ / powerEfficiency : powerGJ;
        if (!(heat + power > 0)) {
            throw new IllegalArgumentException("Plant " + process + " hands over " + heatGJ + " GJ and " + powerMwh
                    + " MWh; expected at least one above zero.");
        }
        return heat / (heat + power);
    }
}
