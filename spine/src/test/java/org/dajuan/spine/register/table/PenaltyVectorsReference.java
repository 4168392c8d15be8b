package org.dajuan.spine.register.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.Definitions;
import org.dajuan.spine.register.RegisterDefinition;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The penalty rule against vectors that somebody else worked out. */
class PenaltyVectorsReference {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void everyVectorHasItsRuleAndOutcome() throws Exception {
        Path file = vectors();
        Assumptions.assumeTrue(
                Files.exists(file), () -> "The reference vectors " + file + " are absent; nothing was compared.");
        RegisterDefinition penalty = Definitions.shipped("safety/penalty.yaml");
        DecisionTable rule = penalty.findTable("penalty_rule").orElseThrow();
        DecisionTable envelope = penalty.findTable("legal_envelope").orElseThrow();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("id,source,majorHazardSource,majorHiddenDanger,reportedIfMajor,");
        for (String line : lines.subList(1, lines.size())) {
            String[] c = line.split(",", -1);
            Map<String, Object> in = new HashMap<>();
            in.put("source", c[1]);
            in.put("major_hazard_source", c[2].equals("1"));
            in.put("major_hidden_danger", c[3].equals("1"));
            if (!c[4].equals("-")) {
                in.put("reported_if_major", c[4].equals("1"));
            }
            in.put("prior_external_finding", c[5].equals("1"));
            in.put("rectification", c[6]);
            in.put("harm", c[7].equals("1"));
            Decision.Decided decided = (Decision.Decided) rule.decide(DAY, DAY, in);
            assertThat(decided.rules()).as(c[0]).containsExactly(c[9]);
            Decision.Decided proposal = (Decision.Decided) envelope.decide(
                    DAY,
                    DAY,
                    Map.of(
                            "rule_outcome", decided.outputs().get("outcome"),
                            "excluded", false,
                            "mitigation_art32", c[8].equals("1")));
            assertThat(proposal.outputs().get("outcome")).as(c[0]).isEqualTo(c[10].split(" ")[0]);
        }
        assertThat(lines).hasSize(19);
    }

    /** In the nearest folder {@code shared}, looking upwards, or where {@code dajuan.shared} says. */
    private static Path vectors() {
        String told = System.getProperty("dajuan.shared", System.getenv().getOrDefault("DAJUAN_SHARED", ""));
        if (!told.isBlank()) {
            return Path.of(told, "models/penalty_vectors.csv");
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("shared/models"))) {
                return p.resolve("shared/models/penalty_vectors.csv");
            }
        }
        return Path.of("shared/models/penalty_vectors.csv");
    }
}
