package org.dajuan.park.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.register.store.AheadStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clocks' own round, every minute: what warns, ends or escalates is told once, each record in a transaction of its own. */
@Component
public class RegisterRound {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterRound.class);
    private static final int MOST = 500;

    private final AheadStore ahead;
    private final RegisterRecords records;
    private final SystemWork system;
    private final Clock clock;

    RegisterRound(AheadStore ahead, RegisterRecords records, SystemWork system, Clock clock) {
        this.ahead = ahead;
        this.records = records;
        this.system = system;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void tick() {
        go();
    }

    /** One round; says how many records had something due. */
    public int go() {
        int done = 0;
        List<UUID> due = due();
        while (!due.isEmpty()) {
            int before = done;
            for (UUID id : due) {
                try {
                    system.run("registers", () -> records.settle(id));
                    done++;
                } catch (RuntimeException e) {
                    // One record that cannot be read must not stop the others' clocks.
                    LOG.error("Registers: the clocks of record {} could not be read", id, e);
                }
            }
            due = done == before ? List.of() : due();
        }
        return done;
    }

    private List<UUID> due() {
        return system.call("registers", () -> ahead.due(clock.instant(), MOST)).stream()
                .distinct()
                .toList();
    }
}
