package org.dajuan.park.identity;

import java.time.Clock;
import java.time.Duration;
import org.dajuan.park.identity.store.FailureStore;
import org.dajuan.park.identity.store.SessionStore;
import org.dajuan.park.platform.SystemWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes ended sessions and failures of days gone by, once an hour. */
@Component
class IdentityHousekeeping {

    private final SessionStore sessions;
    private final FailureStore failures;
    private final SystemWork system;
    private final IdentitySettings settings;
    private final Clock clock;

    IdentityHousekeeping(
            SessionStore sessions, FailureStore failures, SystemWork system, IdentitySettings settings, Clock clock) {
        this.sessions = sessions;
        this.failures = failures;
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void tidy() {
        system.run("housekeeping", () -> {
            sessions.endExpired(clock.instant().minus(settings.sessionIdle()));
            failures.forget(clock.instant().minus(Duration.ofDays(1)));
        });
    }
}
