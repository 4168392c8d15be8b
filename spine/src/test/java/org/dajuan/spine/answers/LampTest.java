package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dajuan.kernel.Verdict;
import org.junit.jupiter.api.Test;

class LampTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);
    private static final Answer SOME = new Given().target("甲 >= 100 亿元", "gdp").answer("2024-09-02");

    @Test
    void aColourChangesAtTheSecondDayThatShowsAnother() {
        Lamp l = next(null, Light.GREEN, 0);
        assertThat(l.shown()).isEqualTo(Light.GREEN);
        l = next(l, Light.YELLOW, 1);
        assertThat(l.shown()).isEqualTo(Light.GREEN);
        assertThat(l.pending()).isEqualTo(Light.YELLOW);
        l = next(l, Light.YELLOW, 1); // a second look on the same day is no second evaluation
        assertThat(l.shown()).isEqualTo(Light.GREEN);
        l = next(l, Light.YELLOW, 2);
        assertThat(l.shown()).isEqualTo(Light.YELLOW);
    }

    @Test
    void aValueThatWaversAroundTheThresholdDoesNotBlink() {
        Lamp l = next(null, Light.GREEN, 0);
        for (int day = 1; day < 20; day++) {
            l = next(l, day % 2 == 0 ? Light.GREEN : Light.YELLOW, day);
            assertThat(l.shown()).isEqualTo(Light.GREEN);
        }
    }

    @Test
    void finalVerdictsShowAtOnceAndTooLittleKnownHasNoColour() {
        Lamp l = next(null, Light.GREEN, 0);
        Answer missed = answer(Verdict.MISSED, Light.RED);
        assertThat(Lamp.next(l, missed, BigDecimal.ONE, MONDAY).shown()).isEqualTo(Light.RED);
        Lamp dark = Lamp.next(l, answer(Verdict.ON_TRACK, Light.GREEN), new BigDecimal("0.79"), MONDAY);
        assertThat(dark.shown()).isEqualTo(Light.NONE);
        assertThat(Lamp.next(dark, answer(Verdict.ON_TRACK, Light.YELLOW), new BigDecimal("0.8"), MONDAY)
                        .shown())
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void knownIsCountedInMonthsAndSubjects() {
        Given g = new Given().target("甲 >= 100 亿元", "gdp");
        for (int firm = 0; firm < 5; firm++) {
            g.fact("gdp@E" + firm + " 2023-12 1 亿元");
            g.fact("gdp@E" + firm + " 2024-01 1 亿元");
            if (firm < 3) {
                g.fact("gdp@E" + firm + " 2024-02 1 亿元");
            }
        }
        // Expected 5 firms x 2 months, known 5 + 3.
        assertThat(book(g).knownShare("P1")).isEqualByComparingTo("0.8");
        Given park = new Given()
                .target("甲 >= 100 亿元", "gdp")
                .fact("gdp 2024-Q1 1 亿元")
                .fact("gdp 2024-Q3 1 亿元");
        assertThat(book(park).knownShare("P1")).isEqualByComparingTo("0.6667");
        assertThat(book(new Given().target("甲 >= 100 亿元", "gdp")).knownShare("P1"))
                .isEqualByComparingTo("1");
    }

    private static Lamp next(@org.jspecify.annotations.Nullable Lamp before, Light light, int day) {
        return Lamp.next(before, answer(Verdict.ON_TRACK, light), BigDecimal.ONE, MONDAY.plusDays(day));
    }

    private static Answer answer(Verdict verdict, Light light) {
        return new Answer(SOME.promise(), verdict, light, null, null, null, null, SOME.reason(), List.of(), List.of());
    }

    private static AnswerBook book(Given g) {
        return AnswerBook.of(
                g.plan(),
                FactBook.of(g.facts, Given.registers(), Given.SHANGHAI),
                List.of(),
                LocalDate.parse("2024-10-31"));
    }
}
