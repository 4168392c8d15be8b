package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.junit.jupiter.api.Test;

/** Rows by their places give what sorting and grouping the rows themselves would. */
class RowsTest {
    private static final List<String> PERIODS =
            List.of("2024", "2024-H1", "2024-Q2", "2024-Q3", "2024-06", "2024-09", "2024-06-30", "2024-01", "2023-12");

    private final Random random = new Random(25);

    @Test
    void orderIsThatOfRowsForEveryKind() {
        for (String kind : List.of("flow", "cumulative-flow", "level")) {
            for (int round = 0; round < 60; round++) {
                Rows rows = some(shelf(kind, random.nextInt(40)));
                assertThat(new ArrayList<>(rows.ordered()))
                        .as(kind)
                        .isEqualTo(rows.stream().sorted(Row.ORDER).toList());
            }
        }
    }

    @Test
    void groupsHoldEverySubjectOnceInTheOrderGiven() {
        for (int round = 0; round < 60; round++) {
            Rows rows = some(shelf("flow", random.nextInt(40)));
            BySubject groups = BySubject.of(rows);
            List<String> abouts = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                Rows group = groups.group(i);
                String about = group.getFirst().about();
                abouts.add(about);
                assertThat(new ArrayList<>(group))
                        .isEqualTo(rows.stream()
                                .filter(r -> r.about().equals(about))
                                .toList());
            }
            assertThat(abouts)
                    .containsExactlyInAnyOrderElementsOf(
                            rows.stream().map(Row::about).distinct().toList());
        }
    }

    /** Some rows of a shelf, in any order. */
    private Rows some(Shelf shelf) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < shelf.size(); i++) {
            if (random.nextInt(4) > 0) {
                places.add(random.nextInt(places.size() + 1), i);
            }
        }
        return Rows.of(shelf, places.stream().mapToInt(Integer::intValue).toArray());
    }

    private Shelf shelf(String kind, int facts) {
        Indicators defined = Indicators.of(IndicatorReader.read("rows", """
                schema: indicator.v1
                indicators:
                  - {id: x, name: {zh: 产值, en: Output}, unit: 万元, kind: %s, formula: "sum(x over year)"}
                """.formatted(kind)));
        List<Fact> some = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            some.add(new Fact(
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    "x",
                    random.nextInt(5) == 0 ? "" : "e" + random.nextInt(4),
                    Period.parse(PERIODS.get(random.nextInt(PERIODS.size()))),
                    FactValue.measured(BigDecimal.valueOf(random.nextInt(1000))),
                    "万元",
                    "统计",
                    Instant.ofEpochSecond(1_700_000_000L + random.nextInt(50)),
                    "",
                    null,
                    null));
        }
        return Shelf.of("x", defined.indicator("x"), ZoneOffset.UTC, some, new Shared());
    }
}
