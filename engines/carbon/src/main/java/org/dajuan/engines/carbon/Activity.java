package org.dajuan.engines.carbon;

import org.dajuan.kernel.Unit;

/**
 * One measured amount, in its own unit (t, MWh, GJ, Nm³ and their multiples).
 *
 * @param id unique within a problem
 * @param cell what it is about
 * @param use what it was used for
 * @param item the carrier or material, the word by which factors are found
 * @param amount in {@code unit}, zero or above, finite
 * @param unit a unit's name, see {@link Unit#of}
 * @param uncertaintyPct half of the 95 % confidence interval in per cent of the amount, 0 to 200
 * @param evidence where it was measured
 */
public record Activity(
        String id,
        Cell cell,
        Use use,
        String item,
        double amount,
        String unit,
        double uncertaintyPct,
        Evidence evidence) {
    public Activity {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("Activity " + id + " (" + use + " " + item + ", " + cell.month()
                    + ") is " + amount + " " + unit + "; expected a finite amount of zero or above.");
        }
        if (!(uncertaintyPct >= 0 && uncertaintyPct <= 200)) {
            throw new IllegalArgumentException("Activity " + id + " has an uncertainty of " + uncertaintyPct
                    + " %; expected 0 to 200, half of the 95 % interval.");
        }
        if (item.isBlank() || unit.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "Activity \"" + id + "\" has item \"" + item + "\" and unit \"" + unit + "\"; expected all three.");
        }
    }
}
