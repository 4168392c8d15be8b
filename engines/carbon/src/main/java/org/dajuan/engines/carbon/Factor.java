package org.dajuan.engines.carbon;

/**
 * One factor as data, in {@code unit}.
 *
 * @param kind what it says
 * @param item the carrier or material
 * @param scope an enterprise or a region, empty when it holds everywhere
 * @param period {@code 2023-05}, {@code 2023}, or empty when it holds at any time
 * @param value finite, zero or above; an oxidation at most 1
 * @param unit such as {@code tCO2/MWh}; empty for a share
 * @param uncertaintyPct half of the 95 % confidence interval in per cent, 0 to 200
 * @param confidence how sure it is
 * @param evidence the document
 */
public record Factor(
        FactorKind kind,
        String item,
        String scope,
        String period,
        double value,
        String unit,
        double uncertaintyPct,
        Confidence confidence,
        Evidence evidence) {
    public Factor {
        if (!(value >= 0) || Double.isInfinite(value) || kind == FactorKind.OXIDATION && value > 1) {
            throw new IllegalArgumentException(
                    "Factor " + kind + " of " + item + " is " + value + "; expected a finite "
                            + "number of zero or above" + (kind == FactorKind.OXIDATION ? ", at most 1." : "."));
        }
        if (!(uncertaintyPct >= 0 && uncertaintyPct <= 200)) {
            throw new IllegalArgumentException("Factor " + kind + " of " + item + " has an uncertainty of "
                    + uncertaintyPct + " %; expected 0 to 200.");
        }
        if (!period.isEmpty() && !period.matches("\\d{4}(-(0[1-9]|1[0-2]))?")) {
            throw new IllegalArgumentException("Factor " + kind + " of " + item + " is of the period \"" + period
                    + "\"; expected 2023, 2023-05 or nothing.");
        }
        boolean share = kind.numerator().isEmpty();
        if (share != unit.isEmpty() || !share && unit.indexOf('/') <= 0) {
            throw new IllegalArgumentException(
                    "Factor " + kind + " of " + item + " has the unit \"" + unit + "\"; expected "
                            + (share ? "none." : kind.numerator() + "/…, such as " + kind.numerator() + "/t."));
        }
    }

    /** What makes it the same factor in another version; dimensionless. */
    public String key() {
        return kind + " " + item + (scope.isEmpty() ? "" : " @" + scope) + (period.isEmpty() ? "" : " " + period);
    }

    /** The unit above the line, empty for a share. */
    String over() {
        return unit.isEmpty() ? "" : unit.substring(0, unit.indexOf('/'));
    }

    /** The unit below the line, empty for a share. */
    String under() {
        return unit.isEmpty() ? "" : unit.substring(unit.indexOf('/') + 1);
    }
}
