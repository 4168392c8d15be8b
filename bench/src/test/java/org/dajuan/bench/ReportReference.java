package org.dajuan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler against hand-made labels of real reports, which lie beside the repository. */
class ReportReference {
    private static Path shared() {
        Path shared = Shared.find().orElse(null);
        assumeTrue(shared != null, "reference texts absent: no folder shared beside the checkout");
        return Objects.requireNonNull(shared);
    }

    private static Map<String, ReportScore.Line> score(String gold, String text) {
        return ReportScore.score(
                Gold.read(gold, text), new ReportCompiler().compile(new ReportText("reference", text), 2000));
    }

    @Test
    void theFirstClientsSpeechIsReadAsItsLabelsSay() throws IOException {
        Map<String, ReportScore.Line> s =
                score(Files.readString(shared().resolve("seed/gold.json")), Files.readString(Shared.speech(shared())));
        assertThat(f1(s, "quantity")).isGreaterThanOrEqualTo(0.98);
        assertThat(f1(s, "subject")).isGreaterThanOrEqualTo(0.90);
        assertThat(f1(s, "full")).isGreaterThanOrEqualTo(0.85);
        assertThat(f1(s, "task")).isGreaterThanOrEqualTo(0.92);
        assertThat(f1(s, "project")).isGreaterThanOrEqualTo(0.80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-ordos-2023", "prov-zhejiang-2024", "city-suzhou-2024"})
    void reportsNeverTunedOnReachTheGoal(String name) throws IOException {
        Map<String, ReportScore.Line> s = score(gold(name), text(name));
        assertThat(f1(s, "quantity")).isGreaterThanOrEqualTo(0.97);
        assertThat(f1(s, "full")).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void otherDigitsAreReadTheSame() throws IOException {
        for (String name : List.of("city-ordos-2023", "city-suzhou-2024")) {
            double before = f1(score(gold(name), text(name)), "quantity");
            double after = f1(score(gold(name), shiftDigits(text(name))), "quantity");
            assertThat(after).as(name).isGreaterThanOrEqualTo(before - 0.01);
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(shared().resolve("data/report/" + name + ".txt"));
    }

    private static String gold(String name) throws IOException {
        return Files.readString(Shared.checkout().resolve("bench/gold/" + name + ".json"));
    }

    /** Every digit 2 to 8 outside a year moves by one, so that no rule can rest on a figure. */
    private static String shiftDigits(String text) {
        char[] c = text.toCharArray();
        for (int i = 0; i < c.length; i++) {
            boolean year = i + 3 < c.length
                    && c[i] == '2'
                    && c[i + 1] == '0'
                    && Character.isDigit(c[i + 2])
                    && Character.isDigit(c[i + 3]);
            if (year) {
                i += 3;
            } else if (c[i] >= '2' && c[i] <= '8') {
                c[i]++;
            }
        }
        return new String(c);
    }

    private static double f1(Map<String, ReportScore.Line> s, String name) {
        return Objects.requireNonNull(s.get(name)).f1();
    }
}
