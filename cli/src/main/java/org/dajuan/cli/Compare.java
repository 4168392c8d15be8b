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
import org.dajuan.spine.report.Item;
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
        JsonText j = new JsonText();
        j.object().text("schema", "comparison.v1").text("last", c.lastYear().source().name()).text("now", c.thisYear().source().name());
        j.array("kept");
        for (Kept k : c.kept()) {
            Item p = k.promise();
            j.object().text("verdict", k.verdict().code()).text("subject", p.subject());
            span(j, "promise", p.span(), c.lastYear());
            Span r = k.resultSpan();
            if (r != null) {
                span(j, "result", r, c.thisYear());
            }
            j.text("reason", ReasonTexts.render(k.reason(), locale)).array("flags");
            k.flags().forEach(j::value);
            j.end().end();
        }
        return j.end().end().toString();
    }

    private static void span(JsonText j, String name, Span s, CompiledReport report) {
        j.object(name).number("start", s.start()).number("end", s.end()).text("text", report.words(s)).end();
    }

    private static String line(String words) {
        return words.replace('\n', ' ').replace('\t', ' ');
    }
}
