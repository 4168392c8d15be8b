package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dajuan.engines.carbon.Cases.MAY;
import static org.dajuan.engines.carbon.Cases.METER;
import static org.dajuan.engines.carbon.Cases.a;
import static org.dajuan.engines.carbon.Cases.account;
import static org.dajuan.engines.carbon.Cases.factors;
import static org.dajuan.engines.carbon.Cases.problem;

import java.util.List;
import org.dajuan.kernel.Period;
import org.junit.jupiter.api.Test;

/** Cases that fit on a sheet of paper, simplest first; the expected numbers are worked by hand in the comments. */
class A01_PaperCasesTest {
    private static final double EXACT = 1e-9;

    @Test
    void aTonneOfCoal() {
        CarbonResult r = account(problem(List.of(a("X", "boiler", Use.BURNED, "coal", 100, "t"))));
        // 100 t × 20 GJ/t × 0.025 tC/GJ × 0.96 × 44/12 = 50 × 0.96 × 44/12 = 176 t
        assertThat(r.sum(Account.DIRECT, l -> true)).isCloseTo(176, within(EXACT));
        assertThat(r.sum(Account.ENERGY, l -> true)).isCloseTo(2000, within(EXACT));
        // 2000 GJ / 29.3076 GJ/tce = 68.2417 tce
        assertThat(r.sum(Account.COAL_CALORIFIC, l -> true)).isCloseTo(68.24168, within(1e-4));
        assertThat(r.complete()).isTrue();
    }

    @Test
    void aCarbideFurnaceByItsCarbon() {
        CarbonResult r = account(problem(List.of(
                a("X", "furnace", Use.FEED, "coke", 600, "t"),
                a("X", "furnace", Use.PRODUCT, "carbide", 1000, "t"),
                a("X", "furnace", Use.WASTE, "dust", 20, "t"))));
        // in 600 × 0.84 = 504; out 1000 × 0.3 + 20 × 0.2 = 304; emitted 200 tC × 44/12 = 733.33 t
        assertThat(r.sum(Account.CARBON_IN, l -> true)).isCloseTo(504, within(EXACT));
        assertThat(r.sum(Account.CARBON_OUT, l -> true)).isCloseTo(304, within(EXACT));
        assertThat(r.sum(Account.PROCESS, l -> true)).isCloseTo(200 * 44 / 12.0, within(1e-9));
        // the coke is energy too: 600 × 28 GJ
        assertThat(r.sum(Account.ENERGY, l -> true)).isCloseTo(16_800, within(EXACT));
    }

    @Test
    void aCarbonateAndAProcessFactor() {
        CarbonResult r = account(problem(List.of(
                a("X", "kiln", Use.DECOMPOSED, "limestone", 1000, "t"),
                a("X", "other furnace", Use.EMITTING_OUTPUT, "carbide", 200, "吨"),
                a("X", "kiln", Use.RECOVERED, "carbon dioxide", 50, "t"))));
        // 1000 × 0.44 = 440; 200 × 1.1 = 220; 50 handed over
        assertThat(r.sum(Account.PROCESS, l -> true)).isCloseTo(660, within(EXACT));
        assertThat(r.scope1(l -> true)).isCloseTo(610, within(EXACT));
    }

    @Test
    void powerThreeWays() {
        Claim claim = new Claim("X", Period.parse("2025-05"), 250, METER);
        CarbonResult r = account(problem(
                List.of(
                        a("X", "cells", Use.BOUGHT, "electricity", 1_000_000, "kWh"),
                        a("X", "cells", Use.DIRECT_LINE, "electricity", 500, "MWh")),
                factors(),
                List.of(),
                List.of(claim)));
        // location 1000 MWh × 0.6; residual 1000 × 0.8; market 750 × 0.8
        assertThat(r.sum(Account.POWER_LOCATION, l -> true)).isCloseTo(600, within(EXACT));
        assertThat(r.sum(Account.POWER_RESIDUAL, l -> true)).isCloseTo(800, within(EXACT));
        assertThat(r.sum(Account.POWER_MARKET, l -> true)).isCloseTo(600, within(EXACT));
        // free 500 + 250 of 1500
        assertThat(r.renewableShare(l -> true)).isCloseTo(0.5, within(EXACT));
        // 1500 MWh: 184.35 tce by heat value, 1500 × 0.3 = 450 tce by equivalent
        assertThat(r.sum(Account.COAL_CALORIFIC, l -> true)).isCloseTo(184.35, within(1e-9));
        assertThat(r.sum(Account.COAL_EQUIVALENT, l -> true)).isCloseTo(450, within(EXACT));
    }

    @Test
    void aYearsClaimIsSpreadOverItsMonths() {
        Claim claim = new Claim("X", Period.parse("2025"), 300, METER);
        CarbonResult r = account(problem(
                List.of(
                        a("X", "cells", MAY, Use.BOUGHT, "electricity", 400, "MWh", 0),
                        a("X", "cells", MAY.plusMonths(1), Use.BOUGHT, "electricity", 200, "MWh", 0)),
                factors(),
                List.of(),
                List.of(claim)));
        // 300 of 600: half of each month
        assertThat(r.sum(Account.POWER_MARKET, l -> l.cell().month().equals(MAY)))
                .isCloseTo(160, within(EXACT));
        assertThat(r.sum(Account.POWER_MARKET, l -> true)).isCloseTo(240, within(EXACT));
    }

