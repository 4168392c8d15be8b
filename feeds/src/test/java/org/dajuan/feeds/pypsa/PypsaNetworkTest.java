package org.dajuan.feeds.pypsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergySolver;
import org.dajuan.engines.energy.SolverChoice;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.energy.BadCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network of two snapshots of our own, in the form that PyPSA exports, with optima worked by hand; and what is refused in it. */
class PypsaNetworkTest {
    @TempDir
    Path folder;

    /** Two snapshots of 3 h. Bus a has a plant of 10 a MWh, bus b a load of 6 and 9 MW; the link between them loses a tenth. */
    @BeforeEach
    void twoBuses() throws IOException {
        put("network.csv", "name,_multi_invest,pypsa_version", "two buses,0,1.1.2");
        put(
                "snapshots.csv",
                ",snapshot,objective,stores,generators",
                "0,2025-01-01 00:00:00,3.0,3.0,3.0",
                "1,2025-01-01 03:00:00,3.0,3.0,3.0");
        put("buses.csv", "name,v_nom,carrier", "a,100.0,AC", "b,100.0,AC");
        put("carriers.csv", "name,co2_emissions", "coal,0.5");
        put("generators.csv", "name,bus,p_nom,carrier,marginal_cost,efficiency", "plant,a,20.0,coal,10.0,0.4");
        put("links.csv", "name,bus0,bus1,efficiency,p_nom", "cable,a,b,0.9,20.0");
        put("loads.csv", "name,bus", "town,b");
        put("loads-p_set.csv", ",town", "0,6.0", "1,9.0");
    }

