package org.dajuan.spine.answers.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.answers.Judge;
import org.dajuan.spine.answers.Shown;
import org.dajuan.spine.answers.compare.Families.Nearness;
import org.dajuan.spine.indicators.Direction;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.Measure;
import org.jspecify.annotations.Nullable;

/** Finds this year's result for a promise of last year and compares the two. */
final class Results {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern ADDED = Pattern.compile("新增|净增");

    private final Review review;
    private final List<Item> reported;
    private final List<Item> before;

    Results(Review review, CompiledReport lastYear) {
        this.review = review;
        this.reported = review.results();
        this.before = new Review(lastYear).results();
    }

    /**
     * The result that answers a promise best: same measure before other scope before a name that contains the other; comparable before
     * not comparable; then the first in the text. Of 分别 all halves must reach the target.
     */
    Optional<Found> find(Item promise, Measure m) {
        List<Candidate> all = new ArrayList<>();
        for (Item r : reported) {
            Nearness n = Families.nearness(promise.subject(), r.subject());
            Numbers numbers = n == Nearness.APART ? null : numbers(m, r);
            if (n == Nearness.CONTAINS && !sameWriting(m, r.measure())) {
                numbers = null;
            }
            if (n != Nearness.APART && (numbers != null || n != Nearness.CONTAINS)) {
                all.add(new Candidate(r, n, numbers));
            }
        }
        Optional<Candidate> best = all.stream()
                .min(Comparator.comparing((Candidate c) -> c.numbers == null)
                        .thenComparing(c -> c.nearness)
                        .thenComparing(c -> -shared(promise, c))
                        .thenComparing(c -> c.item.span()));
        return best.map(b -> found(promise, m, b, all));
    }

    /** Of names that contain each other the one that shares most. */
    private static int shared(Item promise, Candidate c) {
        return c.nearness == Nearness.CONTAINS
                ? Math.min(promise.subject().length(), c.item.subject().length())
                : 0;
    }

    /** Names that merely contain each other must count the same: 63个 is no answer to 500套. */
    private static boolean sameWriting(Measure promised, @Nullable Measure got) {
        Quantity a = promised.quantity();
        Quantity b = got == null ? null : got.quantity();
        return a != null
                && b != null
                && Unit.of(a.unit()).dimension().equals(Unit.of(b.unit()).dimension())
                && (!Unit.of(a.unit()).isCount() || classifier(a).equals(classifier(b)));
    }

    /** 件 and 项 both count matters. */
    private static String classifier(Quantity q) {
        return q.unit().equals("件") ? "项" : q.unit();
    }

    private Found found(Item promise, Measure m, Candidate best, List<Candidate> all) {
        List<String> flags = new ArrayList<>();
        if (best.nearness == Nearness.SCOPE
                || Families.scopeDiffers(Families.bare(promise.subject()), Families.bare(best.item.subject()))) {
            flags.add("scope-differs");
        }
        if (best.nearness == Nearness.CONTAINS) {
            flags.add("subject-differs");
        }
        if (best.numbers != null && best.numbers.computed) {
            flags.add("growth-computed");
        }
        Numbers numbers = best.numbers;
        if (numbers == null) {
            return new Found(best.item, null, "", "", flags);
        }
        List<Numbers> halves = all.stream()
                .filter(c -> c == best
                        || (c.nearness == best.nearness
                                && c.nearness != Nearness.CONTAINS
                                && c.item.span().overlaps(best.item.span())))
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
        if (unsure(promise, best, reached)) {
            return new Found(best.item, null, "", "", flags);
        }
        String shown = String.join(
                "/", halves.stream().map(n -> Shown.of(n.value, n.unit.text())).toList());
        return new Found(best.item, reached, shown, Shown.of(numbers.target, numbers.unit.text()), flags);
    }

    /**
     * To say "missed" of a promise the report must speak of it by its name, and not of what was added where the promise meant what is
     * there; to say "met", what is reported must not be wider than what was promised.
     */
    private boolean unsure(Item promise, Candidate best, boolean reached) {
        if (best.nearness == Nearness.CONTAINS) {
            return !reached || wider(promise, best.item);
        }
        boolean added = ADDED.matcher(review.before(best.item.span())).find();
        return !reached && added && !ADDED.matcher(promise.subject()).find();
    }

    /** True when the reported name lacks words of the promised one, and the sentence has not said them before either. */
    private boolean wider(Item promise, Item result) {
        String promised = Families.bare(promise.subject());
        String got = Families.bare(result.subject());
        if (got.length() >= promised.length()) {
            return false;
        }
        String said = review.before(result.span());
        String missing = promised.replace(got, "");
        for (int i = 0; i < missing.length(); i += 2) {
            if (!said.contains(missing.substring(i, Math.min(i + 2, missing.length())))) {
                return true;
            }
        }
        return false;
    }

    /** What is compared with what, in one unit; null when the two measures say different sorts of things. */
    private @Nullable Numbers numbers(Measure promised, Item result) {
        Measure got = result.measure();
        if (got == null) {
            return null;
        }
        if (isSymbolic(promised)) {
            BigDecimal its = referenceGrowth(String.valueOf(promised.reference()));
            return its == null || got.growthPct() == null
                    ? null
                    : new Numbers(got.growthPct(), its, Unit.PERCENT, false);
        }
        BigDecimal growth = promised.growthPct();
        if (isGrowth(promised) && growth != null) {
            BigDecimal computed = got.growthPct() == null ? growthSince(result, got.quantity()) : null;
            return got.growthPct() != null
                    ? new Numbers(got.growthPct(), growth, Unit.PERCENT, false)
                    : computed == null ? null : new Numbers(computed, growth, Unit.PERCENT, true);
        }
        Quantity target = promised.quantity();
        Quantity value = got.quantity();
        if (target == null || value == null) {
            return null;
        }
        Unit unit = Unit.of(target.unit());
        Unit written = Unit.of(value.unit());
        // 力争突破2亿 leaves the unit out; what is reported of the same measure has it.
        boolean elided = !target.unit().isEmpty() && unit.dimension().isEmpty() && !written.isRate();
        Unit from = elided ? new Unit(written.text(), "", written.factor()) : written;
        // 增长5% is no share of 5 %, except of a measure that is a rate of change itself.
        boolean growthOnly = from.isRate()
                && got.growthPct() != null
                && !promised.comparator().equals(org.dajuan.kernel.Comparator.AT_MOST);
        if (!from.convertsTo(unit) || growthOnly) {
            return null;
        }
        BigDecimal number =
                from.isRate() && got.growthPct() != null ? got.growthPct() : from.convert(value.value(), unit);
        return new Numbers(number, target.value(), unit, false);
    }

    /** Growth of an amount over the one that last year's report claimed for the same measure; null when it claimed none. */
    private @Nullable BigDecimal growthSince(Item result, @Nullable Quantity now) {
        for (Item r : before) {
            Measure m = r.measure();
            Quantity was = m == null ? null : m.quantity();
            if (was == null || now == null || now.isRate() || was.value().signum() <= 0) {
                continue;
            }
            Unit unit = Unit.of(now.unit());
            if (Families.nearness(r.subject(), result.subject()) == Nearness.SAME
                    && Unit.of(was.unit()).convertsTo(unit)) {
                BigDecimal base = Unit.of(was.unit()).convert(was.value(), unit);
                return Unit.divide(now.value().subtract(base).multiply(HUNDRED), base);
            }
        }
        return null;
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

    private record Numbers(BigDecimal value, BigDecimal target, Unit unit, boolean computed) {}

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
