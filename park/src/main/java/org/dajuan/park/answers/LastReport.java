package org.dajuan.park.answers;

import java.util.List;
import java.util.Optional;
import org.dajuan.kernel.Verdict;
import org.dajuan.park.plan.PlanHead;
import org.dajuan.park.plan.PlanInForce;
import org.dajuan.park.plan.Plans;
import org.dajuan.spine.answers.compare.Comparison;
import org.dajuan.spine.answers.compare.Comparisons;
import org.dajuan.spine.answers.compare.Kept;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the report of a plan says of the promises of the report before it, where the park holds both. */
@Service
public class LastReport {
    private record Known(String before, String now, Comparison comparison) {}

    private final Plans plans;
    private final ReportCompiler compiler = new ReportCompiler();
    private volatile @Nullable Known known;

    LastReport(Plans plans) {
        this.plans = plans;
    }

    /** The two reports compared; empty when the park holds no plan for the year before. Made once for each pair of texts. */
    @Transactional(readOnly = true)
    public Optional<Comparison> comparedWith(PlanInForce inForce) {
        Plan plan = inForce.plan();
        return plans.heads().stream()
                .filter(h -> h.planYear() == plan.planYear() - 1)
                .findFirst()
                .map(before -> compared(before, plan));
    }

    private Comparison compared(PlanHead before, Plan plan) {
        Known last = known;
        if (last != null
                && last.before().equals(before.reportHash())
                && last.now().equals(plan.reportHash())) {
            return last.comparison();
        }
        Comparison made = Comparisons.compare(
                compiler.compileAs(
                        new ReportText(before.reportName(), plans.text(before.reportHash())), before.reportYear()),
                compiler.compileAs(new ReportText(plan.reportName(), plan.reportText()), plan.year()));
        known = new Known(before.reportHash(), plan.reportHash(), made);
        return made;
    }

    /** Promises of the report before that this one never mentions (未交代), in their order. */
    public static List<Kept> notReported(Comparison c) {
        return c.kept().stream()
                .filter(k -> k.verdict() == Verdict.NOT_REPORTED)
                .toList();
    }
}
