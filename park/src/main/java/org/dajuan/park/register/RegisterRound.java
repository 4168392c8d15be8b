package org.dajuan.park.register;

import org.dajuan.park.platform.SystemWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clocks' own round, every minute: what warns, ends or escalates is told once. */
@Component
public class RegisterRound {

    /** Clocks of one transaction. */
    private static final int MOST = 2_000;

    private final ClockReader reader;
    private final SystemWork system;

    RegisterRound(ClockReader reader, SystemWork system) {
        this.reader = reader;
        this.system = system;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void tick() {
        go();
    }

    /** One round; says of how many clocks something was due. */
    public int go() {
        int done = 0;
        int read;
        do {
            read = system.call("registers", () -> reader.read(MOST));
            done += read;
        } while (read > 0);
        return done;
    }
}
