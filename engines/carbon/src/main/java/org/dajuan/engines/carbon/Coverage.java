package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much of each month's bought power retired certificates cover: claims of a month first, then those of its year over what is left. */
final class Coverage {
    /** How the source of an uncovered share begins. */
    static final String UNCOVERED = "uncovered ";

    private final Map<String, TreeMap<YearMonth, double[]>> months = new TreeMap<>();
    private final Map<String, List<Claim>> claims = new TreeMap<>();

    private static final int BOUGHT = 0;
    private static final int COVERED = 1;

    Coverage(Map<Activity, Double> boughtMwh, List<Claim> claims, List<Finding> findings) {
        boughtMwh.forEach((a, mwh) -> months.computeIfAbsent(a.cell().enterprise(), e -> new TreeMap<>())
                .computeIfAbsent(a.cell().month(), m -> new double[2])[BOUGHT] += mwh);
        claims.forEach(c -> this.claims
                .computeIfAbsent(c.enterprise(), e -> new ArrayList<>())
                .add(c));
        for (int length : new int[] {1, 12}) {
            for (Claim c : claims) {
                if (c.period().monthCount() == length) {
                    apply(c, findings);
                }
            }
        }
    }

    private void apply(Claim c, List<Finding> findings) {
        TreeMap<YearMonth, double[]> own = months.getOrDefault(c.enterprise(), new TreeMap<>());
        List<double[]> open = new ArrayList<>(own.subMap(
                        YearMonth.from(c.period().start()),
                        true,
                        YearMonth.from(c.period().end()),
                        true)
                .values());
        double left = open.stream().mapToDouble(m -> m[BOUGHT] - m[COVERED]).sum();
        double share = left > 0 ? Math.min(1, c.mwh() / left) : 0;
        open.forEach(m -> m[COVERED] += share * (m[BOUGHT] - m[COVERED]));
        if (c.mwh() > left) {
            findings.add(Finding.of(
                    Finding.Kind.CLAIM_EXCEEDS_USE,
                    c.evidence().document(),
                    c.enterprise(),
                    c.period(),
                    c.mwh(),
                    left));
        }
    }

    /** The share of the month's power that nothing covers, as a term; null when nobody claimed anything for it. */
    @Nullable
    Term uncovered(Cell cell) {
        double[] month = months.getOrDefault(cell.enterprise(), new TreeMap<>()).get(cell.month());
        List<String> documents = claims.getOrDefault(cell.enterprise(), List.of()).stream()
                .filter(c -> !cell.month().isBefore(YearMonth.from(c.period().start()))
                        && !cell.month().isAfter(YearMonth.from(c.period().end())))
                .map(c -> c.evidence().document())
                .distinct()
                .toList();
        if (month == null || month[COVERED] <= 0 || documents.isEmpty()) {
            return null;
        }
        return new Term(
                UNCOVERED + cell.enterprise() + " " + cell.month(),
                Math.max(0, 1 - month[COVERED] / month[BOUGHT]),
                "",
                0,
                Confidence.MEASURED,
                new Evidence(Evidence.Kind.CERTIFICATE, String.join("; ", documents), ""));
    }
}
