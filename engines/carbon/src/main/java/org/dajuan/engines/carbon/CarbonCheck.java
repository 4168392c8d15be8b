package org.dajuan.engines.carbon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.kernel.Unit;

/**
 * Recomputes the laws from problem and result alone, never calling the accounts; relative gaps are dimensionless.
 *
 * @param violations each names the law, the place and both values; empty when all laws hold
 * @param laws how many single comparisons were made
 */
public record CarbonCheck(List<String> violations, int laws) {
    public CarbonCheck {
        violations = List.copyOf(violations);
    }

    /** True when every law holds. */
    public boolean passed() {
        return violations.isEmpty();
    }

    /** Holds a result against its problem. */
    public static CarbonCheck of(CarbonProblem problem, CarbonOptions options, CarbonResult result) {
        Run run = new Run(problem, Math.max(1e-9, options.tolerance()));
        run.products(result);
        run.sources(result);
        run.carbon(result);
        run.sharing(result);
        run.market(result);
        return new CarbonCheck(run.violations, run.laws);
    }

    private static final class Run {
        private final CarbonProblem problem;
        private final double tolerance;
        private final List<String> violations = new ArrayList<>();
        private int laws;

        Run(CarbonProblem problem, double tolerance) {
            this.problem = problem;
            this.tolerance = tolerance;
        }

        private void same(String law, String where, double a, double b) {
            laws++;
            // Sums of many lines lose digits in proportion to what is summed, so the gap is relative to the larger.
            if (!(Math.abs(a - b) <= tolerance * Math.max(1e-6, Math.max(Math.abs(a), Math.abs(b))))) {
                violations.add(String.format(Locale.ROOT, "%s, %s: %.12g and %.12g differ", law, where, a, b));
            }
        }

        private void atMost(String law, String where, double a, double b) {
            laws++;
            if (!(a <= b + tolerance * Math.max(1, Math.abs(b)))) {
                violations.add(String.format(Locale.ROOT, "%s, %s: %.12g is above %.12g", law, where, a, b));
            }
        }

        /** A line is the product of its terms. */
        void products(CarbonResult result) {
            for (Line l : result.lines()) {
                double product = 1;
                for (int i = l.terms().size() - 1; i >= 0; i--) {
                    product *= l.terms().get(i).value();
                }
                same(
                        "a line is its terms' product",
                        l.account() + " of " + l.activity(),
                        l.value(),
                        l.sign() * product);
            }
        }

        /** Each first term is the activity in another unit; each factor is one of the problem's, in another unit. */
        void sources(CarbonResult result) {
            Map<String, Activity> activities = new HashMap<>();
            problem.activities().forEach(a -> activities.put(a.id(), a));
            Map<String, List<Factor>> factors = new HashMap<>();
            problem.factors()
                    .forEach(f -> factors.computeIfAbsent(f.key(), k -> new ArrayList<>())
                            .add(f));
            for (Line l : result.lines()) {
                Activity a = activities.get(l.activity());
                Term first = l.terms().getFirst();
                if (a == null || !first.source().equals(l.activity())) {
                    violations.add("a line begins with its activity: " + l.account() + " of " + l.activity());
                    continue;
                }
                same(
                        "the amount is the activity's",
                        l.activity(),
                        first.value(),
                        Unit.of(a.unit())
                                .convert(BigDecimal.valueOf(a.amount()), Unit.of(first.unit()))
                                .doubleValue());
                for (Term t : l.terms().subList(1, l.terms().size())) {
                    List<Factor> versions = factors.get(t.source());
                    if (versions != null) {
                        laws++;
                        if (versions.stream().noneMatch(f -> equal(f, t))) {
                            violations.add("a factor is one of the problem's: " + t.source() + " = " + t.value());
                        }
                    }
                }
            }
        }

        private boolean equal(Factor f, Term t) {
            double expected = f.unit().isEmpty()
                    ? f.value()
                    : Unit.of(f.unit()).factor().doubleValue()
                            / Unit.of(t.unit()).factor().doubleValue()
                            * f.value();
            return Math.abs(expected - t.value()) <= tolerance * Math.max(1e-12, Math.abs(expected));
        }

        /** Carbon fed = carbon in products and waste + carbon emitted, process by process. */
        void carbon(CarbonResult result) {
            Map<String, double[]> sums = new HashMap<>();
            for (Line l : result.lines()) {
                boolean balance = l.use() == Use.FEED || l.use() == Use.PRODUCT || l.use() == Use.WASTE;
                int slot = switch (l.account()) {
                    case CARBON_IN -> 0;
                    case CARBON_OUT -> 1;
                    case PROCESS -> balance ? 2 : -1;
                    default -> -1;
                };
                if (slot >= 0) {
                    Cell c = l.cell();
                    sums.computeIfAbsent(c.enterprise() + " " + c.process() + " " + c.month(), k -> new double[3])[
                                    slot] +=
                            l.value();
                }
            }
            sums.forEach((where, s) -> {
                same("carbon is conserved", where, s[0], s[1] + s[2] * 12 / 44);
                atMost("no carbon is created", where, s[1], s[0]);
            });
        }

        /** What a plant emits is what its heat and power carry; what those carry is what the users got and the plant kept. */
        void sharing(CarbonResult result) {
            Map<String, Double> burnt = new HashMap<>();
            for (Line l : result.lines(Account.DIRECT, l -> true)) {
                Cell c = l.cell();
                burnt.merge(c.enterprise() + "|" + c.process() + "|" + c.month(), l.value(), Double::sum);
            }
            Map<String, Double> carried = new HashMap<>();
            for (Allocation a : result.allocations()) {
                double direct = burnt.getOrDefault(a.enterprise() + "|" + a.process() + "|" + a.month(), 0.0);
                same("allocation sums to the total", a.process() + " " + a.month(), a.toHeat() + a.toPower(), direct);
                atMost("no negative share", a.process(), 0, Math.min(a.toHeat(), a.toPower()));
                String site = a.enterprise() + " " + a.month() + " ";
                carried.merge(site + CarbonProblem.HEAT, a.toHeat(), Double::sum);
                carried.merge(site + CarbonProblem.POWER, a.toPower(), Double::sum);
            }
            Map<String, Double> handed = new HashMap<>();
            for (Attribution a : result.attributions()) {
                handed.merge(
                        a.user().enterprise() + " " + a.user().month() + " " + a.carrier(), a.emissions(), Double::sum);
            }
            carried.forEach((k, v) -> same("what is handed on is what was carried", k, handed.getOrDefault(k, 0.0), v));
        }

        /** Certificates never take away more than there is, nor more MWh than were retired; they never make a figure grow. */
        void market(CarbonResult result) {
            Map<String, Double> covered = new HashMap<>();
            Map<String, Line> residual = new HashMap<>();
            result.lines(Account.POWER_RESIDUAL, l -> true).forEach(l -> residual.put(l.activity(), l));
            for (Line l : result.lines(Account.POWER_MARKET, l -> true)) {
                Line r = residual.get(l.activity());
                if (r != null) {
                    atMost("market is at most residual", l.activity(), l.value(), r.value());
                    double share = r.value() > 0 ? 1 - l.value() / r.value() : CarbonResult.covered(l);
                    covered.merge(
                            l.cell().enterprise(), share * l.terms().getFirst().value(), Double::sum);
                }
            }
            covered.forEach((enterprise, mwh) -> atMost(
                    "covered MWh are at most retired",
                    enterprise,
                    mwh,
                    problem.claims().stream()
                            .filter(c -> c.enterprise().equals(enterprise))
                            .mapToDouble(Claim::mwh)
                            .sum()));
        }
    }
}
