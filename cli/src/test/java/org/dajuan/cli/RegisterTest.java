package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final String PENALTY = "../registers/safety/penalty.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder = Path.of("");

    @Test
    void s01_whatIsShippedIsClean() {
        assertThat(run("register", "check", PENALTY)).isEqualTo(Exit.DONE);
        assertThat(text(out))
                .contains("penalty version 2")
                .contains("table penalty_rule from 2023-01-01: 8 rules, 480 cases, 0 gaps");
        assertThat(text(err)).contains("0 errors, 0 warnings");
    }

    @Test
    void s02_mistakesAreANegativeFinding() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, Files.readString(Path.of(PENALTY)).replace("to: decided", "to: decidde"));
        assertThat(run("register", "check", bad.toString())).isEqualTo(Exit.NEGATIVE);
        assertThat(text(out))
                .contains("bad.yaml:")
                .contains("\"decidde\" is no state")
                .contains("Nearest are [decided");
        out.reset();
        assertThat(run("register", "check", bad.toString(), "--json")).isEqualTo(Exit.NEGATIVE);
        assertThat(text(out)).contains("\"usable\" : false").contains("\"severity\" : \"error\"");
    }

    @Test
    void s03_dmn() {
        assertThat(run("register", "dmn", PENALTY, "--table", "penalty_rule")).isEqualTo(Exit.DONE);
        assertThat(text(out)).startsWith("<?xml").contains("hitPolicy=\"FIRST\"");
        assertThat(run("register", "dmn", PENALTY)).isEqualTo(Exit.USAGE);
        assertThat(run("register", "dmn", PENALTY, "--table", "no")).isEqualTo(Exit.USAGE);
    }

    @Test
    void h01_badInput() throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, "[");
        assertThat(run("register", "check", file.toString())).isEqualTo(Exit.INPUT);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(run("register", "check", file.toString())).isEqualTo(Exit.INPUT);
        assertThat(run("register", "check", folder.toString())).isEqualTo(Exit.INPUT);
        assertThat(run("register", "chekc", file.toString())).isEqualTo(Exit.USAGE);
        assertThat(run("register", "check")).isEqualTo(Exit.USAGE);
        assertThat(text(out)).isEmpty();
    }

    private Exit run(String... typed) {
        return new CommandLine(List.of(new Register()), false)
                .run(
                        List.of(typed),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream s) {
        return s.toString(StandardCharsets.UTF_8);
    }
}
