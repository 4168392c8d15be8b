package org.dajuan.engines.carbon;

/** What a line of the accounts adds to; the unit stands with each. */
public enum Account {
    /** Combustion, tCO2. */
    DIRECT("tCO2"),
    /** Chemistry: carbon balances, carbonates, process factors, tCO2. */
    PROCESS("tCO2"),
    /** Handed over, negative, tCO2. */
    RECOVERED("tCO2"),
    /** Power bought, by the average of the region's grid, tCO2. */
    POWER_LOCATION("tCO2"),
    /** Power bought, by what was contracted and retired, tCO2. */
    POWER_MARKET("tCO2"),
    /** Power bought, as if nothing had been contracted, tCO2. */
    POWER_RESIDUAL("tCO2"),
    /** Heat bought, tCO2. */
    HEAT("tCO2"),
    /** Power sold, negative, tCO2; deducted under the national guides, not under the GHG Protocol. */
    POWER_SOLD("tCO2"),
    /** Heat sold, negative, tCO2; as above. */
    HEAT_SOLD("tCO2"),
    /** Carbon in feed, tC. */
    CARBON_IN("tC"),
    /** Carbon in products and waste, tC. */
    CARBON_OUT("tC"),
    /** Energy in or, negative, out, GJ. */
    ENERGY("GJ"),
    /** Standard coal by calorific value (当量值), tce. */
    COAL_CALORIFIC("tce"),
    /** Standard coal by equivalent value (等价值), tce. */
    COAL_EQUIVALENT("tce");

    private final String unit;

    Account(String unit) {
        this.unit = unit;
    }

    /** Unit of its lines. */
    public String unit() {
        return unit;
    }
}
