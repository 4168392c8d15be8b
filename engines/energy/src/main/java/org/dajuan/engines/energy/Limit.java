package org.dajuan.engines.energy;

/**
 * A limit by what it does and whose it is, so that it can be told in any language: its text is {@link #text()}; dimensionless.
 *
 * @param kind what it does
 * @param name of the asset, bus, coupling or budget
 */
public record Limit(Kind kind, String name) {

    /** What a limit does; dimensionless. */
    public enum Kind {
        /** The bus gives what is taken from it. */
        BALANCE("balance of "),
        /** A flow or store keeps within its size. */
        SIZE("size of "),
        /** A flow runs at no less than its least load. */
        LEAST_LOAD("least load of "),
        /** A flow changes no faster than it may. */
        RAMP("ramp of "),
        /** A weighted sum of flows keeps within bounds in every hour. */
        COUPLING("coupling "),
        /** A sum over the horizon keeps within bounds. */
        BUDGET("budget "),
        /** A lower bound of a flow, a store or a size. */
        LEAST("least of "),
        /** An upper bound of a flow, a store or a size. */
        MOST("most of "),
        /** Anything else. */
        OTHER("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For programs: least-load; dimensionless. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The limit of a text that {@link EnergyModel#limitOf} or {@link Conflict} gave; dimensionless. */
    public static Limit of(String text) {
        for (Kind k : Kind.values()) {
            if (text.startsWith(k.words)) {
                return new Limit(k, text.substring(k.words.length()));
            }
        }
        return new Limit(Kind.OTHER, text);
    }

    /** English words: balance of power; dimensionless. */
    public String text() {
        return kind.words + name;
    }
}
