package org.dajuan.engines.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dajuan.engines.carbon.CertificateLedger.Outcome;
import org.dajuan.engines.carbon.CertificateLedger.Refusal;
import org.dajuan.kernel.Period;
import org.junit.jupiter.api.Test;

/** Certificates are used once: by hand, against every way to use them twice, and on random entries against a naive ledger. */
class A02_CertificatesTest {
    private static final LocalDate ISSUED = LocalDate.of(2025, 4, 20);
    private final CertificateLedger ledger = new CertificateLedger();

    private static Posting.Issue issue(long first, long last, String owner) {
        return new Posting.Issue(
                new SerialRange("GEC", first, last),
                ISSUED,
                owner,
                YearMonth.of(2025, 3),
                "wind",
                LocalDate.of(2027, 2, 28));
    }

    private static Posting.Transfer transfer(long first, long last, String from, String to) {
        return new Posting.Transfer(new SerialRange("GEC", first, last), ISSUED.plusDays(10), from, to);
    }

    private static Posting.Retire retire(long first, long last, String owner) {
        return new Posting.Retire(
                new SerialRange("GEC", first, last), ISSUED.plusDays(20), owner, Period.parse("2025"), "R-1");
    }

    private void refuses(Posting posting, Refusal why) {
        List<CertificateLedger.Holding> before = ledger.holdings();
        assertThat(ledger.post(posting).refusal()).isEqualTo(why);
        assertThat(ledger.holdings()).isEqualTo(before);
    }

    @Test
    void aRangeIsSplitAndRetiredInParts() {
        assertThat(ledger.post(issue(1, 1000, "wind farm")).posted()).isTrue();
        assertThat(ledger.post(transfer(1, 600, "wind farm", "X")).posted()).isTrue();
        assertThat(ledger.post(retire(101, 300, "X")).posted()).isTrue();
        assertThat(ledger.available("X", ISSUED)).isEqualTo(400);
        assertThat(ledger.available("wind farm", ISSUED)).isEqualTo(400);
        assertThat(ledger.available("X", LocalDate.of(2027, 3, 1))).isZero();
        assertThat(ledger.claims()).singleElement().satisfies(c -> {
            assertThat(c.mwh()).isEqualTo(200);
            assertThat(c.enterprise()).isEqualTo("X");
            assertThat(c.evidence().document()).isEqualTo("R-1: GEC101–300");
        });
    }

    @Test
    void nothingIsUsedTwice() {
        ledger.post(issue(1, 1000, "X"));
        ledger.post(retire(1, 500, "X"));
        refuses(retire(500, 501, "X"), Refusal.RETIRED_BEFORE);
        refuses(transfer(400, 400, "X", "Y"), Refusal.RETIRED_BEFORE);
        refuses(issue(1000, 1001, "X"), Refusal.ISSUED_BEFORE);
        refuses(retire(1000, 1001, "X"), Refusal.NOT_ISSUED);
        refuses(retire(2000, 2001, "X"), Refusal.NOT_ISSUED);
        refuses(retire(600, 601, "Y"), Refusal.NOT_OWNER);
        refuses(transfer(600, 601, "X", "X"), Refusal.TO_ONESELF);
        refuses(issue(2000, 2001, " "), Refusal.MALFORMED);
        SerialRange live = new SerialRange("GEC", 600, 601);
        refuses(new Posting.Retire(live, LocalDate.of(2027, 3, 1), "X", Period.parse("2027"), "R-2"), Refusal.EXPIRED);
        refuses(new Posting.Retire(live, ISSUED.plusDays(30), "X", Period.parse("2025"), " "), Refusal.NO_PROOF);
        refuses(
                new Posting.Retire(live, ISSUED.minusDays(1), "X", Period.parse("2025"), "R-2"),
                Refusal.BEFORE_LAST_ENTRY);
        refuses(new Posting.Retire(live, ISSUED.plusDays(1), "X", Period.parse("2024"), "R-2"), Refusal.WRONG_PERIOD);
    }

