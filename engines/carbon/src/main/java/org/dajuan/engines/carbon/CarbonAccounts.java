package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dajuan.engines.carbon.Chain.Refused;
import org.dajuan.engines.carbon.Finding.Kind;

/** Turns activity data into accounts, tCO2, GJ and tce; pure: the same problem gives the same result. */
public final class CarbonAccounts {
    private final CarbonProblem problem;
    private final CarbonOptions options;
    private final FactorTable table;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<Activity, Double> bought = new LinkedHashMap<>();
    private final Set<Group> fed = new HashSet<>();

    /** A process of a firm in a month. */
    record Group(String enterprise, String process, YearMonth month) {
        static Group of(Cell c) {
            return new Group(c.enterprise(), c.process(), c.month());
        }
    }

    private CarbonAccounts(CarbonProblem problem, CarbonOptions options) {
        this.problem = problem;
        this.options = options;
        this.table = new FactorTable(problem.factors());
    }

    /** The accounts of a problem; what cannot be said is left out and named among the findings. */
    public static CarbonResult of(CarbonProblem problem, CarbonOptions options) {
        CarbonAccounts accounts = new CarbonAccounts(problem, options);
        return accounts.run();
    }

    private CarbonResult run() {
        List<Activity> unique = unique();
        for (Activity a : unique) {
            if (a.use() == Use.FEED) {
                fed.add(Group.of(a.cell()));
            }
            if (a.use() == Use.BOUGHT && a.item().equals(CarbonProblem.POWER)) {
                attempt(a, () -> bought.put(a, amount(a, "MWh")));
            }
        }
        List<Finding> surplus = new ArrayList<>();
        Coverage coverage = new Coverage(bought, problem.claims(), surplus);
        findings.addAll(surplus);
        unique.forEach(a -> account(a, coverage));
        carbonMustClose();
        SuspectUnits.look(unique, options.suspectRatio(), findings);
        Sharing sharing = new Sharing(problem, lines, unique, options.tolerance());
        sharing.run(findings);
        remark();
        return new CarbonResult(
                lines, sharing.allocations(), sharing.attributions(), sharing.balances(), new ArrayList<>(findings));
    }

    private List<Activity> unique() {
        Map<String, Activity> byId = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (Activity a : problem.activities()) {
            if (byId.putIfAbsent(a.id(), a) != null) {
                twice.add(a.id());
            }
        }
        twice.forEach(id -> findings.add(Finding.of(Kind.DUPLICATE_ACTIVITY, id, id)));
        twice.forEach(byId::remove);
        return new ArrayList<>(byId.values());
    }

    private interface Step {
        void run() throws Refused;
    }

    private void attempt(Activity a, Step step) {
        try {
            step.run();
        } catch (Refused e) {
            findings.add(e.finding());
        }
    }

    private Chain chain(Activity a) {
        return new Chain(a, table, problem.scopes(a.cell().enterprise()), options);
    }

    private double amount(Activity a, String unit) throws Refused {
        return chain(a).in(unit).line(Account.ENERGY, 1).value();
    }

    private void account(Activity a, Coverage coverage) {
        boolean power = a.item().equals(CarbonProblem.POWER);
        boolean heat = a.item().equals(CarbonProblem.HEAT);
        switch (a.use()) {
            case BURNED -> {
                add(a, () -> burnt(a));
                fuelEnergy(a);
            }
            case FEED -> {
                carbon(a, Account.CARBON_IN, 1);
                if (table.knows(FactorKind.NET_CALORIFIC, a.item())) {
                    fuelEnergy(a);
                }
            }
            case PRODUCT, WASTE -> {
                if (fed.contains(Group.of(a.cell()))) {
                    carbon(a, Account.CARBON_OUT, -1);
                }
            }
            case DECOMPOSED ->
                add(a, () -> chain(a).times(FactorKind.CARBONATE, a.item()).line(Account.PROCESS, 1));
            case EMITTING_OUTPUT -> {
                if (fed.contains(Group.of(a.cell()))) {
                    findings.add(Finding.of(
                            Kind.COUNTED_TWICE,
                            a.id(),
                            a.cell().process(),
                            a.cell().month()));
                } else {
                    add(a, () -> chain(a).times(FactorKind.PROCESS, a.item()).line(Account.PROCESS, 1));
                }
            }
            case BOUGHT, SOLD, DIRECT_LINE, HARVESTED -> {
                if (power) {
                    power(a, coverage);
                } else if (heat) {
                    heat(a);
                } else {
                    findings.add(Finding.of(Kind.UNIT_MISMATCH, a.id(), a.amount(), a.item(), "electricity, heat"));
                }
            }
            case RECOVERED -> add(a, () -> chain(a).in("t").line(Account.RECOVERED, -1));
            case MADE, USED -> {}
        }
    }

