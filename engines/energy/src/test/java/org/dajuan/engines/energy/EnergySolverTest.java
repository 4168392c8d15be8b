package org.dajuan.engines.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import java.util.Random;
import org.dajuan.engines.energy.Flow.Port;
import org.dajuan.engines.energy.interior.InteriorOptions;
import org.dajuan.engines.energy.interior.InteriorPoint;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.junit.jupiter.api.Test;

class EnergySolverTest {
    private static final EnergySolver STRUCTURED =
            new EnergySolver(EnergyOptions.standard().with(SolverChoice.STRUCTURED));
    private static final EnergySolver HIGHS =
            new EnergySolver(EnergyOptions.standard().with(SolverChoice.HIGHS));

    private static boolean highsIsHere() {
        return System.getProperty("os.name", "").contains("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    /**
     * Two hours, load 10 MW; wind of 1 money a MW blows in the first only (share 1, then 0), the store is free and lossless. So 20 MW of wind
     * and 10 MWh of store: 20 money.
     */
    @Test
    void aStoreCarriesTheWindOfOneHourIntoTheNext() {
        EnergyModel model = new EnergyModel(EnergyProblem.over(2)
                .bus("power", "power")
                .load("power", Profile.of(10))
                .add(new Capacity("wind_mw", 0, Double.POSITIVE_INFINITY, 1))
                .add(new Capacity("store_mwh", 0, Double.POSITIVE_INFINITY, 0.001))
                .add(Flow.of("wind", new Port("power", 1)).within("wind_mw", Profile.of(new double[] {1, 0})))
                .add(Store.of("store", "power", "store_mwh"))
                .build());
        LpResult r = STRUCTURED.solve(model.program(), 2);
        assertThat(r.status()).isEqualTo(LpStatus.OPTIMAL);
        assertThat(r.x()[model.capacity("wind_mw")]).isCloseTo(20, within(1e-5));
        assertThat(r.x()[model.level(0, 0)]).isCloseTo(10, within(1e-5));
        EnergyCheck check = EnergyCheck.of(model, r);
        assertThat(check.passed()).as(check.reason()).isTrue();
        assertThat(check.numbers().objective()).isCloseTo(20.01, within(1e-6));
    }

    @Test
    void randomParksAgreeWithHighsAndProveIt() {
        assumeThat(highsIsHere()).as("HiGHS is packed for linux-x86-64").isTrue();
        Random random = new Random(20261124);
        int feasible = 0;
        int infeasible = 0;
        for (int k = 0; k < 30; k++) {
            Map<String, Double> p = Miniature.perturbed(random);
            int hours = 24 + random.nextInt(73);
            EnergyModel model = new EnergyModel(Miniature.of(hours, p));
            LpResult ours = STRUCTURED.solve(model.program(), hours);
            LpResult theirs = HIGHS.solve(model.program(), hours);
            assertThat(ours.status())
                    .as("%s over %s hours: %s", p, hours, ours.note())
                    .isEqualTo(theirs.status());
            EnergyCheck check = EnergyCheck.of(model, ours);
            assertThat(check.passed())
                    .as("%s over %s hours: %s", p, hours, check)
                    .isTrue();
            if (ours.status() == LpStatus.OPTIMAL) {
                feasible++;
                double best = model.program().objective(theirs.x());
                assertThat(check.numbers().objective())
                        .as("%s over %s hours", p, hours)
                        .isCloseTo(best, within(1e-6 * (1 + Math.abs(best))));
                assertThat(EnergyCheck.of(model, theirs).passed()).isTrue();
            } else {
                infeasible++;
            }
        }
        assertThat(feasible).isGreaterThan(5);
        assertThat(infeasible).isGreaterThan(2);
    }

    @Test
    void anInfeasibleParkNamesLimitsOfWhichEachCounts() {
        assumeThat(highsIsHere()).as("HiGHS is packed for linux-x86-64").isTrue();
        EnergyModel model = new EnergyModel(Miniature.of(
                24, Map.of("import_max_mw", 0.0, "wind_max_mw", 10.0, "pv_max_mw", 10.0, "battery_energy_capex", 1.0)));
        LpResult r = STRUCTURED.solve(model.program(), 24);
        assertThat(r.status()).isEqualTo(LpStatus.INFEASIBLE);
        assertThat(EnergyCheck.of(model, r).passed()).isTrue();
        Conflict conflict = Conflict.of(model, r, HIGHS, 100);
        assertThat(conflict.irreducible()).isTrue();
        assertThat(conflict.limits()).contains("most of import", "balance of power");
    }

    @Test
    void unlimitedExportIsUnbounded() {
        EnergyModel model = new EnergyModel(EnergyProblem.over(24)
                .bus("power", "power")
                .add(Flow.of("purchase", new Port("power", 1)).costing(Profile.of(100)))
                .add(Flow.of("sale", new Port("power", -1)).costing(Profile.of(-101)))
                .build());
        LpResult r = STRUCTURED.solve(model.program(), 24);
        if (r.status() == LpStatus.FAILED) {
            r = HIGHS.solve(model.program(), 24);
        }
        assertThat(r.status()).isEqualTo(LpStatus.UNBOUNDED);
        assertThat(EnergyCheck.of(model, r).passed()).isTrue();
    }

    @Test
    void aStoreOfNoSizeAndAFixedFlowAreTakenAsTheyAre() {
        EnergyModel model = new EnergyModel(EnergyProblem.over(48)
                .bus("power", "power")
                .load("power", Profile.of(5))
                .add(Flow.of("must take", new Port("power", 1)).between(Profile.of(3), Profile.of(3)))
                .add(Flow.of("purchase", new Port("power", 1))
                        .costing(Profile.of(-2))
                        .between(Profile.of(0), Profile.of(9)))
                .add(Store.of("none", "power", 0))
                .build());
        LpResult r = STRUCTURED.solve(model.program(), 48);
        assertThat(r.status()).isEqualTo(LpStatus.OPTIMAL);
        assertThat(EnergyCheck.of(model, r).passed()).isTrue();
        assertThat(model.program().objective(r.x())).isCloseTo(-2 * 2 * 48, within(1e-9));
    }

    @Test
    void nanLoadMissingHoursAndTwoUnitsAreNamed() {
        double[] load = new double[24];
        load[7] = Double.NaN;
        EnergyProblem bad = EnergyProblem.over(24)
                .bus("power", "power")
                .load("power", Profile.of(load))
                .add(new Capacity("size", 0, 10, 1))
                .add(Flow.of("wind", new Port("power", 1)).within("size", Profile.of(new double[23])))
                .add(Store.of("store", "power", "size"))
                .add(Flow.of("line", new Port("nowhere", 1)))
                .add(Flow.of("purchase", new Port("power", 1)).between(Profile.of(0), Profile.of(-5)))
                .build();
        assertThat(bad.validate())
                .anyMatch(s -> s.contains("load of power in hour 7 is NaN MW"))
                .anyMatch(s -> s.contains("share of wind has 23 hours; expected 24"))
                .anyMatch(s -> s.contains("Capacity size limits both MW and MWh"))
                .anyMatch(s -> s.contains("flow purchase in hour 0 is to lie between 0.0 and -5.0 MW"))
                .anyMatch(s -> s.contains("flow line names bus nowhere"));
        assertThatThrownBy(() -> new EnergyModel(bad)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The general factorisation finds the optimum of a park too, over a week and without being told the order of time. */
    @Test
    void aParkWithoutItsOrderOfTimeIsTheSame() {
        EnergyModel model = new EnergyModel(Miniature.of(168, Map.of()));
        LpResult ordered = STRUCTURED.solve(model.program(), 168);
        LpResult unordered = new InteriorPoint(InteriorOptions.standard().unordered()).solve(model.program());
        assertThat(unordered.status()).as(unordered.note()).isEqualTo(LpStatus.OPTIMAL);
        assertThat(unordered.note()).contains("general sparse factors");
        double best = model.program().objective(ordered.x());
        assertThat(model.program().objective(unordered.x())).isCloseTo(best, within(1e-7 * Math.abs(best)));
        assertThat(EnergyCheck.of(model, unordered).passed()).isTrue();
    }

    @Test
    void aResultThatWasTamperedWithFailsTheCheck() {
        EnergyModel model = new EnergyModel(Miniature.of(24, Map.of()));
        LpResult r = STRUCTURED.solve(model.program(), 24);
        assertThat(EnergyCheck.of(model, r).passed()).isTrue();
        double[] x = r.x().clone();
        x[model.flow(0, 5)] += 1;
        assertThat(EnergyCheck.of(model, new LpResult(r.status(), x, r.y(), 0, "", ""))
                        .passed())
                .isFalse();
        double[] y = new double[r.y().length];
        assertThat(EnergyCheck.of(model, new LpResult(r.status(), r.x(), y, 0, "", ""))
                        .passed())
                .isFalse();
    }
}
