package org.dajuan.park.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dajuan.park.identity.store.FailureStore;
import org.dajuan.park.platform.Refusal;
import org.springframework.stereotype.Component;

/** Locks a login after wrong passwords in a row, longer each time; counted per name, existing or not. */
@Component
class Lockout {

    private final FailureStore failures;
    private final IdentitySettings settings;
    private final Clock clock;

    Lockout(FailureStore failures, IdentitySettings settings, Clock clock) {
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    void check(String login) {
        Instant now = clock.instant();
        Instant until = failures.findLock(login).orElse(now);
        if (until.isAfter(now)) {
            int seconds = (int) Math.min(86_400, Duration.between(now, until).toSeconds() + 1);
            throw new Refusal(Refusal.Kind.TOO_MANY, "This login is locked after too many wrong passwords.")
                    .with("retryAfterSeconds", seconds)
                    .hint("Try again in " + seconds + " s, or ask an administrator for a set-up link.");
        }
    }

    void fail(String login) {
        int count = failures.count(login, clock.instant());
        if (count >= settings.failures()) {
            failures.lock(login, clock.instant().plus(delay(count)));
        }
    }

    /** The first lock, doubled with each further failure, up to the longest. */
    Duration delay(int count) {
        int doublings = Math.min(20, count - settings.failures());
        Duration delay = settings.lock().multipliedBy(1L << doublings);
        return delay.compareTo(settings.lockMost()) > 0 ? settings.lockMost() : delay;
    }

    void clear(String login) {
        failures.clear(login);
    }
}