    private interface Maker {
        Line make() throws Refused;
    }

    private void add(Activity a, Maker maker) {
        attempt(a, () -> lines.add(maker.make()));
    }

    private Line burnt(Activity a) throws Refused {
        return content(a)
                .times(FactorKind.OXIDATION, a.item())
                .times(Term.CO2_PER_CARBON, "tCO2")
                .line(Account.DIRECT, 1);
    }

    /** Carbon in the amount, tC: by its own content, or by its heat. */
    private Chain content(Activity a) throws Refused {
        return table.knows(FactorKind.CARBON_CONTENT, a.item()) || !table.knows(FactorKind.NET_CALORIFIC, a.item())
                ? chain(a).times(FactorKind.CARBON_CONTENT, a.item())
                : chain(a).times(FactorKind.NET_CALORIFIC, a.item()).times(FactorKind.CARBON_PER_HEAT, a.item());
    }

    private void carbon(Activity a, Account account, int sign) {
        attempt(a, () -> {
            Line c = content(a).line(account, 1);
            lines.add(c);
            lines.add(content(a).times(Term.CO2_PER_CARBON, "tCO2").line(Account.PROCESS, sign));
        });
    }

    private void fuelEnergy(Activity a) {
        add(a, () -> chain(a).times(FactorKind.NET_CALORIFIC, a.item()).line(Account.ENERGY, 1));
        for (Account coal : List.of(Account.COAL_CALORIFIC, Account.COAL_EQUIVALENT)) {
            add(a, () -> fuelCoal(a).line(coal, 1));
        }
    }

    private Chain fuelCoal(Activity a) throws Refused {
        return table.knows(FactorKind.COAL_CALORIFIC, a.item())
                ? chain(a).times(FactorKind.COAL_CALORIFIC, a.item())
                : chain(a).times(FactorKind.NET_CALORIFIC, a.item()).times(Term.COAL_PER_HEAT, "tce");
    }

    private void power(Activity a, Coverage coverage) {
        int sign = a.use() == Use.SOLD ? -1 : 1;
        add(a, () -> chain(a).in("MWh").times(Term.GJ_PER_MWH, "GJ").line(Account.ENERGY, sign));
        add(
                a,
                () -> (table.knows(FactorKind.COAL_CALORIFIC, a.item())
                                ? chain(a).in("MWh").times(FactorKind.COAL_CALORIFIC, a.item())
                                : chain(a).in("MWh")
                                        .times(Term.GJ_PER_MWH, "GJ")
                                        .times(Term.COAL_PER_HEAT, "tce"))
                        .line(Account.COAL_CALORIFIC, sign));
        equivalent(a, sign);
        if (a.use() == Use.SOLD) {
            add(a, () -> grid(a, FactorKind.GRID_AVERAGE).line(Account.POWER_SOLD, -1));
        } else if (a.use() == Use.BOUGHT) {
            add(a, () -> grid(a, FactorKind.GRID_AVERAGE).line(Account.POWER_LOCATION, 1));
            add(a, () -> residual(a).line(Account.POWER_RESIDUAL, 1));
            add(a, () -> {
                Chain c = residual(a);
                Term uncovered = coverage.uncovered(a.cell());
                return (uncovered == null ? c : c.times(uncovered, "tCO2")).line(Account.POWER_MARKET, 1);
            });
        }
    }

    private Chain grid(Activity a, FactorKind kind) throws Refused {
        return chain(a).in("MWh").times(kind, a.item());
    }

