package org.dajuan.park.register;

import java.time.LocalDate;
import java.util.Optional;

/** How the orders that records asked for stand. Dispatch, which issues them and knows registers, tells; registers know no dispatch. */
public interface OrderStandings {

    /**
     * An order.
     *
     * @param state as dispatch names it: {@code ISSUED}, {@code CLOSED} …
     * @param workdaysLate working days past its day while it is open, 0 otherwise
     */
    record Standing(String number, LocalDate dueOn, String state, int workdaysLate) {}

    /** The order of a number, empty when the caller may not see it. */
    Optional<Standing> of(String number);
}
