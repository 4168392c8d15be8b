package org.dajuan.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dajuan.kernel.Quantity;
import org.dajuan.papers.CompiledReportHtml;
import org.dajuan.spine.plan.PlanJson;
import org.dajuan.spine.plan.PlanMaker;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.CompiledReportJson;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.Measure;

/** {@code dajuan compile FILE}: what a report promises and states, each anchored to its words. */
final class Compile implements Verb {
    private final Settings settings;

    Compile(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Reports.withLanguage(Syntax.of("compile", "Reads a work report and lists what it promises and states.")
                .operand("FILE", "the report: .txt .md .html .docx or .pdf with text")
                .option("--year", "Y", "the year reported on; read from the text when left out")
                .flag("--json", "print everything as JSON (compiled.v1)")
                .flag("--table", "print one line for each item (default)")
                .flag("--plan", "print the plan made of it (plan.v1), for answer --plan")
                .option("--html", "OUT", "write one HTML file with text and items side by side")
                .atMostOneOf("--json", "--table", "--plan"));
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        Path file = args.file("FILE");
        Locale locale = Reports.language(args);
        Optional<Path> html = args.target("--html");
        CompiledReport report = Reports.compile(file, args.number("--year", 1949, 2100), err);
        if (args.has("--json")) {
            PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
            CompiledReportJson.write(report, writer);
            writer.println();
            writer.flush();
        } else if (args.has("--plan")) {
            out.println(PlanJson.write(
                    PlanMaker.plan(report, Reports.indicators(settings.root().resolve("registers/indicators")))));
        } else if (html.isEmpty() || args.has("--table")) {
            table(report, out);
        }
        if (html.isPresent()) {
            Reports.write(html.get(), new CompiledReportHtml().render(report, locale), err);
        }
        summary(report, err);
        return Exit.DONE;
    }

    private static void table(CompiledReport report, PrintStream out) {
        out.println("id\tkind\tsection\tsubject\tvalue\tcomparator\tgrowth\tyear\tstart\tend\ttext");
        for (Item i : report.items()) {
            Measure m = i.measure();
            Quantity q = m == null ? null : m.quantity();
            out.println(String.join(
                    "\t",
                    i.id(),
                    i.kind().code(),
                    i.section(),
                    i.subject(),
                    q == null ? "" : q.toString(),
                    m == null ? "" : m.comparator().code(),
                    m == null || m.growthPct() == null ? "" : m.growthPct().toPlainString(),
                    i.year() == null ? "" : i.year().toString(),
                    String.valueOf(i.span().start()),
                    String.valueOf(i.span().end()),
                    report.words(i.span()).replace('\n', ' ').replace('\t', ' ')));
        }
    }

    private static void summary(CompiledReport report, PrintStream err) {
        Map<String, Integer> kinds = new TreeMap<>();
        report.items().forEach(i -> kinds.merge(i.kind().code(), 1, Integer::sum));
        err.println(
                report.source().name() + ": reports on " + report.year() + ", promises for " + report.planYear() + "; "
                        + report.items().size() + " items " + kinds + "; "
                        + report.coverage().size() + " numerals, "
                        + report.review().size() + " doubts");
    }
}
