package org.dajuan.park.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.dajuan.park.ledger.store.ChainStore;
import org.dajuan.park.ledger.store.FactStore;
import org.dajuan.park.ledger.store.FactStore.FactColumns;
import org.dajuan.park.ledger.store.FactStore.Payload;
import org.dajuan.park.platform.Ids;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;

/** Appends checked facts to one chain within one transaction, which holds the chain until it ends. */
final class ChainWriter {

    /** Rows of one insert. */
    static final int CHUNK = 1000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final FactStore facts;
    private final ChainStore chains;
    private final Stream stream;
    private final @Nullable UUID enteredBy;
    private final Instant moment;
    private final FactForm form = new FactForm();
    private final TreeSet<String> indicators = new TreeSet<>();
    private final long firstSeq;
    private long seq;
    private Hash end;

    ChainWriter(FactStore facts, ChainStore chains, Stream stream, @Nullable UUID enteredBy, Instant now) {
        this.facts = facts;
        this.chains = chains;
        this.stream = stream;
        this.enteredBy = enteredBy;
        this.moment = now.truncatedTo(ChronoUnit.MICROS);
        ChainStore.End present = chains.open(stream);
        this.seq = present.seq();
        this.end = present.hash();
        this.firstSeq = seq + 1;
    }

    /** Appends facts that passed the rules; their ids, in order. */
    List<UUID> append(List<NewFact> checked) {
        List<UUID> ids = new ArrayList<>(checked.size());
        for (int from = 0; from < checked.size(); from += CHUNK) {
            chunk(checked.subList(from, Math.min(from + CHUNK, checked.size())), ids);
        }
        return ids;
    }

    private void chunk(List<NewFact> some, List<UUID> ids) {
        FactColumns columns = new FactColumns(some.size());
        List<Payload> payloads = new ArrayList<>();
        long first = seq + 1;
        long stored = micros(moment);
        for (NewFact fact : some) {
            UUID id = Ids.next();
            Hash payload = null;
            if (!fact.note().isEmpty() || !fact.why().isEmpty()) {
                byte[] salt = new byte[SALT_BYTES];
                RANDOM.nextBytes(salt);
                payload = form.payload(salt, fact.note(), fact.why());
                payloads.add(new Payload(id, salt, fact.note(), fact.why()));
            }
            Hash before = end;
            ChainedFact chained = chained(fact, id, stored, payload);
            end = form.hash(chained, before);
            columns.add(
                    chained,
                    fact.period().start().toString(),
                    fact.period().end().toString(),
                    before,
                    end);
            indicators.add(fact.indicator());
            ids.add(id);
            seq++;
        }
        facts.add(stream.id(), first, enteredBy, columns);
        if (!payloads.isEmpty()) {
            facts.addPayloads(payloads);
        }
    }

    private ChainedFact chained(NewFact fact, UUID id, long stored, @Nullable Hash payload) {
        Instant said = fact.recordedAt();
        return new ChainedFact(
                id,
                stream.id(),
                fact.enterpriseId(),
                fact.departmentId(),
                enteredBy,
                fact.origin().word(),
                fact.indicator(),
                fact.about(),
                fact.period().text(),
                word(fact.value().state()),
                fact.value().number(),
                fact.unit(),
                fact.source(),
                said == null ? stored : micros(said),
                stored,
                fact.confidence(),
                fact.supersedes(),
                fact.attachments().stream().map(Hash::ofHex).toList(),
                payload);
    }

    /** Seals the chain's new end; null where nothing was appended. */
    @Nullable
    FactsRecorded close() {
        if (seq < firstSeq) {
            return null;
        }
        chains.close(stream.id(), new ChainStore.End(seq, end), moment);
        return new FactsRecorded(indicators, stream.id(), firstSeq, seq);
    }

    static String word(FactValue.State state) {
        return switch (state) {
            case MEASURED -> "measured";
            case NOT_MEASURED -> "not-measured";
            case BELOW_LIMIT -> "below-limit";
        };
    }

    /** Microseconds since 1970 (UTC). */
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }
}
