package org.dajuan.spine.answers;

import java.time.LocalDate;
import java.util.List;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.plan.Plan;

/**
 * The answer sheet (答卷): every promise of a plan answered as of a date.
 *
 * @param plan the plan it answers for
 * @param asOf the day on which it speaks; facts recorded later are not used
 * @param answers one for each promise, in plan order
 * @param oddities what is strange across promises
 * @param rejected rows that could not become facts
 * @param factCount facts that were read
 */
public record AnswerSheet(
        Plan plan,
        LocalDate asOf,
        List<Answer> answers,
        List<Oddity> oddities,
        List<RejectedFact> rejected,
        int factCount) {

    public AnswerSheet {
        answers = List.copyOf(answers);
        oddities = oddities instanceof Later ? oddities : List.copyOf(oddities);
        rejected = List.copyOf(rejected);
    }
}
