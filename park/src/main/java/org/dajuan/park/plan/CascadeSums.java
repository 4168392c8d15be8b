package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** What carriers come to against an upper target. Pure. */
final class CascadeSums {

    private CascadeSums() {}

    /** Growth, shares and percentage points are held one by one; amounts are summed. */
    static boolean isRate(UpperTarget t) {
        return t.value() == null ? t.growthPct() != null : Unit.of(t.unit()).isRate();
    }

    /** The rate that one of our promises promises, null when it promises none. */
    static @Nullable BigDecimal rate(Promise p) {
        Quantity target = p.target();
        return p.growthPct() != null ? p.growthPct() : target != null && target.isRate() ? target.value() : null;
    }

    /** Positive = missing; of a cap, positive = above it. */
    static BigDecimal missing(UpperTarget t, BigDecimal asked, BigDecimal own) {
        return "<=".equals(t.comparator()) ? own.subtract(asked) : asked.subtract(own);
    }

    /** The row of a target; carriers out of force are shown and not counted. */
    static CascadeRow row(UpperTarget t, List<CascadeRow.Carrier> all) {
        List<CascadeRow.Carrier> counted =
                all.stream().filter(CascadeRow.Carrier::inForce).toList();
        BigDecimal asked = t.value();
        if (isRate(t)) {
            List<BigDecimal> gaps = counted.stream()
                    .map(CascadeRow.Carrier::gap)
                    .filter(Objects::nonNull)
                    .toList();
            BigDecimal worst = gaps.stream().max(BigDecimal::compareTo).orElse(null);
            String state = counted.isEmpty()
                    ? "not-carried"
                    : worst == null || gaps.size() < counted.size()
                            ? "unclear"
                            : worst.signum() > 0 ? "short" : "carried";
            return new CascadeRow(t, state, null, worst, "个百分点", all);
        }
        if (asked == null) {
            return new CascadeRow(t, counted.isEmpty() ? "not-carried" : "carried", null, null, "", all);
        }
        BigDecimal sum = counted.stream()
                .map(CascadeRow.Carrier::counted)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shortfall = missing(t, asked, sum);
        boolean unknown = counted.stream().anyMatch(c -> c.counted() == null);
        String state =
                counted.isEmpty() ? "not-carried" : unknown ? "unclear" : shortfall.signum() > 0 ? "short" : "carried";
        return new CascadeRow(t, state, sum, shortfall, t.unit(), all);
    }
}
