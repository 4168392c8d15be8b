package org.dajuan.engines.energy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.highs.WarmHighs;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpCheck;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * Runs a park whose sizes are settled: each step looks a window ahead, decides, and carries out its first hour. What lies beyond the window
 * speaks through prices: what stays in a store is worth its value, and a budget over the horizon costs its shadow price. The window wraps
 * around at the end of the horizon. A charge on the highest power of a month counts what the month has reached so far, and prices each
 * rise. HiGHS goes on from the basis before, moved by an hour ({@link WarmHighs}). Not for several threads.
 *
 * <p>Rates of ports and weights must be the same in every hour, since the matrix is kept.
 */
public final class RollingDispatch implements AutoCloseable {
    private final EnergyProblem plan;
    private final Map<String, Double> sizes;
    private final Map<String, Double> storeValue;
    private final Map<String, Double> budgetPrice;
    private final int window;
    private final EnergyModel model;
    private final Peaks peaks;
    private final WarmHighs highs;
    private final double[] level;
    private int hour;

    /**
     * One hour carried out.
     *
     * @param hour of the plan, from 0
     * @param status of the window
     * @param cost of the hour carried out, rises of peaks among it, without prices of what lies beyond, money
     * @param iterations of the simplex, dimensionless
     * @param flows in the order of the plan, MW
     * @param levels at the end of the hour, MWh
     * @param residual how far the window's point misses a row or bound, over 1 + the largest of them
     */
    @SuppressWarnings("ArrayRecordComponent") // handed out as they are, one pair an hour
    public record Step(
            int hour, LpStatus status, double cost, int iterations, double[] flows, double[] levels, double residual) {}

    /**
     * A dispatch that begins with the first hour.
     *
     * @param sizes of every capacity but peaks, MW or MWh
     * @param storeValue what a MWh left at the end of the window is worth, by store, money
     * @param budgetPrice what a unit of each budget is worth, money, positive where more would earn; absent ones cost nothing
     * @param begin content of each store, MWh; others than these begin half full
     * @param window hours looked ahead, at least 2 and at most those of the plan
     */
    public RollingDispatch(
            EnergyProblem plan,
            Map<String, Double> sizes,
            Map<String, Double> storeValue,
            Map<String, Double> budgetPrice,
            Map<String, Double> begin,
            int window) {
        if (window < 2 || window > plan.hours()) {
            throw new IllegalArgumentException(
                    "The window is " + window + " hours; expected 2 to the plan's " + plan.hours() + ".");
        }
        for (Capacity c : plan.capacities()) {
            if (!plan.peaks().contains(c.name()) && !Double.isFinite(sizes.getOrDefault(c.name(), Double.NaN))) {
                throw new IllegalArgumentException("The size of " + c.name() + " is not given; expected a number.");
            }
        }
        for (Flow f : plan.flows()) {
            if (f.ports().stream().anyMatch(p -> p.rate().hours() > 0)) {
                throw new IllegalArgumentException(
                        "Flow " + f.name() + " has rates that change by the hour; expected the same in all.");
            }
        }
        for (int t = 0; t < plan.hours(); t++) {
            Weights w = plan.weights();
            if (w.cost().at(t) != w.cost().at(0)
                    || w.store().at(t) != w.store().at(0)
                    || w.budget().at(t) != w.budget().at(0)) {
                throw new IllegalArgumentException(
                        "Step " + t + " stands for other hours than the first; expected the same in all.");
            }
        }
        this.plan = plan;
        Map<String, Double> built = new java.util.HashMap<>(sizes);
        built.keySet().removeAll(plan.peaks());
        this.sizes = Map.copyOf(built);
        peaks = new Peaks(plan, window);
        this.storeValue = Map.copyOf(storeValue);
        this.budgetPrice = Map.copyOf(budgetPrice);
        this.window = window;
        level = new double[plan.stores().size()];
        for (int s = 0; s < level.length; s++) {
            Store store = plan.stores().get(s);
            double most = Limits.most(store.upper(), store.shares(), this.sizes, 0);
            level[s] = begin.getOrDefault(store.name(), Double.isInfinite(most) ? 0 : most / 2);
        }
        model = new EnergyModel(Limits.windowOf(plan, this.sizes, window, peaks));
        peaks.find(model);
        highs = new WarmHighs(model.program());
    }

