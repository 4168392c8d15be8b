package org.dajuan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dajuan.feeds.table.FactsRead;
import org.dajuan.feeds.table.FactsReader;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.AnswerSheetJson;
import org.dajuan.spine.answers.Answers;
import org.dajuan.spine.answers.ReasonTexts;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanJson;
import org.dajuan.spine.plan.PlanMaker;

/** {@code dajuan answer}: every promise of a plan with its value, verdict, reason and the rows under it. */
final class AnswerPlan implements Verb {
    private final Settings settings;

    AnswerPlan(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Reports.withLanguage(Syntax.of("answer", "Answers for every promise of a plan from facts.")
                .required("--plan", "P", "a plan (plan.v1 JSON), or a report to compile first")
                .required("--facts", "DIR", "facts: a folder or one file, .csv or .xlsx")
                .option("--as-of", "DATE", "the day on which it speaks, such as 2025-12-31; today when left out")
                .option("--indicators", "DIR", "definitions of indicators; those of the house when left out")
                .flag("--json", "print the answer sheet as JSON (answer.v1)")
                .option("--html", "OUT", "write the answer sheet as one HTML file")
                .option("--docx", "OUT", "write it as a Word file")
                .option("--xlsx", "OUT", "write it as a workbook")
                .option("--pdf", "OUT", "write it as PDF, in the layout of an official document"));
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        Locale locale = Reports.language(args);
        Papers papers = Papers.asked(args);
        LocalDate asOf = args.date("--as-of").orElse(LocalDate.now(Reports.PARK));
        Path definitions =
                args.option("--indicators").map(Path::of).orElse(settings.root().resolve("registers/indicators"));
        Indicators indicators = Reports.indicators(definitions);
        Plan plan = plan(args.file("--plan"), indicators, err);
        Path facts = Path.of(args.option("--facts").orElseThrow());
        if (!Files.exists(facts)) {
            throw Refusal.input("--facts " + facts + " does not exist; expected a folder or a .csv or .xlsx file.", "");
        }
        AnswerSheet sheet = sheet(plan, indicators, facts, asOf, err);
        if (args.has("--json")) {
            out.println(AnswerSheetJson.write(sheet));
        } else if (papers.isEmpty()) {
            table(sheet, locale, out);
        }
        papers.write(sheet, locale, err);
        tell(sheet, err);
        return sheet.answers().stream().anyMatch(a -> a.verdict() == Verdict.MISSED) ? Exit.NEGATIVE : Exit.DONE;
    }

    private static Plan plan(Path file, Indicators indicators, PrintStream err) throws Refusal, IOException {
        if (!file.toString().endsWith(".json")) {
            return PlanMaker.plan(Reports.compile(file, Optional.empty(), err), indicators);
        }
        try {
            return PlanMaker.bind(PlanJson.read(file.getFileName().toString(), Files.readString(file)), indicators);
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Make one with: dajuan compile REPORT --plan");
        }
    }

    static AnswerSheet sheet(Plan plan, Indicators indicators, Path facts, LocalDate asOf, PrintStream err) {
        FactsRead read = FactsReader.read(facts);
        read.ignored().forEach(f -> err.println("note: left alone: " + f));
        return Answers.answer(plan, indicators, read.facts(), read.rejected(), asOf, Reports.PARK);
    }

    private static void table(AnswerSheet sheet, Locale locale, PrintStream out) {
        out.println("id\tverdict\tlight\tsubject\tvalue\ttarget\treason");
        for (Answer a : sheet.answers()) {
            out.println(String.join(
                    "\t",
                    a.promise().id(),
                    a.verdict().code(),
                    a.light().code(),
                    a.promise().subject(),
                    a.value() == null ? "" : a.value().toString(),
                    a.target() == null ? "" : a.target().toString(),
                    ReasonTexts.render(a.reason(), locale)));
        }
    }

    /** Counts, oddities and rejected rows, for the person at the keyboard. */
    static void tell(AnswerSheet sheet, PrintStream err) {
        Map<String, Integer> counts = new TreeMap<>();
        sheet.answers().forEach(a -> counts.merge(a.verdict().code(), 1, Integer::sum));
        err.println(sheet.answers().size() + " promises as of " + sheet.asOf() + ": " + counts + "; "
                + sheet.factCount() + " facts, " + sheet.rejected().size() + " rows refused, "
                + sheet.oddities().size() + " oddities");
        for (RejectedFact r : sheet.rejected().stream().limit(10).toList()) {
            err.println("refused: " + r.place() + " " + r.column() + " \"" + r.value() + "\"; expected " + r.expected()
                    + ". " + r.advice());
        }
        if (sheet.rejected().size() > 10) {
            err.println("... and " + (sheet.rejected().size() - 10) + " more, in the sheet.");
        }
    }
}
