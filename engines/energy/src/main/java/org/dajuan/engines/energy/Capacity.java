package org.dajuan.engines.energy;

/**
 * Something that can be built: a size that holds for the whole horizon.
 *
 * @param name unique in the problem
 * @param lower least size, MW or MWh
 * @param upper most, MW or MWh, may be infinite; equal to lower for what stands already
 * @param cost over the whole horizon, money per MW or MWh
 */
public record Capacity(String name, double lower, double upper, double cost) {}
