package org.dajuan.spine.register.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.register.Definitions;
import org.dajuan.spine.register.Titles;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small table with one number and one enumeration, and the penalty rule as shipped. */
class TableCheckTest {
    private static final Titles T = new Titles("表", "table");
    private static final Scope SCOPE =
            Scope.of(Map.of("amount", ValueKind.NUMBER, "kind", ValueKind.TEXT), Map.of("kind", Set.of("A", "B")));
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    amount < 1 ; amount >= 1                           |                                 |
                    amount < 1 ; amount > 1                            | amount = 1                      |
                    amount < 1 ; amount > 10                           | amount = 1 or between 1 and 10 or = 10 |
                    amount < 10 ; amount < 1 ; amount >= 10            |                                 | r2
                    kind == "A" && amount < 1 ; kind == "B"            | amount = 1 or > 1, kind = A     |
                    kind == "A" ; kind in ["A", "B"]                   |                                 |
                    kind != "A" ; kind == "B" ; kind == "A"            |                                 | r2
                    """)
    void s01_gapsAndRulesThatNeverDecide(String rules, String gap, String unreachable) {
        TableCheck c = check(false, rules.split(" ; "));
        assertThat(String.join(" & ", c.gaps())).isEqualTo(gap == null ? "" : gap);
        assertThat(String.join(" ", c.unreachable())).isEqualTo(unreachable == null ? "" : unreachable);
        assertThat(c.inexact()).isEmpty();
    }

    @Test
    void s02_rulesThatHoldTogetherAndSayDifferentThings() {
        assertThat(check(true, "amount < 1", "!(amount >= 1)").contradictions()).containsExactly("r1 and r2");
        assertThat(check(true, "amount < 1", "amount <= 1").contradictions()).isEmpty();
    }

    @Test
    void s03_whatComparesMoreThanConstantsIsNamed() {
        assertThat(check(false, "amount * 2 < 1", "true").inexact()).containsExactly("r1");
    }

    /** Every threshold, every middle, and beyond both ends. */
    @Test
    void s05_intervals() {
        Cells cells = new Cells().with("amount", ValueKind.WHOLE, Set.of(), Set.of(1L, 2L, 10L));
        assertThat(cells.parts(0).stream().map(Cells.Part::shown))
                .containsExactly("< 1", "= 1", "= 2", "between 2 and 10", "= 10", "> 10");
    }

    @Test
    void p01_thePenaltyRuleDecidesAll480Cases() {
        DecisionTable t = Definitions.shipped("safety/penalty.yaml")
                .findTable("penalty_rule")
                .orElseThrow();
        TableCheck c = TableCheck.of(t, t.versions().getFirst());
        assertThat(c.cells()).isEqualTo(480);
        assertThat(c.gaps()).isEmpty();
        assertThat(c.unreachable()).isEmpty();
        assertThat(c.inexact()).isEmpty();
        assertThat(c.decided().values().stream().mapToInt(n -> n).sum()).isEqualTo(480);
        assertThat(c.decided().get("R0")).isEqualTo(240);
    }

    /** Whatever single input is missing, nothing is exempt: a person must look. */
    @Test
    void p02_aMissingInputNeverExempts() {
        DecisionTable t = Definitions.shipped("safety/penalty.yaml")
                .findTable("penalty_rule")
                .orElseThrow();
        Map<String, Object> all = Map.of(
                "source", "SELF",
                "major_hazard_source", false,
                "major_hidden_danger", true,
                "reported_if_major", true,
                "prior_external_finding", false,
                "rectification", "AT_ONCE",
                "harm", false);
        assertThat(((Decision.Decided) t.decide(DAY, DAY, all)).outputs().get("outcome"))
                .isEqualTo("NO_PENALTY");
        for (String input : all.keySet()) {
            Map<String, Object> fewer = new HashMap<>(all);
            fewer.remove(input);
            assertThat(t.decide(DAY, DAY, fewer)).isEqualTo(new Decision.Undecided("table.missing", Set.of(input)));
        }
    }

    @Test
    void d01_aVersionHoldsFromItsDayAndAMilderOneComesBack() {
        DecisionTable t = dated("mild");
        Map<String, Object> in = Map.of("amount", java.math.BigDecimal.ONE);
        LocalDate early = LocalDate.of(2024, 3, 1);
        LocalDate late = LocalDate.of(2025, 3, 1);
        assertThat(says(t.decide(early, early, in))).isEqualTo("hard");
        assertThat(says(t.decide(late, late, in))).isEqualTo("mild");
        assertThat(says(t.decide(early, late, in))).isEqualTo("mild");
        assertThat(t.decide(LocalDate.of(2023, 12, 31), late, in)).isInstanceOf(Decision.Undecided.class);
        // A later stricter version is not applied to earlier facts.
        assertThat(says(dated("hardest").decide(early, late, in))).isEqualTo("hard");
        assertThat(says(dated("hardest").decide(late, late, in))).isEqualTo("hardest");
    }

    @Test
    void d02_collectGivesAllThatHold() {
        DecisionTable t = table(true, "amount < 10", "amount < 1", "amount > 20");
        Decision.Decided d =
                (Decision.Decided) t.decide(DAY, DAY, Map.of("amount", java.math.BigDecimal.ZERO, "kind", "A"));
        assertThat(d.rules()).containsExactly("r1", "r2");
        assertThat(d.outputs().get("out")).isEqualTo(List.of("1", "2"));
    }

    private static String says(Decision d) {
        return String.valueOf(((Decision.Decided) d).outputs().get("out"));
    }

    private static DecisionTable dated(String later) {
        DecisionTable.Output out = new DecisionTable.Output(
                "out", T, ValueKind.TEXT, new java.util.LinkedHashMap<>(ordered("mild", "hard", "hardest")), null);
        DecisionTable.Input in = new DecisionTable.Input("amount", T, ValueKind.NUMBER, Map.of(), null, null, null);
        return new DecisionTable(
                "t",
                T,
                false,
                "",
                List.of(in),
                List.of(out),
                "out",
                List.of(
                        new DecisionTable.Version(LocalDate.of(2025, 1, 1), List.of(rule("r1", "true", later))),
                        new DecisionTable.Version(DAY, List.of(rule("r1", "true", "hard")))));
    }

    private static Map<String, Titles> ordered(String... names) {
        Map<String, Titles> out = new java.util.LinkedHashMap<>();
        for (String n : names) {
            out.put(n, T);
        }
        return out;
    }

    private static TableCheck check(boolean collect, String... rules) {
        DecisionTable t = table(collect, rules);
        return TableCheck.of(t, t.versions().getFirst());
    }

    private static DecisionTable table(boolean collect, String... rules) {
        List<DecisionTable.Rule> all = new java.util.ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            all.add(rule("r" + (i + 1), rules[i], String.valueOf(i + 1)));
        }
        return new DecisionTable(
                "t",
                T,
                collect,
                "",
                List.of(
                        new DecisionTable.Input("amount", T, ValueKind.NUMBER, Map.of(), null, null, null),
                        new DecisionTable.Input("kind", T, ValueKind.TEXT, ordered("A", "B"), null, null, null)),
                List.of(new DecisionTable.Output("out", T, ValueKind.TEXT, Map.of(), null)),
                "",
                List.of(new DecisionTable.Version(DAY, all)));
    }

    private static DecisionTable.Rule rule(String id, String when, String out) {
        return new DecisionTable.Rule(id, SCOPE.compile(when, ValueKind.TRUTH), Map.of("out", out), "");
    }
}
