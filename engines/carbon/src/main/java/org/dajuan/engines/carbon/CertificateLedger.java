package org.dajuan.engines.carbon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dajuan.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * Green certificates by ranges of serials, one MWh each. An entry is posted whole or refused whole; a certificate has at every time one
 * owner and is retired at most once. An entry costs O(log n) in the number of ranges held, whatever their length.
 */
public final class CertificateLedger {

    /** Why an entry was refused; dimensionless. */
    public enum Refusal {
        /** Some of the serials exist already. */
        ISSUED_BEFORE,
        /** Some of the serials were never issued. */
        NOT_ISSUED,
        /** Somebody else holds some of them. */
        NOT_OWNER,
        /** Some of them are retired. */
        RETIRED_BEFORE,
        /** The day is behind their last. */
        EXPIRED,
        /** The day is before that of an earlier entry about them. */
        BEFORE_LAST_ENTRY,
        /** The use they are to cover lies before the power was made, or behind their last day. */
        WRONG_PERIOD,
        /** A retirement without a document. */
        NO_PROOF,
        /** From somebody to the same. */
        TO_ONESELF,
        /** Issued before the power was made, or expiring before issue, or to nobody. */
        MALFORMED
    }

    /**
     * What became of an entry; dimensionless.
     *
     * @param refusal null when it was posted
     * @param at the first range that stood in the way
     */
    public record Outcome(
            @Nullable Refusal refusal, @Nullable Holding at) {
        /** True when it was posted. */
        public boolean posted() {
            return refusal == null;
        }
    }

    /**
     * Certificates in one hand, of one issue; {@code serials.count()} MWh.
     *
     * @param serials the range
     * @param owner who holds them, or who retired them
     * @param generated month of the power
     * @param technology wind, pv, …
     * @param expires last day for retirement
     * @param since day of the last entry about them
     * @param period the use they cover; null while they live
     * @param proof document of retirement; null while they live
     */
    public record Holding(
            SerialRange serials,
            String owner,
            YearMonth generated,
            String technology,
            LocalDate expires,
            LocalDate since,
            @Nullable Period period,
            @Nullable String proof) {
        /** True when used up. */
        public boolean retired() {
            return proof != null;
        }

        private Holding cut(long first, long last) {
            return new Holding(
                    new SerialRange(serials.series(), first, last),
                    owner,
                    generated,
                    technology,
                    expires,
                    since,
                    period,
                    proof);
        }
    }

    private final Map<String, TreeMap<Long, Holding>> series = new HashMap<>();

    /** Posts an entry, or says why not and changes nothing. */
    public Outcome post(Posting posting) {
        return switch (posting) {
            case Posting.Issue i -> issue(i);
            case Posting.Transfer t -> transfer(t);
            case Posting.Retire r -> retire(r);
        };
    }

    private Outcome issue(Posting.Issue i) {
        List<Holding> there = touched(i.serials());
        if (!there.isEmpty()) {
            return new Outcome(Refusal.ISSUED_BEFORE, there.getFirst());
        }
        if (i.owner().isBlank()
                || i.day().isBefore(i.generated().atDay(1))
                || i.expires().isBefore(i.day())) {
            return new Outcome(Refusal.MALFORMED, null);
        }
        put(new Holding(i.serials(), i.owner(), i.generated(), i.technology(), i.expires(), i.day(), null, null));
        return new Outcome(null, null);
    }

    private Outcome transfer(Posting.Transfer t) {
        Outcome bad = obstacle(t.serials(), t.from(), t.day());
        if (bad != null) {
            return bad;
        }
        if (t.from().equals(t.to()) || t.to().isBlank()) {
            return new Outcome(Refusal.TO_ONESELF, null);
        }
        replace(t.serials(), t.day(), t.to(), null, null);
        return new Outcome(null, null);
    }

