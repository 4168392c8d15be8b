package org.dajuan.park.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.register.store.RecordRootStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The daily root over all records' logs, once a day of the park's zone is over; days on which the server stood still are caught up. */
@Component
public class RecordRoots {

    private static final Logger LOG = LoggerFactory.getLogger(RecordRoots.class);

    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final int MOST_AT_ONCE = 1000;

    private final RecordRootStore store;
    private final SystemWork system;
    private final RegisterSettings settings;
    private final Clock clock;

    RecordRoots(RecordRootStore store, SystemWork system, RegisterSettings settings, Clock clock) {
        this.store = store;
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void make() {
        int made = 0;
        while (made < MOST_AT_ONCE && system.call("record root", () -> next(clock.instant()))) {
            made++;
        }
        if (made > 0) {
            LOG.info("Registers: {} daily roots made", made);
        }
    }

    /** Makes the root of the next day that is over at {@code now} and has none; false where there is no such day. */
    boolean next(Instant now) {
        LocalDate day = store.lastDay()
                .map(d -> d.plusDays(1))
                .or(() ->
                        store.firstEntry().map(at -> at.atZone(settings.zone()).toLocalDate()))
                .orElse(null);
        if (day == null) {
            return false;
        }
        Instant first = day.atStartOfDay(settings.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
        // Whoever began within the day may still store entries of it.
        if (now.isBefore(end.plus(GRACE)) || store.writing(end.plusSeconds(60))) {
            return false;
        }
        store.make(day, first, end, now);
        return true;
    }
}
