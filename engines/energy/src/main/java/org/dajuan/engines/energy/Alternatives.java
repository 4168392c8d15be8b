package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * Plans that cost little more than the best: how small and how large each capacity can be when the whole may cost a share more. What can
 * be anything within its range is free to be chosen for other reasons; what cannot move must be built.
 *
 * <p>Reference: Brill, Chang and Hopkins, Management Science 28 (1982) 221 (modelling to generate alternatives).
 *
 * @param within share of the optimum's magnitude that the plan may cost more, dimensionless
 * @param budget most that the plan may cost, money
 * @param ranges one for each capacity that is not fixed, in their order
 */
public record Alternatives(double within, double budget, List<Range> ranges) {

    public Alternatives {
        ranges = List.copyOf(ranges);
    }

    /**
     * How far a capacity can go.
     *
     * @param capacity its name
     * @param size in the cheapest plan, MW or MWh
     * @param least smallest, MW or MWh; NaN where it was not found
     * @param most largest, MW or MWh; infinite where nothing limits it, NaN where it was not found
     * @param leastStatus of the program that found it; "unproven-…" where the check does not confirm it; dimensionless
     * @param mostStatus the same, dimensionless
     */
    public record Range(
            String capacity, double size, double least, double most, String leastStatus, String mostStatus) {}

    /**
     * Looks for the ranges: two programs a capacity.
     *
     * @param best the optimum of {@code model}
     * @param within 0 to 1, dimensionless
     * @param done told how many programs are solved
     */
    public static Alternatives of(
            EnergyModel model, LpResult best, double within, EnergyOptions options, IntConsumer done) {
        if (!(within >= 0 && within <= 1)) {
            throw new IllegalArgumentException("The plan may cost " + within + " more; expected a share of 0 to 1.");
        }
        LinearProgram lp = model.program();
        double optimum = lp.objective(best.x());
        // what the optimum's own tolerance leaves open is allowed beside the share
        double budget = optimum + within * Math.abs(optimum) + 1e-7 * (1 + Math.abs(optimum));
        double size = Math.max(1, Math.abs(optimum));
        double[] cost = new double[lp.columns()];
        for (int j = 0; j < cost.length; j++) {
            cost[j] = lp.cost()[j] / size;
        }
        LinearProgram held = lp.withRow(cost, Double.NEGATIVE_INFINITY, (budget - lp.offset()) / size);
        List<Range> ranges = new ArrayList<>();
        int solved = 0;
        for (Capacity c : model.problem().capacities()) {
            if (c.lower() == c.upper()) {
                continue;
            }
            int column = model.capacity(c.name());
            double[] least = end(held, column, 1, model.problem().hours(), options);
            done.accept(++solved);
            double[] most = end(held, column, -1, model.problem().hours(), options);
            done.accept(++solved);
            ranges.add(new Range(c.name(), best.x()[column], least[0], most[0], status(least), status(most)));
        }
        return new Alternatives(within, budget, ranges);
    }

    /** The end of a column's range, and how it was found: ordinal of the status, 1 when checked. */
    private static double[] end(LinearProgram held, int column, int sign, int hours, EnergyOptions options) {
        double[] cost = new double[held.columns()];
        cost[column] = sign;
        LinearProgram lp = held.withCost(cost);
        LpResult r = options.stop().getAsBoolean()
                ? new LpResult(LpStatus.STOPPED, new double[0], new double[0], 0, "", "")
                : new EnergySolver(options).solve(lp, hours);
        boolean passed = r.status() != LpStatus.STOPPED && EnergyCheck.of(lp, r).passed();
        double value = switch (r.status()) {
            case OPTIMAL -> passed ? r.x()[column] : Double.NaN;
            case UNBOUNDED -> passed ? -sign * Double.POSITIVE_INFINITY : Double.NaN;
            default -> Double.NaN;
        };
        return new double[] {value, r.status().ordinal(), passed ? 1 : 0};
    }

    private static String status(double[] end) {
        LpStatus status = LpStatus.values()[(int) end[1]];
        String name = status.name().toLowerCase(Locale.ROOT);
        return end[2] == 1 || status == LpStatus.STOPPED || status == LpStatus.FAILED ? name : "unproven-" + name;
    }
}