    @Test
    void rangesThatAreNone() {
        assertThatThrownBy(() -> new SerialRange("GEC", 5, 4)).hasMessageContaining("5 to 4");
        assertThatThrownBy(() -> new SerialRange("GEC", -1, 4)).hasMessageContaining("first");
        assertThatThrownBy(() -> new SerialRange("", 1, 4)).hasMessageContaining("series");
        assertThatThrownBy(() -> new SerialRange("GEC", 0, Long.MAX_VALUE)).hasMessageContaining("range");
    }

    @Test
    void aLongRangeCostsNoMoreThanAShortOne() {
        long many = 4_000_000_000_000L;
        assertThat(ledger.post(issue(1, many, "X")).posted()).isTrue();
        assertThat(ledger.post(retire(7, many - 7, "X")).posted()).isTrue();
        assertThat(ledger.holdings()).hasSize(3);
        assertThat(ledger.claims().getFirst().mwh()).isEqualTo(many - 13);
    }

    /** Random entries, many of them wrong, against one that keeps every serial in a map of its own; the check must agree too. */
    @Test
    void agreesWithANaiveLedgerOnRandomEntries() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CertificateLedger own = new CertificateLedger();
            Map<Long, String> owner = new HashMap<>();
            Map<Long, Integer> retired = new HashMap<>();
            List<Posting> posted = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                long first = random.nextLong(0, 120);
                long last = first + random.nextLong(0, 25);
                String from = "ABC".charAt(random.nextInt(3)) + "";
                String to = "ABC".charAt(random.nextInt(3)) + "";
                Posting p = switch (random.nextInt(4)) {
                    case 0 -> issue(first, last, from);
                    case 1 -> retire(first, last, from);
                    default -> transfer(first, last, from, to);
                };
                // after a retirement's day no earlier entry is possible: keep one day for all that moves
                if (p instanceof Posting.Transfer t) {
                    p = new Posting.Transfer(t.serials(), ISSUED.plusDays(20), t.from(), t.to());
                }
                boolean expected = allowed(p, owner, retired);
                Outcome outcome = own.post(p);
                assertThat(outcome.posted()).as("seed %s, %s", seed, p).isEqualTo(expected);
                if (expected) {
                    posted.add(p);
                    apply(p, owner, retired);
                }
            }
            assertThat(retired.values()).allMatch(n -> n == 1);
            CertificateCheck check = CertificateCheck.of(posted, own.holdings());
            assertThat(check.violations()).as("seed %s", seed).isEmpty();
            long live =
                    own.holdings().stream().mapToLong(h -> h.serials().count()).sum();
            assertThat(live).isEqualTo(owner.size());
        }
    }

    private static boolean allowed(Posting p, Map<Long, String> owner, Map<Long, Integer> retired) {
        if (p instanceof Posting.Transfer t && t.from().equals(t.to())) {
            return false;
        }
        for (long n = p.serials().first(); n <= p.serials().last(); n++) {
            boolean ok = switch (p) {
                case Posting.Issue i -> !owner.containsKey(n);
                case Posting.Transfer t -> t.from().equals(owner.get(n)) && !retired.containsKey(n);
                case Posting.Retire r -> r.owner().equals(owner.get(n)) && !retired.containsKey(n);
            };
            if (!ok) {
                return false;
            }
        }
        return true;
    }

    private static void apply(Posting p, Map<Long, String> owner, Map<Long, Integer> retired) {
        for (long n = p.serials().first(); n <= p.serials().last(); n++) {
            switch (p) {
                case Posting.Issue i -> owner.put(n, i.owner());
                case Posting.Transfer t -> owner.put(n, t.to());
                case Posting.Retire r -> retired.merge(n, 1, Integer::sum);
            }
        }
    }

    @Test
    void theCheckSeesADoubleRetirement() {
        ledger.post(issue(1, 10, "X"));
        ledger.post(retire(1, 10, "X"));
        List<Posting> forged = List.of(issue(1, 10, "X"), retire(1, 10, "X"), retire(3, 4, "X"));
        assertThat(CertificateCheck.of(forged, ledger.holdings()).violations())
                .anyMatch(v -> v.contains("at most once"))
                .anyMatch(v -> v.contains("after retirement"));
    }
}
