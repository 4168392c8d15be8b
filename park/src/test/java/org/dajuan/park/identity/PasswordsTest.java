package org.dajuan.park.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.dajuan.park.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new IdentitySettings(
            Duration.ofHours(2),
            Duration.ofDays(1),
            Duration.ofDays(3),
            5,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            30,
            12));

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "eleven-long", "aaaaaaaaaaaa", "PasswordPassword", "li.wei-2026-park"})
    void weakPasswordsAreRefusedWithoutRepeatingThem(String weak) {
        assertThatThrownBy(() -> passwords.accepted("li.wei", weak))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.values()).containsOnlyKeys("field"));
    }

    @Test
    void passphrasesOfAnyScriptAreAccepted() {
        assertThat(passwords.accepted("li.wei", "清水 绿地 蓝天 与 红瓦 常在")).isNotEmpty();
    }

    @Test
    void theHashIsArgon2idWithItsParametersAndASaltOfItsOwn() {
        String first = passwords.hash("correct horse battery");
        String second = passwords.hash("correct horse battery");
        assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
        assertThat(passwords.matches("correct horse battery", first)).isTrue();
        assertThat(passwords.matches("correct horse batterz", first)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
    }
}
