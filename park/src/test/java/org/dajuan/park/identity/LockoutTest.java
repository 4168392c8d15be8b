package org.dajuan.park.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import org.dajuan.park.identity.store.FailureStore;
import org.junit.jupiter.api.Test;

class LockoutTest {

    @Test
    void eachFurtherFailureDoublesTheLockUpToAnHour() {
        IdentitySettings settings = new IdentitySettings(
                Duration.ofHours(2),
                Duration.ofDays(1),
                Duration.ofDays(3),
                5,
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                30,
                12);
        Lockout lockout = new Lockout(mock(FailureStore.class), settings, Clock.systemUTC());
        assertThat(lockout.delay(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(lockout.delay(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(lockout.delay(8)).isEqualTo(Duration.ofMinutes(8));
        assertThat(lockout.delay(11)).isEqualTo(Duration.ofHours(1));
        assertThat(lockout.delay(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }
}
