package org.dajuan.park.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.dajuan.park.ledger.store.AttachmentStore;
import org.dajuan.park.ledger.store.ChainStore;
import org.dajuan.park.ledger.store.FactStore;
import org.dajuan.park.ledger.store.ServiceFactStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of facts. Entries are added and never changed: a correction is a new entry that supersedes. Who sees and
 * enters what is decided by the database's policies; what a fact must be, by {@code FactRules}.
 */
@Service
public class Ledger {

    private final FactStore facts;
    private final ServiceFactStore everybodys;
    private final ChainStore chains;
    private final AttachmentStore attachments;
    private final RegisterIndicators indicators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(
            FactStore facts,
            ServiceFactStore everybodys,
            ChainStore chains,
            AttachmentStore attachments,
            RegisterIndicators indicators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.everybodys = everybodys;
        this.chains = chains;
        this.attachments = attachments;
        this.indicators = indicators;
        this.events = events;
        this.clock = clock;
    }

    /** Records all of them or, where one will not do, none; the ids in the same order. The first fault is refused with its place. */
    @Transactional
    public List<UUID> record(List<NewFact> given) {
        Caller caller = CurrentCaller.get();
        FactRules rules = new FactRules(indicators.indicators(), caller, clock.instant());
        List<NewFact> checked = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            FactRules.Checked result = rules.check(given.get(i));
            NewFact fact = result.fact();
            if (fact == null) {
                throw refusal(Objects.requireNonNull(result.fault()), i, given.size());
            }
            checked.add(fact);
        }
        if (checked.isEmpty()) {
            return List.of();
        }
        Set<String> documents = new TreeSet<>();
        checked.forEach(f -> documents.addAll(f.attachments()));
        requireDocuments(documents);
        Corrections corrections = Corrections.of(checked, facts, caller);
        List<ChainWriter.Entry> entries = checked.stream()
                .map(fact -> new ChainWriter.Entry(Ids.next(), corrections.apply(fact)))
                .toList();
        write(Stream.of(caller), caller, writer -> writer.append(entries));
        return entries.stream().map(ChainWriter.Entry::id).toList();
    }

    /** A hash that the caller cannot see is unknown, whether or not somebody else uploaded such a document. */
    private void requireDocuments(Set<String> asked) {
        if (!asked.isEmpty()) {
            asked.removeAll(attachments.listVisible(asked));
        }
        if (!asked.isEmpty()) {
            String first = asked.iterator().next();
            throw Refusal.invalid("attachments", first, "There is no document with the hash " + first + ".")
                    .hint("Upload it first; the answer holds its hash.");
        }
    }

    /** Writes to one chain within the transaction at hand and tells of it. */
    void write(Stream stream, Caller caller, Consumer<ChainWriter> work) {
        ChainWriter writer = new ChainWriter(facts, chains, stream, caller.userId(), clock.instant());
        work.accept(writer);
        FactsRecorded recorded = writer.close();
        if (recorded != null) {
            events.publishEvent(recorded);
        }
    }

    private static Refusal refusal(RejectedFact fault, int at, int of) {
        String field = of == 1 ? fault.column() : "facts[" + at + "]." + fault.column();
        return Refusal.invalid(
                        field,
                        fault.value(),
                        "\"" + fault.value() + "\" stands where " + fault.expected() + " is expected.")
                .with("expected", fault.expected())
                .hint(fault.advice());
    }

    /**
     * All facts of these indicators that had been said before a moment, superseded ones too, in order of id. For those
     * who compute for everybody: no viewer's row filter applies.
     */
    @Transactional(value = "serviceTransactionManager", readOnly = true)
    public List<Fact> factsOf(Collection<String> indicators, Instant recordedBefore) {
        List<Fact> all = new ArrayList<>();
        everybodys.each(indicators, recordedBefore, all::add);
        return all;
    }

    /** The same, one by one, where they are too many to hold. */
    @Transactional(value = "serviceTransactionManager", readOnly = true)
    public void factsOf(Collection<String> indicators, Instant recordedBefore, Consumer<Fact> taker) {
        everybodys.each(indicators, recordedBefore, taker);
    }

    /** What an event tells of, after its commit. */
    @Transactional(value = "serviceTransactionManager", readOnly = true)
    public List<Fact> factsOf(FactsRecorded recorded) {
        List<Fact> all = new ArrayList<>();
        everybodys.each(recorded.stream(), recorded.firstSeq(), recorded.lastSeq(), all::add);
        return all;
    }

    /** One fact, if the caller may see it. */
    @Transactional(readOnly = true)
    public Optional<StoredFact> find(UUID id) {
        return facts.find(id);
    }

    /** One fact that the caller may see; otherwise there is none. */
    @Transactional(readOnly = true)
    public StoredFact fact(UUID id) {
        return facts.find(id).orElseThrow(() -> Refusal.notFound("fact", id));
    }

    /** Those of these facts that the caller may see, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, StoredFact> visible(Collection<UUID> ids) {
        Map<UUID, StoredFact> out = new HashMap<>();
        if (!ids.isEmpty()) {
            facts.listVisible(ids).forEach(f -> out.put(f.id(), f));
        }
        return out;
    }

    /** Refuses the first id or hash that the ledger does not hold or the caller may not see; both read alike. */
    @Transactional(readOnly = true)
    public void requireVisible(Collection<UUID> ids, Collection<String> documents) {
        Map<UUID, StoredFact> seen = visible(ids);
        for (UUID id : ids) {
            if (!seen.containsKey(id)) {
                throw Refusal.invalid("facts", id.toString(), "There is no fact " + id + ", or it is not yours to see.")
                        .hint("Name facts by the ids that the ledger gave them.");
            }
        }
        requireDocuments(new TreeSet<>(documents));
    }

    /** What the caller may see, newest first. */
    @Transactional(readOnly = true)
    public Page<StoredFact> list(FactFilter filter, PageQuery page) {
        return Page.of(facts.list(filter, page), page, StoredFact::id);
    }

    /** Hands over what the caller may see, newest first, at most {@code most}. */
    @Transactional(readOnly = true)
    public void each(FactFilter filter, int most, Consumer<StoredFact> taker) {
        facts.each(filter, most, taker);
    }

    /** All versions of one entry, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFact> history(UUID id) {
        List<StoredFact> versions = facts.history(id);
        if (versions.isEmpty()) {
            throw Refusal.notFound("fact", id);
        }
        return versions;
    }

    /** Erases note and why of a fact, for good; the fact and its chain stay. For admins. */
    @Transactional
    public void erase(UUID id, String because) {
        if (!facts.erase(Ids.next(), id, Require.text("because", because, 500))) {
            throw Refusal.notFound("personal text of fact", id);
        }
    }
}
