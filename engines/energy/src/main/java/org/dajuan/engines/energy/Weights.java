package org.dajuan.engines.energy;

/**
 * How many hours a step stands for, h. The three differ only when a few steps stand for a year.
 *
 * @param cost in the objective, at least 0
 * @param budget in budgets, at least 0
 * @param store between two levels of a store, above 0
 */
public record Weights(Profile cost, Profile budget, Profile store) {
    /** The same hours everywhere, h. */
    public static Weights of(Profile hours) {
        return new Weights(hours, hours, hours);
    }
}
