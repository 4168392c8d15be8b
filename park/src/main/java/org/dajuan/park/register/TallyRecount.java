package org.dajuan.park.register;

import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.register.store.TallyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the sums of indicators anew from what was found, each night; the sums that follow each finding must come out the same. */
@Component
public class TallyRecount {

    private static final Logger LOG = LoggerFactory.getLogger(TallyRecount.class);

    private final TallyStore store;
    private final SystemWork system;

    TallyRecount(TallyStore store, SystemWork system) {
        this.store = store;
        this.system = system;
    }

    @Scheduled(cron = "${dajuan.register.recount:0 40 3 * * *}", zone = "${dajuan.register.zone:Asia/Shanghai}")
    void nightly() {
        long mended = go();
        if (mended > 0) {
            LOG.warn("Registers: {} monthly sums of indicators were not what was found, and are now", mended);
        }
    }

    /** Counts all anew; says how many monthly sums were wrong. */
    public long go() {
        return system.call("registers", store::recount);
    }
}
