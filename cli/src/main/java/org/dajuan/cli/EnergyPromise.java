package org.dajuan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.PromisePrice;
import org.dajuan.engines.energy.RenewableShare;
import org.dajuan.engines.energy.highs.HighsUnavailable;
import org.dajuan.spine.json.JsonText;

/** {@code dajuan energy price-of-promise CASE}: what a renewable share costs, and what one point more would, over a range of shares. */
final class EnergyPromise {
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
        List<PromisePrice> points = new ArrayList<>();
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

    private static PromisePrice point(
            EnergyProblem problem, RenewableShare promise, double share, EnergyOptions options) throws Refusal {
        try {
            return PromisePrice.of(problem, promise, share, options);
        } catch (HighsUnavailable e) {
            throw Refusal.environment(String.valueOf(e.getMessage()), "Try: --solver structured");
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Mend the case, then try again.");
        }
    }

    private static String line(PromisePrice p) {
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

    private static String json(RenewableShare promise, List<PromisePrice> points) {
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
