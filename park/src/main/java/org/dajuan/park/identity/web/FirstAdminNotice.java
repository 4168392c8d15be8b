package org.dajuan.park.identity.web;

import org.dajuan.park.identity.FirstAdmin;
import org.dajuan.park.platform.web.HttpSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the first admin's link where the person who started the server looks; it goes to no log file. */
@Component
class FirstAdminNotice {

    private final FirstAdmin admin;
    private final HttpSettings http;

    FirstAdminNotice(FirstAdmin admin, HttpSettings http) {
        this.admin = admin;
        this.http = http;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        String token = admin.offer();
        if (token != null) {
            System.out.println("Nobody administers this park yet. Become its admin (login \"admin\") once, here:\n  "
                    + http.publicUrl() + "/setup#" + token);
        }
    }
}
