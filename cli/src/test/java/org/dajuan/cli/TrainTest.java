package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainTest {

    /** A line of training.txt that fails would leave its path out of the start-up cache, and nobody would notice. */
    @Test
    void everyLineOfTheWalkIsUnderstood() throws Exception {
        List<Verb> verbs = Main.verbs(Settings.of(Map.of("dajuan.root", "..")::get, Map.<String, String>of()::get));
        Verb train = verbs.getLast();
        assertThat(train.name()).isEqualTo("train");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream log = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(train.run(train.syntax().parse(List.of()), log, log)).isEqualTo(Exit.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .isNotEmpty()
                .allMatch(line -> line.endsWith(": DONE") || line.endsWith(": NEGATIVE"));
    }

    @Test
    void theWalkIsNotInTheHelp() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(Arrays.asList("--help"), stream, stream);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("  doctor ").doesNotContain("train");
    }
}
