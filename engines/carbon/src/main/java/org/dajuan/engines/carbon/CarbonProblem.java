package org.dajuan.engines.carbon;

import java.util.List;
import java.util.Map;

/**
 * What accounts are made of: amounts in their own units, factors in theirs.
 *
 * @param activities measured amounts
 * @param factors every version known; the accounts choose
 * @param regions of each enterprise the regions whose factors hold there, nearest first; {@code ""} stands for all others
 * @param plants how heat and power are divided
 * @param claims certificates retired, MWh
 */
public record CarbonProblem(
        List<Activity> activities,
        List<Factor> factors,
        Map<String, List<String>> regions,
        List<Plant> plants,
        List<Claim> claims) {

    /** The name of electric power among items, MWh. */
    public static final String POWER = "electricity";

    /** The name of heat and steam among items, GJ. */
    public static final String HEAT = "heat";

    public CarbonProblem {
        activities = List.copyOf(activities);
        factors = List.copyOf(factors);
        regions = Map.copyOf(regions);
        plants = List.copyOf(plants);
        claims = List.copyOf(claims);
    }

    /** The firm itself, then the regions whose factors hold for it; dimensionless. */
    public List<String> scopes(String enterprise) {
        List<String> all = new java.util.ArrayList<>();
        all.add(enterprise);
        all.addAll(regions.getOrDefault(enterprise, regions.getOrDefault("", List.of())));
        return all;
    }
}
