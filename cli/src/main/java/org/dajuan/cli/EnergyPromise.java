package org.dajuan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajuan.engines.energy.Budget;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.feeds.energy.RenewableShare;
import org.dajuan.spine.json.JsonText;

/** {@code dajuan energy price-of-promise CASE}: what a renewable share costs, and what one point more would, over a range of shares. */
final class EnergyPromise {
    /**
     * One share.
     *
     * @param share promised, 0 to 1
     * @param status of the plan
     * @param cost of the plan, NaN without one
     * @param reached share that the plan has, 0 to 1
     * @param perMwh what one more MWh of renewable energy would cost, money
     * @param perPoint what one percentage point more would cost, money
     */
    record Point(double share, String status, double cost, double reached, double perMwh, double perPoint) {}

    private EnergyPromise() {}

    static Exit run(Args args, EnergyInput input, EnergyOptions options, PrintStream out, PrintStream err)
            throws Refusal {
        if (input.promises().isEmpty()) {
            throw Refusal.input(
                    "The case promises no share; expected one under promises in case.yaml.",
                    "Example: promises: [{name: renewable share, by: [wind], of: [grid_buy], least: 0.5}]");
        }
        RenewableShare promise = input.promises().getFirst();
        int from = args.number("--from", 0, 100).orElse(30);
        int to = args.number("--to", from, 100).orElse(90);
        int steps = args.number("--steps", 2, 101).orElse(7);
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            double share = (from + (double) (to - from) * k / (steps - 1)) / 100;
            points.add(point(input.problem(), promise, share, options));
            err.println(line(points.getLast()));
        }
        if (args.has("--json")) {
            out.print(json(promise, points));
        } else {
            out.println(promise.name() + ": share, reached, cost, per MWh, per point");
            points.forEach(p -> out.println(line(p)));
        }
        boolean all = points.stream()
                .allMatch(p -> p.status().equals("optimal") || p.status().equals("infeasible"));
        return all ? Exit.DONE : Exit.NEGATIVE;
    }

    private static Point point(EnergyProblem problem, RenewableShare promise, double share, EnergyOptions options)
            throws Refusal {
        Budget budget = promise.budget(share);
        EnergyModel model = Energy.model(problem.with(budget));
        EnergyRun run = EnergyRun.of(model, options, System.nanoTime());
        if (!run.status().equals("optimal")) {
            return new Point(share, run.status(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double by = 0;
        double of = 0;
        EnergyProblem p = model.problem();
        for (int f = 0; f < p.flows().size(); f++) {
            String name = p.flows().get(f).name();
            for (int t = 0; t < p.hours() && promise.of().contains(name); t++) {
                double mwh = p.weights().budget().at(t) * run.result().x()[model.flow(f, t)];
                of += mwh;
                by += promise.by().contains(name) ? mwh : 0;
            }
        }
        int row = 0;
        for (int b = 0; b < p.budgets().size(); b++) {
            row = p.budgets().get(b).name().equals(budget.name()) ? model.budget(b) : row;
        }
        // by − share·of ≥ 0: a point more asks for a hundredth of all
        double price = Math.max(0, run.result().y()[row]);
        return new Point(share, "optimal", run.check().numbers().objective(), by / of, price, price * of / 100);
    }

    private static String line(Point p) {
        return String.format(
                Locale.ROOT,
                "%6.2f %% %s %8.2f %% %18.2f %12.4f %16.2f",
                100 * p.share(),
                p.status(),
                100 * p.reached(),
                p.cost(),
                p.perMwh(),
                p.perPoint());
    }

    private static String json(RenewableShare promise, List<Point> points) {
        return JsonText.object(j -> {
            j.field("promise", promise.name());
            j.texts("by", promise.by());
            j.texts("of", promise.of());
            j.list("points", points, (o, p) -> {
                o.number("share", p.share());
                o.field("status", p.status());
                o.number("cost", p.cost());
                o.number("reached", p.reached());
                o.number("price_per_mwh", p.perMwh());
                o.number("price_per_point", p.perPoint());
            });
        });
    }
}
