package org.dajuan.engines.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.Flow.Port;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.junit.jupiter.api.Test;

/** What the parts of a problem mean, each solvable on paper. */
class EnergyModelTest {
    private static final Profile ANY = Profile.of(Double.POSITIVE_INFINITY);
    private static final Profile NONE = Profile.of(Double.NEGATIVE_INFINITY);

    private static LpResult solve(EnergyModel model) {
        EnergySolver solver = new EnergySolver(EnergyOptions.standard().with(SolverChoice.STRUCTURED));
        LpResult r = solver.solve(model.program(), model.problem().hours());
        assertThat(r.status()).as(r.note()).isEqualTo(LpStatus.OPTIMAL);
        assertThat(EnergyCheck.of(model, r).passed()).isTrue();
        return r;
    }

    /**
     * Three buses, three lines of one reactance: of 9 MW from a to c, 6 take the straight line and 3 the way over b.
     *
     * <pre>
     * a ---- c      x·ab + x·bc − x·ac = 0
     *  \ b /
     * </pre>
     */
    @Test
    void aCouplingSplitsPowerByReactance() {
        EnergyModel m = new EnergyModel(EnergyProblem.over(2)
                .bus("a", "AC")
                .bus("b", "AC")
                .bus("c", "AC")
                .load("c", Profile.of(9))
                .add(Flow.of("plant", new Port("a", 1)).costing(Profile.of(1)))
                .add(line("ab", "a", "b"))
                .add(line("bc", "b", "c"))
                .add(line("ac", "a", "c"))
                .add(new Coupling("cycle", Map.of("ab", 1.0, "bc", 1.0, "ac", -1.0), Profile.of(0), Profile.of(0)))
                .build());
        LpResult r = solve(m);
        assertThat(r.x()[m.flow(1, 0)]).isCloseTo(3, within(1e-6));
        assertThat(r.x()[m.flow(3, 1)]).isCloseTo(6, within(1e-6));
        assertThat(m.limitOf(m.program().rows() - 1)).isEqualTo("coupling cycle");
    }

    private static Flow line(String name, String from, String to) {
        return Flow.of(name, new Port(from, -1), new Port(to, 1)).between(NONE, ANY);
    }

    /** A size of 10 that may change by 0.2 of it: after 0 come at most 2 and 4; the rest of 3, 3, 9 is bought at 1. */
    @Test
    void aRampCountsFromStepToStep() {
        EnergyModel m = new EnergyModel(EnergyProblem.over(3)
                .bus("power", "power")
                .load("power", Profile.of(new double[] {0, 3, 9}))
                .add(new Capacity("size", 10, 10, 0))
                .add(Flow.of("plant", new Port("power", 1))
                        .within(Share.of("size", Profile.of(1)).ramping(new Ramp(Double.POSITIVE_INFINITY, 0.2))))
                .add(Flow.of("purchase", new Port("power", 1)).costing(Profile.of(1)))
                .build());
        assertThat(m.program().objective(solve(m).x())).isCloseTo(1 + 5, within(1e-6));
    }

    /** A unit of 2 MW that holds 3 h of it; keeping 1 MWh for an hour costs 0.1: 6 MWh are kept once. */
    @Test
    void aStoreMayBeSizedInHoursOfPowerAndCostByTheHour() {
        EnergyModel m = new EnergyModel(EnergyProblem.over(2)
                .bus("power", "power")
                .load("power", Profile.of(new double[] {0, 6}))
                .add(new Capacity("unit", 0, 2, 1))
                .add(Flow.of("purchase", new Port("power", 1))
                        .costing(Profile.of(1))
                        .between(Profile.of(0), Profile.of(new double[] {100, 0})))
                .add(Store.of("store", "power", Double.POSITIVE_INFINITY)
                        .within(Share.of("unit", Profile.of(3)))
                        .costing(Profile.of(0.1)))
                .build());
        assertThat(m.program().objective(solve(m).x())).isCloseTo(2 + 6 + 0.6, within(1e-6));
    }

    /** Steps of 3 h that count 2 h in costs and 1 h in budgets; a store turns 1 MW into 3 MWh. */
    @Test
    void stepsMayStandForDifferentHours() {
        EnergyModel m = new EnergyModel(EnergyProblem.over(2)
                .weights(new Weights(Profile.of(2), Profile.of(1), Profile.of(3)))
                .constant(100)
                .bus("power", "power")
                .load("power", Profile.of(new double[] {0, 4}))
                .add(Flow.of("purchase", new Port("power", 1)).costing(Profile.of(new double[] {1, 5})))
                .add(Store.of("store", "power", 9))
                .add(Budget.atMost("energy", Map.of("purchase", 1.0), 4))
                .build());
        LpResult r = solve(m);
        // 9 MWh are 3 MW for a step: 3·1·2, the fourth in the dear step 1·5·2
        assertThat(m.program().objective(r.x())).isCloseTo(100 + 6 + 10, within(1e-5));
        assertThat(r.x()[m.level(0, 0)]).isCloseTo(9, within(1e-4));
    }

    @Test
    void onlyALoopThatGivesMoreThanItTakesMakesEnergy() {
        EnergyProblem.Builder b = EnergyProblem.over(1).bus("a", "a").bus("b", "b");
        b.add(line("there", "a", "b")).add(line("back", "b", "a"));
        assertThat(FreeEnergy.makers(b.build())).isEmpty();
        b.add(Flow.of("third", new Port("b", -1), new Port("a", 1.01)));
        assertThat(FreeEnergy.makers(b.build())).contains("third").hasSizeLessThanOrEqualTo(3);
        assertThat(FreeEnergy.makers(EnergyProblem.over(1).bus("a", "a").build()))
                .isEqualTo(List.of());
    }
}
