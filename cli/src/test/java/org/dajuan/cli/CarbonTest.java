package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fictional case under {@code samples/carbon}; its totals were worked by a script of twenty lines that shares no code with us. */
class CarbonTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path CASE = ROOT.resolve("samples/carbon");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Exit run(String... typed) throws Exception {
        out.reset();
        err.reset();
        Settings settings = Settings.of(k -> k.equals("dajuan.root") ? ROOT.toString() : null, k -> null);
        return new CommandLine(List.of(new Carbon(settings)), false)
                .run(
                        List.of(typed),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String json(String... typed) throws Exception {
        run(typed);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSampleCaseInFull() throws Exception {
        // 1: one retirement of the sample overlaps another and is rejected, which is a negative finding
        assertThat(run("carbon", "account", CASE.toString(), "--json")).isEqualTo(Exit.NEGATIVE);
        String json = out.toString(StandardCharsets.UTF_8);
        Path target = Path.of("target/carbon.json");
        Files.writeString(target, json);
        assertThat(json).contains("\"passed\" : true").contains("\"complete\" : true");
        assertThat(json)
                .contains("\"direct_t\" : \"45449.5715\"")
                .contains("\"process_t\" : \"210826.844\"")
                .contains("\"power_location_t\" : \"508309.945\"")
                .contains("\"power_residual_t\" : \"478261.68\"")
                .contains("\"power_market_t\" : \"444124.08\"")
                .contains("\"renewable_share\" : \"0.129064\"")
                .contains("\"national_total_t\" : \"820349.761\"")
                .contains("\"national_total_t\" : \"104044.547\"");
        assertThat(json).contains("GEC2503W149001–150500: RETIRED_BEFORE");
        assertThat(json).contains("certificates.csv#8");
        assertThat(json)
                .contains("\"cause\" : \"SUB_METER_SILENT\"")
                .contains("\"cause\" : \"READING_DAY\"")
                .contains("\"cause\" : \"UNIT\"")
                .contains("\"cause\" : \"LOSS\"");
    }

    @Test
    void everyFigureWalksToAPlaceInATable() throws Exception {
        String json = json("carbon", "account", CASE.toString(), "--json");
        String[] places = json.split("\"place\" : \"");
        assertThat(places.length).isGreaterThan(1000);
        assertThat(List.of(places).subList(1, places.length))
                .allMatch(p -> p.startsWith("\"")
                        || p.startsWith("activities.csv#")
                        || p.startsWith("factors.csv#")
                        || p.startsWith("certificates.csv#"));
    }

    @Test
    void threeShapesOfExcel() throws Exception {
        for (String shape : List.of("mrv", "ghg", "pack")) {
            Path file = folder.resolve(shape + ".xlsx");
            run("carbon", "export", CASE.toString(), "--shape", shape, "--out", file.toString());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                String book = new String(
                        zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(book).contains("核查包").contains("提示");
                assertThat(book.contains("排放源")).isEqualTo(shape.equals("mrv"));
                assertThat(book.contains("范围")).isEqualTo(shape.equals("ghg"));
            }
        }
        assertThat(run("carbon", "export", CASE.toString(), "--shape", "pdf")).isEqualTo(Exit.USAGE);
    }

    private Path write(String activities) throws Exception {
        Files.writeString(folder.resolve("case.yaml"), "schema: carbon-case.v1\nname: x\nyear: 2025\nregions: [内蒙古]\n");
        Files.writeString(
                folder.resolve("activities.csv"),
                "id,enterprise,process,month,use,item,amount,unit,evidence_kind,evidence\n" + activities);
        return folder;
    }

    @Test
    void aFactorMissingForTheYearIsRefusedAndNamesWhatExists() throws Exception {
        Path c = write("1,X,p,2025-01,bought,electricity,10,MWh,meter,M\n");
        assertThat(run("carbon", "account", c.toString(), "--json")).isEqualTo(Exit.NEGATIVE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("FACTOR_MISSING")
                .contains("内蒙古 2023 = 0.6479 kgCO2/kWh")
                .contains("\"complete\" : false");
    }

    @Test
    void rowsThatAreNone() throws Exception {
        Path c = write("""
                1,X,p,2025-01,burned,coke,NaN,t,meter,M
                2,X,p,2025-01,burned,coke,-5,t,meter,M
                3,X,p,2025-01,burned,coke,5 t,t,meter,M
                4,X,p,2025-13,burned,coke,5,t,meter,M
                5,X,p,2025-01,smelt,coke,5,t,meter,M
                6,X,p,2025-01,burned,coke,5,t,meter,
                7,X,p,2025-01,burned,coke,1e999999999,t,meter,M
                8,X,p,2025-01,burned,coke,5,t,meter,M
                """);
        String json = json("carbon", "account", c.toString(), "--json");
        for (int row = 2; row <= 8; row++) {
            assertThat(json).contains("activities.csv#" + row + "\"");
        }
        assertThat(json).contains("Put the unit into the unit column").contains("-5.0 t");
        // 5 t of coke: 5 × 28.4 × 0.0288 × 0.93 × 44/12
        assertThat(json).contains("\"direct_t\" : \"13.945536\"");
    }

    @Test
    void casesThatAreNone() throws Exception {
        assertThat(run("carbon", "account", folder.resolve("nowhere").toString()))
                .isEqualTo(Exit.INPUT);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("carbon", "account", empty.toString())).isEqualTo(Exit.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("case.yaml");
        write("");
        assertThat(run("carbon", "account", folder.toString())).isEqualTo(Exit.INPUT);
        Files.writeString(folder.resolve("case.yaml"), "schema: carbon-case.v1\nnaem: x\n");
        assertThat(run("carbon", "account", folder.toString())).isEqualTo(Exit.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("naem");
        Files.writeString(folder.resolve("case.yaml"), "[1, 2");
        assertThat(run("carbon", "account", folder.toString())).isEqualTo(Exit.INPUT);
        assertThat(run("carbon", "weigh", CASE.toString())).isEqualTo(Exit.USAGE);
    }
}
