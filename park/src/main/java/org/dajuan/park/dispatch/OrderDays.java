package org.dajuan.park.dispatch;

import java.time.LocalDate;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;

/** Last days of orders, as people write them. */
final class OrderDays {
    private static final int MOST_YEARS_AHEAD = 10;

    private OrderDays() {}

    /** The last day of a new order, from its day or its number of working days. */
    static LocalDate due(NewOrder n, LocalDate today, WorkCalendar calendar) {
        LocalDate due;
        String day = n.dueOn();
        Integer workdays = n.workdays();
        if (day != null && workdays == null) {
            due = Require.day("dueOn", day);
        } else if (day == null && workdays != null) {
            if (workdays < 1 || workdays > 1000) {
                throw Refusal.invalid("workdays", workdays, "An order has 1 to 1000 working days.");
            }
            due = calendar.plusWorkdays(today, workdays);
        } else {
            throw Refusal.invalid("dueOn", day, "An order has either a last day or a number of working days.");
        }
        requireAhead(due, today);
        return due;
    }

    static void requireAhead(LocalDate due, LocalDate today) {
        if (due.isBefore(today) || due.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw Refusal.invalid(
                    "dueOn",
                    due.toString(),
                    "The last day " + due + " is not between today, " + today + ", and " + MOST_YEARS_AHEAD
                            + " years on.");
        }
    }
}