    /** Looks ahead, carries out one hour and moves on; after a window that is not optimal nothing moves. */
    public Step next() {
        LinearProgram lp = program();
        LpResult r = highs.solve(lp, hour == 0 ? 0 : 1);
        double[] flows = new double[plan.flows().size()];
        double[] levels = level.clone();
        if (r.status() != LpStatus.OPTIMAL) {
            return new Step(hour, r.status(), Double.NaN, r.iterations(), flows, levels, Double.NaN);
        }
        double cost = 0;
        double w = plan.weights().cost().at(0);
        int t = hour % plan.hours();
        for (int f = 0; f < flows.length; f++) {
            flows[f] = r.x()[model.flow(f, 0)];
            cost += w * plan.flows().get(f).cost().at(t) * flows[f];
        }
        for (int s = 0; s < level.length; s++) {
            level[s] = r.x()[model.level(s, 0)];
            cost += w * plan.stores().get(s).cost().at(t) * level[s];
        }
        cost += peaks.take(hour, flows);
        double residual = LpCheck.of(lp, r.x(), r.y()).primalResidual();
        return new Step(hour++, r.status(), cost, r.iterations(), flows, level.clone(), residual);
    }

    @Override
    public void close() {
        highs.close();
    }

    /** The window's costs, bounds and loads over the matrix that stays. */
    private LinearProgram program() {
        LinearProgram base = model.program();
        double[] cost = new double[base.columns()];
        double[] lower = new double[base.columns()];
        double[] upper = new double[base.columns()];
        double[] left = base.rowLower().clone();
        double[] right = base.rowUpper().clone();
        double w = plan.weights().cost().at(0);
        double budgetWeight = plan.weights().budget().at(0);
        List<String> buses = List.copyOf(plan.buses().keySet());
        for (int k = 0; k < window; k++) {
            int t = (hour + k) % plan.hours();
            for (int f = 0; f < plan.flows().size(); f++) {
                Flow flow = plan.flows().get(f);
                int j = model.flow(f, k);
                cost[j] = w * flow.cost().at(t);
                for (Budget b : plan.budgets()) {
                    cost[j] -= budgetWeight
                            * budgetPrice.getOrDefault(b.name(), 0.0)
                            * b.perMwh().getOrDefault(flow.name(), 0.0);
                }
                lower[j] = Limits.least(flow.lower(), flow.shares(), sizes, t);
                upper[j] = Limits.most(flow.upper(), flow.shares(), sizes, t);
            }
            for (int s = 0; s < level.length; s++) {
                Store store = plan.stores().get(s);
                int j = model.level(s, k);
                cost[j] = w * store.cost().at(t) - (k == window - 1 ? storeValue.getOrDefault(store.name(), 0.0) : 0);
                lower[j] = Limits.least(store.lower(), store.shares(), sizes, t);
                upper[j] = Limits.most(store.upper(), store.shares(), sizes, t);
            }
            for (int b = 0; b < buses.size(); b++) {
                Profile load = plan.loads().get(buses.get(b));
                left[model.balance(b, k)] = load == null ? 0 : load.at(t);
            }
            for (int c = 0; c < plan.couplings().size(); c++) {
                Coupling coupling = plan.couplings().get(c);
                left[model.coupling(c, k)] = coupling.least().at(t);
                right[model.coupling(c, k)] = coupling.most().at(t);
            }
        }
        double step = plan.weights().store().at(0);
        for (int s = 0; s < level.length; s++) {
            Store store = plan.stores().get(s);
            left[model.balance(buses.indexOf(store.bus()), 0)] -= Math.pow(1 - store.loss(), step) * level[s] / step;
        }
        Arrays.fill(upper, 0, model.problem().capacities().size(), Double.POSITIVE_INFINITY);
        peaks.set(hour, window, cost, lower, right);
        for (int b = 0; b < buses.size(); b++) {
            for (int k = 0; k < window; k++) {
                right[model.balance(b, k)] = left[model.balance(b, k)];
            }
        }
        return base.withCost(cost).withBounds(lower, upper, left, right);
    }
}
