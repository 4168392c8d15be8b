package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.dajuan.park.platform.Refusal;
import org.junit.jupiter.api.Test;

/** 60 a minute is one a second: a burst of 60, then one each second. */
class RateLimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter("user", 60, nanos::get);

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            limiter.take("a");
        }
    }

    @Test
    void aBurstIsAllowedAndNoMore() {
        take(60);
        assertThatThrownBy(() -> limiter.take("a")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            org.assertj.core.api.Assertions.assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
            org.assertj.core.api.Assertions.assertThat(refusal.values()).containsEntry("retryAfterSeconds", 1);
        });
    }

    @Test
    void aSecondBringsOneMore() {
        take(60);
        nanos.addAndGet(1_000_000_000L);
        take(1);
        assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(Refusal.class);
    }

    @Test
    void refusedRequestsDoNotProlongTheWait() {
        take(60);
        for (int i = 0; i < 1000; i++) {
            assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(Refusal.class);
        }
        nanos.addAndGet(1_000_000_000L);
        assertThatCode(() -> limiter.take("a")).doesNotThrowAnyException();
    }

    @Test
    void othersAreNotAffected() {
        take(60);
        assertThatCode(() -> limiter.take("b")).doesNotThrowAnyException();
    }
}
