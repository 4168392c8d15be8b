package org.dajuan.engines.energy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.Flow.Port;

/**
 * The benchmark "alxa": a park with wind, sun, a battery, hydrogen, ammonia, carbide and sodium. Power in MW, energy in MWh, money in CNY.
 * The profiles come from outside: wind and sun as shares of capacity, load over its mean, price in CNY/MWh.
 */
public final class AlxaInstance {
    private static final double INTEREST = 0.07;
    private static final double YEAR = 8760;
    private static final double GRID_TONNES_PER_MWH = 0.6849;

    /** Names of what {@link #problem} takes, with their standard values: MW, CNY per MW or MWh, or dimensionless. */
    public static final Map<String, Double> PARAMETERS = standard();

    private AlxaInstance() {}

    private static Map<String, Double> standard() {
        Map<String, Double> p = new LinkedHashMap<>();
        p.put("load_mw", 776.0);
        p.put("wind_capex", 4.5e6);
        p.put("pv_capex", 3.2e6);
        p.put("battery_energy_capex", 8e5);
        p.put("wind_max_mw", 3000.0);
        p.put("pv_max_mw", 4000.0);
        p.put("carbon_share", 0.4);
        p.put("import_max_mw", 1200.0);
        p.put("export_max_mw", 400.0);
        p.put("price_scale", 1.0);
        p.put("wind_min_mw", 0.0);
        p.put("pv_min_mw", 0.0);
        p.put("battery_min_mwh", 0.0);
        p.put("battery_max_mwh", Double.POSITIVE_INFINITY);
        p.put("electrolyser_min_mw", 0.0);
        p.put("electrolyser_max_mw", Double.POSITIVE_INFINITY);
        return java.util.Collections.unmodifiableMap(p);
    }

    /** Cost over the horizon per unit that is built, money. */
    private static double annuity(double capex, double life, double fom, int hours) {
        return capex * (INTEREST / (1 - Math.pow(1 + INTEREST, -life)) + fom) * hours / YEAR;
    }

    /**
     * The problem.
     *
     * @param hours of the horizon; profiles shorter than that begin again
     * @param wind share of capacity by hour, dimensionless
     * @param pv share of capacity by hour, dimensionless
     * @param shape load over its mean by hour, dimensionless
     * @param price by hour, CNY/MWh
     * @param given parameters that differ from {@link #PARAMETERS}
     */
    public static EnergyProblem problem(
            int hours, double[] wind, double[] pv, double[] shape, double[] price, Map<String, Double> given) {
        Map<String, Double> p = new LinkedHashMap<>(PARAMETERS);
        given.forEach((name, v) -> {
            if (p.put(name, v) == null) {
                throw new IllegalArgumentException(
                        "Parameter \"" + name + "\" is none of " + PARAMETERS.keySet() + ".");
            }
        });
        double scale = of(p, "price_scale");
        Profile buy = Profile.of(repeated(price, hours)).times(scale);
        Profile all = Profile.of(1);
        EnergyProblem.Builder b = EnergyProblem.over(hours);
        for (String bus : List.of("power", "battery", "h2", "nh3", "carbide", "sodium")) {
            b.bus(bus, bus);
        }
        b.load("power", Profile.of(repeated(shape, hours)).times(of(p, "load_mw")))
                .load("h2", Profile.of(40))
                .load("nh3", Profile.of(60))
                .load("carbide", Profile.of(130))
                .load("sodium", Profile.of(65));
        size(b, "wind_mw", of(p, "wind_min_mw"), of(p, "wind_max_mw"), annuity(of(p, "wind_capex"), 25, 0.02, hours));
        size(b, "pv_mw", of(p, "pv_min_mw"), of(p, "pv_max_mw"), annuity(of(p, "pv_capex"), 25, 0.015, hours));
        double any = Double.POSITIVE_INFINITY;
        size(b, "charge_mw", 0, any, annuity(3e5, 15, 0.01, hours));
        size(b, "discharge_mw", 0, any, annuity(1e5, 15, 0.01, hours));
        size(
                b,
                "battery_mwh",
                of(p, "battery_min_mwh"),
                of(p, "battery_max_mwh"),
                annuity(of(p, "battery_energy_capex"), 15, 0.01, hours));
        size(
                b,
                "electrolyser_mw",
                of(p, "electrolyser_min_mw"),
                of(p, "electrolyser_max_mw"),
                annuity(2e6, 20, 0.03, hours));
        size(b, "h2_mwh", 0, any, annuity(6e4, 25, 0.01, hours));
        size(b, "haber_bosch_mw", 0, any, annuity(3e6, 20, 0.03, hours));
        size(b, "nh3_mwh", 0, any, annuity(8e2, 30, 0.01, hours));
        b.add(Flow.of("wind", new Port("power", 1))
                        .costing(Profile.of(1.0))
                        .within("wind_mw", Profile.of(repeated(wind, hours))))
                .add(Flow.of("pv", new Port("power", 1))
                        .costing(Profile.of(0.5))
                        .within("pv_mw", Profile.of(repeated(pv, hours))))
                .add(Flow.of("import", new Port("power", 1))
                        .costing(buy)
                        .between(Profile.of(0), Profile.of(of(p, "import_max_mw"))))
                .add(Flow.of("export", new Port("power", -1))
                        .costing(buy.times(-0.45))
                        .between(Profile.of(0), Profile.of(of(p, "export_max_mw"))))
                .add(Flow.of("charge", new Port("power", -1), new Port("battery", 0.95))
                        .within("charge_mw", all))
                .add(Flow.of("discharge", new Port("battery", -1), new Port("power", 0.95))
                        .within("discharge_mw", all))
                .add(Flow.of("electrolyser", new Port("power", -1), new Port("h2", 0.68))
                        .within("electrolyser_mw", all))
                .add(Flow.of("haber_bosch", new Port("h2", -1), new Port("nh3", 0.87), new Port("power", -0.06))
                        .within(Share.of("haber_bosch_mw", all).atLeast(Profile.of(0.3))))
                .add(Flow.of("carbide", new Port("power", -1), new Port("carbide", 1))
                        .between(Profile.of(72), Profile.of(180)))
                .add(Flow.of("sodium", new Port("power", -1), new Port("sodium", 1))
                        .between(Profile.of(48), Profile.of(80)));
        return b.add(Store.of("battery_mwh", "battery", "battery_mwh").losing(1e-4))
                .add(Store.of("h2_mwh", "h2", "h2_mwh"))
                .add(Store.of("nh3_mwh", "nh3", "nh3_mwh"))
                .add(Store.of("carbide_mwh", "carbide", 130 * 72))
                .add(Store.of("sodium_mwh", "sodium", 65 * 24))
                .add(Budget.atMost(
                        "carbon",
                        Map.of("import", GRID_TONNES_PER_MWH),
                        GRID_TONNES_PER_MWH * of(p, "carbon_share") * 1000 * hours))
                .build();
    }

    private static void size(EnergyProblem.Builder b, String name, double least, double most, double cost) {
        b.add(new Capacity(name, least, most, cost));
    }

    private static double of(Map<String, Double> p, String name) {
        return java.util.Objects.requireNonNull(p.get(name));
    }

    private static double[] repeated(double[] values, int hours) {
        double[] out = new double[hours];
        for (int t = 0; t < hours; t++) {
            out[t] = values[t % values.length];
        }
        return out;
    }
}
