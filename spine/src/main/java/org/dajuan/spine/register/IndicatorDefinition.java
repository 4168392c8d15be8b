package org.dajuan.spine.register;

import java.util.List;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.register.expression.Expression;

/**
 * An indicator of a register and the facts it rests on: each of the transitions records one.
 *
 * @param indicator its declaration
 * @param on transitions that record a fact
 * @param value the fact's value
 * @param about field with the subject, empty for the park as a whole
 * @param at field with the day, empty for the day of the transition
 * @param shared true when the indicator is one of the park's own, to which the register only tells facts
 */
public record IndicatorDefinition(
        Indicator indicator, List<String> on, Expression value, String about, String at, boolean shared) {
    public IndicatorDefinition {
        on = List.copyOf(on);
    }
}
