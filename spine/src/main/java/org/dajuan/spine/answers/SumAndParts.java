package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.plan.Promise;

/** A promised total whose promised parts, named after it in the same section, nearly but not quite add up to it. */
final class SumAndParts {
    private static final BigDecimal NEAR = new BigDecimal("0.2");
    private static final int FEWEST = 3;

    private SumAndParts() {}

    static List<Oddity> of(List<Promise> promises) {
        List<Oddity> found = new ArrayList<>();
        for (int i = 0; i < promises.size(); i++) {
            Promise total = promises.get(i);
            Quantity whole = total.target();
            if (whole == null
                    || whole.isRate()
                    || total.promisesGrowth()
                    || total.subject().length() < 2) {
                continue;
            }
            List<Promise> parts = parts(total, whole, promises.subList(i + 1, promises.size()));
            BigDecimal sum = BigDecimal.ZERO;
            for (Promise p : parts) {
                sum = sum.add(amount(p, whole));
            }
            BigDecimal off = sum.subtract(whole.value()).abs();
            boolean near = off.signum() > 0 && off.compareTo(whole.value().multiply(NEAR)) <= 0;
            if (parts.size() >= FEWEST && near) {
                List<String> ids = new ArrayList<>(List.of(total.id()));
                parts.forEach(p -> ids.add(p.id()));
                found.add(ReasonCode.SUM_PARTS.oddity(
                        ids,
                        total.subject(),
                        Shown.of(whole),
                        String.valueOf(parts.size()),
                        Shown.of(sum, whole.unit())));
            }
        }
        return found;
    }

    /** Promises of the same kind of thing: the same unit and the same last two characters (…项目). */
    private static List<Promise> parts(Promise total, Quantity whole, List<Promise> after) {
        String head = total.subject().substring(total.subject().length() - 2);
        List<Promise> parts = new ArrayList<>();
        for (Promise p : after) {
            Quantity q = p.target();
            if (!p.section().equals(total.section())) {
                break;
            }
            boolean alike = q != null
                    && !p.promisesGrowth()
                    && q.unit().equals(whole.unit())
                    && p.subject().endsWith(head)
                    && amount(p, whole).compareTo(whole.value()) < 0;
            if (alike) {
                parts.add(p);
            }
        }
        return parts;
    }

    private static BigDecimal amount(Promise p, Quantity whole) {
        Quantity q = p.target();
        return q == null ? BigDecimal.ZERO : Unit.of(q.unit()).convert(q.value(), Unit.of(whole.unit()));
    }
}
