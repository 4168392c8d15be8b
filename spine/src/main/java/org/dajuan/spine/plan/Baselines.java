package org.dajuan.spine.plan;

import java.util.List;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Subjects;
import org.dajuan.spine.report.ItemKind;

/** Finds last year's figure for a target among the claims of the same report. */
final class Baselines {
    private Baselines() {}

    /** The promise with a baseline taken from the one claim of the same subject, marked inferred; unchanged otherwise. */
    static Promise of(Promise p, List<Promise> claims) {
        if (p.baseline() != null || p.kind() != ItemKind.INDICATOR_TARGET) {
            return p;
        }
        List<Quantity> found = claims.stream()
                .filter(c -> c.kind() == ItemKind.INDICATOR_RESULT && sameSubject(p, c))
                .filter(c -> isLevel(c) && fits(p, c))
                .map(Promise::target)
                .toList();
        if (found.isEmpty()) {
            return p;
        }
        Quantity first = found.getFirst();
        return found.stream().allMatch(first::sameAs) ? p.withBaseline(first) : p.withFlag("baseline-ambiguous");
    }

    private static boolean sameSubject(Promise p, Promise c) {
        return (p.indicator() != null && p.indicator().equals(c.indicator()))
                || Subjects.core(p.subject()).equals(Subjects.core(c.subject()));
    }

    /** A claim of a growth rate says nothing about the level it started from. */
    private static boolean isLevel(Promise c) {
        Quantity q = c.target();
        return q != null && !(q.isRate() && c.growthPct() != null);
    }

    private static boolean fits(Promise p, Promise c) {
        Quantity was = c.target();
        Quantity target = p.target();
        if (was == null) {
            return false;
        }
        boolean growth = p.growthPct() != null && (target == null || target.isRate());
        return growth ? !was.isRate() : target != null && Unit.of(was.unit()).convertsTo(Unit.of(target.unit()));
    }
}
