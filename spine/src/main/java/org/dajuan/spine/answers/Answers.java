package org.dajuan.spine.answers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;

/** Answers a plan from facts. Pure: the same arguments give the same sheet, in whatever order the facts come. */
public final class Answers {
    private Answers() {}

    /**
     * The answer sheet of a plan.
     *
     * @param plan what was promised
     * @param indicators how it is measured
     * @param facts evidence; entries recorded after {@code asOf} are not used
     * @param rejected rows that could not become facts, shown on the sheet
     * @param asOf the day on which the sheet speaks
     * @param zone the park's time zone, in which {@code asOf} ends
     */
    public static AnswerSheet answer(
            Plan plan,
            Indicators indicators,
            List<Fact> facts,
            List<RejectedFact> rejected,
            LocalDate asOf,
            ZoneId zone) {
        AnswerSheet sheet = AnswerBook.of(plan, FactBook.of(facts, indicators, zone), rejected, asOf)
                .sheet();
        return new AnswerSheet(plan, asOf, sheet.answers(), sheet.oddities(), sheet.rejected(), facts.size());
    }
}
