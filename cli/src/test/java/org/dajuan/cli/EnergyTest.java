package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb on hours of our own: a day of wind by night and sun by day. */
class EnergyTest {
    @TempDir
    Path shared;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void hours() throws Exception {
        List<String> lines = new ArrayList<>(List.of("wind,pv,shape,price"));
        for (int t = 0; t < 24; t++) {
            boolean day = t >= 8 && t < 18;
            lines.add((day ? "0.1,0.6" : "0.5,0") + ",1," + (day ? 300 : 500));
        }
        write(lines);
    }

    private void write(List<String> lines) throws Exception {
        Files.write(Files.createDirectories(shared.resolve("data/energy")).resolve("bench_alxa.csv"), lines);
    }

    private Exit run(String... typed) throws Exception {
        out.reset();
        err.reset();
        Settings settings = Settings.of(k -> null, k -> k.equals("DAJUAN_SHARED") ? shared.toString() : null);
        return new CommandLine(List.of(new Energy(settings)), false)
                .run(
                        List.of(typed),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDayIsPlannedProvedAndWrittenDown() throws Exception {
        Path csv = shared.resolve("solution.csv");
        assertThat(run(
                        "energy",
                        "bench",
                        "alxa",
                        "--hours",
                        "24",
                        "--solver",
                        "structured",
                        "--solution",
                        csv.toString(),
                        "--json"))
                .as(said())
                .isEqualTo(Exit.DONE);
        assertThat(said()).contains("\"status\" : \"optimal\"").contains("\"check_passed\" : true");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo("hour,quantity,value");
        assertThat(lines).hasSize(1 + 9 + 24 * 15);
        // What the park cannot do without is bought, made or stored: the load of 776 MW is met in the last hour.
        double sum = 0;
        for (String line : lines) {
            String[] cell = line.split(",");
            double v = cell[0].equals("23") ? Double.parseDouble(cell[2]) : 0;
            sum += switch (cell[1]) {
                case "wind", "pv", "import" -> v;
                case "discharge" -> 0.95 * v;
                case "export", "charge", "electrolyser", "carbide", "sodium" -> -v;
                case "haber_bosch" -> -0.06 * v;
                default -> 0;
            };
        }
        assertThat(sum).isCloseTo(776, org.assertj.core.api.Assertions.within(1e-3));
    }

    @Test
    void whatCannotBeIsANegativeFindingThatNamesLimits() throws Exception {
        assertThat(run(
                        "energy",
                        "bench",
                        "alxa",
                        "--hours",
                        "24",
                        "--param",
                        "import_max_mw=0",
                        "--param",
                        "wind_max_mw=1",
                        "--json"))
                .as(said())
                .isEqualTo(Exit.NEGATIVE);
        assertThat(said()).contains("\"status\" : \"infeasible\"").contains("balance of power");
    }

    @Test
    void perturbedParksAreProvedAndAgreeWithHighs() throws Exception {
        org.assertj.core.api.Assumptions.assumeThat(System.getProperty("os.arch"))
                .as("HiGHS is packed for linux-x86-64")
                .isEqualTo("amd64");
        assertThat(run("energy", "perturb", "alxa", "--count", "40", "--hours", "24", "--seed", "7", "--json"))
                .as(said())
                .isEqualTo(Exit.DONE);
        assertThat(said())
                .contains("\"neither\" : 0")
                .doesNotContain("\"proved_optimal\" : 0")
                .doesNotContain("\"proved_infeasible\" : 0");
        assertThat(run("energy", "perturb", "elsewhere")).isEqualTo(Exit.USAGE);
    }

    @Test
    void wrongWordsNumbersAndRowsAreNamed() throws Exception {
        assertThat(run("energy", "bench", "alxa", "--param", "luck=1")).isEqualTo(Exit.USAGE);
        assertThat(said()).contains("luck").contains("wind_capex");
        assertThat(run("energy", "bench", "alxa", "--param", "load_mw=NaN")).isEqualTo(Exit.USAGE);
        assertThat(run("energy", "bench", "alxa", "--solver", "oracle")).isEqualTo(Exit.USAGE);
        assertThat(run("energy", "bench", "alxa", "--hours", "24", "--param", "import_max_mw=-5"))
                .isEqualTo(Exit.INPUT);
        assertThat(said()).contains("flow import in hour 0 is to lie between 0.0 and -5.0 MW");
        write(List.of("wind,pv,shape,price", "0.1,0,1,300", "0.1,zero,1,300"));
        assertThat(run("energy", "bench", "alxa", "--hours", "2")).isEqualTo(Exit.INPUT);
        assertThat(said()).contains("bench_alxa.csv#3").contains("zero");
        write(List.of("wind,pv,shape,price"));
        assertThat(run("energy", "bench", "alxa", "--hours", "2")).isEqualTo(Exit.INPUT);
    }
}
