package org.dajuan.spine.answers;

import java.util.List;
import org.dajuan.spine.facts.Fact;

/**
 * One step of the walk from an answer to the rows it came from.
 *
 * @param indicator id of the indicator computed at this step
 * @param formula its formula as declared
 * @param result its value at this step as text with unit, empty when it could not be computed
 * @param facts the facts used at this step, in period order
 * @param steps the steps below, when the formula uses other indicators
 */
public record LineageStep(String indicator, String formula, String result, List<Fact> facts, List<LineageStep> steps) {
    public LineageStep {
        facts = facts instanceof FactList ? facts : List.copyOf(facts);
        steps = List.copyOf(steps);
    }
}
