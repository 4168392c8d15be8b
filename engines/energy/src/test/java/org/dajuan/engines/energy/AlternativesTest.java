package org.dajuan.engines.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dajuan.engines.energy.Flow.Port;
import org.dajuan.engines.energy.lp.LpResult;
import org.junit.jupiter.api.Test;

/** Plans within a share of the best: on paper, and on parks against another way to the same numbers. */
class AlternativesTest {
    private static final EnergyOptions STRUCTURED = EnergyOptions.standard().with(SolverChoice.STRUCTURED);

    /** Cheap stocks may grow to many thousand hours within the budget: there the structured method may give up, and the rule asks HiGHS. */
    private static final EnergyOptions AUTO = EnergyOptions.standard();

    private static LpResult solved(EnergyModel model) {
        return new EnergySolver(STRUCTURED)
                .solve(model.program(), model.problem().hours());
    }

    /**
     * One hour, 10 MW of load; a MW of the cheap plant costs 10, of the dear 12. Best: all cheap, 100 money. With 102 to spend, x cheap and
     * 10 − x dear cost 120 − 2x ≤ 102: cheap from 9; what is left after 10 dear is nothing: dear at most 1. Idle plant counts too:
     * 10x ≤ 102 gives at most 10.2 of the cheap.
     */
    @Test
    void twoPlantsOnPaper() {
        EnergyModel model = new EnergyModel(EnergyProblem.over(1)
                .bus("power", "power")
                .load("power", Profile.of(10))
                .add(new Capacity("cheap", 0, 50, 10))
                .add(new Capacity("dear", 0, 50, 12))
                .add(new Capacity("fixed", 3, 3, 0))
                .add(Flow.of("cheap run", new Port("power", 1)).within("cheap", Profile.of(1)))
                .add(Flow.of("dear run", new Port("power", 1)).within("dear", Profile.of(1)))
                .build());
        List<Integer> told = new ArrayList<>();
        Alternatives found = Alternatives.of(model, solved(model), 0.02, STRUCTURED, told::add);
        assertThat(found.budget()).isCloseTo(102, within(1e-4));
        assertThat(told).containsExactly(1, 2, 3, 4);
        assertThat(found.ranges()).extracting(Alternatives.Range::capacity).containsExactly("cheap", "dear");
        Alternatives.Range cheap = found.ranges().getFirst();
        assertThat(cheap.least()).isCloseTo(9, within(1e-4));
        assertThat(cheap.most()).isCloseTo(10.2, within(1e-4));
        assertThat(found.ranges().get(1).least()).isCloseTo(0, within(1e-4));
        assertThat(found.ranges().get(1).most()).isCloseTo(1, within(1e-4));
        assertThat(cheap.leastStatus()).isEqualTo("optimal");
    }

    /** On seeded parks the cheapest plan lies in each range, a wider budget widens it, and a size held at its end costs the budget. */
    @Test
    void rangesHoldTheBestWidenAndAreReached() {
        Random dice = new Random(5);
        int parks = 0;
        for (int k = 0; k < 12; k++) {
            Map<String, Double> p = Miniature.perturbed(dice);
            EnergyModel model = new EnergyModel(Miniature.of(24, p));
            LpResult best = solved(model);
            if (!EnergyCheck.of(model, best).passed()
                    || best.status() != org.dajuan.engines.energy.lp.LpStatus.OPTIMAL) {
                continue;
            }
            parks++;
            Alternatives narrow = Alternatives.of(model, best, 0.01, AUTO, n -> {});
            Alternatives wide = Alternatives.of(model, best, 0.05, AUTO, n -> {});
            for (int r = 0; r < narrow.ranges().size(); r++) {
                Alternatives.Range a = narrow.ranges().get(r);
                Alternatives.Range b = wide.ranges().get(r);
                double slack = 1e-4 * (1 + Math.abs(a.size()));
                assertThat(a.least()).as("%s of %s", a, p).isLessThanOrEqualTo(a.size() + slack);
                assertThat(a.most()).as("%s of %s", a, p).isGreaterThanOrEqualTo(a.size() - slack);
                assertThat(b.least()).as("%s and %s", a, b).isLessThanOrEqualTo(a.least() + slack);
                assertThat(b.most()).as("%s and %s", a, b).isGreaterThanOrEqualTo(a.most() - slack);
            }
            reached(model, wide);
        }
        assertThat(parks).isGreaterThan(3);
    }

    /** The park with a size held just inside its range still costs no more than the budget; just outside it costs more. */
    private static void reached(EnergyModel model, Alternatives found) {
        Alternatives.Range r = found.ranges().stream()
                .filter(x -> Double.isFinite(x.most())
                        && x.most() < capacity(model, x).upper() - 1e-3)
                .findFirst()
                .orElse(null);
        if (r == null) {
            return;
        }
        double step = 1e-3 * (1 + r.most());
        assertThat(cost(model, r, r.most() - step)).isLessThanOrEqualTo(found.budget());
        assertThat(cost(model, r, r.most() + step)).isGreaterThan(found.budget());
    }

    private static Capacity capacity(EnergyModel model, Alternatives.Range r) {
        return model.problem().capacities().stream()
                .filter(c -> c.name().equals(r.capacity()))
                .findFirst()
                .orElseThrow();
    }

    private static double cost(EnergyModel model, Alternatives.Range r, double size) {
        int j = model.capacity(r.capacity());
        var lp = model.program();
        double[] least = lp.columnLower().clone();
        double[] most = lp.columnUpper().clone();
        least[j] = size;
        most[j] = size;
        var held = lp.withBounds(least, most, lp.rowLower(), lp.rowUpper());
        LpResult found = new EnergySolver(AUTO).solve(held, model.problem().hours());
        return EnergyCheck.of(held, found).passed() && found.status() == org.dajuan.engines.energy.lp.LpStatus.OPTIMAL
                ? held.objective(found.x())
                : Double.POSITIVE_INFINITY;
    }

    @Test
    void aShareBelowNothingIsRefused() {
        EnergyModel model = new EnergyModel(Miniature.of(24, Map.of()));
        assertThatThrownBy(() -> Alternatives.of(model, solved(model), -0.1, STRUCTURED, n -> {}))
                .hasMessageContaining("-0.1");
    }
}
