package org.dajuan.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.ReasonTexts;
import org.dajuan.spine.answers.compare.Comparison;
import org.dajuan.spine.answers.compare.Comparisons;
import org.dajuan.spine.answers.compare.Kept;
import org.dajuan.spine.json.JsonText;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Span;

/** {@code dajuan compare LAST THIS}: last year's promises against this year's results. */
final class Compare implements Verb {

    @Override
    public Syntax syntax() {
        return Reports.withLanguage(
                Syntax.of("compare", "Holds last year's promises against what this year's report says of them.")
                        .operand("LAST", "last year's report, which promised")
                        .operand("THIS", "this year's report, which should account for it")
                        .flag("--json", "print JSON"));
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        Locale locale = Reports.language(args);
        CompiledReport last = Reports.compile(args.file("LAST"), Optional.empty(), err);
        CompiledReport now = Reports.compile(args.file("THIS"), Optional.empty(), err);
        if (last.planYear() != now.year()) {
            err.println("note: " + last.source().name() + " promises for " + last.planYear() + ", but "
                    + now.source().name() + " reports on " + now.year() + ".");
        }
        Comparison c = Comparisons.compare(last, now);
        if (args.has("--json")) {
            out.println(json(c, locale));
        } else {
            out.println("verdict\tpromise\tresult\treason\tflags");
            for (Kept k : c.kept()) {
                out.println(String.join(
                        "\t",
                        k.verdict().code(),
                        line(last.words(k.promise().span())),
                        k.resultSpan() == null ? "" : line(now.words(k.resultSpan())),
                        ReasonTexts.render(k.reason(), locale),
                        String.join(",", k.flags())));
            }
        }
        Map<String, Integer> tally = new TreeMap<>();
        c.tally().forEach((v, n) -> tally.put(v.code(), n));
        err.println(c.kept().size() + " promises: " + tally);
        boolean bad = c.tally().containsKey(Verdict.MISSED) || c.tally().containsKey(Verdict.NOT_REPORTED);
        return bad ? Exit.NEGATIVE : Exit.DONE;
    }

    private static String json(Comparison c, Locale locale) {
        return JsonText.object(j -> {
            j.field("schema", "comparison.v1");
            j.field("last", c.lastYear().source().name());
            j.field("this", c.thisYear().source().name());
            j.list("kept", c.kept(), (out, k) -> {
                out.field("verdict", k.verdict().code());
                out.field("subject", k.promise().subject());
                span(out, "promise", k.promise().span(), c.lastYear());
                Span result = k.resultSpan();
                if (result != null) {
                    span(out, "result", result, c.thisYear());
                }
                out.field("reason", ReasonTexts.render(k.reason(), locale));
                out.texts("flags", k.flags());
            });
        });
    }

    private static void span(JsonText out, String name, Span s, CompiledReport report) {
        out.span(name, s.start(), s.end());
        out.field(name + "_text", report.words(s));
    }

    private static String line(String words) {
        return words.replace('\n', ' ').replace('\t', ' ');
    }
}
