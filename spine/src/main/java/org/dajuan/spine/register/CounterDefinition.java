package org.dajuan.spine.register;

import java.time.LocalDate;
import java.util.List;
import org.dajuan.spine.register.clock.LimitUnit;

/**
 * How often the like happened before: other records of the register that went through a transition within a rolling window, and whose
 * fields are the same.
 *
 * @param id its id; a whole number in expressions
 * @param name for people
 * @param of transitions that count
 * @param same fields that must be equal; a photo is compared by its hash
 * @param among field of the other records that is compared instead of each of {@code same}, by field; usually empty
 * @param at field with the day of the happening in the other records
 * @param seenFrom field with the day of this record from which the window is seen
 * @param window length of the window in {@code unit}
 * @param unit calendar days or months
 * @param except transitions after which a record no longer counts (an appeal upheld)
 * @param itself true when the record itself counts too, once it went through
 * @param apart true when happenings of one day count as one, and those of the record's own day not at all: two experts who find one
 *     defect on one day make one finding
 */
public record CounterDefinition(
        String id,
        Titles name,
        List<String> of,
        List<String> same,
        java.util.Map<String, String> among,
        String at,
        String seenFrom,
        int window,
        LimitUnit unit,
        List<String> except,
        boolean itself,
        boolean apart) {
    public CounterDefinition {
        of = List.copyOf(of);
        same = List.copyOf(same);
        among = java.util.Map.copyOf(among);
        except = List.copyOf(except);
    }

    /** The first day that still counts, seen from a day: with 365 days, a happening 365 days ago counts and one 366 days ago does not. */
    public LocalDate opens(LocalDate day) {
        return unit == LimitUnit.MONTHS ? day.minusMonths(window) : day.minusDays(window);
    }

    /** Whether a happening counts, seen from a day; later ones do not. */
    public boolean within(LocalDate happened, LocalDate day) {
        return !happened.isAfter(day) && !happened.isBefore(opens(day));
    }
}
