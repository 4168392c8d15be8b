package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Peaks while a plan is run: what each has reached so far in its time (a month), and the price of going higher. A window has a few places
 * for the peaks that fall into it; which peak sits in which place changes as the window moves on, the matrix does not. MW.
 */
final class Peaks {
    /**
     * A peak of a flow.
     *
     * @param flow its number
     * @param slot its place in the window among the flow's
     */
    private record Peak(int flow, int slot, Capacity capacity, Profile within) {
        boolean in(int t) {
            return within.at(t) < Double.POSITIVE_INFINITY;
        }
    }

    private final EnergyProblem plan;
    private final List<Peak> all = new ArrayList<>();
    private final int[] slots;
    private final Map<String, Double> reached = new HashMap<>();
    private int[][] sizeRows = new int[0][];
    private int[][] columns = new int[0][];

    Peaks(EnergyProblem plan, int window) {
        this.plan = plan;
        slots = new int[plan.flows().size()];
        for (int f = 0; f < slots.length; f++) {
            Flow flow = plan.flows().get(f);
            List<Share> shares = flow.shares().stream()
                    .filter(s -> plan.peaks().contains(s.capacity()))
                    .toList();
            slots[f] = most(shares, window);
            for (int k = 0; k < shares.size(); k++) {
                Share s = shares.get(k);
                Capacity c = plan.capacities().stream()
                        .filter(x -> x.name().equals(s.capacity()))
                        .findFirst()
                        .orElseThrow();
                all.add(new Peak(f, k % slots[f], c, s.most()));
            }
        }
    }

    /** How many peaks of a flow one window can touch; the window wraps around the end, where the first peak follows the last. */
    private int most(List<Share> shares, int window) {
        int most = 0;
        for (int first = 0; first < plan.hours() && !shares.isEmpty(); first++) {
            int touched = 0;
            for (Share s : shares) {
                boolean in = false;
                for (int k = 0; k < window && !in; k++) {
                    in = s.most().at((first + k) % plan.hours()) < Double.POSITIVE_INFINITY;
                }
                touched += in ? 1 : 0;
            }
            most = Math.max(most, touched);
            if (most == shares.size()) {
                break;
            }
        }
        // places are given out by number modulo places: where the last peak meets the first they differ when the places
        // divide all
        int places = Math.max(1, most);
        while (!shares.isEmpty() && shares.size() % places != 0) {
            places++;
        }
        return shares.isEmpty() ? 0 : places;
    }

    /** Names of a flow's places. */
    List<String> slots(Flow flow) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < slots[plan.flows().indexOf(flow)]; k++) {
            names.add(flow.name() + " peak " + k);
        }
        return names;
    }

    /** Finds the rows and columns of the places in the window's matrix. */
    void find(EnergyModel window) {
        int hours = window.problem().hours();
        sizeRows = new int[slots.length][];
        columns = new int[slots.length][];
        for (int f = 0; f < slots.length; f++) {
            sizeRows[f] = new int[hours * slots[f]];
            Arrays.fill(sizeRows[f], -1);
            columns[f] = new int[slots[f]];
            List<String> names = slots(plan.flows().get(f));
            for (int k = 0; k < slots[f]; k++) {
                columns[f][k] = window.capacity(names.get(k));
            }
            String limit = "size of " + plan.flows().get(f).name();
            int[] next = new int[hours];
            for (int row = 0; row < window.program().rows() && slots[f] > 0; row++) {
                if (window.limitOf(row).equals(limit)) {
                    int t = window.program().rowHour()[row];
                    sizeRows[f][t * slots[f] + next[t]++] = row;
                }
            }
        }
    }

    /** Bounds and costs of a window that begins with this hour of the plan. */
    void set(int hour, int window, double[] cost, double[] lower, double[] right) {
        for (int f = 0; f < slots.length; f++) {
            for (int row : sizeRows[f]) {
                right[row] = Double.POSITIVE_INFINITY;
            }
            for (int column : columns[f]) {
                cost[column] = 0;
                lower[column] = 0;
            }
        }
        for (Peak p : all) {
            boolean met = false;
            for (int k = 0; k < window; k++) {
                if (p.in((hour + k) % plan.hours())) {
                    met = true;
                    right[sizeRows[p.flow()][k * slots[p.flow()] + p.slot()]] = 0;
                }
            }
            if (met) {
                int column = columns[p.flow()][p.slot()];
                cost[column] = p.capacity().cost();
                lower[column] = reached(p, hour);
            }
        }
    }

    /** A peak whose time begins with this hour has reached nothing yet. */
    private double reached(Peak p, int hour) {
        int t = hour % plan.hours();
        boolean begins = p.in(t) && (t == 0 || !p.in(t - 1));
        return begins || !p.in(t)
                ? p.capacity().lower()
                : reached.getOrDefault(p.capacity().name(), p.capacity().lower());
    }

    /** Takes what an hour ran, MW by flow, and returns what its rises cost, money. */
    double take(int hour, double[] flows) {
        double cost = 0;
        for (Peak p : all) {
            if (p.in(hour % plan.hours())) {
                double before = reached(p, hour);
                double now = Math.max(before, flows[p.flow()]);
                reached.put(p.capacity().name(), now);
                cost += p.capacity().cost() * (now - before);
            }
        }
        return cost;
    }
}
