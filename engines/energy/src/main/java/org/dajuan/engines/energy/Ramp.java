package org.dajuan.engines.energy;

/**
 * How much something may change from one step to the next, MW, or MW per unit of a capacity.
 *
 * @param down most fall, at least 0, infinity for no limit
 * @param up most rise, at least 0, infinity for no limit
 */
public record Ramp(double down, double up) {
    /** No limit, MW. */
    public static final Ramp FREE = new Ramp(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The same both ways, MW or MW per unit of a capacity. */
    public static Ramp of(double most) {
        return new Ramp(most, most);
    }

    /** Whether nothing is limited; dimensionless. */
    public boolean free() {
        return down == Double.POSITIVE_INFINITY && up == Double.POSITIVE_INFINITY;
    }
}
