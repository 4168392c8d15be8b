package org.dajuan.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.dajuan.engines.energy.Alternatives;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.spine.json.JsonText;

/** {@code dajuan energy alternatives CASE}: how small and how large each capacity can be in plans that cost little more than the best. */
final class EnergyAlternatives {
    private EnergyAlternatives() {}

    static Exit run(Args args, EnergyInput input, EnergyOptions options, PrintStream out, PrintStream err)
            throws Refusal {
        double within = args.number("--within", 0, 100).orElse(2) / 100.0;
        EnergyRun run = EnergyRun.of(Energy.model(input.problem()), options, System.nanoTime());
        if (run.exit() != Exit.DONE || !run.hasPoint()) {
            run.text().forEach(err::println);
            return Exit.NEGATIVE;
        }
        Alternatives found =
                Alternatives.of(run.model(), run.result(), within, options, n -> err.println(n + " programs solved"));
        if (args.has("--json")) {
            out.print(json(run.model().program().objective(run.result().x()), found));
        } else {
            out.println(String.format(
                    Locale.ROOT, "plans of at most %.2f (%.1f %% above the best)", found.budget(), 100 * within));
            found.ranges()
                    .forEach(r -> out.println(String.format(
                            Locale.ROOT,
                            "%-24s best %14.3f  least %14.3f %s  most %14.3f %s",
                            r.capacity(),
                            r.size(),
                            r.least(),
                            r.leastStatus(),
                            r.most(),
                            r.mostStatus())));
        }
        boolean all = found.ranges().stream().noneMatch(r -> Double.isNaN(r.least()) || Double.isNaN(r.most()));
        return all ? Exit.DONE : Exit.NEGATIVE;
    }

    private static String json(double objective, Alternatives found) {
        return JsonText.object(j -> {
            j.number("objective", objective);
            j.number("within", found.within());
            j.number("budget", found.budget());
            j.list("ranges", found.ranges(), (o, r) -> {
                o.field("capacity", r.capacity());
                o.number("size", r.size());
                o.number("least", r.least());
                o.field("least_status", r.leastStatus());
                o.number("most", r.most());
                o.field("most_status", r.mostStatus());
            });
        });
    }
}
