package org.dajuan.park.identity;

import org.dajuan.park.identity.store.AccountStore;
import org.dajuan.park.platform.SystemWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Shuts the demo's accounts out where data of a demo is opened without the profile {@code demo}. */
@Component
@Profile("!demo")
class NoDemoAccounts implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(NoDemoAccounts.class);

    private final AccountStore store;
    private final SystemWork system;

    NoDemoAccounts(AccountStore store, SystemWork system) {
        this.store = store;
        this.system = system;
    }

    @Override
    public void afterPropertiesSet() {
        int disabled = system.call("no demo", () -> store.disableDemo(Accounts.DEMO));
        if (disabled > 0) {
            LOG.warn("Disabled {} accounts of the demo", disabled);
        }
    }
}
