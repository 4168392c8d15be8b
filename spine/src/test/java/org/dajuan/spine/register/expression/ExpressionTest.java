package org.dajuan.spine.register.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Scope SCOPE = Scope.of(
            Map.of(
                    "source", ValueKind.TEXT,
                    "ratio", ValueKind.NUMBER,
                    "fine_fen", ValueKind.WHOLE,
                    "harm", ValueKind.TRUTH,
                    "found_on", ValueKind.DATE,
                    "photo", ValueKind.PHOTO,
                    "place_of", ValueKind.POINT,
                    "rows", ValueKind.ROWS),
            Map.of("source", Set.of("SELF", "EXPERT")));

    private static final Map<String, Object> VALUES = Map.of(
            "source",
            "SELF",
            "ratio",
            new BigDecimal("0.98"),
            "fine_fen",
            500_000L,
            "harm",
            false,
            "found_on",
            LocalDate.of(2024, 2, 29),
            "place_of",
            new Point(105.68, 38.84),
            "photo",
            new Photo(
                    "a".repeat(64),
                    Instant.parse("2024-03-01T00:00:00Z"),
                    new Point(105.681, 38.84),
                    Instant.parse("2024-03-01T00:10:00Z")),
            "rows",
            List.of(Map.of("clause", "c1"), Map.of("clause", "c2")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ratio < 1                                            | true
                    ratio + 0.02 == decimal(1)                           | true
                    0.1 + ratio > 1                                      | true
                    ratio * 3 / 3 == ratio                               | true
                    decimal("1.10") == decimal("1.1")                    | true
                    -ratio < 0                                           | true
                    fine_fen >= 500000                                   | true
                    source in ["SELF", "EXPERT"] && !harm                | true
                    plus_months(found_on, 12) == date("2025-02-28")      | true
                    days_between(found_on, date("2024-03-01")) == 1      | true
                    found_on < date("2024-03-01")                        | true
                    year(found_on) == 2024                               | true
                    minutes_between(taken(photo), uploaded(photo)) == 10 | true
                    distance_m(place(photo), place_of) > 50              | true
                    distance_m(place(photo), place_of) > 100             | false
                    rows.exists(r, r.clause == "c2")                     | true
                    given_harm && size(rows) == 2                        | true
                    """)
    void itSays(String text, boolean expected) {
        assertThat(SCOPE.compile(text, ValueKind.TRUTH).evaluate(VALUES)).isEqualTo(new Evaluation.Value(expected));
    }

    @Test
    void decimalsAreExact() {
        assertThat(SCOPE.compile("round(ratio * 1000 / 7, 2)", ValueKind.NUMBER).evaluate(VALUES))
                .isEqualTo(new Evaluation.Value(new BigDecimal("1.4E+2")));
    }

    @Test
    void aMissingValueIsNamedAndNeverFalse() {
        Expression e = SCOPE.compile("ratio < 1 && !harm", ValueKind.TRUTH);
        assertThat(e.evaluate(Map.of("harm", false))).isEqualTo(new Evaluation.Missing(Set.of("ratio")));
        assertThat(e.evaluate(Map.of("harm", true))).isEqualTo(new Evaluation.Value(false));
        assertThat(SCOPE.compile("given_ratio", ValueKind.TRUTH).evaluate(Map.of()))
                .isEqualTo(new Evaluation.Value(false));
    }

    @Test
    void aDivisionByZeroFailsAndSaysSo() {
        assertThat(SCOPE.compile("ratio / 0 > 1", ValueKind.TRUTH).evaluate(VALUES))
                .isInstanceOf(Evaluation.Failed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rati < 1               | ratio
                    ratio                  | bool
                    ratio < "a"            | overload
                    source == "EXPRT"      | EXPERT
                    harm &&                | mismatched
                    dyn(ratio) == 1        | types
                    rows.all(a, rows.all(b, rows.all(c, true))) | steps
                    system("rm")           | undeclared
                    """)
    void itIsRefusedAtLoad(String text, String expected) {
        assertThatThrownBy(() -> SCOPE.compile(text, ValueKind.TRUTH))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void thePlaceOfAMistakeIsTold() {
        assertThatThrownBy(() -> SCOPE.compile("harm || rati < 1", ValueKind.TRUTH))
                .isInstanceOfSatisfying(
                        ExpressionException.class, e -> assertThat(e.column()).isEqualTo(8));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 100_000})
    void deepAndLongOnesAreRefusedQuickly(int depth) {
        assertThatThrownBy(() -> SCOPE.compile("(".repeat(depth) + "harm" + ")".repeat(depth), ValueKind.TRUTH))
                .isInstanceOf(ExpressionException.class);
    }
}
