package org.dajuan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.dajuan.engines.carbon.Saving;
import org.dajuan.engines.carbon.SavingCheck;
import org.dajuan.engines.carbon.SavingOptions;
import org.dajuan.engines.carbon.SavingProblem;
import org.dajuan.engines.carbon.SavingResult;
import org.dajuan.feeds.carbon.SavingTable;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.papers.SavingJson;

/** {@code dajuan carbon saving TABLE}: what a retrofit saved against a baseline by output and temperature. */
final class CarbonSaving {
    private CarbonSaving() {}

    static Exit run(Args args, PrintStream out) throws Refusal {
        Path file = args.file("CASE");
        SavingOptions options = args.number("--heating-below", -50, 50)
                .map(degrees -> SavingOptions.standard().heatingBelow(degrees))
                .orElse(SavingOptions.standard());
        String name = String.valueOf(file.getFileName());
        SavingProblem problem;
        SavingResult result;
        try {
            problem = SavingTable.read(file, name, name, args.option("--unit").orElse("tce"), ReadLimits.standard());
            result = Saving.of(problem, options);
        } catch (UnreadableDocument e) {
            throw Refusal.input(e.what() + ": \"" + e.value() + "\"; expected " + e.expected() + ".", e.advice());
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Mend the table, then try again.");
        }
        SavingCheck check = SavingCheck.of(problem, options, result);
        if (args.has("--json")) {
            out.print(SavingJson.write(problem, options, result, check));
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "saved %.3f %s, standard error %.3f, %.0f %% interval %.3f to %.3f; %.2f %% of the baseline",
                    result.saving(),
                    problem.unit(),
                    result.error(),
                    100 * options.confidence(),
                    result.low(),
                    result.high(),
                    100 * result.share()));
            out.println(String.format(Locale.ROOT, "fit %.3f, scatter %.3f", result.fit(), result.scatter()));
            result.terms()
                    .forEach(t -> out.println(
                            String.format(Locale.ROOT, "  %s %.6g ± %.3g", t.code(), t.value(), t.error())));
            result.doubts()
                    .forEach(d -> out.println(String.format(
                            Locale.ROOT, "  doubt: %s, %.4g instead of %.4g", d.code(), d.value(), d.expected())));
        }
        return check.passed() && result.significant() ? Exit.DONE : Exit.NEGATIVE;
    }
}
