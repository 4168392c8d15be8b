package org.dajuan.spine.answers.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/**
 * The answer sheets of two years beside each other: what was promised again, with which target, what ended, and what was dropped without
 * a word. Promises are the same when one agreed indicator measures both in one unit, else when they bear one name in one unit; each side
 * must hold it once.
 *
 * @param firstYear the year promised for in the first sheet
 * @param secondYear the same of the second, later
 * @param rows the second sheet's promises in their order, then those that only the first holds
 */
public record YearComparison(int firstYear, int secondYear, List<Row> rows) {

    /** What became of a promise from one year to the other. */
    public enum Fate {
        /** Promised again with the same target. */
        CARRIED,
        /** Promised again with another target. */
        CHANGED,
        /** Only the second year promises it. */
        NEW,
        /** Not promised again; the first year's answer says it was kept. */
        KEPT,
        /** Not promised again and not known to be kept; the later report gives an account of it. */
        ACCOUNTED,
        /** Not promised again, not known to be kept, and the later report never mentions it (未交代). */
        NOT_REPORTED,
        /** Not promised again; its day has not come. */
        NOT_DUE,
        /** Not promised again and not known to be kept; it holds no number that could be looked for, or the later report is not held. */
        UNKNOWN;

        /** As on the wire: {@code not-reported}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One promise.
     *
     * @param first its answer in the first year, null when it is new
     * @param second its answer in the second year, null when it was not promised again
     * @param step target of the second year minus that of the first, in the unit of both; null when either has none or nothing changed
     * @param account the words of the later report that speak of it, null when it was promised again or nothing speaks of it
     */
    public record Row(
            Fate fate,
            @Nullable Answer first,
            @Nullable Answer second,
            @Nullable BigDecimal step,
            @Nullable String account) {}

    public YearComparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares two sheets.
     *
     * @param reports what the later report says of the promises of the earlier one; null when it is not held
     */
    public static YearComparison of(AnswerSheet first, AnswerSheet second, @Nullable Comparison reports) {
        Map<Answer, Answer> again = pairs(first.answers(), second.answers());
        List<Row> rows = new ArrayList<>();
        for (Answer now : second.answers()) {
            Answer was = again.get(now);
            rows.add(was == null ? new Row(Fate.NEW, null, now, null, null) : repeated(was, now));
        }
        Set<Answer> carried = new HashSet<>(again.values());
        for (Answer was : first.answers()) {
            if (!carried.contains(was)) {
                rows.add(ended(was, reports));
            }
        }
        return new YearComparison(first.plan().planYear(), second.plan().planYear(), rows);
    }

    /** How often each fate was met; those that were not are absent. */
    public Map<Fate, Integer> tally() {
        Map<Fate, Integer> out = new EnumMap<>(Fate.class);
        rows.forEach(r -> out.merge(r.fate(), 1, Integer::sum));
        return out;
    }

    private static Row repeated(Answer was, Answer now) {
        BigDecimal before = promised(was.promise());
        BigDecimal after = promised(now.promise());
        BigDecimal step =
                before == null || after == null || before.compareTo(after) == 0 ? null : after.subtract(before);
        boolean same = step == null
                && (before == null) == (after == null)
                && Objects.equals(was.promise().reference(), now.promise().reference())
                && was.promise().comparator() == now.promise().comparator();
        return new Row(same ? Fate.CARRIED : Fate.CHANGED, was, now, step, null);
    }

    private static Row ended(Answer was, @Nullable Comparison reports) {
        if (was.verdict() == Verdict.NOT_DUE) {
            return new Row(Fate.NOT_DUE, was, null, null, null);
        }
        Kept kept = reports == null ? null : account(was.promise(), reports);
        String words = kept == null || kept.resultSpan() == null
                ? null
                : Objects.requireNonNull(reports).thisYear().words(kept.resultSpan());
        if (was.verdict() == Verdict.MET) {
            return new Row(Fate.KEPT, was, null, null, words);
        }
        if (kept == null) {
            return new Row(Fate.UNKNOWN, was, null, null, null);
        }
        return new Row(
                switch (kept.verdict()) {
                    case NOT_REPORTED -> Fate.NOT_REPORTED;
                    case NOT_DUE -> Fate.NOT_DUE;
                    default -> Fate.ACCOUNTED;
                },
                was,
                null,
                null,
                words);
    }

    /** What the later report says of a promise; its own name first where several stand in one stretch of text. */
    private static @Nullable Kept account(Promise promise, Comparison reports) {
        Kept found = null;
        for (Kept k : reports.kept()) {
            if (k.promise().span().overlaps(promise.span())) {
                if (k.promise().subject().equals(promise.subject())) {
                    return k;
                }
                found = found == null ? k : found;
            }
        }
        return found;
    }

    private static Map<Answer, Answer> pairs(List<Answer> first, List<Answer> second) {
        Map<Answer, Answer> out = new HashMap<>();
        Set<Answer> taken = new HashSet<>();
        for (Function<Promise, @Nullable String> key :
                List.<Function<Promise, @Nullable String>>of(YearComparison::indicatorKey, YearComparison::nameKey)) {
            Map<String, Answer> known =
                    once(first.stream().filter(a -> !taken.contains(a)).toList(), key);
            Map<String, Answer> again =
                    once(second.stream().filter(a -> !out.containsKey(a)).toList(), key);
            again.forEach((k, now) -> {
                Answer was = known.get(k);
                if (was != null) {
                    out.put(now, was);
                    taken.add(was);
                }
            });
        }
        return out;
    }

    private static Map<String, Answer> once(List<Answer> answers, Function<Promise, @Nullable String> key) {
        Map<String, Answer> out = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Answer a : answers) {
            String k = key.apply(a.promise());
            if (k != null && out.put(k, a) != null) {
                twice.add(k);
            }
        }
        out.keySet().removeAll(twice);
        return out;
    }

    private static @Nullable String indicatorKey(Promise p) {
        return p.indicator() == null ? null : p.indicator() + "|" + unit(p);
    }

    private static String nameKey(Promise p) {
        return Families.bare(p.subject().isEmpty() ? p.words() : p.subject()) + "|" + unit(p);
    }

    /** Growth is another promise than an amount of the same measure. */
    private static String unit(Promise p) {
        if (p.promisesGrowth()) {
            return "growth";
        }
        Quantity target = p.target();
        return target == null ? "" : target.base().unit();
    }

    /** The promised number in the unit of {@link #unit}, null for a promise without one. */
    private static @Nullable BigDecimal promised(Promise p) {
        if (p.promisesGrowth()) {
            return p.growthPct();
        }
        Quantity target = p.target();
        return target == null ? null : target.base().value();
    }
}
