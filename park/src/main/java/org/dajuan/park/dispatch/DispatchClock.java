package org.dajuan.park.dispatch;

import java.util.List;
import org.dajuan.park.dispatch.store.OrderStore;
import org.dajuan.park.platform.SystemWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds and escalates, every hour. A day on which the server did not run is made up for; what was done is not done again. */
@Component
public class DispatchClock {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchClock.class);

    private final Orders orders;
    private final OrderStore store;
    private final SystemWork system;

    DispatchClock(Orders orders, OrderStore store, SystemWork system) {
        this.orders = orders;
        this.store = store;
        this.system = system;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void tick() {
        remind();
    }

    /** One pass over all open orders, each in a transaction of its own; says how many events were added. */
    public int remind() {
        List<String> open = system.call("dispatch", store::openNumbers);
        int added = 0;
        for (String number : open) {
            try {
                added += system.call("dispatch", () -> orders.remind(number));
            } catch (RuntimeException e) {
                // One order that cannot be moved must not keep the others from being reminded.
                LOG.error("Dispatch: order {} could not be reminded", number, e);
            }
        }
        if (added > 0) {
            LOG.info("Dispatch: {} reminders and escalations for {} open orders", added, open.size());
        }
        return added;
    }
}
