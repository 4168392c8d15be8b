package org.dajuan.engines.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.HashMap;
import java.util.Map;
import org.dajuan.engines.energy.Flow.Port;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollingDispatchTest {
    @BeforeEach
    void highsIsHere() {
        assumeThat(System.getProperty("os.name", "").contains("Linux")
                        && System.getProperty("os.arch", "").equals("amd64"))
                .as("HiGHS is packed for linux-x86-64")
                .isTrue();
    }

    /** Prices 1 and 5 in turn, load 2 MW, a tank of 2 MWh: whoever sees two hours ahead buys 4 MW in each cheap hour and none in a dear one. */
    @Test
    void aWindowOfTwoHoursIsEnoughForPricesInTurn() {
        EnergyProblem p = EnergyProblem.over(4)
                .bus("power", "power")
                .load("power", Profile.of(2))
                .add(new Capacity("line", 0, 10, 1))
                .add(Flow.of("purchase", new Port("power", 1))
                        .costing(Profile.of(new double[] {1, 5, 1, 5}))
                        .within("line", Profile.of(1)))
                .add(Store.of("tank", "power", 2))
                .build();
        try (RollingDispatch d =
                new RollingDispatch(p, Map.of("line", 10.0), Map.of(), Map.of(), Map.of("tank", 0.0), 2)) {
            for (int k = 0; k < 8; k++) {
                RollingDispatch.Step s = d.next();
                assertThat(s.status()).isEqualTo(LpStatus.OPTIMAL);
                assertThat(s.flows()[0]).as("hour %s", k).isCloseTo(k % 2 == 0 ? 4 : 0, within(1e-9));
                assertThat(s.cost()).isCloseTo(k % 2 == 0 ? 4 : 0, within(1e-9));
                assertThat(s.residual()).isLessThan(1e-9);
            }
        }
        assertThatThrownBy(() -> new RollingDispatch(p, Map.of(), Map.of(), Map.of(), Map.of(), 2))
                .hasMessageContaining("size of line");
        assertThatThrownBy(() -> new RollingDispatch(p, Map.of("line", 10.0), Map.of(), Map.of(), Map.of(), 5))
                .hasMessageContaining("window is 5 hours");
    }

    /**
     * Two months of two hours each, load 2, 4, 1, 1 MW; a MW of a month's peak costs 10. Nothing can be stored: the first month rises to 2, then
     * by 2 more; the second begins anew at 1 and rises no further.
     */
    @Test
    void aMonthsPeakIsWhatWasReachedAndEachRiseIsPriced() {
        EnergyProblem p = months(0);
        double[] cost = new double[4];
        try (RollingDispatch d = new RollingDispatch(p, Map.of(), Map.of(), Map.of(), Map.of("tank", 0.0), 2)) {
            for (int k = 0; k < 4; k++) {
                RollingDispatch.Step s = d.next();
                assertThat(s.status()).isEqualTo(LpStatus.OPTIMAL);
                cost[k] = s.cost();
            }
            // the horizon begins again: the first month has reached nothing
            assertThat(d.next().cost()).isCloseTo(20 + 2, within(1e-9));
        }
        assertThat(cost[0]).isCloseTo(20 + 2, within(1e-9));
        assertThat(cost[1]).isCloseTo(20 + 4, within(1e-9));
        assertThat(cost[2]).isCloseTo(10 + 1, within(1e-9));
        assertThat(cost[3]).isCloseTo(1, within(1e-9));
    }

    /** The same with a tank of 3 MWh: 3 MW in both hours of the first month are cheaper than 2 and 4, and a window of two hours sees it. */
    @Test
    void aWindowSmoothsThePeakItSees() {
        EnergyProblem p = months(3);
        double sum = 0;
        try (RollingDispatch d = new RollingDispatch(p, Map.of(), Map.of(), Map.of(), Map.of("tank", 0.0), 2)) {
            for (int k = 0; k < 2; k++) {
                RollingDispatch.Step s = d.next();
                assertThat(s.status()).isEqualTo(LpStatus.OPTIMAL);
                assertThat(s.flows()[0]).as("hour %s", k).isCloseTo(3, within(1e-9));
                sum += s.cost();
            }
        }
        assertThat(sum).isCloseTo(30 + 6, within(1e-9));
    }

    private static EnergyProblem months(double tank) {
        double none = Double.POSITIVE_INFINITY;
        return EnergyProblem.over(4)
                .bus("power", "power")
                .load("power", Profile.of(new double[] {2, 4, 1, 1}))
                .peak(new Capacity("first", 0, none, 10))
                .peak(new Capacity("second", 0, none, 10))
                .add(Flow.of("purchase", new Port("power", 1))
                        .costing(Profile.of(1))
                        .within("first", Profile.of(new double[] {1, 1, none, none}))
                        .within("second", Profile.of(new double[] {none, none, 1, 1})))
                .add(Store.of("tank", "power", tank))
                .build();
    }

    /** With the whole horizon in the window, the first step costs what the plan's first hour does, warm or cold. */
    @Test
    void warmStepsFindWhatColdOnesFind() {
        EnergyProblem p = Miniature.of(96, Map.of());
        EnergyModel plan = new EnergyModel(p);
        LpResult r = new EnergySolver(EnergyOptions.standard().with(SolverChoice.HIGHS)).solve(plan.program(), 96);
        Map<String, Double> sizes = new HashMap<>();
        p.capacities().forEach(c -> sizes.put(c.name(), r.x()[plan.capacity(c.name())]));
        try (RollingDispatch warm = new RollingDispatch(p, sizes, Map.of(), Map.of(), Map.of(), 24)) {
            int cold = warm.next().iterations();
            int later = 0;
            for (int k = 1; k < 40; k++) {
                RollingDispatch.Step s = warm.next();
                assertThat(s.status()).as("hour %s", k).isEqualTo(LpStatus.OPTIMAL);
                assertThat(s.residual()).isLessThan(1e-7);
                later += s.iterations();
            }
            assertThat(later / 39.0).isLessThan(cold / 2.0);
        }
    }
}
