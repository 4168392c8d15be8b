package org.dajuan.feeds.carbon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.dajuan.engines.carbon.Activity;
import org.dajuan.engines.carbon.CarbonOptions;
import org.dajuan.engines.carbon.CarbonProblem;
import org.dajuan.engines.carbon.CertificateLedger;
import org.dajuan.engines.carbon.Claim;
import org.dajuan.engines.carbon.ExemptionRule;
import org.dajuan.engines.carbon.Factor;
import org.dajuan.engines.carbon.HourlyMatch;
import org.dajuan.engines.carbon.Meter;
import org.dajuan.engines.carbon.PlannedProject;
import org.dajuan.engines.carbon.Posting;
import org.dajuan.engines.carbon.Quota;
import org.dajuan.engines.carbon.Stock;
import org.dajuan.feeds.carbon.CarbonTables.Hour;
import org.dajuan.feeds.carbon.CarbonTables.PlacedPosting;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.spine.facts.RejectedFact;

/**
 * A case of carbon accounts as its folder says: {@code case.yaml} and tables as .csv or .xlsx: {@code activities} (needed), {@code factors},
 * {@code certificates}, {@code meters}, {@code readings}, {@code bills}, {@code stocks}, {@code quotas}, {@code hours}.
 *
 * @param name of the case
 * @param year the year it is about
 * @param problem for the engine
 * @param options of the accounts
 * @param postings entries of the certificate ledger that were posted
 * @param ledger the ledger after them
 * @param meters meters
 * @param readings their readings
 * @param bills their bills
 * @param stocks stock sheets
 * @param quotas quotas
 * @param exemptions dated rules
 * @param projects what if
 * @param hours hourly match of each firm
 * @param rejected rows that became nothing, with reasons
 */
