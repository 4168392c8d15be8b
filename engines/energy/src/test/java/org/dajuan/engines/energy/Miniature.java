package org.dajuan.engines.energy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A hand-made week with the shape of the real profiles: days, nights, calm and windy days, three prices. */
final class Miniature {
    private Miniature() {}

    static EnergyProblem of(int hours, Map<String, Double> parameters) {
        double[] wind = new double[hours];
        double[] pv = new double[hours];
        double[] shape = new double[hours];
        double[] price = new double[hours];
        for (int t = 0; t < hours; t++) {
            int hour = t % 24;
            wind[t] = 0.35 + 0.3 * Math.sin(t / 17.0) + 0.05 * Math.cos(t / 3.0);
            pv[t] = hour < 7 || hour > 18 ? 0 : 0.8 * Math.sin(Math.PI * (hour - 6) / 13.0);
            shape[t] = 1 + 0.06 * Math.cos(Math.PI * (hour - 19) / 12.0);
            price[t] = hour >= 10 && hour < 16 ? 220 : hour >= 17 && hour < 23 ? 500 : 360;
        }
        return AlxaInstance.problem(hours, wind, pv, shape, price, parameters);
    }

    /** Parameters far and near, some of which leave nothing feasible. */
    static Map<String, Double> perturbed(Random random) {
        Map<String, Double> p = new LinkedHashMap<>();
        p.put("load_mw", 776 * (0.3 + 1.2 * random.nextDouble()));
        p.put("wind_capex", 4.5e6 * (0.3 + 1.4 * random.nextDouble()));
        p.put("pv_capex", 3.2e6 * (0.3 + 1.4 * random.nextDouble()));
        p.put("battery_energy_capex", random.nextBoolean() ? 8e5 : 2e4 + 2e5 * random.nextDouble());
        double windMax = random.nextInt(4) == 0 ? 0 : 4000 * random.nextDouble();
        p.put("wind_max_mw", windMax);
        if (random.nextInt(3) == 0) {
            p.put("wind_min_mw", windMax);
        }
        p.put("carbon_share", random.nextInt(3) == 0 ? 0.02 : random.nextDouble() * 0.8);
        p.put("import_max_mw", random.nextInt(4) == 0 ? 0 : 1500 * random.nextDouble());
        p.put("pv_max_mw", random.nextInt(3) == 0 ? 0 : 5000 * random.nextDouble());
        p.put("price_scale", random.nextInt(5) == 0 ? -0.3 : 2 * random.nextDouble());
        return p;
    }
}
