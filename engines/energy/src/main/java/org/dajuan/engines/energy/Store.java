package org.dajuan.engines.energy;

import org.jspecify.annotations.Nullable;

/**
 * A stock at a bus. Its level at hour t is its content at the end of hour t.
 *
 * @param name unique in the problem
 * @param bus where it lies
 * @param lower least content, MWh
 * @param upper most content, MWh, may be infinite
 * @param capacity name of the capacity that limits it, or null
 * @param loss share of the content lost in an hour, 0 to 1, dimensionless
 * @param cyclic true when the content before the first hour is that after the last
 * @param initial content before the first hour when not cyclic, MWh
 */
public record Store(
        String name,
        String bus,
        Profile lower,
        Profile upper,
        @Nullable String capacity,
        double loss,
        boolean cyclic,
        double initial) {

    /** A lossless cyclic store limited by a capacity in MWh. */
    public static Store of(String name, String bus, String capacity) {
        return new Store(name, bus, Profile.of(0), Profile.of(Double.POSITIVE_INFINITY), capacity, 0, true, 0);
    }

    /** A lossless cyclic store of this many MWh. */
    public static Store of(String name, String bus, double most) {
        return new Store(name, bus, Profile.of(0), Profile.of(most), null, 0, true, 0);
    }

    /** The same with this share lost an hour, dimensionless. */
    public Store losing(double share) {
        return new Store(name, bus, lower, upper, capacity, share, cyclic, initial);
    }

    /** The same beginning with this content, MWh, and ending anywhere. */
    public Store from(double content) {
        return new Store(name, bus, lower, upper, capacity, loss, false, content);
    }
}
