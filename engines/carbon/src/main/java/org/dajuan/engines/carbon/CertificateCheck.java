package org.dajuan.engines.carbon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Recomputes the laws of certificates from the entries that were posted, not from the ledger: it cuts every series at every end of a
 * range and follows each piece on its own; counts are MWh.
 *
 * @param violations each names the law and the serials; empty when all hold
 * @param pieces how many pieces were followed
 */
public record CertificateCheck(List<String> violations, int pieces) {
    public CertificateCheck {
        violations = List.copyOf(violations);
    }

    /** True when every law holds. */
    public boolean passed() {
        return violations.isEmpty();
    }

    /**
     * Follows the pieces.
     *
     * @param posted the entries that were accepted, in their order
     * @param holdings what the ledger says stands at the end
     */
    public static CertificateCheck of(List<Posting> posted, List<CertificateLedger.Holding> holdings) {
        Map<String, TreeSet<Long>> cuts = new TreeMap<>();
        posted.forEach(p -> cut(cuts, p.serials()));
        holdings.forEach(h -> cut(cuts, h.serials()));
        List<String> violations = new ArrayList<>();
        int pieces = 0;
        for (Map.Entry<String, TreeSet<Long>> s : cuts.entrySet()) {
            List<Long> ends = List.copyOf(s.getValue());
            for (int i = 0; i + 1 < ends.size(); i++) {
                follow(new SerialRange(s.getKey(), ends.get(i), ends.get(i + 1) - 1), posted, holdings, violations);
                pieces++;
            }
        }
        return new CertificateCheck(violations, pieces);
    }

    private static void cut(Map<String, TreeSet<Long>> cuts, SerialRange r) {
        TreeSet<Long> own = cuts.computeIfAbsent(r.series(), s -> new TreeSet<>());
        own.add(r.first());
        own.add(r.last() + 1);
    }

    private static void follow(
            SerialRange piece,
            List<Posting> posted,
            List<CertificateLedger.Holding> holdings,
            List<String> violations) {
        String owner = "";
        int issued = 0;
        int retired = 0;
        LocalDate expires = LocalDate.MAX;
        for (Posting p : posted) {
            SerialRange r = p.serials();
            if (!r.series().equals(piece.series()) || r.first() > piece.first() || r.last() < piece.last()) {
                continue;
            }
            if (retired > 0) {
                violations.add("nothing moves after retirement: " + piece);
            }
            String giver = "";
            switch (p) {
                case Posting.Issue i -> {
                    issued++;
                    owner = i.owner();
                    expires = i.expires();
                    continue;
                }
                case Posting.Transfer t -> {
                    giver = t.from();
                    if (!giver.equals(owner)) {
                        violations.add("only the owner moves: " + piece + " by " + giver);
                    }
                    owner = t.to();
                }
                case Posting.Retire t -> {
                    retired++;
                    if (!t.owner().equals(owner) || t.proof().isBlank()) {
                        violations.add("only the owner retires, with proof: " + piece + " by " + t.owner());
                    }
                }
            }
            if (issued == 0 || p.day().isAfter(expires)) {
                violations.add("issued before moved, moved before expiry: " + piece);
            }
        }
        if (issued > 1 || retired > 1) {
            violations.add("issued and retired at most once: " + piece + ", " + issued + " and " + retired);
        }
        long standing = 0;
        for (CertificateLedger.Holding h : holdings) {
            boolean covers = h.serials().series().equals(piece.series())
                    && h.serials().first() <= piece.first()
                    && h.serials().last() >= piece.last();
            if (covers) {
                standing++;
                if (!h.owner().equals(owner) || h.retired() != (retired == 1)) {
                    violations.add("the ledger's end is that of its entries: " + piece + " with " + h.owner());
                }
            }
        }
        if (standing != issued) {
            violations.add("each certificate stands once: " + piece + " stands " + standing + " times");
        }
    }
}
