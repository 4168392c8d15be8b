package org.dajuan.park.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dajuan.kernel.Period;
import org.dajuan.park.ledger.DailyRoot;
import org.dajuan.park.ledger.FactForm;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.LedgerFinding;
import org.dajuan.park.ledger.LedgerFinding.Kind;
import org.dajuan.park.ledger.LedgerHealth;
import org.dajuan.park.ledger.MerkleTree;
import org.dajuan.park.ledger.MerkleTree.Leaf;
import org.dajuan.park.ledger.store.LedgerReader.Chain;
import org.dajuan.park.ledger.store.LedgerReader.Link;
import org.dajuan.park.ledger.store.LedgerReader.Text;
import org.dajuan.park.ledger.store.LedgerReader.WrongEnd;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every chain and every daily root from what is stored. Long chains are cut into stretches that several
 * connections read at once, all in one snapshot: each row carries the hash of the one before, so that stretches can be
 * checked apart and must meet.
 */
public final class LedgerDoctor {

    /** Rows of one stretch. */
    private static final long STRETCH = 100_000;

    private final String url;
    private final String user;
    private final String password;
    private final int readers;

    /**
     * A doctor.
     *
     * @param user one who may read everything, such as {@code dajuan_auditor}
     * @param readers how many connections read at once
     */
    public LedgerDoctor(String url, String user, String password, int readers) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.readers = readers;
    }

    /**
     * Examines the ledger.
     *
     * @param anchors roots by day that were kept elsewhere
     */
    public LedgerHealth examine(Map<LocalDate, Hash> anchors) throws SQLException {
        long begin = System.nanoTime();
        try (LedgerReader main = new LedgerReader(url, user, password, null)) {
            String snapshot = main.snapshot();
            List<Chain> chains = main.chains();
            Map<UUID, LedgerFinding> first = new HashMap<>();
            Map<UUID, Long> lengths = new HashMap<>();
            for (Chain chain : chains) {
                lengths.put(chain.id(), main.lastSeq(chain.id()));
            }
            examineChains(chains, lengths, snapshot, first);
            for (Chain chain : chains) {
                if (!first.containsKey(chain.id())) {
                    end(chain, lengths.getOrDefault(chain.id(), 0L), first);
                }
            }
            Map<UUID, String> names = new HashMap<>();
            chains.forEach(chain -> names.put(chain.id(), chain.name()));
            for (WrongEnd wrong : main.wrongSeals()) {
                first.putIfAbsent(wrong.stream(), wrongEnd(Kind.FORGED_HEAD, wrong, names));
            }
            List<LedgerFinding> findings = new ArrayList<>();
            for (Chain chain : chains) {
                LedgerFinding finding = first.get(chain.id());
                if (finding != null) {
                    findings.add(finding);
                }
            }
            for (WrongEnd wrong : main.wrongLeaves()) {
                if (!first.containsKey(wrong.stream())) {
                    findings.add(wrongEnd(Kind.ROOT_MISMATCH, wrong, names));
                }
            }
            List<DailyRoot> roots = main.roots();
            roots(main, roots, anchors, findings);
            return new LedgerHealth(
                    chains.size(),
                    lengths.values().stream().mapToLong(Long::longValue).sum(),
                    roots.size(),
                    (System.nanoTime() - begin) / 1e9,
                    findings);
        }
    }

    private void examineChains(
            List<Chain> chains, Map<UUID, Long> lengths, String snapshot, Map<UUID, LedgerFinding> first)
            throws SQLException {
        ThreadLocal<LedgerReader> reader = new ThreadLocal<>();
        List<LedgerReader> opened = java.util.Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService workers = Executors.newFixedThreadPool(readers)) {
            List<Future<@Nullable LedgerFinding>> stretches = new ArrayList<>();
            List<UUID> whose = new ArrayList<>();
            for (Chain chain : chains) {
                long length = lengths.getOrDefault(chain.id(), 0L);
                for (long from = 1; from <= length; from += STRETCH) {
                    long start = from;
                    whose.add(chain.id());
                    stretches.add(workers.submit(() -> {
                        LedgerReader own = reader.get();
                        if (own == null) {
                            own = new LedgerReader(url, user, password, snapshot);
                            opened.add(own);
                            reader.set(own);
                        }
                        return new Stretch(chain, length).examine(own, start, Math.min(start + STRETCH - 1, length));
                    }));
                }
            }
            for (int i = 0; i < stretches.size(); i++) {
                LedgerFinding finding = stretches.get(i).get();
                if (finding != null) {
                    first.putIfAbsent(whose.get(i), finding);
                }
            }
        } catch (ExecutionException e) {
            throw new SQLException("A chain cannot be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted", e);
        } finally {
            for (LedgerReader own : opened) {
                own.close();
            }
        }
    }

    /** The rows agree among themselves; do they reach as far as the recorded end says, and no further? */
    private static void end(Chain chain, long length, Map<UUID, LedgerFinding> first) {
        if (chain.seq() > length) {
            Hash end = chain.end();
            first.put(
                    chain.id(),
                    new LedgerFinding(
                            Kind.MISSING_ROW,
                            chain.name(),
                            length + 1,
                            null,
                            end == null ? "" : end.hex(),
                            "",
                            "the chain ends at " + length + ", its recorded end is " + chain.seq()));
        } else if (chain.seq() < length) {
            first.put(
                    chain.id(),
                    new LedgerFinding(
                            Kind.FORGED_HEAD,
                            chain.name(),
                            chain.seq(),
                            null,
                            "",
                            "",
                            "the recorded end is " + chain.seq() + ", but the chain goes on to " + length));
        }
    }

    private static LedgerFinding wrongEnd(Kind kind, WrongEnd wrong, Map<UUID, String> names) {
        UUID id = wrong.factId();
        Hash found = wrong.found();
        return new LedgerFinding(
                kind,
                names.getOrDefault(wrong.stream(), wrong.stream().toString()),
                wrong.seq(),
                id == null ? null : id.toString(),
                wrong.sealed().hex(),
                found == null ? "" : found.hex(),
                kind == Kind.FORGED_HEAD
                        ? "the recorded end at this place is not the fact that stands there"
                        : "a daily root was made over another fact than the one that stands here");
    }

    private static void roots(
            LedgerReader main, List<DailyRoot> roots, Map<LocalDate, Hash> anchors, List<LedgerFinding> findings)
            throws SQLException {
        SortedMap<UUID, Leaf> ends = new TreeMap<>(MerkleTree::compare);
        DailyRoot before = null;
        Map<LocalDate, Hash> open = new TreeMap<>(anchors);
        for (DailyRoot root : roots) {
            main.leaves(root.day()).forEach(leaf -> ends.put(leaf.stream(), leaf));
            Hash previous = before == null ? MerkleTree.NONE : before.root();
            Hash computed = MerkleTree.daily(root.day(), ends, previous);
            String wrong = "";
            if (before != null && !root.day().equals(before.day().plusDays(1))) {
                wrong = "the day before has no root";
            } else if (!root.previous().equals(previous)) {
                wrong = "it follows another root than that of the day before";
            } else if (!computed.equals(root.root())
                    || root.streams() != ends.size()
                    || root.facts() != MerkleTree.facts(ends)) {
                wrong = "the chains' ends of that day give another root";
            }
            Hash kept = open.remove(root.day());
            if (wrong.isEmpty() && kept != null && !kept.equals(root.root())) {
                wrong = "the anchor kept elsewhere is another";
                computed = kept;
            }
            if (!wrong.isEmpty()) {
                findings.add(new LedgerFinding(
                        Kind.ROOT_MISMATCH,
                        root.day().toString(),
                        0,
                        null,
                        computed.hex(),
                        root.root().hex(),
                        wrong));
                // What follows is bound to this one and would only repeat it.
                return;
            }
            before = root;
        }
        open.forEach((day, kept) -> findings.add(new LedgerFinding(
                Kind.ROOT_MISMATCH,
                day.toString(),
                0,
                null,
                kept.hex(),
                "",
                "an anchor was kept, but there is no root")));
    }

    /** One stretch of a chain under examination. */
    private static final class Stretch {
        private final Chain chain;
        private final long length;
        private final FactForm form = new FactForm();
        private final Map<String, Period> periods = new HashMap<>();
        private @Nullable Hash end;
        private long seq;
        private @Nullable LedgerFinding finding;
        private @Nullable Link strange;

        Stretch(Chain chain, long length) {
            this.chain = chain;
            this.length = length;
        }

        @Nullable
        LedgerFinding examine(LedgerReader reader, long first, long last) throws SQLException {
            seq = first - 1;
            if (first == 1) {
                end = form.genesis(chain.id());
            } else {
                reader.read(chain.id(), first - 1, first - 1, link -> {
                    end = link.hash();
                    return true;
                });
            }
            reader.read(chain.id(), first, last, this::take);
            Link link = strange;
            if (link != null) {
                finding = strange(link, reader.contains(chain.id(), link.previous()));
            }
            if (finding == null && seq < last) {
                finding = finding(Kind.MISSING_ROW, seq + 1, null, "", "", "no row stands here");
            }
            return finding;
        }

        private boolean take(Link link) {
            if (link.seq() != seq + 1) {
                finding =
                        finding(Kind.MISSING_ROW, seq + 1, null, link.previous().hex(), "", "no row stands here");
                return false;
            }
            seq = link.seq();
            Hash computed = form.hash(link.fact(), link.previous());
            if (!computed.equals(link.hash()) || !periodFits(link)) {
                finding = finding(
                        Kind.CHANGED_ROW,
                        seq,
                        link,
                        link.hash().hex(),
                        computed.hex(),
                        computed.equals(link.hash())
                                ? "the days of its period are not those of "
                                        + link.fact().period()
                                : "the row gives another hash than it was written with");
                return false;
            }
            if (end != null && !link.previous().equals(end)) {
                strange = link;
                return false;
            }
            end = link.hash();
            return text(link);
        }

        private boolean periodFits(Link link) {
            try {
                Period period = periods.computeIfAbsent(link.fact().period(), Period::parse);
                return period.start().equals(link.periodStart()) && period.end().equals(link.periodEnd());
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** A sound row that does not follow the one before it. */
        private LedgerFinding strange(Link link, boolean elsewhere) {
            String expected = link.previous().hex();
            String found = end == null ? "" : end.hex();
            if (elsewhere) {
                return finding(Kind.REORDERED, seq, link, expected, found, "the row that it follows stands elsewhere");
            }
            if (length < chain.seq()) {
                return finding(
                        Kind.MISSING_ROW,
                        seq,
                        null,
                        expected,
                        found,
                        "the row that stood here is gone and those behind it moved up");
            }
            return finding(
                    Kind.CHANGED_ROW,
                    seq - 1,
                    null,
                    expected,
                    found,
                    "the row was replaced, its own hash too, but fact "
                            + link.fact().id() + " still follows the old one");
        }

        private boolean text(Link link) {
            Hash sealed = link.fact().payloadHash();
            if (sealed == null) {
                return true;
            }
            Text text = link.text();
            if (text == null) {
                finding = finding(
                        Kind.CHANGED_PAYLOAD,
                        seq,
                        link,
                        sealed.hex(),
                        "",
                        "its text is gone without a trace of erasure");
                return false;
            }
            if (text.erased()) {
                return true;
            }
            byte[] salt = text.salt();
            String note = text.note();
            String why = text.why();
            Hash computed = salt == null || note == null || why == null ? null : form.payload(salt, note, why);
            if (computed == null || !sealed.equals(computed)) {
                finding = finding(
                        Kind.CHANGED_PAYLOAD,
                        seq,
                        link,
                        sealed.hex(),
                        computed == null ? "" : computed.hex(),
                        "its text was changed");
                return false;
            }
            return true;
        }

        private LedgerFinding finding(
                Kind kind, long at, @Nullable Link link, String expected, String found, String detail) {
            return new LedgerFinding(
                    kind,
                    chain.name(),
                    at,
                    link == null ? null : link.fact().id().toString(),
                    expected,
                    found,
                    detail);
        }
    }
}
