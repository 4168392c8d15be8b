package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.NumeralFate;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern SAID = Pattern.compile("(?:say|title)\\('([a-z][a-z.-]+)'");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.of(Tongue.EN).all().keySet())
                .isEqualTo(Texts.of(Tongue.ZH).all().keySet());
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        Texts.of(Tongue.ZH).all().forEach((key, zh) -> {
            String en = Texts.of(Tongue.EN).get(key);
            assertThat(en.contains("{0}")).as(key).isEqualTo(zh.contains("{0}"));
            assertThat(en.contains("{1}")).as(key).isEqualTo(zh.contains("{1}"));
        });
    }

    @Test
    void everyVerdictKindFateAndComparatorIsWorded() {
        for (Tongue tongue : Tongue.values()) {
            Texts texts = Texts.of(tongue);
            for (Verdict v : Verdict.values()) {
                assertThat(texts.get("verdict." + v.code())).isNotBlank();
                assertThat(texts.get("verdict." + v.code() + ".means")).isNotBlank();
            }
            for (ItemKind k : ItemKind.values()) {
                assertThat(texts.get("kind." + k.code())).isNotBlank();
            }
            for (NumeralFate.Fate f : NumeralFate.Fate.values()) {
                assertThat(texts.get("fate." + f)).isNotBlank();
            }
            for (Comparator c : Comparator.values()) {
                assertThat(texts.get("how." + c.name())).isNotBlank();
            }
        }
    }

    @Test
    void everyTextThatTheScriptsSayExists() {
        for (String script : new String[] {"base.js", "sheet.js", "report.js"}) {
            Matcher m = SAID.matcher(Resources.text(script));
            while (m.find()) {
                if (!m.group(1).endsWith(".")) {
                    assertThat(Texts.of(Tongue.ZH).all()).as(script).containsKey(m.group(1));
                }
            }
        }
    }
}
