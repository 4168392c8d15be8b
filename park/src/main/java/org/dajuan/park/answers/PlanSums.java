package org.dajuan.park.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.kernel.Quantity;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.spine.answers.reconcile.Difference;
import org.dajuan.spine.answers.reconcile.Figure;
import org.dajuan.spine.answers.reconcile.Reconciliation;
import org.dajuan.spine.plan.Division;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promised amounts beside the sum of what they were divided into, where the two differ by more than the shares' last decimals explain. */
@Service
public class PlanSums {
    private final Plans plans;

    PlanSums(Plans plans) {
        this.plans = plans;
    }

    /** In plan order; the first side is the promise, the second its parts, each with the department or enterprise that carries it. */
    @Transactional(readOnly = true)
    public List<Difference> differences(int planYear) {
        List<Difference> out = new ArrayList<>();
        for (PromiseNow p : plans.promises(planYear)) {
            Division division = p.held().division();
            Quantity target = p.promise().target();
            if (!p.inForce() || division == null || target == null) {
                continue;
            }
            Division.Check check = division.check(target);
            if (!Boolean.FALSE.equals(check.adds())) {
                continue;
            }
            String year = String.valueOf(planYear);
            Figure whole = new Figure(
                    p.code(),
                    "plan",
                    year,
                    target.value(),
                    check.unit(),
                    target.value().toPlainString() + target.unit(),
                    p.promise().words(),
                    List.of());
            List<Figure> parts = new ArrayList<>();
            for (Map.Entry<String, BigDecimal> part : check.byTeam().entrySet()) {
                parts.add(new Figure(
                        p.code(),
                        part.getKey().isEmpty() ? "plan" : part.getKey(),
                        year,
                        part.getValue(),
                        check.unit(),
                        part.getValue().toPlainString() + check.unit(),
                        "",
                        List.of()));
            }
            Reconciliation.sum(p.promise().subject(), whole, parts).ifPresent(out::add);
        }
        return out;
    }
}
