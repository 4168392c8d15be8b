package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dajuan.park.platform.Refusal;
import org.junit.jupiter.api.Test;

class CasTest {

    @Test
    void knownNumbersAreAccepted() {
        // Water, methanol, chlorine, benzene, ammonia, hydrogen sulphide.
        for (String cas : List.of("7732-18-5", "67-56-1", "7782-50-5", "71-43-2", "7664-41-7", "7783-06-4")) {
            assertThat(new Cas(cas).text()).isEqualTo(cas);
        }
        assertThat(new Cas(" 7732–18-5").text()).isEqualTo("7732-18-5");
    }

    @Test
    void whatIsWrongIsSaid() {
        // 8×1 + 1×2 + 2×3 + 3×4 + 7×5 + 7×6 = 105, so the check digit is 5.
        assertRefused("7732-18-4", "it must be 5");
        for (String text : List.of("", "7732185", "7732-18-", "0732-18-5", "99999999-18-5", "七七三二-18-5")) {
            assertRefused(text, "Expected something like");
        }
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> new Cas(text)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }
}