    @Test
    void heatAndPowerOfOneBoilerByThreeMethods() {
        // 1000 GJ of heat and 100 MWh = 360 GJ of power from 100 t of coal = 176 t
        List<Activity> plant = List.of(
                a("X", "chp", Use.BURNED, "coal", 100, "t"),
                a("X", "chp", Use.MADE, "heat", 1000, "GJ"),
                a("X", "chp", Use.MADE, "electricity", 100, "MWh"),
                a("X", "cells", Use.USED, "electricity", 60, "MWh"),
                a("X", "drying", Use.USED, "heat", 1000, "GJ"));
        assertThat(toHeat(plant, Plant.Method.HEAT_CONTENT)).isCloseTo(176 * 1000 / 1360.0, within(EXACT));
        // 1000/0.8 = 1250 against 360/0.35 = 1028.57
        assertThat(toHeat(plant, Plant.Method.EFFICIENCY)).isCloseTo(176 * 1250 / (1250 + 360 / 0.35), within(EXACT));
        // 1 − 288.15/453.15 = 0.364118; 364.118 against 360
        double w = 1000 * (1 - 288.15 / 453.15);
        assertThat(toHeat(plant, Plant.Method.EXERGY)).isCloseTo(176 * w / (w + 360), within(EXACT));
    }

    private static double toHeat(List<Activity> activities, Plant.Method method) {
        CarbonResult r = account(problem(activities, factors(), List.of(Plant.of("X", "chp", method)), List.of()));
        Allocation a = r.allocations().getFirst();
        assertThat(a.toHeat() + a.toPower()).isCloseTo(176, within(EXACT));
        // 60 of 100 MWh: the cells answer for 60 % of the power's part, the plant keeps 40 %
        assertThat(attributed(r, "cells")).isCloseTo(0.6 * a.toPower(), within(EXACT));
        assertThat(attributed(r, "drying")).isCloseTo(a.toHeat(), within(EXACT));
        assertThat(attributed(r, Attribution.KEPT)).isCloseTo(0.4 * a.toPower(), within(EXACT));
        return a.toHeat();
    }

    private static double attributed(CarbonResult r, String process) {
        return r.attributions().stream()
                .filter(x -> x.user().process().equals(process))
                .mapToDouble(Attribution::emissions)
                .sum();
    }

    @Test
    void theEnergyOfEachProcessCloses() {
        CarbonResult r = account(problem(List.of(
                a("X", "boiler", Use.BURNED, "coal", 100, "t"),
                a("X", "boiler", Use.MADE, "heat", 1600, "GJ"),
                a("X", "drying", Use.USED, "heat", 1500, "GJ"),
                a("X", "boiler", Use.SOLD, "heat", 50, "GJ"))));
        EnergyBalance boiler = r.balances().getFirst();
        // 2000 in, 1600 made, 50 of them sold: the boiler house loses 400
        assertThat(boiler.inputGJ()).isCloseTo(2000, within(EXACT));
        assertThat(boiler.lossGJ()).isCloseTo(400, within(EXACT));
        // 50 GJ × 0.1 are deducted under the national guides and not under the GHG Protocol
        assertThat(r.scope1(l -> true)).isCloseTo(176, within(EXACT));
        assertThat(r.nationalTotal(l -> true)).isCloseTo(171, within(EXACT));
    }

    @Test
    void hoursAndYear() {
        // hours: use 10 10 10, free 0 20 10: matched 0 + 10 + 10 of 30, yearly 30 of 30
        HourlyMatch m = HourlyMatch.of(new double[] {10, 10, 10}, new double[] {0, 20, 10});
        assertThat(m.hourlyScore()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(m.yearlyShare()).isEqualTo(1);
        assertThat(m.surplusMwh()).isEqualTo(10);
    }

    @Test
    void errorsPropagate() {
        // 100 ± 3 % times 2 ± 4 %: 200 ± 5 %; with an independent 200 ± 5 %: √(10² + 10²)/400 = 3.536 %
        Evidence e = METER;
        Term x = new Term("x", 100, "t", 3, Confidence.PRINTED, e);
        Term y = new Term("y", 2, "tCO2/t", 4, Confidence.PRINTED, e);
        Term u = new Term("u", 200, "tCO2", 5, Confidence.PRINTED, e);
        Line a = new Line(Account.DIRECT, "x", new Cell("X", "p", "", MAY), Use.BURNED, "coal", 1, List.of(x, y), 200);
        Line b = new Line(Account.DIRECT, "u", new Cell("X", "p", "", MAY), Use.BURNED, "coal", 1, List.of(u), 200);
        assertThat(Uncertain.propagated(List.of(a)).highPct()).isCloseTo(5, within(EXACT));
        assertThat(Uncertain.propagated(List.of(a, b)).highPct()).isCloseTo(3.5355, within(1e-4));
        // the same factor in both lines does not average away: 5 % of x, y shared: twice the line, the same 5 %
        assertThat(Uncertain.propagated(List.of(a, a)).highPct()).isCloseTo(5, within(EXACT));
    }
}
