package org.dajuan.engines.energy;

/**
 * What a capacity allows a flow or a store. Least and most are MW or MWh per unit of the capacity.
 *
 * @param capacity its name
 * @param unit of the capacity, MW or MWh
 * @param least share that must be kept, minus infinity for no limit
 * @param most share that is allowed, infinity for no limit
 * @param ramp change from step to step per unit of the capacity; read for flows only
 */
public record Share(String capacity, String unit, Profile least, Profile most, Ramp ramp) {
    private static final Profile NONE = Profile.of(Double.NEGATIVE_INFINITY);

    /** At most this share of a capacity in MW. */
    public static Share of(String capacity, Profile most) {
        return new Share(capacity, "MW", NONE, most, Ramp.FREE);
    }

    /** The same, at least this share too, MW or MWh per unit. */
    public Share atLeast(Profile share) {
        return new Share(capacity, unit, share, most, ramp);
    }

    /** The same with a limit of change, MW per unit from step to step. */
    public Share ramping(Ramp change) {
        return new Share(capacity, unit, least, most, change);
    }

    /** The same of a capacity in another unit, MW or MWh. */
    public Share in(String otherUnit) {
        return new Share(capacity, otherUnit, least, most, ramp);
    }
}