    private Chain residual(Activity a) throws Refused {
        try {
            return grid(a, FactorKind.GRID_RESIDUAL);
        } catch (Refused e) {
            if (!options.averageForResidual() || e.finding().kind() != Kind.FACTOR_MISSING) {
                throw e;
            }
            findings.add(Finding.of(
                    Kind.RESIDUAL_MISSING,
                    a.cell().enterprise(),
                    String.join(" > ", problem.scopes(a.cell().enterprise())),
                    options.years()
                            .getOrDefault(
                                    FactorKind.GRID_RESIDUAL, a.cell().month().getYear())));
            return grid(a, FactorKind.GRID_AVERAGE);
        }
    }

    private void heat(Activity a) {
        int sign = a.use() == Use.SOLD ? -1 : 1;
        add(a, () -> chain(a).in("GJ").line(Account.ENERGY, sign));
        add(
                a,
                () -> (table.knows(FactorKind.COAL_CALORIFIC, a.item())
                                ? chain(a).in("GJ").times(FactorKind.COAL_CALORIFIC, a.item())
                                : chain(a).in("GJ").times(Term.COAL_PER_HEAT, "tce"))
                        .line(Account.COAL_CALORIFIC, sign));
        equivalent(a, sign);
        if (a.use() == Use.BOUGHT || a.use() == Use.SOLD) {
            Account account = a.use() == Use.SOLD ? Account.HEAT_SOLD : Account.HEAT;
            add(a, () -> chain(a).in("GJ").times(FactorKind.HEAT, a.item()).line(account, sign));
        }
    }

    private void equivalent(Activity a, int sign) {
        try {
            lines.add(chain(a).times(FactorKind.COAL_EQUIVALENT, a.item()).line(Account.COAL_EQUIVALENT, sign));
        } catch (Refused e) {
            findings.add(
                    e.finding().kind() == Kind.FACTOR_MISSING
                            ? Finding.of(
                                    Kind.EQUIVALENT_MISSING,
                                    a.cell().enterprise(),
                                    a.item(),
                                    a.cell().month().getYear())
                            : e.finding());
        }
    }

    /** A process that gives off less than nothing has a wrong assay or a missing feed: its balance is refused whole. */
    private void carbonMustClose() {
        Map<Group, double[]> sums = new HashMap<>();
        for (Line l : lines) {
            if (l.account() == Account.CARBON_IN || l.account() == Account.CARBON_OUT) {
                sums.computeIfAbsent(Group.of(l.cell()), g -> new double[2])[
                                l.account() == Account.CARBON_IN ? 0 : 1] +=
                        l.value();
            }
        }
        Map<String, Group> refused = new TreeMap<>();
        sums.forEach((g, s) -> {
            if (s[1] > s[0] * (1 + options.tolerance())) {
                refused.put(g.toString(), g);
                findings.add(Finding.of(
                        Kind.CARBON_CREATED, g.enterprise() + " " + g.process() + " " + g.month(), s[0], s[1]));
            }
        });
        lines.removeIf(l -> refused.containsValue(Group.of(l.cell()))
                && (l.account() == Account.CARBON_IN
                        || l.account() == Account.CARBON_OUT
                        || l.account() == Account.PROCESS && l.use() != Use.DECOMPOSED));
    }

    /** What of the factors in use deserves a remark: nobody stands for it, or it is of another year. */
    private void remark() {
        Map<String, Term> used = new LinkedHashMap<>();
        lines.forEach(l -> l.terms().forEach(t -> used.putIfAbsent(t.source(), t)));
        Map<String, Factor> factors = new HashMap<>();
        problem.factors().forEach(f -> factors.put(f.key(), f));
        used.forEach((source, term) -> {
            Factor f = factors.get(source);
            if (f == null) {
                return;
            }
            if (!term.confidence().confirmed()) {
                findings.add(Finding.of(
                        Kind.UNCONFIRMED,
                        source,
                        f.value() + " " + f.unit(),
                        term.confidence(),
                        f.evidence().document()));
            }
            Integer year = options.years().get(f.kind());
            if (year != null && f.period().startsWith(String.valueOf(year))) {
                lines.stream()
                        .filter(l -> l.terms().stream().anyMatch(t -> t.source().equals(source)))
                        .map(l -> l.cell().month().getYear())
                        .filter(y -> !Objects.equals(y, year))
                        .distinct()
                        .forEach(y -> findings.add(Finding.of(Kind.OTHER_YEAR, source, y, year)));
            }
        });
    }
}
