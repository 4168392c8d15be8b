package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.dajuan.park.platform.Refusal;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The weights of GB 32100-2015, table 2, as printed there. */
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    @Test
    void aCodeWorkedByHandIsAccepted() {
        // Only the first place counts: 9 × 1 = 9, and 31 − 9 = 22, which is "N".
        assertThat(new CreditCode("90000000000000000N").text()).isEqualTo("90000000000000000N");
    }

    @Test
    void howPeopleTypeItDoesNotMatter() {
        assertThat(new CreditCode(" 90000000 000000000n ").text()).isEqualTo("90000000000000000N");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertRefused("90000000000000000M", "it must be \"N\"");
        assertRefused("9000000000000000N", "It has 17 characters");
        assertRefused("9000000O000000000N", "Character 8 is \"O\"");
        assertRefused("", "It has 0 characters");
        assertRefused("9".repeat(5000), "It has 5000 characters");
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> new CreditCode(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    /** The law of the standard: the weighted sum of all 18 places is a multiple of 31 (the last weighs 1). */
    @Test
    void everyCodeObeysTheStandardAndEachSingleErrorIsFound() {
        Random random = new Random(32100);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            int sum = 0;
            for (int place = 0; place < 17; place++) {
                int value = random.nextInt(31);
                text.append(ALPHABET.charAt(value));
                sum += value * WEIGHTS[place];
            }
            text.append(CreditCode.checkDigit(text.toString()));
            sum += ALPHABET.indexOf(text.charAt(17));
            assertThat(sum % 31).as(text.toString()).isZero();
            assertThat(new CreditCode(text.toString()).text()).isEqualTo(text.toString());
            int broken = random.nextInt(18);
            text.setCharAt(
                    broken, ALPHABET.charAt((ALPHABET.indexOf(text.charAt(broken)) + 1 + random.nextInt(30)) % 31));
            assertThatThrownBy(() -> new CreditCode(text.toString())).isInstanceOf(Refusal.class);
        }
    }
}
