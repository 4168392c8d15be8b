package org.dajuan.park.register;

import java.math.BigDecimal;
import java.util.Set;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.register.RegisterDefinition;

/**
 * Published counts that could point at somebody: one about fewer than five people is not shown, but for registers that are public. None at
 * all points at nobody and is shown.
 */
final class SmallCells {
    static final int LEAST = 5;

    private static final BigDecimal FEWEST = BigDecimal.valueOf(LEAST);
    private static final Set<String> PEOPLE = Set.of("人", "户");

    private SmallCells() {}

    /** Whether a value must not be shown. */
    static boolean hides(RegisterDefinition register, Unit unit, BigDecimal value) {
        return PEOPLE.contains(unit.text())
                && !register.sensitivity().equals("public")
                && value.signum() > 0
                && value.compareTo(FEWEST) < 0;
    }
}
