package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.List;

/**
 * A stock at a bus. Its level at hour t is its content at the end of hour t.
 *
 * @param name unique in the problem
 * @param bus where it lies
 * @param lower least content, MWh
 * @param upper most content, MWh, may be infinite
 * @param shares what capacities allow it, none for no limit but the bounds
 * @param cost money per MWh kept for an hour
 * @param loss share of the content lost in an hour, 0 to 1, dimensionless
 * @param cyclic true when the content before the first hour is that after the last
 * @param initial content before the first hour when not cyclic, MWh
 */
public record Store(
        String name,
        String bus,
        Profile lower,
        Profile upper,
        List<Share> shares,
        Profile cost,
        double loss,
        boolean cyclic,
        double initial) {

    public Store {
        shares = List.copyOf(shares);
    }

    /** A lossless cyclic store limited by a capacity in MWh. */
    public static Store of(String name, String bus, String capacity) {
        return of(name, bus, Double.POSITIVE_INFINITY)
                .within(Share.of(capacity, Profile.of(1)).in("MWh"));
    }

    /** A lossless cyclic store of this many MWh. */
    public static Store of(String name, String bus, double most) {
        return new Store(name, bus, Profile.of(0), Profile.of(most), List.of(), Profile.of(0), 0, true, 0);
    }

    /** The same between these contents, MWh. */
    public Store between(Profile least, Profile most) {
        return new Store(name, bus, least, most, shares, cost, loss, cyclic, initial);
    }

    /** The same with one more share of a capacity, MWh per unit. */
    public Store within(Share share) {
        List<Share> all = new ArrayList<>(shares);
        all.add(share);
        return new Store(name, bus, lower, upper, all, cost, loss, cyclic, initial);
    }

    /** The same at this cost, money per MWh and hour. */
    public Store costing(Profile money) {
        return new Store(name, bus, lower, upper, shares, money, loss, cyclic, initial);
    }

    /** The same with this share lost an hour, dimensionless. */
    public Store losing(double share) {
        return new Store(name, bus, lower, upper, shares, cost, share, cyclic, initial);
    }

    /** The same beginning with this content, MWh, and ending anywhere. */
    public Store from(double content) {
        return new Store(name, bus, lower, upper, shares, cost, loss, false, content);
    }
}
