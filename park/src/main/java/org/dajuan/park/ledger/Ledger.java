package org.dajuan.park.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dajuan.park.ledger.store.ChainStore;
import org.dajuan.park.ledger.store.FactStore;
import org.dajuan.park.ledger.store.FactStore.Correctable;
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
    private final RegisterIndicators indicators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(
            FactStore facts,
            ServiceFactStore everybodys,
            ChainStore chains,
            RegisterIndicators indicators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.everybodys = everybodys;
        this.chains = chains;
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
                throw refusal(result.fault(), i, given.size());
            }
            checked.add(fact);
        }
        if (checked.isEmpty()) {
            return List.of();
        }
        List<NewFact> corrected = corrections(checked, caller);
        ChainWriter writer = new ChainWriter(facts, chains, Stream.of(caller), caller.userId(), clock.instant());
        List<UUID> ids = writer.append(corrected);
        FactsRecorded recorded = writer.close();
        if (recorded != null) {
            events.publishEvent(recorded);
        }
        return ids;
    }

    private static Refusal refusal(@org.jspecify.annotations.Nullable RejectedFact fault, int at, int of) {
        RejectedFact f = java.util.Objects.requireNonNull(fault);
        String field = of == 1 ? f.column() : "facts[" + at + "]." + f.column();
        return Refusal.invalid(field, f.value(), "\"" + f.value() + "\" stands where " + f.expected() + " is expected.")
                .with("expected", f.expected())
                .hint(f.advice());
    }

    /** What is corrected must be there, be the caller's to correct, and not be corrected already. Whose data it is stays. */
    private List<NewFact> corrections(List<NewFact> checked, Caller caller) {
        Set<UUID> asked = new HashSet<>();
        for (NewFact fact : checked) {
            UUID old = fact.supersedes();
            if (old != null && !asked.add(old)) {
                throw Refusal.invalid("supersedes", old, "Two of these facts correct the same fact " + old + ".");
            }
        }
        if (asked.isEmpty()) {
            return checked;
        }
        Map<UUID, Correctable> found = new HashMap<>();
        facts.listCorrectable(asked).forEach(c -> found.put(c.id(), c));
        return checked.stream().map(fact -> corrected(fact, found, caller)).toList();
    }

    private static NewFact corrected(NewFact fact, Map<UUID, Correctable> found, Caller caller) {
        UUID asked = fact.supersedes();
        if (asked == null) {
            return fact;
        }
        Correctable old = found.get(asked);
        // An enterprise corrects only what it entered itself; of anything else it learns nothing.
        if (old == null || caller.enterpriseId() != null && !old.ownEntry()) {
            throw Refusal.notFound("fact", asked).with("field", "supersedes");
        }
        if (old.supersededBy() != null) {
            throw Refusal.conflict("The fact " + asked + " has been corrected already, by " + old.supersededBy() + ".")
                    .with("field", "supersedes")
                    .with("value", asked)
                    .with("newer", old.supersededBy())
                    .hint("Look at the newer one; correct that if it is wrong too.");
        }
        if (!old.indicator().equals(fact.indicator())) {
            throw Refusal.invalid(
                            "indicator",
                            fact.indicator(),
                            "The fact to correct speaks of " + old.indicator() + ", not of " + fact.indicator() + ".")
                    .hint("Correct it as not measured, and enter the other as a new fact.");
        }
        return new NewFact(
                fact.indicator(),
                fact.about(),
                fact.period(),
                fact.value(),
                fact.unit(),
                fact.source(),
                fact.recordedAt(),
                fact.note(),
                fact.confidence(),
                asked,
                fact.why(),
                old.enterpriseId(),
                caller.departmentId() == null ? old.departmentId() : fact.departmentId(),
                fact.origin(),
                fact.attachments());
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