public record CarbonCase(
        String name,
        int year,
        CarbonProblem problem,
        CarbonOptions options,
        List<Posting> postings,
        CertificateLedger ledger,
        List<Meter> meters,
        List<Meter.Reading> readings,
        List<Meter.Bill> bills,
        List<Stock> stocks,
        List<Quota> quotas,
        List<ExemptionRule> exemptions,
        List<PlannedProject> projects,
        Map<String, HourlyMatch> hours,
        List<RejectedFact> rejected) {
    /** Tables of a case, without their endings. */
    public static final Set<String> TABLES =
            Set.of("activities", "factors", "certificates", "meters", "readings", "bills", "stocks", "quotas", "hours");

    /**
     * Reads a case.
     *
     * @param folder the case
     * @param shipped the house's own table of factors; the case's stand beside them
     * @throws UnreadableDocument when the folder, its {@code case.yaml} or the header of a table cannot be read
     */
    public static CarbonCase read(Path folder, Path shipped, ReadLimits limits) {
        return read(folder, new CarbonTables(limits).factors(shipped, "factors.csv"), limits);
    }

    /** The same with factors that are read already. */
    public static CarbonCase read(Path folder, List<Factor> shipped, ReadLimits limits) {
        CaseYaml yaml = CaseYaml.read(text(folder));
        CarbonTables tables = new CarbonTables(limits);
        List<RejectedFact> own = new ArrayList<>();
        List<Factor> factors = new ArrayList<>(shipped);
        factors.addAll(optional(folder, "factors", tables::factors));
        List<Activity> activities = optional(folder, "activities", tables::activities);
        if (activities.isEmpty()) {
            throw new UnreadableDocument(
                    folder + " holds no activity",
                    tables.rejected().isEmpty()
                            ? "no row"
                            : tables.rejected().getFirst().toString(),
                    "activities.csv or activities.xlsx with at least one row",
                    "Columns: " + CarbonTables.ACTIVITIES + ".");
        }
        CertificateLedger ledger = new CertificateLedger();
        List<Posting> postings = post(optional(folder, "certificates", tables::certificates), ledger, own);
        List<Meter> meters = optional(folder, "meters", tables::meters);
        List<Meter.Reading> readings =
                known(optional(folder, "readings", tables::readings), meters, Meter.Reading::meter, own);
        List<Meter.Bill> bills = known(optional(folder, "bills", tables::bills), meters, Meter.Bill::meter, own);
        List<Stock> stocks = optional(folder, "stocks", tables::stocks);
        List<Quota> quotas = optional(folder, "quotas", tables::quotas);
        Map<String, HourlyMatch> hours = match(optional(folder, "hours", tables::hours), own);
        own.addAll(0, tables.rejected());
        return new CarbonCase(
                yaml.name(),
                yaml.year(),
                new CarbonProblem(activities, factors, yaml.regions(), yaml.plants(), ledger.claims()),
                yaml.options(),
                postings,
                ledger,
                meters,
                readings,
                bills,
                stocks,
                quotas,
                yaml.exemptions(),
                yaml.projects(),
                hours,
                List.copyOf(own));
    }

    /** The same with other claims on certificates, kept elsewhere. */
    public CarbonCase withClaims(List<Claim> claims) {
        CarbonProblem p = problem;
        return new CarbonCase(
                name,
                year,
                new CarbonProblem(p.activities(), p.factors(), p.regions(), p.plants(), claims),
                options,
                postings,
                ledger,
                meters,
                readings,
                bills,
                stocks,
                quotas,
                exemptions,
                projects,
                hours,
                rejected);
    }

    private static String text(Path folder) {
        Path file = folder.resolve("case.yaml");
        try {
            if (Files.size(file) > 1 << 20) {
                throw new UnreadableDocument(
                        file + " is too long", Files.size(file) + " bytes", "at most 1 MiB", "Put tables into .csv.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableDocument(
                    file + " cannot be read",
                    String.valueOf(e.getMessage()),
                    "a case.yaml in UTF-8",
                    "See samples/carbon for a case.",
                    e);
        }
    }

    private static <T> List<T> optional(Path folder, String name, BiFunction<Path, String, List<T>> reader) {
        for (String ending : List.of(".csv", ".xlsx")) {
            Path file = folder.resolve(name + ending);
            if (Files.isRegularFile(file)) {
                return reader.apply(file, name + ending);
            }
        }
        return List.of();
    }

    private static List<Posting> post(
            List<PlacedPosting> entries, CertificateLedger ledger, List<RejectedFact> rejected) {
        List<Posting> posted = new ArrayList<>();
        for (PlacedPosting e : entries) {
            CertificateLedger.Outcome outcome = ledger.post(e.posting());
            CertificateLedger.Holding at = outcome.at();
            if (outcome.posted()) {
                posted.add(e.posting());
            } else {
                rejected.add(new RejectedFact(
                        e.place(),
                        "",
                        e.posting().serials() + ": " + outcome.refusal(),
                        at == null
                                ? "serials that stand free for this entry"
                                : at.serials() + " stands with " + at.owner()
                                        + (at.retired() ? ", retired for " + at.period() + " by " + at.proof() : ""),
                        "A certificate has one owner and is retired once; check the serials."));
            }
        }
        return posted;
    }

    private static <T> List<T> known(
            List<T> all,
            List<Meter> meters,
            java.util.function.Function<T, String> meter,
            List<RejectedFact> rejected) {
        List<String> ids = meters.stream().map(Meter::id).toList();
        List<T> good = new ArrayList<>();
        for (T t : all) {
            if (ids.contains(meter.apply(t))) {
                good.add(t);
            } else {
                rejected.add(new RejectedFact(
                        t.toString(), "meter", meter.apply(t), "one of " + ids, "Add the meter to meters.csv."));
            }
        }
        return good;
    }

    /** Hours from 0 without gap or repetition for each firm; a firm whose hours are not such is rejected whole. */
    private static Map<String, HourlyMatch> match(List<Hour> hours, List<RejectedFact> rejected) {
        Map<String, List<Hour>> by = new TreeMap<>();
        hours.forEach(
                h -> by.computeIfAbsent(h.enterprise(), e -> new ArrayList<>()).add(h));
        Map<String, HourlyMatch> all = new TreeMap<>();
        by.forEach((enterprise, own) -> {
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).hour() != i) {
                    rejected.add(new RejectedFact(
                            own.get(i).place(),
                            "hour",
                            String.valueOf(own.get(i).hour()),
                            "hour " + i + ", since hours run from 0 without gap or repetition",
                            "Fill the missing hour in, or delete the repeated one."));
                    return;
                }
            }
            try {
                all.put(
                        enterprise,
                        HourlyMatch.of(
                                own.stream().mapToDouble(Hour::usedMwh).toArray(),
                                own.stream().mapToDouble(Hour::freeMwh).toArray()));
            } catch (IllegalArgumentException e) {
                rejected.add(new RejectedFact(
                        own.getFirst().place(), "", enterprise, String.valueOf(e.getMessage()), "Mend the hour."));
            }
        });
        return all;
    }
}
