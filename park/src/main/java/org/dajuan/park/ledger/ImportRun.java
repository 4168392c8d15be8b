package org.dajuan.park.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dajuan.feeds.table.MappedFacts;
import org.dajuan.feeds.table.TableRows.Row;
import org.dajuan.park.ledger.store.FactImportStore.NewRejection;
import org.dajuan.park.ledger.store.FactStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.jspecify.annotations.Nullable;

/**
 * One import at work: a thread of its own reads and checks rows while the caller's writes the batches that are ready.
 * Rows that will not do are set aside, the rest goes on.
 */
final class ImportRun implements MappedFacts.Taker {

    /** What the reading thread hands over; the last one ends the run. */
    private record Batch(List<ChainWriter.Entry> entries, List<NewRejection> rejections, boolean last) {}

    private record Placed(UUID id, NewFact fact) {}

    private static final int REMEMBERED_PLACES = 20_000;

    private final FactRules rules;
    private final FactOrigin origin;
    private final Caller caller;
    private final FactStore facts;
    private final int mostRejected;
    private final Consumer<List<NewRejection>> keeper;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(4);
    private final SeenFacts seen = new SeenFacts();
    private final Set<UUID> ownCorrections = ConcurrentHashMap.newKeySet();
    private final Map<String, Placed> places = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Placed> eldest) {
            return size() > REMEMBERED_PLACES;
        }
    };
    private List<ChainWriter.Entry> entries = new ArrayList<>(ChainWriter.CHUNK);
    private List<NewRejection> rejections = new ArrayList<>();
    private volatile @Nullable RuntimeException failure;
    private long recorded;
    private long rejected;

    /**
     * A run.
     *
     * @param mostRejected how many rejected rows are kept
     * @param keeper keeps them
     */
    ImportRun(
            FactRules rules,
            FactOrigin origin,
            Caller caller,
            FactStore facts,
            int mostRejected,
            Consumer<List<NewRejection>> keeper) {
        this.rules = rules;
        this.origin = origin;
        this.caller = caller;
        this.facts = facts;
        this.mostRejected = mostRejected;
        this.keeper = keeper;
    }

    long recorded() {
        return recorded;
    }

    long rejected() {
        return rejected;
    }

    /** Reads by {@code reading}, which hands its rows to this, and writes all of them. */
    void run(Runnable reading, ChainWriter writer) {
        Thread reader = Thread.ofPlatform().name("import").daemon().start(() -> {
            try {
                reading.run();
            } catch (RuntimeException e) {
                failure = e;
            }
            end();
        });
        try {
            Batch batch;
            do {
                batch = queue.take();
                if (failure == null) {
                    write(batch, writer);
                }
            } while (!batch.last());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "The server is stopping; the import was not stored.");
        } finally {
            reader.interrupt();
        }
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    private void write(Batch batch, ChainWriter writer) {
        List<ChainWriter.Entry> ready = batch.entries();
        List<NewRejection> late = new ArrayList<>(batch.rejections());
        if (ready.stream().anyMatch(e -> e.fact().supersedes() != null && !isOwn(e.fact()))) {
            ready = corrected(ready, late);
        }
        writer.append(ready);
        recorded += ready.size();
        int room = (int) Math.clamp(mostRejected - rejected, 0, late.size());
        rejected += late.size();
        if (room > 0) {
            keeper.accept(inOrder(late.subList(0, room)));
        }
    }

    /** Ids of one millisecond are in no order; a list by id is to show rows in theirs. */
    private static List<NewRejection> inOrder(List<NewRejection> some) {
        List<UUID> ids = some.stream().map(NewRejection::id).sorted().toList();
        List<NewRejection> ordered = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            ordered.add(new NewRejection(
                    ids.get(i), some.get(i).fault(), some.get(i).cells()));
        }
        return ordered;
    }

    private List<ChainWriter.Entry> corrected(List<ChainWriter.Entry> ready, List<NewRejection> late) {
        Corrections corrections = Corrections.of(
                ready.stream()
                        .map(ChainWriter.Entry::fact)
                        .filter(f -> !isOwn(f))
                        .toList(),
                facts,
                caller);
        List<ChainWriter.Entry> kept = new ArrayList<>(ready.size());
        for (ChainWriter.Entry entry : ready) {
            if (isOwn(entry.fact())) {
                kept.add(entry);
                continue;
            }
            try {
                kept.add(new ChainWriter.Entry(entry.id(), corrections.apply(entry.fact())));
            } catch (Refusal refusal) {
                String hint = refusal.hint();
                late.add(new NewRejection(
                        Ids.next(),
                        new RejectedFact(
                                "fact " + entry.fact().indicator() + " "
                                        + entry.fact().period(),
                                "supersedes",
                                String.valueOf(entry.fact().supersedes()),
                                refusal.detail(),
                                hint == null ? "Correct the newest version by its id." : hint),
                        List.of()));
            }
        }
        return kept;
    }

    /** Whether it corrects a row of this very import, which was checked while reading. */
    private boolean isOwn(NewFact fact) {
        return fact.supersedes() == null || ownCorrections.contains(fact.supersedes());
    }

    @Override
    public void fact(Fact fact, Row row) {
        UUID supersedes = null;
        String asked = fact.supersedes();
        if (asked != null) {
            Placed earlier = places.get(asked);
            supersedes = earlier == null ? uuid(asked) : earlier.id();
            if (supersedes == null
                    || earlier != null
                            && (!earlier.fact().indicator().equals(fact.indicator())
                                    || !ownCorrections.add(supersedes))) {
                rejected(
                        new RejectedFact(
                                fact.id(),
                                "supersedes",
                                asked,
                                "the id of a fact, or a row above it that speaks of the same indicator and is not"
                                        + " corrected yet",
                                "Correct the newest version."),
                        row);
                return;
            }
        }
        take(fact, supersedes, row);
    }

    private void take(Fact fact, @Nullable UUID supersedes, Row row) {
        FactRules.Checked checked = rules.check(new NewFact(
                fact.indicator(),
                fact.about(),
                fact.period(),
                fact.value(),
                fact.unit(),
                fact.source(),
                fact.recordedAt(),
                fact.note(),
                fact.confidence(),
                supersedes,
                "",
                null,
                null,
                origin,
                List.of()));
        NewFact good = checked.fact();
        if (good == null) {
            RejectedFact fault = Objects.requireNonNull(checked.fault());
            rejected(new RejectedFact(fact.id(), fault.column(), fault.value(), fault.expected(), fault.advice()), row);
        } else if (!seen.add(good)) {
            rejected(
                    new RejectedFact(
                            fact.id(),
                            "",
                            "the same as a row above",
                            "a row that says something new",
                            "Nothing is lost: the first of the two counts. Dismiss this one."),
                    row);
        } else {
            UUID id = Ids.next();
            // A row that corrects a stored fact may yet be turned away while writing, so none may build on it.
            if (isOwn(good)) {
                places.put(fact.id(), new Placed(id, good));
            }
            entries.add(new ChainWriter.Entry(id, good));
            if (entries.size() >= ChainWriter.CHUNK) {
                hand(false);
            }
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void rejected(RejectedFact fault, Row row) {
        rejections.add(new NewRejection(Ids.next(), fault, row.cells()));
        if (rejections.size() >= ChainWriter.CHUNK) {
            hand(false);
        }
    }

    private void end() {
        try {
            hand(true);
        } catch (Refusal stopped) {
            // The writing side has gone before; it knows why.
            Thread.currentThread().interrupt();
        }
    }

    private void hand(boolean last) {
        Batch batch = new Batch(entries, rejections, last);
        entries = new ArrayList<>(ChainWriter.CHUNK);
        rejections = new ArrayList<>();
        try {
            queue.put(batch);
        } catch (InterruptedException e) {
            // The writing side has given up and nobody waits for the rest.
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "The import was stopped.");
        }
    }
}
