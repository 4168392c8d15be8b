package org.dajuan.engines.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known optima of the benchmark, established elsewhere by HiGHS through two formulations. */
class AlxaReference {

    private static EnergyModel model(int hours) throws IOException {
        Path file = null;
        for (Path p = Path.of("").toAbsolutePath(); p != null && file == null; p = p.getParent()) {
            Path there = p.resolve("shared/data/energy/bench_alxa.csv");
            file = Files.isReadable(there) ? there : null;
        }
        assumeThat(file)
                .as("shared/data/energy/bench_alxa.csv beside the checkout")
                .isNotNull();
        List<String> lines = Files.readAllLines(java.util.Objects.requireNonNull(file));
        double[][] c = new double[4][lines.size() - 1];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            for (int k = 0; k < 4; k++) {
                c[k][i - 1] = Double.parseDouble(cells[k]);
            }
        }
        return new EnergyModel(AlxaInstance.problem(hours, c[0], c[1], c[2], c[3], Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"168, 6.0873485054e7, 5e-10", "2190, 5.777673406e8, 1e-9"})
    void theStructuredMethodReachesIt(int hours, double known, double relative) throws IOException {
        EnergyModel model = model(hours);
        LpResult r =
                new EnergySolver(EnergyOptions.standard().with(SolverChoice.STRUCTURED)).solve(model.program(), hours);
        assertThat(r.status()).as(r.note()).isEqualTo(LpStatus.OPTIMAL);
        EnergyCheck check = EnergyCheck.of(model, r);
        assertThat(check.passed()).as(check.reason()).isTrue();
        assertThat(check.numbers().objective()).isCloseTo(known, within(relative * known));
        assertThat(check.numbers().bound()).isCloseTo(known, within(1e-8 * known));
    }

    @Test
    void highsReachesIt() throws IOException {
        EnergyModel model = model(168);
        LpResult r = new EnergySolver(EnergyOptions.standard().with(SolverChoice.HIGHS)).solve(model.program(), 168);
        assertThat(r.status()).isEqualTo(LpStatus.OPTIMAL);
        assertThat(model.program().objective(r.x())).isCloseTo(6.0873485054e7, within(1e-2));
    }
}
