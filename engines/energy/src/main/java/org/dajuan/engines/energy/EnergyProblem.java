package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A park over a row of hours: buses where each carrier must balance, flows, stores, loads, capacities, couplings, budgets. Power in MW,
 * energy in MWh, money in any one currency. Immutable; {@link #validate} names what is wrong with asset and hour.
 */
public final class EnergyProblem {
    private final int hours;
    private final Weights weights;
    private final double constant;
    private final Map<String, String> buses;
    private final List<Capacity> capacities;
    private final List<Flow> flows;
    private final List<Store> stores;
    private final Map<String, Profile> loads;
    private final List<Coupling> couplings;
    private final List<Budget> budgets;
    private final Set<String> peaks;

    private EnergyProblem(Builder b) {
        hours = b.hours;
        weights = b.weights;
        constant = b.constant;
        buses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(b.buses));
        capacities = List.copyOf(b.capacities);
        flows = List.copyOf(b.flows);
        stores = List.copyOf(b.stores);
        loads = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(b.loads));
        couplings = List.copyOf(b.couplings);
        budgets = List.copyOf(b.budgets);
        peaks = Set.copyOf(b.peaks);
    }

    /** A problem of this many hours, at least 1. */
    public static Builder over(int hours) {
        return new Builder(hours);
    }

    /** Number of hours (steps), dimensionless. */
    public int hours() {
        return hours;
    }

    /** Hours that each step stands for, h. */
    public Weights weights() {
        return weights;
    }

    /** What the objective is when nothing is built and nothing runs, money. */
    public double constant() {
        return constant;
    }

    /** Each bus with its carrier; dimensionless. */
    public Map<String, String> buses() {
        return buses;
    }

    /** What can be built, MW or MWh. */
    public List<Capacity> capacities() {
        return capacities;
    }

    /** What runs, MW. */
    public List<Flow> flows() {
        return flows;
    }

    /** What is kept, MWh. */
    public List<Store> stores() {
        return stores;
    }

    /** What each bus must deliver, MW; negative for what is fed in. */
    public Map<String, Profile> loads() {
        return loads;
    }

    /** Limits of every hour on sums of flows, each in its own unit. */
    public List<Coupling> couplings() {
        return couplings;
    }

    /** Limits over the horizon, each in its own unit. */
    public List<Budget> budgets() {
        return budgets;
    }

    /** Capacities that are not built but reached by running: the highest power of a month, which is charged. Dimensionless. */
    public Set<String> peaks() {
        return peaks;
    }

    /** The same with this budget in place of the one of its name, or beside the others; in its own unit. */
    public EnergyProblem with(Budget budget) {
        Builder b = copy(f -> f, l -> l);
        b.budgets.removeIf(old -> old.name().equals(budget.name()));
        b.budgets.add(budget);
        return b.build();
    }

    /** The same with other flows and loads, each made of the one before, MW. */
    public EnergyProblem with(UnaryOperator<Flow> flow, UnaryOperator<Profile> load) {
        return copy(flow, load).build();
    }

    private Builder copy(UnaryOperator<Flow> flow, UnaryOperator<Profile> load) {
        Builder b = over(hours).weights(weights).constant(constant);
        buses.forEach(b::bus);
        capacities.forEach(b::add);
        b.peaks.addAll(peaks);
        flows.forEach(f -> b.add(flow.apply(f)));
        stores.forEach(b::add);
        loads.forEach((bus, mw) -> b.load(bus, load.apply(mw)));
        couplings.forEach(b::add);
        budgets.forEach(b::add);
        return b;
    }

    /** What is wrong, one sentence each with asset, value and hour; empty when nothing. Dimensionless. */
    public List<String> validate() {
        return new EnergyValidation(this).run();
    }

    /** Collects a problem. Dimensionless. */
    public static final class Builder {
        private final int hours;
        private Weights weights = Weights.of(Profile.of(1));
        private double constant;
        private final Map<String, String> buses = new LinkedHashMap<>();
        private final List<Capacity> capacities = new ArrayList<>();
        private final List<Flow> flows = new ArrayList<>();
        private final List<Store> stores = new ArrayList<>();
        private final Map<String, Profile> loads = new LinkedHashMap<>();
        private final List<Coupling> couplings = new ArrayList<>();
        private final List<Budget> budgets = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> peaks = new HashSet<>();

        private Builder(int hours) {
            if (hours < 1) {
                throw new IllegalArgumentException("A problem has " + hours + " hours; expected at least one.");
            }
            this.hours = hours;
        }

        /** Hours that each step stands for, h, above 0. */
        public Builder weights(Weights hoursOfStep) {
            weights = hoursOfStep;
            return this;
        }

        /** What the objective is when nothing is built and nothing runs, money. */
        public Builder constant(double money) {
            constant = money;
            return this;
        }

        /** A bus and its carrier; dimensionless. */
        public Builder bus(String name, String carrier) {
            if (buses.putIfAbsent(name, carrier) != null) {
                throw new IllegalArgumentException("Bus \"" + name + "\" is defined twice.");
            }
            return this;
        }

        /** One more capacity, MW or MWh. */
        public Builder add(Capacity c) {
            unique("capacity " + c.name());
            capacities.add(c);
            return this;
        }

        /** One more capacity that is not built but reached by running, such as the highest power of a month, MW. */
        public Builder peak(Capacity c) {
            add(c);
            peaks.add(c.name());
            return this;
        }

        /** One more flow, MW. */
        public Builder add(Flow f) {
            unique(f.name());
            flows.add(f);
            return this;
        }

        /** One more store, MWh. */
        public Builder add(Store s) {
            unique(s.name());
            stores.add(s);
            return this;
        }

        /** One more limit of every hour, in its own unit. */
        public Builder add(Coupling c) {
            unique("coupling " + c.name());
            couplings.add(c);
            return this;
        }

        /** One more limit over the horizon, in its own unit. */
        public Builder add(Budget b) {
            unique("budget " + b.name());
            budgets.add(b);
            return this;
        }

        /** What a bus must deliver, MW. */
        public Builder load(String bus, Profile mw) {
            if (loads.putIfAbsent(bus, mw) != null) {
                throw new IllegalArgumentException("Bus \"" + bus + "\" has two loads; add them up first.");
            }
            return this;
        }

        private void unique(String name) {
            if (!names.add(name)) {
                throw new IllegalArgumentException("\"" + name + "\" is defined twice.");
            }
        }

        /** The problem; dimensionless. */
        public EnergyProblem build() {
            return new EnergyProblem(this);
        }
    }
}
