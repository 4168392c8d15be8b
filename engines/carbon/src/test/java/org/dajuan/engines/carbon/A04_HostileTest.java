package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dajuan.engines.carbon.Cases.a;
import static org.dajuan.engines.carbon.Cases.account;
import static org.dajuan.engines.carbon.Cases.f;
import static org.dajuan.engines.carbon.Cases.factors;
import static org.dajuan.engines.carbon.Cases.kinds;
import static org.dajuan.engines.carbon.Cases.problem;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Period;
import org.junit.jupiter.api.Test;

/** What people really send: nothing of it may become a plausible number. */
class A04_HostileTest {

    @Test
    void nothing() {
        CarbonResult r = account(problem(List.of()));
        assertThat(r.lines()).isEmpty();
        assertThat(r.complete()).isTrue();
        assertThat(r.renewableShare(l -> true)).isZero();
        assertThat(Uncertain.drawn(List.of(), 1, 100)).isEqualTo(new Uncertain(0, 0, 0));
    }

    @Test
    void amountsThatAreNone() {
        for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> a("X", "p", Use.BURNED, "coal", bad, "t"))
                    .hasMessageContaining(bad + " t")
                    .hasMessageContaining("expected");
            assertThatThrownBy(() -> f(FactorKind.HEAT, "heat", "", "", bad, "tCO2/GJ"))
                    .hasMessageContaining("" + bad);
        }
        assertThatThrownBy(() -> f(FactorKind.OXIDATION, "coal", "", "", 98, ""))
                .hasMessageContaining("at most 1");
        assertThatThrownBy(() -> HourlyMatch.of(new double[] {1, Double.NaN}, new double[] {1, 1}))
                .hasMessageContaining("Hour 1");
        assertThatThrownBy(() -> HourlyMatch.of(new double[] {1}, new double[] {1, 1}))
                .hasMessageContaining("same hours");
    }

    @Test
    void aFactorMissingForTheYearNamesWhatExists() {
        List<Factor> own = new ArrayList<>(factors());
        own.removeIf(x -> x.kind() == FactorKind.GRID_AVERAGE);
        own.add(f(FactorKind.GRID_AVERAGE, "electricity", "North", "2023", 0.64, "tCO2/MWh"));
        CarbonResult r = account(
                problem(List.of(a("X", "cells", Use.BOUGHT, "electricity", 10, "MWh")), own, List.of(), List.of()));
        assertThat(r.complete()).isFalse();
        assertThat(r.findings())
                .filteredOn(x -> x.kind() == Finding.Kind.FACTOR_MISSING)
                .singleElement()
                .satisfies(x -> assertThat(x.arguments())
                        .contains("2025")
                        .anyMatch(s -> s.contains("North 2023 = 0.64 tCO2/MWh")));
        assertThat(r.lines(Account.POWER_LOCATION, l -> true)).isEmpty();
        // stated openly, the other year is taken and said
        CarbonOptions options = CarbonOptions.standard().withYears(java.util.Map.of(FactorKind.GRID_AVERAGE, 2023));
        CarbonResult other = CarbonAccounts.of(
                problem(List.of(a("X", "cells", Use.BOUGHT, "electricity", 10, "MWh")), own, List.of(), List.of()),
                options);
        assertThat(other.sum(Account.POWER_LOCATION, l -> true)).isEqualTo(6.4);
        assertThat(kinds(other)).contains(Finding.Kind.OTHER_YEAR);
    }

    @Test
    void twoVersionsOfOneFactor() {
        List<Factor> own = new ArrayList<>(factors());
        own.add(f(FactorKind.HEAT, "heat", "", "", 0.11, "tCO2/GJ"));
        CarbonResult r =
                account(problem(List.of(a("X", "p", Use.BOUGHT, "heat", 10, "GJ")), own, List.of(), List.of()));
        assertThat(kinds(r)).contains(Finding.Kind.FACTOR_AMBIGUOUS);
        // the printed one beats the remembered one, and the remembered one alone is shown as unconfirmed
        own.removeIf(x -> x.kind() == FactorKind.HEAT);
        own.add(f(FactorKind.HEAT, "heat", "", "", 0.2, "tCO2/GJ", 0, Confidence.REMEMBERED));
        CarbonResult remembered =
                account(problem(List.of(a("X", "p", Use.BOUGHT, "heat", 10, "GJ")), own, List.of(), List.of()));
        assertThat(remembered.sum(Account.HEAT, l -> true)).isEqualTo(2);
        assertThat(kinds(remembered)).contains(Finding.Kind.UNCONFIRMED);
        own.add(f(FactorKind.HEAT, "heat", "", "", 0.11, "tCO2/GJ"));
        CarbonResult printed =
                account(problem(List.of(a("X", "p", Use.BOUGHT, "heat", 10, "GJ")), own, List.of(), List.of()));
        assertThat(printed.sum(Account.HEAT, l -> true)).isEqualTo(1.1);
        assertThat(kinds(printed)).doesNotContain(Finding.Kind.UNCONFIRMED);
    }

    @Test
    void unitsThatDoNotConvert() {
        CarbonResult r = account(problem(List.of(
                a("X", "p", Use.BURNED, "coal", 10, "kWh"),
                a("X", "p", Use.BOUGHT, "electricity", 10, "t"),
                a("X", "p", Use.BOUGHT, "steam", 10, "t"))));
        assertThat(r.lines()).isEmpty();
        assertThat(kinds(r)).contains(Finding.Kind.UNIT_MISMATCH);
    }

    @Test
    void twoUnitsInOneColumn() {
        YearMonth m = YearMonth.of(2025, 1);
        List<Activity> months = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            months.add(a("X", "p", m.plusMonths(i), Use.BOUGHT, "electricity", i == 3 ? 5 : 5000, "kWh", 0));
        }
        CarbonResult r = account(problem(months));
        assertThat(r.findings())
                .filteredOn(x -> x.kind() == Finding.Kind.SUSPECT_UNIT)
                .singleElement()
                .satisfies(x -> assertThat(x.about()).isEqualTo(months.get(3).id()));
    }

    @Test
    void theSameActivityTwice() {
        Activity one = a("X", "p", Use.BOUGHT, "heat", 10, "GJ");
        CarbonResult r = account(problem(List.of(one, one)));
        assertThat(r.lines()).isEmpty();
        assertThat(kinds(r)).contains(Finding.Kind.DUPLICATE_ACTIVITY);
    }

    @Test
    void aProcessThatMakesCarbon() {
        CarbonResult r = account(problem(List.of(
                a("X", "furnace", Use.FEED, "coke", 10, "t"), a("X", "furnace", Use.PRODUCT, "carbide", 1000, "t"))));
        assertThat(kinds(r)).contains(Finding.Kind.CARBON_CREATED);
        assertThat(r.lines(Account.PROCESS, l -> true)).isEmpty();
        assertThat(r.complete()).isFalse();
    }

    @Test
    void aBalanceAndAFactorForOneProcess() {
        CarbonResult r = account(problem(List.of(
                a("X", "furnace", Use.FEED, "coke", 600, "t"),
                a("X", "furnace", Use.EMITTING_OUTPUT, "carbide", 1000, "t"))));
        assertThat(kinds(r)).contains(Finding.Kind.COUNTED_TWICE);
        // the feed alone: 600 × 0.84 × 44/12
        assertThat(r.sum(Account.PROCESS, l -> true)).isCloseTo(1848, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aConverterThatMakesEnergy() {
        CarbonResult r = account(problem(List.of(
                a("X", "boiler", Use.BURNED, "coal", 1, "t"),
                a("X", "boiler", Use.MADE, "heat", 25, "GJ"),
                a("X", "drying", Use.USED, "heat", 30, "GJ"))));
        assertThat(r.findings())
                .filteredOn(x -> x.kind() == Finding.Kind.ENERGY_CREATED)
                .hasSize(2);
    }

    @Test
    void heatAndPowerWithoutAMethod() {
        CarbonResult r = account(problem(List.of(
                a("X", "chp", Use.BURNED, "coal", 10, "t"),
                a("X", "chp", Use.MADE, "heat", 25, "GJ"),
                a("X", "chp", Use.MADE, "electricity", 1, "MWh"))));
        assertThat(kinds(r)).contains(Finding.Kind.METHOD_MISSING);
    }

    @Test
    void moreRetiredThanBought() {
        CarbonResult r = account(problem(
                List.of(a("X", "p", Use.BOUGHT, "electricity", 10, "MWh")),
                factors(),
                List.of(),
                List.of(new Claim("X", Period.parse("2025"), 50, Cases.METER))));
        assertThat(r.sum(Account.POWER_MARKET, l -> true)).isZero();
        assertThat(r.renewableShare(l -> true)).isEqualTo(1);
        assertThat(kinds(r)).contains(Finding.Kind.CLAIM_EXCEEDS_USE);
        assertThatThrownBy(() -> new Claim("X", Period.parse("2025"), 0, Cases.METER))
                .hasMessageContaining("0 MWh");
    }

    @Test
    void noResidualMixIsSaidAndTheAverageStandsIn() {
        List<Factor> own = new ArrayList<>(factors());
        own.removeIf(x -> x.kind() == FactorKind.GRID_RESIDUAL);
        CarbonResult r =
                account(problem(List.of(a("X", "p", Use.BOUGHT, "electricity", 10, "MWh")), own, List.of(), List.of()));
        assertThat(r.sum(Account.POWER_MARKET, l -> true)).isEqualTo(6);
        assertThat(kinds(r)).contains(Finding.Kind.RESIDUAL_MISSING);
    }
}
