package org.dajuan.engines.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dajuan.engines.energy.lp.LpResult;
import org.junit.jupiter.api.Test;

/** The example of the README is the code below, line by line, and gives what the README says. */
class ReadmeTest {

    static double example() {
        // example
        EnergyModel park = new EnergyModel(EnergyProblem.over(2)
                .bus("power", "power")
                .load("power", Profile.of(10))
                .add(new Capacity("wind_mw", 0, 100, 30))
                .add(Flow.of("wind", new Flow.Port("power", 1)).within("wind_mw", Profile.of(new double[] {1, 0})))
                .add(Flow.of("purchase", new Flow.Port("power", 1)).costing(Profile.of(50)))
                .add(Store.of("battery", "power", 4))
                .build());
        LpResult plan =
                new EnergySolver(EnergyOptions.standard().with(SolverChoice.STRUCTURED)).solve(park.program(), 2);
        double cost = EnergyCheck.of(park, plan).numbers().objective(); // 14 MW of wind, 6 MWh bought: 720
        // end
        return cost;
    }

    @Test
    void theReadmeShowsThisExample() throws Exception {
        assertThat(example()).isCloseTo(720, within(1e-6));
        String source = squeezed(Files.readString(Path.of("src/test/java/org/dajuan/engines/energy/ReadmeTest.java")));
        String readme = Files.readString(Path.of("README.md"));
        String shown = squeezed(
                readme.substring(readme.indexOf("```java") + 7, readme.indexOf("```", readme.indexOf("```java") + 7)));
        String ours = source.substring(source.indexOf("//example") + 9, source.indexOf("//end"));
        assertThat(shown).isEqualTo(ours);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
