package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.List;

/**
 * What runs hour by hour: a source, a purchase, a sale, a converter with several outputs, a line.
 *
 * @param name unique in the problem
 * @param ports what one MW of the flow gives to buses (positive) and takes from them (negative)
 * @param cost money per MWh of the flow, negative for earnings
 * @param lower least, MW
 * @param upper most, MW, may be infinite
 * @param shares what capacities allow it, none for no limit but the bounds
 * @param ramp most change from step to step, MW
 */
public record Flow(
        String name, List<Port> ports, Profile cost, Profile lower, Profile upper, List<Share> shares, Ramp ramp) {

    /**
     * One end of a flow.
     *
     * @param bus name of the bus
     * @param rate MW at the bus per MW of the flow, positive = given to the bus
     */
    public record Port(String bus, Profile rate) {
        /** The same rate in every hour, MW per MW. */
        public Port(String bus, double rate) {
            this(bus, Profile.of(rate));
        }
    }

    public Flow {
        ports = List.copyOf(ports);
        shares = List.copyOf(shares);
    }

    /** A flow at least 0 without other limits, free of cost; ports in MW per MW. */
    public static Flow of(String name, Port... ports) {
        return new Flow(
                name,
                List.of(ports),
                Profile.of(0),
                Profile.of(0),
                Profile.of(Double.POSITIVE_INFINITY),
                List.of(),
                Ramp.FREE);
    }

    /** The same at this cost, money per MWh. */
    public Flow costing(Profile money) {
        return new Flow(name, ports, money, lower, upper, shares, ramp);
    }

    /** The same between these limits, MW. */
    public Flow between(Profile least, Profile most) {
        return new Flow(name, ports, cost, least, most, shares, ramp);
    }

    /** The same, at most this share of a capacity in each hour (dimensionless). */
    public Flow within(String capacity, Profile most) {
        return within(Share.of(capacity, most));
    }

    /** The same with one more share of a capacity (dimensionless). */
    public Flow within(Share share) {
        List<Share> all = new ArrayList<>(shares);
        all.add(share);
        return new Flow(name, ports, cost, lower, upper, all, ramp);
    }

    /** The same with a limit of change, MW from step to step. */
    public Flow ramping(Ramp change) {
        return new Flow(name, ports, cost, lower, upper, shares, change);
    }
}
