package org.dajuan.park.identity.web;

import org.dajuan.park.identity.FirstAdmin;
import org.dajuan.park.platform.Terminal;
import org.dajuan.park.platform.web.ServerAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says the first admin's link where the person who started the server looks; it goes to no log file. */
@Component
class FirstAdminNotice {

    private final FirstAdmin admin;
    private final ServerAddress address;

    FirstAdminNotice(FirstAdmin admin, ServerAddress address) {
        this.admin = admin;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        String token = admin.offer();
        if (token != null) {
            Terminal.say("Nobody administers this park yet. Become its admin (login \"admin\") once, here:\n  "
                    + address.url() + "/setup#" + token);
        }
    }
}
