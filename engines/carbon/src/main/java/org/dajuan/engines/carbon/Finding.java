package org.dajuan.engines.carbon;

import java.util.List;

/**
 * Something a person should look at; dimensionless. The words belong to whoever shows it.
 *
 * @param kind what it is
 * @param about the activity, certificate, meter or quota
 * @param arguments values in the order that the kind names
 */
public record Finding(Kind kind, String about, List<String> arguments) {

    /** What may be found; dimensionless. Refusing kinds leave their figure out of the accounts. */
    public enum Kind {
        /** Kind, item, region and month asked for; what exists. */
        FACTOR_MISSING(true),
        /** Factor, its values, their documents. */
        FACTOR_AMBIGUOUS(true),
        /** Amount, its unit, the unit expected. */
        UNIT_MISMATCH(true),
        /** An id that stands twice. */
        DUPLICATE_ACTIVITY(true),
        /** Carbon in, carbon out, tC: more carbon left the process than entered it. */
        CARBON_CREATED(true),
        /** A process has both a carbon balance and a process factor. */
        COUNTED_TWICE(true),
        /** A process makes heat and power, and no method of allocation is stated. */
        METHOD_MISSING(true),
        /** Made, used and sold of a carrier on site, in the unit named. */
        ENERGY_CREATED(false),
        /** A factor that nobody stands for. */
        UNCONFIRMED(false),
        /** The year asked for and the year taken. */
        OTHER_YEAR(false),
        /** Region and year: the grid average stands in for the residual mix. */
        RESIDUAL_MISSING(false),
        /** Year: standard coal of equivalent value cannot be said. */
        EQUIVALENT_MISSING(false),
        /** Retired, bought, MWh. */
        CLAIM_EXCEEDS_USE(false),
        /** Amounts and months: maybe two units in one column. */
        SUSPECT_UNIT(false);

        private final boolean refuses;

        Kind(boolean refuses) {
            this.refuses = refuses;
        }

        /** True when a figure is missing from the accounts because of it. */
        public boolean refuses() {
            return refuses;
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding with its arguments as text. */
    public static Finding of(Kind kind, String about, Object... arguments) {
        return new Finding(
                kind,
                about,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
