package org.dajuan.spine.register.clock;

import java.util.List;

/**
 * What a clock allows.
 *
 * @param amount the limit in {@code unit}, 1 to 10,000
 * @param unit what is counted
 * @param rolls true when a last day that is free moves to the next working day (Civil Code, article 203); of no meaning for hours and
 *     working days
 * @param extension the most by which it may be extended, once, in {@code unit}; 0 when it may not
 * @param warnings how long before the end to warn, in {@code unit}, but in calendar days for months; descending
 * @param escalations what happens after the end, in order
 */
public record ClockRule(
        int amount,
        LimitUnit unit,
        boolean rolls,
        int extension,
        List<Integer> warnings,
        List<Escalation> escalations) {

    /** The most of any unit. */
    public static final int MOST = 10_000;

    /**
     * One step after the end.
     *
     * @param after how long after the end, in the clock's unit, but in calendar days for months; 0 means at once
     * @param to the role that is told
     * @param order true when a supervision order (督办) is opened
     */
    public record Escalation(int after, String to, boolean order) {
        public Escalation {
            require(
                    after >= 0 && after <= MOST,
                    "An escalation comes " + after + " after the end; expected 0 to " + MOST);
        }
    }

    public ClockRule {
        require(amount >= 1 && amount <= MOST, "The limit is " + amount + "; expected 1 to " + MOST);
        require(
                extension >= 0 && amount + extension <= MOST,
                "The extension is " + extension + "; expected 0 to " + (MOST - amount));
        for (int w : warnings) {
            require(w >= 0 && w <= MOST, "A warning comes " + w + " before the end; expected 0 to " + MOST);
        }
        warnings = warnings.stream().sorted(java.util.Comparator.reverseOrder()).toList();
        escalations = escalations.stream()
                .sorted(java.util.Comparator.comparingInt(Escalation::after))
                .toList();
    }

    /** A limit with nothing around it; last days that are free move. */
    public static ClockRule of(int amount, LimitUnit unit) {
        return new ClockRule(amount, unit, true, 0, List.of(), List.of());
    }

    /** The same with another limit, for instance one that a record carries. */
    public ClockRule withAmount(int other) {
        return new ClockRule(other, unit, rolls, extension, warnings, escalations);
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why + ".");
        }
    }
}
