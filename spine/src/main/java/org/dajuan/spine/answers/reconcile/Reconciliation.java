package org.dajuan.spine.answers.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.answers.reconcile.Difference.Kind;

/** Compares figures that should be the same. */
public final class Reconciliation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Reconciliation() {}

    /** The difference of two figures in one unit; empty when they are the same number. */
    public static Optional<Difference> compare(Kind kind, String subject, Figure a, Figure b) {
        if (!a.unit().equals(b.unit())) {
            throw new IllegalArgumentException(
                    "Figures are compared in one unit; got " + a.unit() + " and " + b.unit() + " for " + subject + ".");
        }
        BigDecimal gap = a.value().subtract(b.value());
        if (gap.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal pct = b.value().signum() == 0
                ? null
                : Unit.divide(gap.multiply(HUNDRED), b.value().abs()).setScale(2, RoundingMode.HALF_EVEN);
        return Optional.of(new Difference(kind, subject, a, b, gap, pct, Likely.of(a, b)));
    }

    /** Every two of some sources that differ. */
    public static List<Difference> sources(String subject, List<Figure> figures) {
        List<Difference> out = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                compare(Kind.TWO_SOURCES, subject, figures.get(i), figures.get(j))
                        .ifPresent(out::add);
            }
        }
        return out;
    }

    /** A sum and its parts; the parts' side carries their ids. Empty when there is no part. */
    public static Optional<Difference> sum(String subject, Figure whole, List<Figure> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Figure together = new Figure(
                String.join(", ", parts.stream().map(Figure::id).toList()),
                String.join(", ", parts.stream().map(Figure::source).distinct().toList()),
                whole.period(),
                sum,
                whole.unit(),
                String.join(" + ", parts.stream().map(Figure::written).toList()),
                "",
                parts.stream().map(Figure::value).toList());
        return compare(Kind.SUM_AND_PARTS, subject, whole, together)
                .map(d -> d.likely() == Likely.CUMULATIVE_OR_MONTHLY
                        ? new Difference(
                                d.kind(), d.subject(), d.first(), d.second(), d.gap(), d.gapPct(), Likely.UNEXPLAINED)
                        : d);
    }
}