    private void put(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private double optimum() {
        EnergyModel model = new EnergyModel(
                PypsaNetwork.read(folder, 0, ReadLimits.standard()).problem());
        LpResult r = new EnergySolver(EnergyOptions.standard().with(SolverChoice.STRUCTURED))
                .solve(model.program(), model.problem().hours());
        assertThat(r.status()).as(r.note()).isEqualTo(LpStatus.OPTIMAL);
        EnergyCheck check = EnergyCheck.of(model, r);
        assertThat(check.passed()).as(check.reason()).isTrue();
        return check.numbers().objective();
    }

    private void says(String... parts) {
        assertThatThrownBy(() -> PypsaNetwork.read(folder, 0, ReadLimits.standard()))
                .isInstanceOf(BadCase.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    /** (6 + 9) / 0.9 MW for 3 h at 10. */
    @Test
    void linksLoseAndSnapshotsWeigh() {
        assertThat(optimum()).isCloseTo(15 / 0.9 * 3 * 10, within(1e-6));
    }

    /** Reactances 1 and 2 in parallel carry 2/3 and 1/3: with at most 6 MW on the first, 9 MW come at most; the rest is dear. */
    @Test
    void linesShareByReactance() throws IOException {
        put("links.csv", "name,bus0,bus1,p_nom");
        put("lines.csv", "name,bus0,bus1,x,r,s_nom", "one,a,b,1.0,9.0,4.0", "two,b,a,2.0,9.0,50.0");
        put("generators.csv", "name,bus,p_nom,marginal_cost", "plant,a,20.0,10.0", "engine,b,20.0,100.0");
        // 4 MW on the first allow 2 on the second: 6 come from a, 0 and 3 from b
        assertThat(optimum()).isCloseTo(3 * (6 * 10 + 6 * 10 + 3 * 100), within(1e-5));
    }

    /** What is built beyond p_nom costs 7 a MW: 10 MW are needed for 9 / 0.9, and PyPSA's objective leaves out the 4 that stand. */
    @Test
    void whatStandsOfAnExtendableIsTakenOff() throws IOException {
        put(
                "generators.csv",
                "name,bus,p_nom,p_nom_extendable,p_nom_min,capital_cost,marginal_cost",
                "plant,a,4.0,True,2.0,7.0,10.0");
        PypsaNetwork n = PypsaNetwork.read(folder, 0, ReadLimits.standard());
        assertThat(n.constant()).isEqualTo(28);
        assertThat(optimum()).isCloseTo(10 * 7 - 28 + 15 / 0.9 * 3 * 10, within(1e-5));
    }

    /**
     * A unit of 2 MW and 3 h at b begins with 2 MWh, takes in 1 MW of water, gives at 0.5 and must hold 3 MWh after the first snapshot: of
     * 2 + 3 MWh, 2 are given in the first and 3 + 3 in the second, so 1 and 3 MWh of power, 1/3 and 1 MW.
     */
    @Test
    void aStorageUnitKeepsItsInflowAndItsSetLevel() throws IOException {
        put(
                "storage_units.csv",
                "name,bus,p_nom,max_hours,efficiency_dispatch,state_of_charge_initial,standing_loss",
                "dam,b,2.0,3.0,0.5,2.0,0.0");
        put("storage_units-inflow.csv", ",dam", "0,1.0", "1,1.0");
        put("storage_units-state_of_charge_set.csv", ",dam", "0,3.0", "1,");
        assertThat(optimum()).isCloseTo((15 - 1 / 3.0 - 1) / 0.9 * 3 * 10, within(1e-5));
    }

    /** 0.5 t per MWh of coal at 0.4 is 1.25 t per MWh; 25 t allow 20 MWh, the other 25 - 20·0.9/... come from the engine at b. */
    @Test
    void carbonCountsWhatGoesIn() throws IOException {
        put(
                "generators.csv",
                "name,bus,p_nom,carrier,marginal_cost,efficiency",
                "plant,a,20.0,coal,10.0,0.4",
                "engine,b,20.0,,100.0,1.0");
        put(
                "global_constraints.csv",
                "name,type,carrier_attribute,sense,constant",
                "co2,primary_energy,co2_emissions,<=,25");
        assertThat(optimum()).isCloseTo(20 * 10 + (45 - 20 * 0.9) * 100, within(1e-4));
    }

    /** A cyclic store at b, of 9 MWh: it takes what a cheaper first snapshot gives, 3 MW for 3 h. */
    @Test
    void aStoreCarriesEnergyOver() throws IOException {
        put("generators-marginal_cost.csv", ",plant", "0,10.0", "1,20.0");
        put("stores.csv", "name,bus,e_nom,e_cyclic", "tank,b,9.0,True");
        assertThat(optimum()).isCloseTo((9 / 0.9 * 10 + 6 / 0.9 * 20) * 3, within(1e-5));
    }

    @Test
    void whatWouldChangeTheAnswerIsRefusedByName() throws IOException {
        put("generators.csv", "name,bus,p_nom,committable", "plant,a,20.0,True");
        says("generators.csv#2, plant: committable is \"True\", which would change the answer");
        put("generators.csv", "name,bus,p_nom,marginal_cost_quadratic", "plant,a,20.0,0.1");
        says("marginal_cost_quadratic is \"0.1\"");
        put("generators.csv", "name,bus,p_nom", "plant,a,20.0");
        put("lines.csv", "name,bus0,bus1,x,type,s_nom", "one,a,b,1.0,490-AL1/64-ST1A 380.0,4.0");
        says("lines.csv#2, one: type is \"490-AL1/64-ST1A 380.0\"");
        Files.delete(folder.resolve("lines.csv"));
        put("transformers.csv", "name,bus0,bus1,x,s_nom", "t,a,b,0.1,10");
        says("transformers.csv has 1 rows that would change the answer");
        Files.delete(folder.resolve("transformers.csv"));
        put("generators-p_nom_max.csv", ",plant", "0,1", "1,2");
        says("generators-p_nom_max.csv: p_nom_max of generators as a series is not read");
        Files.delete(folder.resolve("generators-p_nom_max.csv"));
        put("network.csv", "name,_multi_invest", "two buses,1");
        says("_multi_invest is \"1\"");
        put("network.csv", "name,_multi_invest", "two buses,0");
        put("global_constraints.csv", "name,type,sense,constant", "g,growth,<=,1");
        says("global_constraints.csv#2, g: type is \"growth\"");
    }

    @Test
    void seriesFollowTheSnapshots() throws IOException {
        put("loads-p_set.csv", ",town", "0,6.0");
        says("loads-p_set.csv has 1 snapshots; expected 2");
        put("loads-p_set.csv", ",town", "0,6.0", "0,9.0");
        says("loads-p_set.csv#3: the snapshot is \"0\"");
        put("loads-p_set.csv", ",town", "0,6.0", "1,nan");
        says("loads-p_set.csv#3, town: p_set is \"nan\"");
        put("loads-p_set.csv", ",village", "0,6.0", "1,9.0");
        says("the column village is none of loads.csv");
        put("loads-p_set.csv", ",town", "0,6.0", "1,9.0");
        put("links.csv", "name,bus0,bus1,p_nom", "cable,a,sea,20.0");
        says("links.csv#2, cable: bus1 is \"sea\"; expected a bus of buses.csv");
    }

    @Test
    void whatDoesNotEnterTheOptimumIsSaid() throws IOException {
        put("buses.csv", "name,v_nom,carrier,country,x", "a,100.0,AC,CN,1", "b,100.0,AC,CN,2");
        assertThat(PypsaNetwork.read(folder, 1, ReadLimits.standard()).notes())
                .anyMatch(n -> n.contains("country"))
                .anyMatch(n -> n.contains("Only the first 1 snapshots"))
                .noneMatch(n -> n.contains("column x"));
    }
}
