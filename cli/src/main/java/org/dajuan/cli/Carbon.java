package org.dajuan.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dajuan.engines.carbon.CarbonAccounts;
import org.dajuan.engines.carbon.CarbonCheck;
import org.dajuan.engines.carbon.CarbonResult;
import org.dajuan.engines.carbon.CertificateCheck;
import org.dajuan.engines.carbon.QuotaStatus;
import org.dajuan.engines.carbon.Reconciliation;
import org.dajuan.feeds.carbon.CarbonCase;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.papers.CarbonJson;
import org.dajuan.papers.CarbonView;
import org.dajuan.papers.CarbonXlsx;

/** {@code dajuan carbon account CASE}: accounts of energy and carbon; {@code dajuan carbon export CASE} as Excel. */
final class Carbon implements Verb {
    private final Settings settings;

    Carbon(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("carbon", "Accounts energy and carbon of a case, every figure with its sources.")
                .operand("ACTION", "account, export to write Excel, or saving to measure what a retrofit saved")
                .operand(
                        "CASE",
                        "a folder with case.yaml and its tables, such as samples/carbon; for saving a table of months")
                .flag("--json", "print JSON, every line with the numbers behind it")
                .option("--shape", "SHAPE", "of the Excel file: mrv, ghg or pack; mrv when absent")
                .option("--unit", "UNIT", "of the energy with saving; tce when absent")
                .option(
                        "--heating-below",
                        "DEGREES",
                        "with saving: count degrees below this in place of the temperature")
                .option("--out", "FILE", "where the Excel file goes; carbon-SHAPE.xlsx when absent");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        String action = args.operand("ACTION");
        if (action.equals("saving")) {
            return CarbonSaving.run(args, out);
        }
        if (!action.equals("account") && !action.equals("export")) {
            throw Refusal.usage(
                    "ACTION is \"" + action + "\"; expected account, export or saving.",
                    "Try: dajuan carbon account CASE");
        }
        Path folder = args.folder("CASE");
        CarbonCase read;
        try {
            read = CarbonCase.read(
                    folder, settings.root().resolve("registers/energy/factors.csv"), ReadLimits.standard());
        } catch (UnreadableDocument | IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "");
        }
        CarbonView view = account(read);
        if (action.equals("export")) {
            export(args, view, out);
        } else if (args.has("--json")) {
            out.print(CarbonJson.write(view, Locale.ENGLISH, true));
        } else {
            summary(view, out);
        }
        err.println(view.result().lines().size() + " lines, " + view.check().laws() + " laws checked, "
                + view.result().findings().size() + " findings, "
                + view.reconciliation().gaps().size() + " gaps, "
                + view.rejected().size() + " rows rejected");
        view.check().violations().forEach(err::println);
        boolean sound = view.check().passed()
                && view.result().complete()
                && view.rejected().isEmpty();
        return sound ? Exit.DONE : Exit.NEGATIVE;
    }

    private static CarbonView account(CarbonCase read) throws Refusal {
        CarbonResult result = CarbonAccounts.of(read.problem(), read.options());
        CarbonCheck laws = CarbonCheck.of(read.problem(), read.options(), result);
        CertificateCheck certificates =
                CertificateCheck.of(read.postings(), read.ledger().holdings());
        List<String> violations = new java.util.ArrayList<>(laws.violations());
        violations.addAll(certificates.violations());
        Reconciliation reconciliation;
        try {
            reconciliation = Reconciliation.of(read.meters(), read.readings(), read.bills(), read.stocks());
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Mend the tables of meters and readings.");
        }
        return new CarbonView(
                read.name(),
                read.year(),
                result,
                read.options(),
                new CarbonCheck(violations, laws.laws() + certificates.pieces()),
                read.ledger().holdings(),
                QuotaStatus.of(result, read.quotas(), read.exemptions(), List.of()),
                read.projects().isEmpty()
                        ? List.of()
                        : QuotaStatus.of(result, read.quotas(), read.exemptions(), read.projects()),
                reconciliation,
                read.hours(),
                read.rejected());
    }

    private static void export(Args args, CarbonView view, PrintStream out) throws Exception {
        String asked = args.option("--shape").orElse("mrv");
        CarbonXlsx.Shape shape = switch (asked) {
            case "mrv" -> CarbonXlsx.Shape.MRV;
            case "ghg" -> CarbonXlsx.Shape.GHG;
            case "pack" -> CarbonXlsx.Shape.PACK;
            default -> throw Refusal.usage("Option --shape got \"" + asked + "\"; expected mrv, ghg or pack.", "");
        };
        Path file = args.target("--out").orElse(Path.of("carbon-" + asked + ".xlsx"));
        Files.write(file, CarbonXlsx.write(view, shape, Locale.SIMPLIFIED_CHINESE));
        out.println(file.toAbsolutePath());
    }

    private static void summary(CarbonView view, PrintStream out) {
        out.println(view.name());
        for (CarbonView.Part p : view.parts()) {
            if (!p.process().equals("*")
                    || !p.product().equals("*")
                    || !p.month().equals("*")) {
                continue;
            }
            CarbonResult r = view.result();
            out.println("%s: national total %s tCO2, scope 1 %s, energy %s tce, renewable power %s %%"
                    .formatted(
                            p.enterprise(),
                            CarbonJson.figure(r.nationalTotal(view.of(p))),
                            CarbonJson.figure(r.scope1(view.of(p))),
                            CarbonJson.figure(r.sum(org.dajuan.engines.carbon.Account.COAL_CALORIFIC, view.of(p))),
                            CarbonJson.figure(100 * r.renewableShare(view.of(p)))));
        }
        for (QuotaStatus q : view.quotas()) {
            out.println("quota %s %s: used %s of %s, forecast %s, %s"
                    .formatted(
                            q.quota().enterprise(),
                            q.quota().kind(),
                            CarbonJson.figure(q.used()),
                            CarbonJson.figure(q.quota().limit()),
                            CarbonJson.figure(q.forecast()),
                            q.warning()));
        }
    }
}
