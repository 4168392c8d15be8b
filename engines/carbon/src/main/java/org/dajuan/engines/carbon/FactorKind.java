package org.dajuan.engines.carbon;

/** What a factor says; the unit of its numerator stands with each. */
public enum FactorKind {
    /** Net calorific value of a fuel, GJ each. */
    NET_CALORIFIC("GJ"),
    /** Carbon in the heat of a fuel, tC/GJ. */
    CARBON_PER_HEAT("tC"),
    /** Share of the carbon that oxidises, dimensionless, 0 to 1. */
    OXIDATION(""),
    /** Carbon in a material, tC each. */
    CARBON_CONTENT("tC"),
    /** Carbon dioxide that a carbonate gives off, tCO2 each. */
    CARBONATE("tCO2"),
    /** Carbon dioxide of a process for its output, tCO2 each. */
    PROCESS("tCO2"),
    /** Average of the grid of a region, tCO2/MWh. */
    GRID_AVERAGE("tCO2"),
    /** The grid less what was sold with certificates, tCO2/MWh. */
    GRID_RESIDUAL("tCO2"),
    /** Heat bought, tCO2/GJ. */
    HEAT("tCO2"),
    /** Standard coal by calorific value (当量值), tce each. */
    COAL_CALORIFIC("tce"),
    /** Standard coal by what it took to make the carrier (等价值), tce each. */
    COAL_EQUIVALENT("tce");

    private final String numerator;

    FactorKind(String numerator) {
        this.numerator = numerator;
    }

    /** Unit of the numerator, empty for a share. */
    public String numerator() {
        return numerator;
    }
}
