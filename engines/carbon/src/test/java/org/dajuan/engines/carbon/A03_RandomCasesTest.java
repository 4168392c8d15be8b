package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dajuan.kernel.Period;
import org.junit.jupiter.api.Test;

/** Laws on hundreds of random cases; the check recomputes them without the accounts, and must notice when a line is bent. */
class A03_RandomCasesTest {

    private static CarbonProblem random(int seed) {
        SplittableRandom r = new SplittableRandom(seed);
        List<Activity> all = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int firm = 0; firm < 3; firm++) {
            String x = "F" + firm;
            for (int m = 1; m <= 12; m++) {
                YearMonth month = YearMonth.of(2025, m);
                double coal = r.nextDouble(10, 1000);
                double coke = r.nextDouble(10, 1000);
                all.add(Cases.a(x, "chp", month, Use.BURNED, "coal", coal, "t", r.nextDouble(0, 10)));
                all.add(Cases.a(x, "chp", month, Use.MADE, "heat", coal * 12, "GJ", 1));
                all.add(Cases.a(x, "chp", month, Use.MADE, "electricity", coal * 900, "kWh", 1));
                all.add(Cases.a(x, "cells", month, Use.USED, "electricity", coal * 0.9 * r.nextDouble(), "MWh", 1));
                all.add(Cases.a(x, "drying", month, Use.USED, "heat", coal * 12 * r.nextDouble(), "GJ", 1));
                all.add(Cases.a(x, "furnace", month, Use.FEED, "coke", coke, "t", r.nextDouble(0, 5)));
                all.add(Cases.a(x, "furnace", month, Use.PRODUCT, "carbide", coke * 1.5 * r.nextDouble(), "t", 1));
                all.add(Cases.a(x, "cells", month, Use.BOUGHT, "electricity", r.nextDouble(0, 5000), "MWh", 1));
                all.add(Cases.a(x, "cells", month, Use.DIRECT_LINE, "electricity", r.nextDouble(0, 500), "MWh", 1));
                all.add(Cases.a(x, "cells", month, Use.SOLD, "electricity", r.nextDouble(0, 100), "万千瓦时", 1));
                if (r.nextInt(4) == 0) {
                    claims.add(new Claim(x, Period.parse(month.toString()), r.nextInt(1, 6000), Cases.METER));
                }
            }
            claims.add(new Claim(x, Period.parse("2025"), r.nextInt(1, 60_000), Cases.METER));
        }
        Plant.Method method = Plant.Method.values()[seed % 3];
        List<Plant> plants =
                List.of(Plant.of("F0", "chp", method), Plant.of("F1", "chp", method), Plant.of("F2", "chp", method));
        return Cases.problem(all, Cases.factors(), plants, claims);
    }

    @Test
    void theLawsHold() {
        for (int seed = 0; seed < 300; seed++) {
            CarbonProblem problem = random(seed);
            CarbonResult r = CarbonAccounts.of(problem, CarbonOptions.standard());
            CarbonCheck check = CarbonCheck.of(problem, CarbonOptions.standard(), r);
            assertThat(check.violations()).as("seed %s", seed).isEmpty();
            assertThat(check.laws()).isGreaterThan(1000);
            assertThat(r.complete()).as("seed %s: %s", seed, r.findings()).isTrue();
            assertThat(r.sum(Account.POWER_MARKET, l -> true))
                    .isBetween(0.0, r.sum(Account.POWER_RESIDUAL, l -> true) * (1 + 1e-12));
            assertThat(r.renewableShare(l -> true)).isBetween(0.0, 1.0);
            // the parts of the park are the park
            double parts = 0;
            for (String firm : List.of("F0", "F1", "F2")) {
                parts += r.nationalTotal(l -> l.cell().enterprise().equals(firm));
            }
            assertThat(parts).isCloseTo(r.nationalTotal(l -> true), within(1e-6));
        }
    }

    @Test
    void theCheckNoticesABentLine() {
        CarbonProblem problem = random(7);
        CarbonResult r = CarbonAccounts.of(problem, CarbonOptions.standard());
        for (int i = 0; i < r.lines().size(); i += 37) {
            List<Line> bent = new ArrayList<>(r.lines());
            Line l = bent.get(i);
            bent.set(
                    i,
                    new Line(
                            l.account(),
                            l.activity(),
                            l.cell(),
                            l.use(),
                            l.item(),
                            l.sign(),
                            l.terms(),
                            l.value() * 1.001 + 0.001));
            CarbonResult forged = new CarbonResult(bent, r.allocations(), r.attributions(), r.balances(), r.findings());
            assertThat(CarbonCheck.of(problem, CarbonOptions.standard(), forged).passed())
                    .as("line %s of %s", i, l.account())
                    .isFalse();
        }
    }

    @Test
    void theCheckNoticesABentAllocation() {
        CarbonProblem problem = random(8);
        CarbonResult r = CarbonAccounts.of(problem, CarbonOptions.standard());
        List<Allocation> bent = new ArrayList<>(r.allocations());
        Allocation a = bent.getFirst();
        bent.set(
                0,
                new Allocation(
                        a.enterprise(),
                        a.process(),
                        a.month(),
                        a.method(),
                        a.heatGJ(),
                        a.powerMwh(),
                        a.toHeat() * 1.01,
                        a.toPower()));
        CarbonResult forged = new CarbonResult(r.lines(), bent, r.attributions(), r.balances(), r.findings());
        assertThat(CarbonCheck.of(problem, CarbonOptions.standard(), forged).violations())
                .anyMatch(v -> v.startsWith("allocation sums to the total"));
    }

    @Test
    void hourlyScoreNeverExceedsTheYearlyShare() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom r = new SplittableRandom(seed);
            double[] used = r.doubles(500, 0, 10).toArray();
            double scale = r.nextDouble(0, 3);
            double[] free = r.doubles(500, 0, 10).map(x -> x * scale).toArray();
            HourlyMatch m = HourlyMatch.of(used, free);
            assertThat(m.hourlyScore()).isLessThanOrEqualTo(m.yearlyShare() + 1e-12);
            assertThat(m.matchedMwh() + m.surplusMwh()).isCloseTo(m.freeMwh(), within(1e-9));
        }
    }

    /** The seeded Monte Carlo is the check of the error propagation: for errors up to 10 % both agree to a twentieth of the interval. */
    @Test
    void monteCarloAgreesWithPropagation() {
        for (int seed = 0; seed < 5; seed++) {
            CarbonResult r = CarbonAccounts.of(random(seed), CarbonOptions.standard());
            List<Line> lines = r.lines(Account.DIRECT, l -> true);
            Uncertain p = Uncertain.propagated(lines);
            Uncertain d = Uncertain.drawn(lines, 42, 20_000);
            assertThat(d.highPct()).isCloseTo(p.highPct(), within(p.highPct() / 20));
            assertThat(d.lowPct()).isCloseTo(p.lowPct(), within(p.highPct() / 20));
            assertThat(Uncertain.drawn(lines, 42, 20_000)).isEqualTo(d);
        }
    }

    @Test
    void aWideErrorIsLopsided() {
        Term x = new Term("x", 100, "t", 80, Confidence.PRINTED, Cases.METER);
        Line l = new Line(
                Account.DIRECT, "x", new Cell("X", "p", "", Cases.MAY), Use.BURNED, "coal", 1, List.of(x), 100);
        Uncertain d = Uncertain.drawn(List.of(l), 1, 50_000);
        assertThat(d.lowPct()).isBetween(-75.0, -50.0);
        assertThat(d.highPct()).isGreaterThan(85);
    }
}
