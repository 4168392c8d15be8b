package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dajuan.engines.carbon.CarbonAccounts.Group;
import org.dajuan.kernel.Unit;
import org.jspecify.annotations.Nullable;

/** Divides what a plant emits between heat and power, hands it on to who used them, and closes the energy of each process. */
final class Sharing {
    private final CarbonProblem problem;
    private final List<Line> lines;
    private final List<Activity> activities;
    private final double tolerance;
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<EnergyBalance> balances = new ArrayList<>();

    Sharing(CarbonProblem problem, List<Line> lines, List<Activity> activities, double tolerance) {
        this.problem = problem;
        this.lines = lines;
        this.activities = activities;
        this.tolerance = tolerance;
    }

    List<Allocation> allocations() {
        return allocations;
    }

    List<Attribution> attributions() {
        return attributions;
    }

    List<EnergyBalance> balances() {
        return balances;
    }

    void run(Set<Finding> findings) {
        Map<String, Pool> pools = new TreeMap<>();
        allocate(findings, pools);
        attribute(findings, pools);
        balance(findings);
    }

    /** Power in MWh or heat in GJ; empty when the item or the unit is something else, which is said as a finding. */
    private static double amount(Activity a, Set<Finding> findings) {
        String wanted = a.item().equals(CarbonProblem.POWER) ? "MWh" : "GJ";
        Unit from = Unit.of(a.unit());
        Unit to = Unit.of(wanted);
        boolean known = a.item().equals(CarbonProblem.POWER) || a.item().equals(CarbonProblem.HEAT);
        if (!known || !from.convertsTo(to)) {
            findings.add(Finding.of(Finding.Kind.UNIT_MISMATCH, a.id(), a.amount(), a.unit(), a.item(), wanted));
            return 0;
        }
        return a.amount() * from.factor().doubleValue() / to.factor().doubleValue();
    }

    private void allocate(Set<Finding> findings, Map<String, Pool> pools) {
        Map<Group, double[]> made = new HashMap<>();
        List<Group> order = new ArrayList<>();
        for (Activity a : activities) {
            if (a.use() == Use.MADE) {
                Group g = Group.of(a.cell());
                double x = amount(a, findings);
                double[] both = made.computeIfAbsent(g, k -> {
                    order.add(k);
                    return new double[2];
                });
                both[a.item().equals(CarbonProblem.POWER) ? 1 : 0] += x;
            }
        }
        Map<Group, Double> direct = new HashMap<>();
        for (Line l : lines) {
            if (l.account() == Account.DIRECT) {
                direct.merge(Group.of(l.cell()), l.value(), Double::sum);
            }
        }
        for (Group g : order) {
            double heat = made.getOrDefault(g, new double[2])[0];
            double power = made.getOrDefault(g, new double[2])[1];
            Plant plant = plant(g);
            if (heat > 0 && power > 0 && plant == null) {
                findings.add(Finding.of(
                        Finding.Kind.METHOD_MISSING, g.enterprise() + " " + g.process(), g.month(), heat, power));
                continue;
            }
            if (heat + power <= 0) {
                continue;
            }
            double share = heat > 0 && power > 0 && plant != null ? plant.heatShare(heat, power) : heat > 0 ? 1 : 0;
            double all = direct.getOrDefault(g, 0.0);
            double toHeat = all * share;
            String method =
                    heat > 0 && power > 0 && plant != null ? plant.method().name() : "";
            allocations.add(
                    new Allocation(g.enterprise(), g.process(), g.month(), method, heat, power, toHeat, all - toHeat));
            pool(pools, g, CarbonProblem.HEAT).add(heat, toHeat);
            pool(pools, g, CarbonProblem.POWER).add(power, all - toHeat);
        }
    }

    private @Nullable Plant plant(Group g) {
        return problem.plants().stream()
                .filter(p ->
                        p.enterprise().equals(g.enterprise()) && p.process().equals(g.process()))
                .findFirst()
                .orElse(null);
    }

