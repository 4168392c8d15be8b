package org.dajuan.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dajuan.engines.carbon.CarbonCheck;
import org.dajuan.engines.carbon.CarbonOptions;
import org.dajuan.engines.carbon.CarbonResult;
import org.dajuan.engines.carbon.CertificateLedger;
import org.dajuan.engines.carbon.Finding;
import org.dajuan.engines.carbon.HourlyMatch;
import org.dajuan.engines.carbon.Line;
import org.dajuan.engines.carbon.QuotaStatus;
import org.dajuan.engines.carbon.Reconciliation;
import org.dajuan.spine.facts.RejectedFact;

/**
 * All that the papers of carbon accounts show.
 *
 * @param name of the case
 * @param year the year they are about; lines of other years only shape forecasts
 * @param result the accounts
 * @param options how they were made
 * @param check the laws, recomputed
 * @param certificates the ledger's holdings
 * @param quotas where each quota stands
 * @param planned the same with the planned projects; empty without any
 * @param reconciliation meters, bills and stocks
 * @param hours hourly match by firm
 * @param rejected rows that became nothing
 */
public record CarbonView(
        String name,
        int year,
        CarbonResult result,
        CarbonOptions options,
        CarbonCheck check,
        List<CertificateLedger.Holding> certificates,
        List<QuotaStatus> quotas,
        List<QuotaStatus> planned,
        Reconciliation reconciliation,
        Map<String, HourlyMatch> hours,
        List<RejectedFact> rejected) {

    /**
     * A part of the park with its lines of the year.
     *
     * @param enterprise the firm, {@code *} for all
     * @param process the process, {@code *} for all
     * @param product the product, {@code *} for all, empty for amounts without one
     * @param month the month, {@code *} for the year
     */
    public record Part(String enterprise, String process, String product, String month) {
        static final String ALL = "*";

        boolean holds(Line l, int year) {
            return l.cell().month().getYear() == year
                    && is(enterprise, l.cell().enterprise())
                    && is(process, l.cell().process())
                    && is(product, l.cell().product())
                    && is(month, l.cell().month().toString());
        }

        private static boolean is(String wanted, String value) {
            return wanted.equals(ALL) || wanted.equals(value);
        }
    }

    /** The lines of a part. */
    public Predicate<Line> of(Part part) {
        return l -> part.holds(l, year);
    }

    /** All together, then firms, processes, products and months, each level in order. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Part.ALL, Part.ALL, Part.ALL, Part.ALL));
        TreeSet<String> seen = new TreeSet<>();
        List<List<Part>> levels = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Line l : result.lines()) {
            if (l.cell().month().getYear() != year) {
                continue;
            }
            String e = l.cell().enterprise();
            List<Part> of = List.of(
                    new Part(e, Part.ALL, Part.ALL, Part.ALL),
                    new Part(e, l.cell().process(), Part.ALL, Part.ALL),
                    new Part(e, Part.ALL, l.cell().product(), Part.ALL),
                    new Part(e, Part.ALL, Part.ALL, l.cell().month().toString()));
            for (int i = 0; i < of.size(); i++) {
                if (seen.add(of.get(i).toString())) {
                    levels.get(i).add(of.get(i));
                }
            }
        }
        levels.forEach(parts::addAll);
        return parts;
    }

    /** True when standard coal of equivalent value is known for a part. */
    public boolean equivalentKnown(Part part) {
        return result.findings().stream()
                .noneMatch(f -> f.kind() == Finding.Kind.EQUIVALENT_MISSING
                        && (part.enterprise().equals(Part.ALL) || f.about().equals(part.enterprise())));
    }
}
