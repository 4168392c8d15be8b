package org.dajuan.spine.answers;

import java.math.BigDecimal;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Compares a value with a target. A target's good side is the one its words name (以上, 以内), else the one on which the measure is
 * better. 左右 allows 0.5 percentage points on the bad side for rates and 2 % for amounts (docs/contracts).
 *
 * @param value the value
 * @param target the target, in the same unit
 * @param good the good side
 * @param tolerance how far on the bad side still counts
 */
public record Judge(BigDecimal value, BigDecimal target, Direction good, BigDecimal tolerance) {
    private static final BigDecimal RATE_TOLERANCE = new BigDecimal("0.5");
    private static final BigDecimal AMOUNT_TOLERANCE = new BigDecimal("0.02");

    /** The comparison of a value with a target in the same unit; {@code falling} as in {@link #side}. */
    public static Judge of(
            BigDecimal value,
            BigDecimal target,
            Unit unit,
            @Nullable Comparator comparator,
            boolean falling,
            Direction better) {
        BigDecimal tolerance = comparator != Comparator.ABOUT
                ? BigDecimal.ZERO
                : unit.isRate() ? RATE_TOLERANCE : target.abs().multiply(AMOUNT_TOLERANCE);
        return new Judge(value, target, side(comparator, falling, better), tolerance);
    }

    /**
     * The good side.
     *
     * @param falling true for a promised fall: 下降5%以上 asks for growth of -5 % or less
     */
    public static Direction side(@Nullable Comparator comparator, boolean falling, Direction better) {
        if (comparator == Comparator.RANK) {
            return Direction.DOWN;
        }
        if (comparator == Comparator.AT_LEAST || comparator == Comparator.AT_MOST) {
            return (comparator == Comparator.AT_LEAST) == falling ? Direction.DOWN : Direction.UP;
        }
        return falling ? Direction.DOWN : better;
    }

    /** The same comparison with another tolerance. */
    public Judge allowing(BigDecimal other) {
        return new Judge(value, target, good, other.abs());
    }

    /** True on the good side, the target itself included. */
    public boolean onGoodSide() {
        int sign = value.compareTo(target);
        return good == Direction.UP ? sign >= 0 : sign <= 0;
    }

    /** True on the good side or within the tolerance. */
    public boolean reached() {
        return onGoodSide() || value.subtract(target).abs().compareTo(tolerance) <= 0;
    }

    /** How much of {@code should} is there, 1 = all; for a cap how much of the value the cap would allow. */
    public BigDecimal ratioTo(BigDecimal should) {
        if (good == Direction.UP) {
            if (should.signum() > 0) {
                return Unit.divide(value, should);
            }
            return value.compareTo(should) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value.compareTo(should) <= 0 && value.signum() <= 0) {
            return BigDecimal.ONE;
        }
        if (should.signum() < 0) {
            // A fall of 4 % where 5 % was promised is four fifths of it.
            return value.signum() < 0 ? Unit.divide(value, should) : BigDecimal.ZERO;
        }
        return value.signum() <= 0 ? BigDecimal.ONE : Unit.divide(should, value);
    }
}
