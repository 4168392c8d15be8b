package org.dajuan.spine.indicators;

import java.math.BigDecimal;
import org.dajuan.kernel.Unit;

/**
 * A number while a formula is worked out: units are carried along, converted where they convert and refused where they do not.
 *
 * @param value the number
 * @param unit its unit
 */
public record Amount(BigDecimal value, Unit unit) {

    /** Sum, difference, product or quotient; the divisor must not be zero. */
    public Amount apply(char operator, Amount right) {
        Unit u = combine(operator, unit, right.unit);
        BigDecimal r = right.unit.convertsTo(unit) ? right.unit.convert(right.value, unit) : right.value;
        return switch (operator) {
            case '+' -> new Amount(value.add(r), u);
            case '-' -> new Amount(value.subtract(r), u);
            case '*' -> new Amount(value.multiply(right.value), u);
            default -> new Amount(Unit.divide(value, r), u);
        };
    }

    /** The same amount in another unit; a bare number may become a rate or a count. */
    public Amount in(Unit target) {
        return unit.convertsTo(target)
                ? new Amount(unit.convert(value, target), target)
                : new Amount(value, checked(unit, target));
    }

    /** The unit of a result; an IllegalArgumentException says which two units do not go together. */
    static Unit combine(char operator, Unit left, Unit right) {
        boolean bareLeft = left.dimension().isEmpty();
        boolean bareRight = right.dimension().isEmpty();
        if (operator == '*') {
            if (!bareLeft && !bareRight) {
                throw new IllegalArgumentException("\"" + left.text() + "\" times \"" + right.text()
                        + "\" is no unit; one side must be a bare number.");
            }
            return bareLeft ? right : left;
        }
        if (operator == '/') {
            if (bareRight) {
                return left;
            }
            return right.convertsTo(left) ? Unit.NONE : Unit.of(left.text() + "/" + right.text());
        }
        boolean rateAndBare = (bareLeft && right.isRate()) || (bareRight && left.isRate());
        if (!right.convertsTo(left) && !rateAndBare) {
            throw new IllegalArgumentException(
                    "\"" + left.text() + "\" and \"" + right.text() + "\" cannot be added; they do not convert.");
        }
        return bareLeft ? right : left;
    }

    /** The target unit, when a value of {@code unit} may stand for it. */
    static Unit checked(Unit unit, Unit target) {
        boolean bare = unit.dimension().isEmpty() && (target.isRate() || target.isCount());
        if (!bare && !unit.convertsTo(target)) {
            throw new IllegalArgumentException("The formula gives \"" + unit.text() + "\", the indicator declares \""
                    + target.text() + "\"; they do not convert.");
        }
        return target;
    }
}
