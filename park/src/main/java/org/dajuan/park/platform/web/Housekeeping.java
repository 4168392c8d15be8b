package org.dajuan.park.platform.web;

import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.platform.store.IdempotencyStore;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets old idempotency keys once an hour. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {

    private final SystemWork system;
    private final IdempotencyStore answers;
    private final HttpSettings settings;

    Housekeeping(SystemWork system, IdempotencyStore answers, HttpSettings settings) {
        this.system = system;
        this.answers = answers;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetAnswers() {
        system.run("housekeeping", () -> answers.forget(settings.keepIdempotentDays()));
    }
}
