package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.facts.Fact;
import org.junit.jupiter.api.Test;

/** Laws that hold for any facts, on seeded random ones. */
class AnswersLawTest {
    private static final String[] IDS = {
        "gdp",
        "budget_revenue",
        "investment_arrived",
        "power_total",
        "power_renewable",
        "installed_capacity",
        "pm25",
        "general_accidents",
        "gdp_growth"
    };
    private static final String[] UNITS = {"亿元", "亿元", "亿元", "亿千瓦时", "亿千瓦时", "万千瓦", "微克/立方米", "起", "%"};

    @Test
    void theOrderOfFactsMakesNoDifference() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Given g = random(random);
            AnswerSheet first = g.sheet("2024-10-31");
            List<Fact> shuffled = new ArrayList<>(g.facts);
            Collections.shuffle(shuffled, random);
            assertThat(g.sheet("2024-10-31", shuffled)).isEqualTo(first);
        }
    }

    @Test
    void droppingAUsedFactTouchesNoAnswerThatDidNotUseIt() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Given g = random(random);
            AnswerSheet before = g.sheet("2025-01-31");
            for (Fact dropped : g.facts) {
                List<Fact> less = g.facts.stream().filter(f -> f != dropped).toList();
                AnswerSheet after = g.sheet("2025-01-31", less);
                for (int i = 0; i < before.answers().size(); i++) {
                    Answer a = before.answers().get(i);
                    boolean sameIndicator =
                            indicators(a.lineage(), new HashSet<>()).contains(dropped.indicator());
                    if (!sameIndicator) {
                        assertThat(after.answers().get(i)).isEqualTo(a);
                    }
                }
            }
        }
    }

    @Test
    void withoutFactsNothingIsClaimed() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(random(new Random(seed)).sheet("2025-01-31", List.of()).answers())
                    .extracting(Answer::verdict)
                    .containsOnly(Verdict.NO_EVIDENCE);
        }
    }

    @Test
    void everyNumberWalksBackToRowsAndEveryReasonHasASentence() {
        for (int seed = 0; seed < 200; seed++) {
            for (Answer a : random(new Random(seed)).sheet("2024-10-31").answers()) {
                if (a.value() != null) {
                    assertThat(facts(a.lineage(), new HashSet<>()))
                            .as(a.reason().toString())
                            .isNotEmpty();
                }
                assertThat(Given.zh(a.reason())).isNotBlank().doesNotContain("?", "[");
                boolean judged = a.verdict() == Verdict.MET
                        || a.verdict() == Verdict.MISSED
                        || a.verdict() == Verdict.ON_TRACK
                        || a.verdict() == Verdict.AT_RISK;
                assertThat(a.light() != Light.NONE).isEqualTo(judged);
            }
        }
    }

    @Test
    void whatIsRecordedLaterChangesNothingEarlier() {
        for (int seed = 0; seed < 100; seed++) {
            Given g = random(new Random(seed));
            LocalDate asOf = LocalDate.of(2024, 7, 15);
            List<Fact> known = g.facts.stream()
                    .filter(f ->
                            !f.recordedAt().atZone(Given.SHANGHAI).toLocalDate().isAfter(asOf))
                    .toList();
            assertThat(g.sheet(asOf.toString()).answers())
                    .isEqualTo(g.sheet(asOf.toString(), known).answers());
        }
    }

    @Test
    void aTargetRaisedIsNeverEasierToMeet() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String value = String.valueOf(random.nextInt(200));
            int target = 1 + random.nextInt(200);
            assertThat(met(target + 10, value) && !met(target, value)).isFalse();
        }
    }

    private static boolean met(int target, String value) {
        return new Given()
                        .target("融资 >= " + target + " 亿元", "enterprise_financing")
                        .fact("enterprise_financing 2024 " + value + " 亿元")
                        .answer("2025-01-31")
                        .verdict()
                == Verdict.MET;
    }

    private static Given random(Random random) {
        Given g = new Given()
                .target("甲 >=g 7 %", "gdp")
                .target("乙 >= 10 亿元", "budget_revenue")
                .target("丙 ~ 100 亿元", "investment_arrived")
                .target("丁 >= 50 %", "power_renewable_share")
                .target("戊 >= 300 万千瓦", "installed_capacity")
                .target("己 <= 30 微克/立方米", "pm25")
                .target("庚 <= 3 起", "general_accidents");
        for (int n = random.nextInt(40); n > 0; n--) {
            int i = random.nextInt(IDS.length);
            int year = 2023 + random.nextInt(2);
            String month = String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12));
            String period = switch (random.nextInt(4)) {
                case 0 -> String.valueOf(year);
                case 1 -> year + "-Q" + (1 + random.nextInt(4));
                default -> year + "-" + month;
            };
            String old = random.nextInt(6) == 0 ? "f.csv#" + (2 + random.nextInt(40)) : null;
            String value = random.nextInt(12) == 0 ? "-" : String.valueOf(random.nextInt(100));
            String about = random.nextInt(4) == 0 ? "@E" + random.nextInt(2) : "";
            g.fact(
                    IDS[i] + about + " " + period + " " + value + " " + UNITS[i],
                    "2024-" + month + "-15T0" + random.nextInt(4) + ":00:00Z",
                    old);
        }
        return g;
    }

    private static Set<String> indicators(List<LineageStep> walk, Set<String> into) {
        for (LineageStep s : walk) {
            into.add(s.indicator());
            indicators(s.steps(), into);
        }
        // Growth of gdp may come from either of two indicators; both are its evidence.
        if (into.contains("gdp") || into.contains("gdp_growth")) {
            into.addAll(Set.of("gdp", "gdp_growth"));
        }
        if (into.contains("power_renewable_share")) {
            into.addAll(Set.of("power_renewable", "power_total"));
        }
        return into;
    }

    private static Set<Fact> facts(List<LineageStep> walk, Set<Fact> into) {
        for (LineageStep s : walk) {
            into.addAll(s.facts());
            facts(s.steps(), into);
        }
        return into;
    }
}
