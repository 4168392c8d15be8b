package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergySolver;
import org.dajuan.engines.energy.SolverChoice;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.pypsa.PypsaNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example networks of PyPSA (CC-BY-4.0, commit 0209b0ed), kept beside the checkout. Known: {@code n.objective} and
 * {@code n.objective_constant} of PyPSA 1.3.0 with HiGHS at tolerances of 1e-9.
 */
class PypsaReference {
    @ParameterizedTest
    @CsvSource({
        "ac-dc-meshed, -3474256.0405499237, 21915277.518279143",
        "storage-hvdc, 14670508.825359242, 1211329.7804769464",
        "model-energy, 8078135675.451243, 0"
    })
    void ourOptimumIsThatOfPypsa(String name, double objective, double constant) {
        Path folder = Path.of("none");
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path there = p.resolve("shared/data/energy/pypsa-examples").resolve(name);
            folder = Files.isDirectory(there) ? there : folder;
        }
        assumeThat(folder)
                .as("shared/data/energy/pypsa-examples/%s beside the checkout", name)
                .isDirectory();
        PypsaNetwork network = PypsaNetwork.read(folder, 0, ReadLimits.standard());
        assertThat(network.constant()).isCloseTo(constant, within(1e-6));
        EnergyModel model = new EnergyModel(network.problem());
        for (SolverChoice solver : SolverChoice.values()) {
            LpResult r = new EnergySolver(EnergyOptions.standard().with(solver))
                    .solve(model.program(), model.problem().hours());
            assertThat(r.status()).as("%s %s", solver, r.note()).isEqualTo(LpStatus.OPTIMAL);
            EnergyCheck check = EnergyCheck.of(model, r);
            assertThat(check.passed()).as("%s %s", solver, check.reason()).isTrue();
            assertThat(check.numbers().objective())
                    .as("%s", solver)
                    .isCloseTo(objective, within(1e-6 * Math.abs(objective)));
        }
    }
}
