package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.dajuan.kernel.Verdict;
import org.dajuan.spine.facts.RejectedFact;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final String AFTER = "2025-01-31";

    @Test
    void aCorrectionReplacesWhatItNames() {
        Given g = budget().fact("budget_revenue 2024 10.21 亿元")
                .fact("budget_revenue 2024 10.12 亿元", "2025-01-22T00:00:00Z", "f.csv#2");
        assertThat(g.answer(AFTER).value()).hasToString("10.12亿元");
        assertThat(g.sheet(AFTER).oddities()).extracting(Oddity::code).doesNotContain("facts-disagree");
    }

    @Test
    void aChainOfCorrectionsEndsWithTheLast() {
        Given g = budget().fact("budget_revenue 2024 1 亿元")
                .fact("budget_revenue 2024 2 亿元", "2025-01-22T00:00:00Z", "f.csv#2")
                .fact("budget_revenue 2024 3 亿元", "2025-01-23T00:00:00Z", "f.csv#3");
        assertThat(g.answer(AFTER).value()).hasToString("3亿元");
        assertThat(g.answer("2025-01-22").value()).hasToString("2亿元");
    }

    @Test
    void onlyWhatWasRecordedByTheEndOfTheDayInTheParksZoneCounts() {
        // 2025-01-20T15:59:59Z is 23:59:59 in Shanghai, one second later is the next day.
        Given g = budget().fact("budget_revenue 2024 1 亿元", "2025-01-20T15:59:59Z", null);
        assertThat(g.answer("2025-01-20").value()).hasToString("1亿元");
        Given late = budget().fact("budget_revenue 2024 1 亿元", "2025-01-20T16:00:00Z", null);
        assertThat(late.answer("2025-01-20").verdict()).isEqualTo(Verdict.NO_EVIDENCE);
    }

    @Test
    void ofTwoThatDisagreeTheLaterIsUsedAndBothAreListed() {
        Given g = budget().fact("budget_revenue 2024 9.6 亿元", "2025-01-03T00:00:00Z", null)
                .fact("budget_revenue 2024 8.9 亿元", "2025-01-02T00:00:00Z", null);
        AnswerSheet s = g.sheet(AFTER);
        assertThat(s.answers().getFirst().value()).hasToString("9.6亿元");
        assertThat(s.answers().getFirst().flags()).contains("facts-disagree");
        Oddity o = s.oddities().getFirst();
        assertThat(o.promises()).containsExactly("P1");
        assertThat(Given.zh(o.reason())).contains("f.csv#2 9.6亿元", "f.csv#3 8.9亿元");
    }

    @Test
    void twoThatSayTheSameInOtherUnitsDoNotDisagree() {
        Given g = budget().fact("budget_revenue 2024 9.6 亿元").fact("budget_revenue 2024 96000 万元");
        assertThat(g.sheet(AFTER).oddities()).isEmpty();
    }

    @Test
    void aNumberBeatsNotMeasured() {
        Given g = budget().fact("budget_revenue 2024 9.6 亿元", "2025-01-03T00:00:00Z", null)
                .fact("budget_revenue 2024 - 亿元", "2025-01-04T00:00:00Z", null);
        assertThat(g.answer(AFTER).value()).hasToString("9.6亿元");
        assertThat(g.sheet(AFTER).oddities()).isEmpty();
    }

    @Test
    void aCircleOfCorrectionsReplacesNobodyAndIsListed() {
        Given g = budget().fact("budget_revenue 2024 1 亿元", "2025-01-03T00:00:00Z", "f.csv#3")
                .fact("budget_revenue 2024 2 亿元", "2025-01-03T00:00:00Z", "f.csv#2");
        assertThat(g.sheet(AFTER).oddities()).extracting(Oddity::code).contains("supersedes-later", "facts-disagree");
        assertThat(g.answer(AFTER).value()).hasToString("2亿元");
        Given self = budget().fact("budget_revenue 2024 1 亿元", "2025-01-03T00:00:00Z", "f.csv#2");
        assertThat(self.answer(AFTER).value()).hasToString("1亿元");
    }

    @Test
    void aCorrectionOfNothingIsListed() {
        Given g = budget().fact("budget_revenue 2024 1 亿元", "2025-01-03T00:00:00Z", "f.csv#99");
        assertThat(g.sheet(AFTER).oddities()).extracting(Oddity::code).containsExactly("supersedes-unknown");
    }

    @Test
    void anUnknownIndicatorIsRejectedWithTheNearestIds() {
        RejectedFact r =
                budget().fact("budget_revenu 2024 1 亿元").sheet(AFTER).rejected().getFirst();
        assertThat(r.place()).isEqualTo("f.csv#2");
        assertThat(r.column()).isEqualTo("indicator");
        assertThat(r.value()).isEqualTo("budget_revenu");
        assertThat(r.expected()).startsWith("one of budget_revenue,").contains(", ");
    }

    @Test
    void aUnitThatDoesNotConvertIsRejectedNotUsed() {
        Given g = budget().fact("budget_revenue 2024 5.4 %").fact("budget_revenue 2024 7 吨");
        AnswerSheet s = g.sheet(AFTER);
        assertThat(s.answers().getFirst().verdict()).isEqualTo(Verdict.NO_EVIDENCE);
        assertThat(s.rejected()).extracting(RejectedFact::column).containsExactly("unit", "unit");
        assertThat(s.rejected().getFirst().advice()).contains("budget_revenue_growth");
    }

    private static Given budget() {
        return new Given().target("财政 >= 10 亿元", "budget_revenue");
    }
}
