package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dajuan.engines.carbon.Confidence;
import org.dajuan.engines.carbon.Factor;
import org.dajuan.feeds.carbon.CarbonTables;
import org.dajuan.feeds.document.ReadLimits;
import org.junit.jupiter.api.Test;

/** The factors that come with the program against the collected ones: each value stands there, and nothing remembered is called more. */
class CarbonFactorsReference {

    @Test
    void everyShippedFactorStandsInTheCollection() throws Exception {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Path collected = Settings.of(k -> k.equals("dajuan.root") ? root.toString() : null, k -> null)
                .reference()
                .resolve("data/energy/carbon_energy_factors.csv");
        assumeTrue(Files.exists(collected), "no collected factors at " + collected);
        Set<BigDecimal> known = new TreeSet<>();
        Set<BigDecimal> remembered = new TreeSet<>();
        for (String line : Files.readAllLines(collected)) {
            String[] cells = line.split(",");
            for (String value : cells[2].split("\\|")) {
                if (value.matches("[0-9.]+")) {
                    known.add(new BigDecimal(value));
                    if (line.contains(",memory")) {
                        remembered.add(new BigDecimal(value));
                    }
                }
            }
        }
        CarbonTables tables = new CarbonTables(ReadLimits.standard());
        List<Factor> ours = tables.factors(root.resolve("registers/energy/factors.csv"), "factors.csv");
        assertThat(tables.rejected()).isEmpty();
        List<String> strange = new ArrayList<>();
        for (Factor f : ours) {
            BigDecimal value = BigDecimal.valueOf(f.value());
            if (!known.contains(value) || f.confidence().confirmed()) {
                strange.add(f.key() + " = " + value);
            }
            if (f.confidence() != Confidence.REMEMBERED && remembered.contains(value)) {
                strange.add(f.key() + " is remembered there");
            }
        }
        assertThat(strange).isEmpty();
        assertThat(ours).hasSizeGreaterThan(40);
    }
}
