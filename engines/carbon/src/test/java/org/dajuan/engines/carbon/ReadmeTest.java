package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of the README is the code below, line by line, and gives what the README says. */
class ReadmeTest {

    static double example() {
        // example
        Evidence scale = new Evidence(Evidence.Kind.METER, "belt scale B-1", "");
        Evidence assay = new Evidence(Evidence.Kind.ASSAY, "sheet C-2025", "");
        Cell boiler = new Cell("X", "boiler", "", YearMonth.of(2025, 5));
        Activity coal = new Activity("A1", boiler, Use.BURNED, "coal", 100, "t", 1.0, scale);
        Factor heat =
                new Factor(FactorKind.NET_CALORIFIC, "coal", "", "2025", 20, "GJ/t", 1, Confidence.MEASURED, assay);
        Factor carbon =
                new Factor(FactorKind.CARBON_PER_HEAT, "coal", "", "", 0.025, "tC/GJ", 2, Confidence.MEASURED, assay);
        Factor burnt = new Factor(FactorKind.OXIDATION, "coal", "", "", 0.96, "", 1, Confidence.MEASURED, assay);
        CarbonProblem problem =
                new CarbonProblem(List.of(coal), List.of(heat, carbon, burnt), Map.of(), List.of(), List.of());
        CarbonResult result = CarbonAccounts.of(problem, CarbonOptions.standard());
        boolean sound =
                CarbonCheck.of(problem, CarbonOptions.standard(), result).passed();
        double tonnes = sound ? result.sum(Account.DIRECT, line -> true) : Double.NaN; // 176 tCO2
        // end
        return tonnes;
    }

    @Test
    void theReadmeShowsThisExample() throws Exception {
        assertThat(example()).isEqualTo(176, org.assertj.core.api.Assertions.within(1e-9));
        String source = squeezed(Files.readString(Path.of("src/test/java/org/dajuan/engines/carbon/ReadmeTest.java")));
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
