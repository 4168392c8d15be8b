package org.dajuan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two years' reports against hand-made labels of what became of every promise; the texts lie beside the repository. */
class CompareReference {
    private static PairScore score(String name) throws IOException {
        Path shared = Shared.find().orElse(null);
        assumeTrue(shared != null, "reference texts absent: no folder shared beside the checkout");
        return CompareBench.score(
                Shared.checkout().resolve("bench/gold/compare/" + name + ".json"), Objects.requireNonNull(shared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prov-neimenggu-2024-2025", "city-wuhai-2024-2025", "national-2024-2025"})
    void nothingIsCalledSilentThatTheReportSpeaksOf(String name) throws IOException {
        PairScore s = score(name);
        assertThat(s.falseSilence()).as(s.errors().toString()).isZero();
        assertThat(s.lost()).as(s.errors().toString()).isZero();
        assertThat(s.promises()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prov-neimenggu-2024-2025", "city-wuhai-2024-2025"})
    void nothingIsAccountedForByAnotherThing(String name) throws IOException {
        PairScore s = score(name);
        assertThat(s.falseMatch()).as(s.errors().toString()).isZero();
    }

    /** A forecast that a plan states (预计) is still taken for a promise. */
    @ParameterizedTest
    @ValueSource(strings = "national-2024-2025")
    void theNationPairHasOneKnownError(String name) throws IOException {
        PairScore s = score(name);
        assertThat(s.falseMatch()).as(s.errors().toString()).isLessThanOrEqualTo(1);
    }
}
