package org.dajuan.engines.energy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs hour by hour: a source, a purchase, a sale, a converter with several outputs, a line.
 *
 * @param name unique in the problem
 * @param ports what one MW of the flow gives to buses (positive) and takes from them (negative)
 * @param cost money per MWh of the flow, negative for earnings
 * @param lower least, MW
 * @param upper most, MW, may be infinite
 * @param capacity name of the capacity that limits it, or null
 * @param leastShare of the capacity, dimensionless, minus infinity for no limit; read only with a capacity
 * @param mostShare of the capacity, dimensionless, infinity for no limit; read only with a capacity
 * @param ramp most change from hour to hour, MW, infinity for no limit
 */
public record Flow(
        String name,
        List<Port> ports,
        Profile cost,
        Profile lower,
        Profile upper,
        @Nullable String capacity,
        Profile leastShare,
        Profile mostShare,
        double ramp) {

    /**
     * One end of a flow.
     *
     * @param bus name of the bus
     * @param rate MW at the bus per MW of the flow, positive = given to the bus
     */
    public record Port(String bus, double rate) {}

    public Flow {
        ports = List.copyOf(ports);
    }

    /** A flow at least 0 without other limits, free of cost; ports as alternating bus and rate in MW per MW. */
    public static Flow of(String name, Port... ports) {
        return new Flow(
                name,
                List.of(ports),
                Profile.of(0),
                Profile.of(0),
                Profile.of(Double.POSITIVE_INFINITY),
                null,
                Profile.of(Double.NEGATIVE_INFINITY),
                Profile.of(Double.POSITIVE_INFINITY),
                Double.POSITIVE_INFINITY);
    }

    /** The same at this cost, money per MWh. */
    public Flow costing(Profile money) {
        return new Flow(name, ports, money, lower, upper, capacity, leastShare, mostShare, ramp);
    }

    /** The same between these limits, MW. */
    public Flow between(Profile least, Profile most) {
        return new Flow(name, ports, cost, least, most, capacity, leastShare, mostShare, ramp);
    }

    /** The same, at most this share of a capacity in each hour (dimensionless). */
    public Flow within(String capacityName, Profile most) {
        return new Flow(name, ports, cost, lower, upper, capacityName, leastShare, most, ramp);
    }

    /** The same, at least this share of its capacity in each hour (dimensionless). */
    public Flow atLeast(Profile least) {
        return new Flow(name, ports, cost, lower, upper, capacity, least, mostShare, ramp);
    }

    /** The same with a limit of change, MW from hour to hour. */
    public Flow ramping(double most) {
        return new Flow(name, ports, cost, lower, upper, capacity, leastShare, mostShare, most);
    }
}
