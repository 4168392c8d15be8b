package org.dajuan.park.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The root of one day.
 *
 * @param streams how many chains there were
 * @param facts how many facts stood in them
 * @param previous root of the day before, zeros for the first
 * @param madeAt when it was made; later than the day's end where the server stood still
 */
public record DailyRoot(LocalDate day, long streams, long facts, Hash previous, Hash root, Instant madeAt) {

    /** The line to be kept elsewhere: whoever has it can tell whether anything up to that day was changed since. */
    public String anchor() {
        return "dajuan-root v1 " + day + " streams=" + streams + " facts=" + facts + " root=" + root.hex();
    }
}
