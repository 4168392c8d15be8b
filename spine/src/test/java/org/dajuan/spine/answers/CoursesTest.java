package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.facts.Fact;
import org.junit.jupiter.api.Test;

class CoursesTest {

    private static Course course(Given g, LocalDate day) {
        return AnswerBook.of(g.plan(), FactBook.of(g.facts, Given.registers(), Given.SHANGHAI), List.of(), day)
                .courses()
                .getFirst();
    }

    @Test
    void amountsAddUpFromJanuaryInTheUnitOfTheAnswer() {
        Given g = new Given().target("甲 >= 100 亿元", "gdp");
        g.fact("gdp 2023 90 亿元");
        g.fact("gdp 2024-Q1 20 亿元").fact("gdp 2024-Q2 300000 万元");
        Course course = course(g, LocalDate.of(2024, 8, 1));
        assertThat(course.unit()).isEqualTo("亿元");
        assertThat(course.points())
                .extracting(
                        p -> p.month() + " " + p.value().stripTrailingZeros().toPlainString())
                .containsExactly("2023-12 90", "2024-03 20", "2024-06 50");
    }

    @Test
    void whatIsNotKnownYetOrNotMeasuredHasNoPoints() {
        Given g = new Given().target("甲 >= 100 亿元", "gdp");
        assertThat(course(g, LocalDate.of(2024, 8, 1)).points()).isEmpty();
        Given later = new Given().target("甲 >= 100 亿元", "gdp");
        later.fact("gdp 2024-Q1 20 亿元").fact("gdp 2024-Q2 30 亿元");
        assertThat(course(later, LocalDate.of(2024, 5, 1)).points())
                .extracting(Course.Point::month)
                .containsExactly(YearMonth.of(2024, 3));
    }

    /** Where a course reaches the day of the sheet and nothing is told of later days, it says what the answer says. */
    @Test
    void aCourseEndsAtTheAnswer() {
        int compared = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomPark park = new RandomPark(seed);
            LocalDate day = YearMonth.from(park.day()).atEndOfMonth();
            List<Fact> past = park.facts(50).stream()
                    .filter(f -> !f.period().end().isAfter(day))
                    .toList();
            AnswerBook book = AnswerBook.of(
                    park.plan(6), FactBook.of(past, RandomPark.INDICATORS, Given.SHANGHAI), List.of(), day);
            for (Course course : book.courses()) {
                Quantity value = book.answer(course.promise()).value();
                for (Course.Point point : course.points()) {
                    if (value != null && point.month().equals(YearMonth.from(day))) {
                        assertThat(point.value()).as("seed %d %s", seed, course).isEqualByComparingTo(value.value());
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }
}
