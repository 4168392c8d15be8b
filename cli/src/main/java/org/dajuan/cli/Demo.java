package org.dajuan.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajuan.papers.PdfFont;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanMaker;
import org.dajuan.spine.report.CompiledReport;

/** {@code dajuan demo}: the sample park's report, compiled and answered for; prints where the sheet lies. */
final class Demo implements Verb {
    private final Settings settings;

    Demo(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Reports.withLanguage(Syntax.of("demo", "Compiles the sample park's report and answers for it.")
                .option("--out", "DIR", "where to write; var/demo when left out")
                .flag("--all", "write Word and Excel too")
                .flag("--open", "open the sheet in the browser"));
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        Locale locale = Reports.language(args);
        Path park = settings.root().resolve("samples/park");
        if (!Files.isDirectory(park)) {
            throw Refusal.environment(
                    "The sample park " + park + " is missing.", "Run it from a checkout, or set DAJUAN_ROOT to one.");
        }
        Path folder = args.option("--out").map(Path::of).orElse(settings.home().resolve("demo"));
        Files.createDirectories(folder);
        Indicators indicators = Reports.indicators(settings.root().resolve("registers/indicators"));
        CompiledReport report = Reports.compile(park.resolve("report-2025.txt"), Optional.empty(), err);
        Plan plan = PlanMaker.plan(report, indicators);
        AnswerSheet sheet = AnswerPlan.sheet(plan, indicators, park.resolve("facts"), LocalDate.of(2025, 12, 31), err);
        Path html = folder.resolve("answer-sheet.html").toAbsolutePath();
        boolean all = args.has("--all");
        Papers papers = all
                ? new Papers(
                        Optional.of(html),
                        Optional.of(folder.resolve("answer-sheet.docx")),
                        Optional.of(folder.resolve("answer-sheet.xlsx")),
                        PdfFont.find().map(font -> folder.resolve("answer-sheet.pdf")))
                : new Papers(Optional.of(html), Optional.empty(), Optional.empty(), Optional.empty());
        papers.write(sheet, locale, err);
        AnswerPlan.tell(sheet, err);
        out.println(html);
        if (args.has("--open")) {
            open(html, err);
        }
        return Exit.DONE;
    }

    private static void open(Path file, PrintStream err) {
        for (List<String> command : List.of(List.of("xdg-open"), List.of("open"))) {
            try {
                new ProcessBuilder(command.getFirst(), file.toString()).start();
                return;
            } catch (java.io.IOException e) {
                // the next one may exist
            }
        }
        err.println("No program to open it was found; open the file in a browser.");
    }
}
