package org.dajuan.engines.carbon;

/**
 * A meter as it hangs in the tree of meters; amounts are in {@code unit}.
 *
 * @param id unique
 * @param enterprise whose meter
 * @param item what it measures
 * @param unit of the amount after the multiplier
 * @param parent the meter above it, empty for a main meter
 * @param multiplier of transformers, above zero
 * @param capacity the number at which the counter starts anew, 0 when it has none
 * @param accuracyPct half of the 95 % interval of an amount, per cent
 */
public record Meter(
        String id,
        String enterprise,
        String item,
        String unit,
        String parent,
        double multiplier,
        double capacity,
        double accuracyPct) {
    public Meter {
        if (!(multiplier > 0) || !(capacity >= 0) || !(accuracyPct >= 0 && accuracyPct <= 100) || id.equals(parent)) {
            throw new IllegalArgumentException(
                    "Meter " + id + " has multiplier " + multiplier + ", capacity " + capacity
                            + ", accuracy " + accuracyPct + " %, parent \"" + parent
                            + "\"; expected above 0, 0 or above, 0 to 100, another meter.");
        }
    }

    /**
     * What a meter showed at the ends of a month, as the counter shows it.
     *
     * @param meter its id
     * @param month the month
     * @param opening at the beginning, zero or above
     * @param closing at the end, zero or above; below {@code opening} only when the counter started anew
     * @param evidence the sheet
     */
    public record Reading(String meter, java.time.YearMonth month, double opening, double closing, Evidence evidence) {
        public Reading {
            if (!(opening >= 0 && closing >= 0) || Double.isInfinite(opening) || Double.isInfinite(closing)) {
                throw new IllegalArgumentException("Meter " + meter + " showed " + opening + " and " + closing + " in "
                        + month + "; expected finite numbers of zero or above.");
            }
        }
    }

    /**
     * What was billed for a meter, in the meter's unit.
     *
     * @param meter its id
     * @param month the month
     * @param amount zero or above
     * @param evidence the invoice
     */
    public record Bill(String meter, java.time.YearMonth month, double amount, Evidence evidence) {
        public Bill {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("The bill of " + month + " for meter " + meter + " is " + amount
                        + "; expected a finite amount of zero or above.");
            }
        }
    }
}
