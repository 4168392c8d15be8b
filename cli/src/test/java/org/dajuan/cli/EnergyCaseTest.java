package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of three hours whose optimum is worked by hand, and cases that no sane park would send. */
class EnergyCaseTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void threeHours() throws IOException {
        put("case.yaml", "schema: energy-case.v1", "name: three hours", "buses: {power: power, heat: heat}");
        put("hours.csv", "hour,load,price", "0,10,100", "1,20,300", "2,10,100");
        put("loads.csv", "name,bus,mw,profile", "park,power,1,load");
        put("grid.csv", "name,bus,direction,price,most_mw", "buy,power,buy,price,100");
    }

    private void put(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private Exit solve(String... more) throws Exception {
        return run("solve", more);
    }

    private Exit run(String action, String... more) throws Exception {
        out.reset();
        Settings settings = Settings.of(k -> k.equals("dajuan.root") ? ROOT.toString() : null, k -> null);
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> typed = new java.util.ArrayList<>(List.of("energy", action, folder.toString(), "--json"));
        typed.addAll(List.of(more));
        return new CommandLine(List.of(new Energy(settings)), false).run(typed, to, to);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private double number(String field) {
        String text = said().substring(said().indexOf("\"" + field + "\" : ") + field.length() + 5);
        return Double.parseDouble(text.substring(0, text.indexOf('\n')).replace(",", ""));
    }

    /** 10·100 + 20·300 + 10·100 = 8000 without a store. */
    @ParameterizedTest
    @ValueSource(strings = {"structured", "highs"})
    void withoutAStoreEveryHourIsBought(String solver) throws Exception {
        assertThat(solve("--solver", solver)).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("objective")).isCloseTo(8000, org.assertj.core.api.Assertions.within(1e-4));
    }

    /** A lossless store of 5 MWh moves 5 MWh from 300 to 100: 7000. */
    @Test
    void aStoreMovesTheDearHour() throws Exception {
        put("stores.csv", "name,bus,size_mwh", "tank,power,5");
        assertThat(solve()).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("objective")).isCloseTo(7000, org.assertj.core.api.Assertions.within(1e-6));
    }

    /** A peak charge of 744 money a MW and month counts 3/744 for three hours: 3 a MW. Level 40/3 MW each hour: 3·40/3 of charge. */
    @Test
    void aPeakChargeLevelsThePurchase() throws Exception {
        put("case.yaml", "schema: energy-case.v1", "name: x", "start: 2025-01-01T00:00", "buses: {power: power}");
        put("hours.csv", "hour,load", "0,10", "1,20", "2,10");
        put("grid.csv", "name,bus,direction,price,peak_charge_mw_month", "buy,power,buy,0,744");
        put("stores.csv", "name,bus,size_mwh", "tank,power,50");
        assertThat(solve()).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("objective")).isCloseTo(40, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(number("buy_peak_2025-01_mw")).isCloseTo(40 / 3.0, org.assertj.core.api.Assertions.within(1e-6));
    }

    /** A battery of 10 MWh, an hour to fill, 0.5 there and back at one cycle: buys 10 at 100, gives 5 in the dear hour: 8000 + 1000 − 1500. */
    @Test
    void efficiencyAndCyclesAreKept() throws Exception {
        put(
                "stores.csv",
                "name,bus,size_mwh,hours,charge_efficiency,discharge_efficiency,most_cycles",
                "battery,power,10,1,1,0.5,1");
        assertThat(solve()).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("objective")).isCloseTo(7500, org.assertj.core.api.Assertions.within(1e-6));
    }

    /** A furnace that needs 10 MW on average, may run at 20 and has a day's stock: it skips the dear hour. */
    @Test
    void aProcessRunsWhenPowerIsCheap() throws Exception {
        put("loads.csv", "name,bus,mw", "park,power,0");
        put("processes.csv", "name,bus,demand_mw,most_mw,stock_hours", "furnace,power,10,20,24");
        assertThat(solve()).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("objective")).isCloseTo(3000, org.assertj.core.api.Assertions.within(1e-6));
    }

    /** Two outputs: 1 MW of gas gives 0.5 power and 0.5 heat; 20 MW of heat need 40 of gas at 10 and spare 20 MW of power. */
    @Test
    void aConverterWithTwoOutputsServesBoth() throws Exception {
        put("case.yaml", "schema: energy-case.v1", "name: x", "buses: {power: power, heat: heat, gas: gas}");
        put("loads.csv", "name,bus,mw", "park,power,30", "homes,heat,20");
        put("converters.csv", "name,takes,gives,size_mw", "engine,gas 1,power 0.5; heat 0.5,40");
        put("grid.csv", "name,bus,direction,price,most_mw", "buy,power,buy,100,100", "gas_buy,gas,buy,10,");
        assertThat(solve()).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("objective"))
                .isCloseTo(3 * (40 * 10 + 10 * 100), org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void negativePricesBuyUpToTheLimit() throws Exception {
        put("hours.csv", "hour,load,price", "0,10,-5", "1,20,-5", "2,10,-5");
        put("grid.csv", "name,bus,direction,price,most_mw", "buy,power,buy,price,100", "sell,power,sell,-1,50");
        assertThat(solve()).as(said()).isEqualTo(Exit.DONE);
        // what is bought beyond the load is sold at a loss of 1: (60 + 70 + 60)·−5 + 150·1
        assertThat(number("objective")).isCloseTo(-800, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aStoreOfNoSizeAndAMustTakeOfOneSizeAreProved() throws Exception {
        put("stores.csv", "name,bus,size_mwh,hours", "none,power,0,2");
        put("grid.csv", "name,bus,direction,price,most_mw,must_take_mw", "buy,power,buy,price,load,load");
        for (String solver : List.of("structured", "highs")) {
            assertThat(solve("--solver", solver)).as(said()).isEqualTo(Exit.DONE);
            assertThat(number("objective")).isCloseTo(8000, org.assertj.core.api.Assertions.within(1e-4));
        }
    }

    @Test
    void unlimitedSaleAboveThePriceIsUnboundedAndNamed() throws Exception {
        put("grid.csv", "name,bus,direction,price,most_mw", "buy,power,buy,price,", "sell,power,sell,301,");
        for (String solver : List.of("auto", "structured", "highs")) {
            assertThat(solve("--solver", solver)).as(said()).isEqualTo(Exit.NEGATIVE);
            assertThat(said())
                    .contains("\"status\" : \"unbounded\"", "\"check_passed\" : true", "\"grows\"", "\"sell\"");
        }
    }

    @Test
    void tooLittleOfEverythingIsInfeasibleWithACertificate() throws Exception {
        put("grid.csv", "name,bus,direction,price,most_mw", "buy,power,buy,price,15");
        for (String solver : List.of("auto", "structured", "highs")) {
            assertThat(solve("--solver", solver)).as(said()).isEqualTo(Exit.NEGATIVE);
            assertThat(said())
                    .contains("\"status\" : \"infeasible\"", "\"check_passed\" : true")
                    .contains("balance of power", "most of buy");
        }
    }

    /** Heat from power at 3, power from heat at 0.4: 1.2 for 1. At 0.3 it is a heat pump and nothing is wrong. */
    @Test
    void aLoopThatMakesEnergyIsRefused() throws Exception {
        put(
                "converters.csv",
                "name,takes,gives,size_mw",
                "pump,power 1,heat 3,5",
                "engine,heat 1,power 0.4,5",
                "boiler,power 1,heat 0.99,5");
        assertThat(solve()).as(said()).isEqualTo(Exit.INPUT);
        assertThat(said()).contains("pump, engine make energy").doesNotContain("boiler");
        put("converters.csv", "name,takes,gives,size_mw", "pump,power 1,heat 3,5", "engine,heat 1,power 0.3,5");
        put("grid.csv", "name,bus,direction,price,most_mw", "buy,power,buy,price,100", "vent,heat,sell,0,");
        assertThat(solve()).as(said()).isEqualTo(Exit.DONE);
    }

    @Test
    void whatIsWrongEndsWithBadInput() throws Exception {
        put("loads.csv", "name,bus,mw,profile", "park,power,1 GW,load");
        assertThat(solve()).isEqualTo(Exit.INPUT);
        assertThat(said()).contains("loads.csv#2, park: mw is \"1 GW\"");
        assertThat(solve("--hours", "9")).isEqualTo(Exit.INPUT);
        assertThat(said()).contains("The case has 3 hours");
        Files.delete(folder.resolve("case.yaml"));
        assertThat(solve()).isEqualTo(Exit.INPUT);
        assertThat(said()).contains("holds no case.yaml");
    }

    /** Worked by hand in the README beside it. */
    @Test
    void theTriangleInPypsasFormCostsWhatItsReadmeSays() throws Exception {
        folder = ROOT.resolve("samples/pypsa/triangle");
        for (String solver : List.of("structured", "highs")) {
            assertThat(solve("--solver", solver)).as(said()).isEqualTo(Exit.DONE);
            assertThat(number("objective")).isCloseTo(1170, org.assertj.core.api.Assertions.within(1e-4));
        }
    }

    @Test
    void theSampleCaseIsProvedAndWrittenDown() throws Exception {
        Path csv = folder.resolve("solution.csv");
        folder = ROOT.resolve("samples/energy");
        assertThat(solve("--solver", "structured", "--solution", csv.toString()))
                .as(said())
                .isEqualTo(Exit.DONE);
        double structured = number("objective");
        assertThat(solve("--solver", "highs")).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("objective"))
                .isCloseTo(structured, org.assertj.core.api.Assertions.within(1e-6 * Math.abs(structured)));
        // 12 sizes, then 13 flows and 5 levels in each of 168 hours
        assertThat(Files.readAllLines(csv)).hasSize(1 + 12 + 168 * 18);
    }

    /**
     * Wind of 1 MW a unit costs 150·3/8760·8760/3 = 150 over the three hours and gives 3 MWh; without a promise all is bought: 8000. A share of
     * 0.3 asks for 12 of 40 MWh: 4 units at 150, and 4 MW less of every hour: 600 − 4·500 are a gain, so wind is built at once. At
     * 600 a unit it is not: each unit costs 600 and saves 500, so a point (0.4 MWh) costs 0.4/3·100.
     */
    @Test
    void theNextPointOfAPromiseHasItsPrice() throws Exception {
        put(
                "case.yaml",
                "schema: energy-case.v1",
                "name: x",
                "buses: {power: power}",
                "promises: [{name: share, by: [wind], of: [buy], least: 0.1}]");
        put("sources.csv", "name,bus,size_mw,most_mw,cost_per_mw_year", "wind,power,0,100," + 600 * 8760 / 3);
        assertThat(run("price-of-promise", "--from", "0", "--to", "30", "--steps", "2", "--solver", "highs"))
                .as(said())
                .isEqualTo(Exit.DONE);
        assertThat(said().replaceAll("\\s+", " ")).contains("\"cost\" : 8000.0").contains("\"cost\" : 8400.0");
        String last = said().substring(said().lastIndexOf("price_per_point"));
        assertThat(Double.parseDouble(last.replaceAll("[^0-9.]", "")))
                .isCloseTo(0.4 / 3 * 100, org.assertj.core.api.Assertions.within(1e-6));
        put("case.yaml", "schema: energy-case.v1", "name: x", "buses: {power: power}");
        assertThat(run("price-of-promise")).isEqualTo(Exit.INPUT);
    }

    @Test
    void scenariosAreProvedByTwoThreadsAsByOne() throws Exception {
        folder = ROOT.resolve("samples/energy");
        assertThat(run("scenarios", "--count", "4", "--hours", "48", "--threads", "2", "--seed", "3"))
                .as(said())
                .isEqualTo(Exit.DONE);
        String two = costs();
        assertThat(said()).contains("\"proved\" : 4");
        assertThat(run("scenarios", "--count", "4", "--hours", "48", "--threads", "1", "--seed", "3"))
                .isEqualTo(Exit.DONE);
        assertThat(costs()).isEqualTo(two).contains("\"objective\" : ");
    }

    private String costs() {
        return String.join(
                "\n", said().lines().filter(l -> l.contains("\"objective\"")).toList());
    }

    /** Every hour is bought as it comes; the tank of 5 MWh fills in the cheap hours, and each window sees the whole day around. */
    @Test
    void rollingDispatchCarriesOutThePlan() throws Exception {
        put("stores.csv", "name,bus,size_mwh", "tank,power,5");
        assertThat(run("dispatch", "--window", "3", "--count", "30")).as(said()).isEqualTo(Exit.DONE);
        assertThat(number("hours")).isEqualTo(30);
        // ten days of 7000 each; the first begins and the last ends with a tank as full as the plan's
        assertThat(number("operation_cost")).isCloseTo(70_000, org.assertj.core.api.Assertions.within(1501.0));
        assertThat(number("planned_operation_cost")).isCloseTo(70_000, org.assertj.core.api.Assertions.within(1e-3));
        assertThat(run("dispatch", "--window", "4")).isEqualTo(Exit.INPUT);
    }
}
