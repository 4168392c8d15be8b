package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What a formula gave over a window.
 *
 * @param amount the value, null when there is none
 * @param failure why there is none, null when there is one
 * @param upperBound true when a detection limit went into it
 * @param coveredTo last day of the periods used, null when no fact was used
 * @param knownTo last day known of, null when no fact was used
 * @param byDay true when single-day rows were used: events, whose absence is no gap
 * @param missing months without a row before {@code coveredTo}
 * @param rows rows used directly, each once
 * @param steps indicators used
 * @param remarks codes of remarks for the reason
 */
record Computed(
        @Nullable Amount amount,
        @Nullable Reason failure,
        boolean upperBound,
        @Nullable LocalDate coveredTo,
        @Nullable LocalDate knownTo,
        boolean byDay,
        List<YearMonth> missing,
        List<Row> rows,
        List<LineageStep> steps,
        List<String> remarks) {

    Computed {
        missing = missing.stream().distinct().sorted().toList();
        rows = rows instanceof Rows ? rows : List.copyOf(rows);
        steps = List.copyOf(steps);
        remarks = remarks.stream().distinct().toList();
    }

    static Computed failed(Reason why) {
        return new Computed(null, why, false, null, null, false, List.of(), List.of(), List.of(), List.of());
    }

    static Computed constant(BigDecimal value) {
        return new Computed(
                new Amount(value, Unit.NONE),
                null,
                false,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    boolean hasValue() {
        return amount != null;
    }

    /** The value; only to be asked after {@link #hasValue}. */
    BigDecimal value() {
        return Objects.requireNonNull(amount).value();
    }

    Reason why() {
        return Objects.requireNonNull(failure);
    }

    /** This one's grounds under another value. */
    Computed with(Amount value) {
        return new Computed(value, null, upperBound, coveredTo, knownTo, byDay, missing, rows, steps, remarks);
    }

    /** This one's grounds, without a value. */
    Computed without(Reason why) {
        return new Computed(null, why, upperBound, coveredTo, knownTo, byDay, missing, rows, steps, remarks);
    }

    Computed remark(String code) {
        List<String> more = new ArrayList<>(remarks);
        more.add(code);
        return new Computed(amount, failure, upperBound, coveredTo, knownTo, byDay, missing, rows, steps, more);
    }

    /** Grounds of both under one value; what is known ends where the shorter one ends. */
    Computed joined(Computed other, @Nullable Amount value, @Nullable Reason why) {
        return new Computed(
                value,
                why,
                upperBound || other.upperBound,
                earlier(coveredTo, other.coveredTo),
                earlier(knownTo, other.knownTo),
                byDay || other.byDay,
                both(missing, other.missing),
                distinct(rows, other.rows),
                both(steps, other.steps),
                both(remarks, other.remarks));
    }

    /** Grounds of all of them under the first one's value; none may be empty. */
    static Computed all(Collection<Computed> parts) {
        Computed first = parts.iterator().next();
        boolean upper = false;
        boolean days = false;
        LocalDate covered = null;
        LocalDate known = null;
        List<YearMonth> gaps = new ArrayList<>();
        LinkedHashSet<Row> used = new LinkedHashSet<>();
        List<LineageStep> walk = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Computed c : parts) {
            upper |= c.upperBound;
            days |= c.byDay;
            covered = earlier(covered, c.coveredTo);
            known = earlier(known, c.knownTo);
            gaps.addAll(c.missing);
            used.addAll(c.rows);
            walk.addAll(c.steps);
            said.addAll(c.remarks);
        }
        return new Computed(first.amount, null, upper, covered, known, days, gaps, List.copyOf(used), walk, said);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static List<Row> distinct(List<Row> a, List<Row> b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : new ArrayList<>(new LinkedHashSet<>(both(a, b)));
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
