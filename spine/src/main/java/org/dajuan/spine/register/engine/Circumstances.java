package org.dajuan.spine.register.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.dajuan.kernel.WorkCalendar;

/**
 * What the engine must be told of the world.
 *
 * @param now the instant of the command
 * @param zone the park's zone
 * @param calendar working days
 * @param counters values of the register's counters for this record, see {@link Counters}
 */
public record Circumstances(Instant now, ZoneId zone, WorkCalendar calendar, Map<String, Long> counters) {
    public Circumstances {
        counters = Map.copyOf(counters);
    }

    /** The day in the park's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