    private static Pool pool(Map<String, Pool> pools, Group g, String carrier) {
        return pools.computeIfAbsent(
                g.enterprise() + "|" + g.month() + "|" + carrier, k -> new Pool(g.enterprise(), g.month(), carrier));
    }

    private void attribute(Set<Finding> findings, Map<String, Pool> pools) {
        for (Activity a : activities) {
            if (a.use() == Use.USED) {
                pool(pools, Group.of(a.cell()), a.item()).users.put(a, amount(a, findings));
            } else if (a.use() == Use.SOLD
                    && pools.containsKey(a.cell().enterprise() + "|" + a.cell().month() + "|" + a.item())) {
                pool(pools, Group.of(a.cell()), a.item()).sold += amount(a, findings);
            }
        }
        for (Pool p : pools.values()) {
            double used =
                    p.users.values().stream().mapToDouble(Double::doubleValue).sum();
            if (used > p.made * (1 + tolerance)) {
                findings.add(Finding.of(
                        Finding.Kind.ENERGY_CREATED, p.enterprise + " " + p.month, p.carrier, p.made, used, p.sold));
            }
            double per = p.emissions / Math.max(p.made, used);
            double handed = 0;
            for (Map.Entry<Activity, Double> u : p.users.entrySet()) {
                double e = p.made > 0 ? u.getValue() * per : 0;
                handed += e;
                attributions.add(new Attribution(u.getKey().cell(), p.carrier, u.getValue(), e));
            }
            if (p.made > 0) {
                attributions.add(new Attribution(
                        new Cell(p.enterprise, Attribution.KEPT, "", p.month),
                        p.carrier,
                        Math.max(0, p.made - used),
                        p.emissions - handed));
            }
        }
    }

    private void balance(Set<Finding> findings) {
        Map<String, double[]> sums = new TreeMap<>();
        Map<String, Group> groups = new HashMap<>();
        for (Line l : lines) {
            if (l.account() == Account.ENERGY) {
                at(sums, groups, l.cell())[l.use() == Use.SOLD ? 3 : 0] += Math.abs(l.value());
            }
        }
        for (Activity a : activities) {
            if (a.use() == Use.MADE || a.use() == Use.USED) {
                double gj = amount(a, findings) * (a.item().equals(CarbonProblem.POWER) ? 3.6 : 1);
                at(sums, groups, a.cell())[a.use() == Use.MADE ? 2 : 1] += gj;
            }
        }
        sums.forEach((k, s) -> {
            Group g = groups.get(k);
            if (g == null) {
                return;
            }
            // What a process makes and sells counts once, as made.
            double loss = s[0] + s[1] - (s[2] > 0 ? s[2] : s[3]);
            balances.add(new EnergyBalance(g.enterprise(), g.process(), g.month(), s[0], s[1], s[2], s[3], loss));
            if (s[2] > (s[0] + s[1]) * (1 + tolerance)) {
                findings.add(Finding.of(
                        Finding.Kind.ENERGY_CREATED,
                        g.enterprise() + " " + g.process() + " " + g.month(),
                        "GJ",
                        s[0] + s[1],
                        s[2],
                        s[3]));
            }
        });
    }

    private static double[] at(Map<String, double[]> sums, Map<String, Group> groups, Cell c) {
        Group g = Group.of(c);
        String key = String.join("|", g.enterprise(), g.process(), g.month().toString());
        groups.put(key, g);
        return sums.computeIfAbsent(key, k -> new double[4]);
    }

    /** What was made of one carrier on one site in one month, and who took it. */
    private static final class Pool {
        private final String enterprise;
        private final YearMonth month;
        private final String carrier;
        private final Map<Activity, Double> users = new java.util.LinkedHashMap<>();
        private double made;
        private double emissions;
        private double sold;

        Pool(String enterprise, YearMonth month, String carrier) {
            this.enterprise = enterprise;
            this.month = month;
            this.carrier = carrier;
        }

        void add(double amount, double tCO2) {
            made += amount;
            emissions += tCO2;
        }
    }
}
