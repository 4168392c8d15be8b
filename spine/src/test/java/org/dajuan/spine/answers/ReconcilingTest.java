package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dajuan.spine.answers.reconcile.Difference;
import org.dajuan.spine.answers.reconcile.Difference.Kind;
import org.dajuan.spine.answers.reconcile.Likely;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.junit.jupiter.api.Test;

class ReconcilingTest {

    @Test
    void twoSourcesAndTheReportsClaimsAreListedWithBothRows() {
        Given g = new Given().target("财政收入 >= 10 亿元", "budget_revenue");
        g.fact("budget_revenue 2024-01 2 亿元").fact("budget_revenue 2024-02 3 亿元");
        g.fact("budget_revenue 2024-02 5 亿元", "2024-03-25T00:00:00Z", null);
        g.fact("budget_revenue 2023 11.16 亿元");
        List<Fact> facts =
                List.of(g.facts.get(0), from(g.facts.get(1), "财政"), from(g.facts.get(2), "税务"), g.facts.get(3));
        Plan plan = g.plan();
        Given said = new Given().target("一般公共预算收入 = 11.2 亿元", null);
        Promise claim = said.plan().promises().getFirst();
        plan = new Plan("报告", "hash", plan.reportText(), 2023, 2024, plan.promises(), List.of(claim));
        List<Difference> d = AnswerBook.of(
                        plan,
                        FactBook.of(facts, Given.registers(), Given.SHANGHAI),
                        List.of(),
                        LocalDate.parse("2024-10-31"))
                .reconcile();
        assertThat(d).hasSize(2);
        assertThat(d.getFirst().kind()).isEqualTo(Kind.TWO_SOURCES);
        assertThat(d.getFirst().first().id()).isEqualTo("f.csv#3");
        assertThat(d.getFirst().second().id()).isEqualTo("f.csv#4");
        assertThat(d.getFirst().likely()).isEqualTo(Likely.CUMULATIVE_OR_MONTHLY);
        assertThat(d.getLast().kind()).isEqualTo(Kind.CLAIM_AND_LEDGER);
        assertThat(d.getLast().likely()).isEqualTo(Likely.ROUNDING);
        assertThat(d.getLast().second().id()).isEqualTo("f.csv#5");
    }

    private static Fact from(Fact f, String source) {
        return new Fact(
                f.id(),
                f.indicator(),
                f.about(),
                f.period(),
                f.value(),
                f.unit(),
                source,
                f.recordedAt(),
                f.note(),
                f.confidence(),
                f.supersedes());
    }
}
