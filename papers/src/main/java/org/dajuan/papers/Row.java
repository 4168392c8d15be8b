package org.dajuan.papers;

import java.util.List;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Promise;

/**
 * One answer made ready for paper.
 *
 * @param n number on paper, from 1 in plan order
 * @param answer the answer
 * @param reason why, in both languages
 * @param facts the distinct facts its lineage rests on, in the order met
 * @param anchored true when the plan's text holds the promise's words where its span says
 */
record Row(int n, Answer answer, Both reason, List<Fact> facts, boolean anchored) {
    Row {
        facts = List.copyOf(facts);
    }

    Promise promise() {
        return answer.promise();
    }

    Verdict verdict() {
        return answer.verdict();
    }

    /** True when no number stands behind it: nothing agreed, nothing arrived, or never mentioned again. */
    boolean isUnbacked() {
        return switch (verdict()) {
            case UNMEASURED, NO_EVIDENCE, NOT_REPORTED -> true;
            case MET, MISSED, ON_TRACK, AT_RISK, NOT_DUE, CLAIMED_UNQUANTIFIED -> false;
        };
    }

    Both subject() {
        String subject = promise().subject();
        return Both.same(subject.isEmpty() ? promise().words() : subject);
    }

    Both theme() {
        return promise().theme().isEmpty()
                ? Both.key("theme.none")
                : Both.same(promise().theme());
    }

    Both owner() {
        return promise().owner().isEmpty()
                ? Both.key("owner.none")
                : Both.same(promise().owner());
    }

    Shown value(Tongue tongue) {
        Quantity aligned = Figures.aligned(answer.value(), answer.target());
        return Figures.of(aligned, tongue);
    }

    Shown target(Tongue tongue) {
        return Figures.target(answer.target(), promise().comparator(), tongue);
    }

    Shown gap(Tongue tongue) {
        return Figures.gap(answer.gap(), answer.target(), tongue);
    }
}
