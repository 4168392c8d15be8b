package org.dajuan.feeds.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.engines.energy.Capacity;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.RenewableShare;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A case of two hours that a test spoils in one place at a time: the message names file, row, asset and value. */
class EnergyCaseTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeEach
    void aCaseOfTwoHours() throws IOException {
        put("case.yaml", """
                schema: energy-case.v1
                name: two hours
                start: 2025-01-31T23:00
                buses: {power: power, heat: heat}
                """);
        put("hours.csv", "hour,wind,load", "0,0.5,1", "1,0.2,1.1");
        put("sources.csv", "name,bus,profile,size_mw,most_mw,cost_per_mw_year", "wind,power,wind,10,30,8760");
        put("loads.csv", "name,bus,mw,profile", "park,power,4,load");
        put("grid.csv", "name,bus,direction,price,most_mw,peak_charge_mw_month", "buy,power,buy,300,9,7440");
    }

    private void put(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private EnergyCase read() {
        return EnergyCase.read(folder, 0, ReadLimits.standard());
    }

    private void says(String... parts) {
        assertThatThrownBy(this::read)
                .isInstanceOf(BadCase.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void whatStandsIsPaidForAndAMonthHasItsPeak() {
        EnergyProblem p = read().problem();
        assertThat(p.hours()).isEqualTo(2);
        // 8760 a MW and year for two hours: 2 a MW; the 10 MW that stand are taken off again
        assertThat(p.capacities()).contains(new Capacity("wind_mw", 10, 30, 2));
        assertThat(p.constant()).isEqualTo(-20);
        // one hour of January (744 h) and one of February (672 h) at 7440 a MW and month
        assertThat(p.capacities().stream().filter(c -> c.name().startsWith("buy_peak")))
                .extracting(Capacity::name, Capacity::cost)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("buy_peak_2025-01_mw", 10.0),
                        org.assertj.core.groups.Tuple.tuple("buy_peak_2025-02_mw", 7440.0 / 672));
        assertThat(java.util.Objects.requireNonNull(p.loads().get("power")).at(1))
                .isEqualTo(4.4);
    }

    @Test
    void hoursAreThereOnceEach() throws IOException {
        put("hours.csv", "hour,wind,load", "0,0.5,1", "0,0.2,1");
        says("hours.csv#3: hour 0 stands twice, first in hours.csv#2");
        put("hours.csv", "hour,wind,load", "0,0.5,1", "2,0.2,1");
        says("hours.csv#3: hour is \"2\"; expected 1", "Maybe hour 1 is missing");
        put("hours.csv", "hour,wind,load", "0,0.5,1", "1,0.2,NaN");
        says("hours.csv#3, profile load: \"NaN\" is none");
        put("hours.csv", "hour,wind,load", "0,0.5,1", "1,0.2,");
        says("hours.csv#3, profile load: \"\" is none");
        put("hours.csv", "hour,wind,load");
        says("hours.csv has no hours");
    }

    @Test
    void oneUnitAColumnAndNoColumnIgnored() throws IOException {
        put("loads.csv", "name,bus,mw", "park,power,4 MW", "mill,power,3 kW");
        says("loads.csv#2, park: mw is \"4 MW\"; expected a number", "loads.csv#3, mill: mw is \"3 kW\"");
        put("loads.csv", "name,bus,mw,colour", "park,power,4,red");
        says("loads.csv: the column \"colour\" is none of");
    }

    @Test
    void namesLeadSomewhereAndStandOnce() throws IOException {
        put("loads.csv", "name,bus,mw,profile", "park,steam,4,load");
        says("loads.csv#2, park: bus is \"steam\"; expected buses out of [power, heat]");
        put("loads.csv", "name,bus,mw,profile", "park,power,4,tide");
        says("loads.csv#2, park: profile is \"tide\"", "[wind, load]");
        put("loads.csv", "name,bus,mw,profile", "wind,power,4,load");
        says("loads.csv#2, wind: name is \"wind\"", "sources.csv#2 has it already");
    }

    @Test
    void sizesAndSharesStayWithinTheirBounds() throws IOException {
        put("sources.csv", "name,bus,profile,size_mw,most_mw", "wind,power,wind,10,5");
        says("sources.csv#2, wind: most_mw is \"5\"; expected a number of at least 10.0");
        put("sources.csv", "name,bus,profile,size_mw,most_mw", "wind,power,wind,-1,5");
        says("sources.csv#2, wind: size_mw is \"-1\"");
        put("sources.csv", "name,bus,profile,size_mw,most_mw", "wind,power,wind,1e400,5");
        says("sources.csv#2, wind: size_mw is \"1e400\"");
        put("sources.csv", "name,bus,profile,size_mw", "wind,power,wind,10");
        put("stores.csv", "name,bus,size_mwh,loss_per_hour", "battery,power,5,1.5");
        says("stores.csv#2, battery: loss_per_hour is \"1.5\"");
        put("grid.csv", "name,bus,direction,price,most_mw,must_take_mw", "buy,power,buy,300,9,10");
        says("grid.csv#2, buy: must_take_mw is \"10\"; expected at most the 9.0 MW of most_mw in hour 0");
    }

    @Test
    void anUnknownKeyOrFlowIsNamed() throws IOException {
        put("case.yaml", "schema: energy-case.v1", "name: x", "buses: {power: power, heat: heat}", "tariff: 3");
        assertThatThrownBy(this::read).isInstanceOf(UnreadableDocument.class).hasMessageContaining("tariff");
        put(
                "case.yaml",
                "schema: energy-case.v1",
                "name: x",
                "start: 2025-01-01T00:00",
                "buses: {power: power, heat: heat}",
                "budgets: [{name: carbon, per_mwh: {coal: 1}, most: 5}]");
        says("Budget carbon counts flow coal, which is not defined");
        put("case.yaml", "schema: energy-case.v1", "name: x", "buses: {power: power, heat: heat}");
        says("grid.csv#2, buy: peak_charge_mw_month is \"7440\"; expected a start in case.yaml");
    }

    @Test
    void theSampleCaseReads() {
        EnergyCase sample = EnergyCase.read(ROOT.resolve("samples/energy"), 0, ReadLimits.standard());
        assertThat(sample.problem().hours()).isEqualTo(168);
        assertThat(sample.promises()).extracting(RenewableShare::name).containsExactly("renewable share");
        assertThat(EnergyCase.read(ROOT.resolve("samples/energy"), 24, ReadLimits.standard())
                        .notes())
                .hasSize(1);
    }

    /** The JSON Schema is for people and editors; it must say what the reader reads. */
    @Test
    void theSchemaHasTheReadersKeysAndColumns() throws IOException {
        Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(ROOT.resolve("docs/schemas/energy-case.v1.schema.json")));
        assertThat(keys(schema, "properties")).isEqualTo(EnergyCase.KEYS);
        Map<?, ?> tables = (Map<?, ?>) java.util.Objects.requireNonNull(schema.get("$defs"));
        EnergyCase.TABLES.forEach((table, columns) -> {
            Map<?, ?> row = (Map<?, ?>) java.util.Objects.requireNonNull(tables.get(table));
            Set<String> names = new HashSet<>();
            List<String> needed = new ArrayList<>();
            for (String c : columns) {
                names.add(c.replace("*", ""));
                if (c.startsWith("*")) {
                    needed.add(c.substring(1));
                }
            }
            assertThat(keys(row, "properties")).as(table).isEqualTo(names);
            assertThat(row.get("required")).as(table).isEqualTo(needed);
        });
    }

    private static Set<String> keys(Map<?, ?> map, String key) {
        Set<String> keys = new HashSet<>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(map.get(key))).keySet().forEach(k -> keys.add(k.toString()));
        return keys;
    }
}