    private Outcome retire(Posting.Retire r) {
        if (r.proof().isBlank()) {
            return new Outcome(Refusal.NO_PROOF, null);
        }
        Outcome bad = obstacle(r.serials(), r.owner(), r.day());
        if (bad != null) {
            return bad;
        }
        for (Holding h : touched(r.serials())) {
            if (r.period().end().isBefore(h.generated().atDay(1))
                    || r.period().start().isAfter(h.expires())) {
                return new Outcome(Refusal.WRONG_PERIOD, h);
            }
        }
        replace(r.serials(), r.day(), r.owner(), r.period(), r.proof());
        return new Outcome(null, null);
    }

    private @Nullable Outcome obstacle(SerialRange range, String owner, LocalDate day) {
        long next = range.first();
        for (Holding h : touched(range)) {
            if (h.serials().first() > next) {
                break;
            }
            Refusal why = h.retired()
                    ? Refusal.RETIRED_BEFORE
                    : !h.owner().equals(owner)
                            ? Refusal.NOT_OWNER
                            : day.isAfter(h.expires())
                                    ? Refusal.EXPIRED
                                    : day.isBefore(h.since()) ? Refusal.BEFORE_LAST_ENTRY : null;
            if (why != null) {
                return new Outcome(why, h);
            }
            next = h.serials().last() + 1;
        }
        return next <= range.last() ? new Outcome(Refusal.NOT_ISSUED, null) : null;
    }

    private void replace(
            SerialRange range, LocalDate day, String owner, @Nullable Period period, @Nullable String proof) {
        TreeMap<Long, Holding> own = own(range.series());
        for (Holding h : touched(range)) {
            long first = Math.max(h.serials().first(), range.first());
            long last = Math.min(h.serials().last(), range.last());
            own.remove(h.serials().first());
            if (h.serials().first() < first) {
                put(h.cut(h.serials().first(), first - 1));
            }
            if (h.serials().last() > last) {
                put(h.cut(last + 1, h.serials().last()));
            }
            put(new Holding(
                    new SerialRange(range.series(), first, last),
                    owner,
                    h.generated(),
                    h.technology(),
                    h.expires(),
                    day,
                    period,
                    proof));
        }
    }

    private List<Holding> touched(SerialRange range) {
        TreeMap<Long, Holding> own = own(range.series());
        Long from = own.floorKey(range.first());
        List<Holding> there = new ArrayList<>();
        for (Holding h : own.subMap(from == null ? range.first() : from, true, range.last(), true)
                .values()) {
            if (h.serials().last() >= range.first()) {
                there.add(h);
            }
        }
        return there;
    }

    private TreeMap<Long, Holding> own(String name) {
        return series.computeIfAbsent(name, s -> new TreeMap<>());
    }

    private void put(Holding h) {
        own(h.serials().series()).put(h.serials().first(), h);
    }

    /** Every range, by series and number. */
    public List<Holding> holdings() {
        List<Holding> all = new ArrayList<>();
        new TreeMap<>(series).values().forEach(own -> all.addAll(own.values()));
        return all;
    }

    /** Live certificates of an owner that can still be retired on a day, MWh. */
    public long available(String owner, LocalDate day) {
        return holdings().stream()
                .filter(h -> !h.retired() && h.owner().equals(owner) && !day.isAfter(h.expires()))
                .mapToLong(h -> h.serials().count())
                .sum();
    }

    /** The retirements as claims on use, one for each firm, period and document, MWh. */
    public List<Claim> claims() {
        Map<String, List<Holding>> by = new TreeMap<>();
        holdings().stream()
                .filter(Holding::retired)
                .forEach(h -> by.computeIfAbsent(h.owner() + "|" + h.period() + "|" + h.proof(), k -> new ArrayList<>())
                        .add(h));
        List<Claim> claims = new ArrayList<>();
        by.values().forEach(hs -> {
            Holding one = hs.getFirst();
            if (one.period() != null) {
                claims.add(new Claim(
                        one.owner(),
                        one.period(),
                        hs.stream().mapToLong(h -> h.serials().count()).sum(),
                        new Evidence(
                                Evidence.Kind.CERTIFICATE,
                                one.proof() + ": "
                                        + String.join(
                                                ", ",
                                                hs.stream()
                                                        .map(h -> h.serials().toString())
                                                        .toList()),
                                "")));
            }
        });
        return claims;
    }
}
