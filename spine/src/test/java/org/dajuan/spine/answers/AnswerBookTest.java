package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Plan;
import org.junit.jupiter.api.Test;

/** The law of the working copy: after any sequence of changes the sheet is the one made from scratch. */
class AnswerBookTest {

    @Test
    void afterAnyChangesTheSheetIsTheOneMadeFromScratch() {
        for (int seed = 0; seed < 300; seed++) {
            RandomPark park = new RandomPark(seed);
            Plan plan = park.plan(3 + park.below(12));
            LocalDate day = park.day();
            List<Fact> facts = new ArrayList<>();
            AnswerBook book = book(plan, facts, day);
            for (int step = 0; step < 12; step++) {
                switch (park.below(5)) {
                    case 0 -> {
                        day = park.day();
                        book = book.asOf(day);
                    }
                    case 1 -> {
                        plan = park.plan(3 + park.below(12));
                        book = book.with(plan);
                    }
                    default -> {
                        List<Fact> more = park.facts(1 + park.below(step < 2 ? 30 : 4));
                        facts.addAll(more);
                        book = book.with(more);
                    }
                }
                assertThat(text(book)).as("seed %d step %d", seed, step).isEqualTo(text(book(plan, facts, day)));
            }
        }
    }

    @Test
    void theOrderInWhichFactsComeMakesNoDifference() {
        for (int seed = 0; seed < 100; seed++) {
            RandomPark park = new RandomPark(seed);
            Plan plan = park.plan(8);
            List<Fact> facts = park.facts(50);
            LocalDate day = park.day();
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(seed));
            AnswerBook one = book(plan, List.of(), day);
            for (Fact f : shuffled) {
                one = one.with(List.of(f));
            }
            assertThat(text(one)).as("seed %d", seed).isEqualTo(text(book(plan, facts, day)));
        }
    }

    @Test
    void onlyAnswersThatRestOnAFactAreMadeAnew() {
        Given g = new Given()
                .target("甲 >= 100 亿元", "gdp")
                .target("乙 >=g 7 %", "gdp")
                .target("丙 >= 10 亿元", "budget_revenue")
                .target("丁 >= 50 %", "power_renewable_share");
        g.fact("budget_revenue 2024 12 亿元").fact("gdp 2023 90 亿元");
        AnswerBook before = book(g.plan(), g.facts, Given.registers());
        Given more = new Given().fact("gdp 2024 120 亿元");
        AnswerBook after = before.with(List.of(renamed(more.facts.getFirst(), "g.csv#2")));
        assertThat(after.changedSince(before)).extracting(a -> a.promise().id()).containsExactly("P1", "P2");
        for (int i = 2; i < 4; i++) {
            assertThat(after.sheet().answers().get(i))
                    .isSameAs(before.sheet().answers().get(i));
        }
    }

    @Test
    void aCorrectionReachesAcrossIndicators() {
        Given g = new Given().target("丙 >= 10 亿元", "budget_revenue");
        g.fact("budget_revenue 2024 12 亿元");
        AnswerBook before = book(g.plan(), g.facts, Given.registers());
        g.fact("gdp 2024 12 亿元", "2025-01-25T00:00:00Z", "f.csv#2");
        AnswerBook after = before.with(g.facts.subList(1, 2));
        assertThat(before.sheet().answers().getFirst().verdict()).isEqualTo(Verdict.MET);
        assertThat(after.sheet().answers().getFirst().verdict()).isEqualTo(Verdict.NO_EVIDENCE);
    }

    @Test
    void aBookOfFactsGivesBackEveryFactAsItWas() {
        for (int seed = 0; seed < 50; seed++) {
            List<Fact> facts = new RandomPark(seed).facts(60);
            FactBook book = FactBook.of(facts, RandomPark.INDICATORS, Given.SHANGHAI);
            Set<Fact> back = book.indicatorIds().stream()
                    .flatMap(id -> book.facts(id).stream())
                    .collect(Collectors.toSet());
            assertThat(back).isEqualTo(Set.copyOf(facts));
            assertThat(book.size()).isEqualTo(Set.copyOf(facts).size());
            assertThat(book.findFact(facts.getFirst().id())).contains(facts.getFirst());
        }
    }

    private static Fact renamed(Fact f, String id) {
        return new Fact(
                id,
                f.indicator(),
                f.about(),
                f.period(),
                f.value(),
                f.unit(),
                f.source(),
                f.recordedAt(),
                f.note(),
                f.confidence(),
                f.supersedes());
    }

    private static AnswerBook book(Plan plan, List<Fact> facts, LocalDate day) {
        return AnswerBook.of(plan, FactBook.of(facts, RandomPark.INDICATORS, Given.SHANGHAI), List.of(), day);
    }

    private static AnswerBook book(Plan plan, List<Fact> facts, org.dajuan.spine.indicators.Indicators indicators) {
        return AnswerBook.of(
                plan, FactBook.of(facts, indicators, Given.SHANGHAI), List.of(), LocalDate.of(2025, 1, 31));
    }

    private static String text(AnswerBook book) {
        return AnswerSheetJson.write(book.sheet());
    }
}
