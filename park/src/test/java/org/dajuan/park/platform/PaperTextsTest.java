package org.dajuan.park.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaperTextsTest {
    private static final PaperTexts ZH = PaperTexts.of("zh");
    private static final PaperTexts EN = PaperTexts.of("en");

    @Test
    void bothLanguagesHoldTheSameTextsAndEnglishHoldsNoChinese() {
        assertThat(EN.keys()).isEqualTo(ZH.keys()).hasSizeGreaterThan(60);
        EN.keys().forEach(key -> assertThat(EN.get(key)).as(key).doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void placeholdersAreFilledAndNumbersAreNotGrouped() {
        assertThat(ZH.get("circular.all.text", 1200, 2, 3, 4, 5)).startsWith("本期新交办1200件，办结2件");
        assertThat(EN.get("circular.days", "a", "b")).isEqualTo("(a to b)");
        assertThatIllegalArgumentException().isThrownBy(() -> EN.get("no.such"));
    }

    @Test
    void anUnknownLanguageIsChinese() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(PaperTexts.of(null).day(day)).isEqualTo("2026年11月24日");
        assertThat(PaperTexts.of("fr")).isSameAs(ZH);
        assertThat(EN.day(day)).isEqualTo("24 November 2026");
    }
}
