package org.dajuan.spine.answers.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.answers.Judge;
import org.dajuan.spine.answers.Shown;
import org.dajuan.spine.answers.compare.Families.Nearness;
import org.dajuan.spine.indicators.Direction;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.Measure;
import org.jspecify.annotations.Nullable;

/** Finds this year's result for a promise of last year and compares the two. */
final class Results {
    /** Chars between two halves of 分别增长4%和6%, at most. */
    private static final int SAME_BREATH = 30;

    private final List<Item> reported;

    Results(Review review) {
        this.reported = review.results();
    }

    /**
     * The result that answers a promise best: same measure before other scope before a name that contains the other; comparable before
     * not comparable; then the first in the text. Of 分别 all halves must reach the target.
     */
    Optional<Found> find(Item promise, Measure m) {
        List<Candidate> all = new ArrayList<>();
        for (Item r : reported) {
            Nearness n = Families.nearness(promise.subject(), r.subject());
            Numbers numbers = n == Nearness.APART ? null : numbers(m, r.measure());
            if (n != Nearness.APART && (numbers != null || n != Nearness.CONTAINS)) {
                all.add(new Candidate(r, n, numbers));
            }
        }
        Optional<Candidate> best = all.stream()
                .min(Comparator.comparing((Candidate c) -> c.numbers == null)
                        .thenComparing(c -> c.nearness)
                        .thenComparing(c -> c.item.span()));
        return best.map(b -> found(promise, m, b, all));
    }

    private Found found(Item promise, Measure m, Candidate best, List<Candidate> all) {
        List<String> flags = new ArrayList<>();
        if (best.nearness == Nearness.SCOPE || Families.scopeDiffers(promise.subject(), best.item.subject())) {
            flags.add("scope-differs");
        }
        if (best.nearness == Nearness.CONTAINS) {
            flags.add("subject-differs");
        }
        Numbers numbers = best.numbers;
        if (numbers == null) {
            return new Found(best.item, null, "", "", flags);
        }
        List<Numbers> halves = all.stream()
                .filter(c -> c == best
                        || (c.nearness == best.nearness
                                && c.nearness != Nearness.CONTAINS
                                && sameBreath(best.item, c.item)))
                .map(c -> c.numbers)
                .filter(n -> n != null && n.unit.convertsTo(numbers.unit))
                .toList();
        if (halves.size() > 1) {
            flags.add("siblings");
        }
        boolean falling = isGrowth(m) && m.growthPct() != null && m.growthPct().signum() < 0;
        boolean symbolic = isSymbolic(m);
        org.dajuan.kernel.Comparator comparator = symbolic ? org.dajuan.kernel.Comparator.ABOUT : m.comparator();
        Direction better = Families.lowerIsBetter(promise.subject()) && !falling ? Direction.DOWN : Direction.UP;
        boolean reached = halves.stream()
                .allMatch(n -> Judge.of(n.value, n.target, n.unit, comparator, falling, better)
                        .reached());
        String shown = String.join(
                "/", halves.stream().map(n -> Shown.of(n.value, n.unit.text())).toList());
        return new Found(best.item, reached, shown, Shown.of(numbers.target, numbers.unit.text()), flags);
    }

    private static boolean sameBreath(Item best, Item other) {
        return other.span().overlaps(best.span())
                || (other.span().start() >= best.span().end()
                        && other.span().start() - best.span().end() <= SAME_BREATH);
    }

    /** What is compared with what, in one unit; null when the two measures say different sorts of things. */
    private @Nullable Numbers numbers(Measure promised, @Nullable Measure got) {
        if (got == null) {
            return null;
        }
        if (isSymbolic(promised)) {
            BigDecimal its = referenceGrowth(String.valueOf(promised.reference()));
            return its == null || got.growthPct() == null ? null : new Numbers(got.growthPct(), its, Unit.PERCENT);
        }
        BigDecimal growth = promised.growthPct();
        if (isGrowth(promised) && growth != null) {
            return got.growthPct() == null ? null : new Numbers(got.growthPct(), growth, Unit.PERCENT);
        }
        Quantity target = promised.quantity();
        Quantity value = got.quantity();
        if (target == null || value == null) {
            return null;
        }
        Unit unit = Unit.of(target.unit());
        Unit from = Unit.of(value.unit());
        // 增长5% is no share of 5 %, except of a measure that is a rate of change itself.
        boolean growthOnly = from.isRate()
                && got.growthPct() != null
                && !promised.comparator().equals(org.dajuan.kernel.Comparator.AT_MOST);
        if (!from.convertsTo(unit) || growthOnly) {
            return null;
        }
        BigDecimal number =
                from.isRate() && got.growthPct() != null ? got.growthPct() : from.convert(value.value(), unit);
        return new Numbers(number, target.value(), unit);
    }

    /** Growth of the reference in this year's review; the first one said counts. */
    private @Nullable BigDecimal referenceGrowth(String reference) {
        for (Item r : reported) {
            Measure m = r.measure();
            if (m != null && m.growthPct() != null && Families.nearness(reference, r.subject()) == Nearness.SAME) {
                return m.growthPct();
            }
        }
        return null;
    }

    private static boolean isSymbolic(Measure m) {
        return m.reference() != null && m.quantity() == null;
    }

    private static boolean isGrowth(Measure m) {
        Quantity q = m.quantity();
        return m.growthPct() != null && (q == null || q.isRate());
    }

    private record Candidate(
            Item item, Nearness nearness, @Nullable Numbers numbers) {}

    private record Numbers(BigDecimal value, BigDecimal target, Unit unit) {}

    /**
     * A result for a promise.
     *
     * @param result the item
     * @param reached whether it keeps the promise; null when the two cannot be compared
     * @param shown the reported figures
     * @param against what they are held against
     * @param flags codes
     */
    record Found(Item result, @Nullable Boolean reached, String shown, String against, List<String> flags) {}
}
