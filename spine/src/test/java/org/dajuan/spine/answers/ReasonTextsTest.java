package org.dajuan.spine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {
    private static final Set<String> CODES =
            Arrays.stream(ReasonCode.values()).map(ReasonCode::code).collect(Collectors.toSet());

    @Test
    void everyCodeHasBothTextsAndNoTextIsLeftOver() {
        for (Locale l : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(ReasonTexts.texts(l).stringPropertyNames()).isEqualTo(CODES);
        }
    }

    @Test
    void textsUseNoArgumentThatIsNotGiven() {
        for (Locale l : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Properties texts = ReasonTexts.texts(l);
            for (ReasonCode c : ReasonCode.values()) {
                Matcher m = Pattern.compile("\\{(\\d+)}").matcher(texts.getProperty(c.code()));
                while (m.find()) {
                    assertThat(Integer.parseInt(m.group(1))).as(c + " " + l).isLessThan(c.args());
                }
            }
        }
    }

    /** Reasons are made through ReasonCode alone, so that the first test covers every code in use. */
    @Test
    void noOtherCodesAreMade() throws IOException {
        Set<String> elsewhere = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/org/dajuan/spine/answers"))) {
            for (Path p : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(p);
                boolean own = p.endsWith("ReasonCode.java") || p.endsWith("Reason.java");
                if (!own && (source.contains("Reason.of(") || source.contains("new Reason("))) {
                    elsewhere.add(p.toString());
                }
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void remarksInsideAnArgumentAreRenderedInTheReadersLanguage() {
        Reason r = ReasonCode.MET.reason(
                "融资",
                "47亿元",
                "45亿元",
                ReasonCode.REMARK_BELOW_LIMIT.nested("a#1")
                        + ReasonTexts.SEPARATOR
                        + ReasonCode.REMARK_MONTHS_MISSING.nested("2024-05"));
        assertThat(ReasonTexts.render(r, Locale.CHINESE)).isEqualTo("融资为47亿元，达到目标45亿元。（a#1低于检出限，按上限计。）（缺2024-05。）");
        assertThat(ReasonTexts.render(r, Locale.ENGLISH))
                .startsWith("融资 is 47亿元")
                .contains("Missing: 2024-05");
    }

    @Test
    void hostileArgumentsAreShownAsTheyAre() {
        assertThat(ReasonTexts.render(ReasonCode.UNMEASURED.reason("@x:{0}{9}%s"), Locale.CHINESE))
                .startsWith("@x:{0}{9}%s");
        assertThat(ReasonTexts.render(Reason.of("no-such-code", "a"), Locale.FRENCH))
                .isEqualTo("no-such-code [a]");
        assertThat(ReasonTexts.render(new Reason("met", List.of()), Locale.CHINESE))
                .contains("?");
    }
}
