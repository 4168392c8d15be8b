package org.dajuan.engines.carbon;

/**
 * One number of a line's product, in {@code unit}.
 *
 * @param source an activity's id, a factor's key, or the name of a constant: equal sources are one number, wherever they stand
 * @param value zero or above
 * @param unit as multiplied, after conversion
 * @param uncertaintyPct half of the 95 % interval in per cent; 0 for constants
 * @param confidence how sure it is
 * @param evidence where it stands
 */
public record Term(
        String source, double value, String unit, double uncertaintyPct, Confidence confidence, Evidence evidence) {

    /** Carbon dioxide for one of carbon: 44/12, by the rounded molar masses of the guides; tCO2/tC. */
    public static final Term CO2_PER_CARBON = constant("CO2/C", 44.0 / 12.0, "tCO2/tC", "molar masses 44 and 12");

    /** 3.6 GJ/MWh, exact. */
    public static final Term GJ_PER_MWH = constant("GJ/MWh", 3.6, "GJ/MWh", "definition of the watt-hour");

    /** Heat in a tonne of standard coal, as its inverse: tce/GJ. */
    public static final Term COAL_PER_HEAT = constant("tce/GJ", 1 / 29.3076, "tce/GJ", "GB/T 2589: 29,307.6 kJ/kgce");

    private static Term constant(String source, double value, String unit, String document) {
        return new Term(
                source, value, unit, 0, Confidence.PRINTED, new Evidence(Evidence.Kind.PUBLICATION, document, ""));
    }

    static Term of(Factor f, double value, String unit) {
        return new Term(f.key(), value, unit, f.uncertaintyPct(), f.confidence(), f.evidence());
    }

    static Term of(Activity a, double value, String unit) {
        return new Term(a.id(), value, unit, a.uncertaintyPct(), Confidence.MEASURED, a.evidence());
    }
}
