package org.dajuan.park.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.ledger.store.FactStore;
import org.dajuan.park.ledger.store.FactStore.Correctable;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.Refusal;

/**
 * What facts want to correct: it must be there for the caller, be the caller's to correct, and not be corrected already.
 * Whose data it is stays as it was.
 */
final class Corrections {

    private final Caller caller;
    private final Map<UUID, Correctable> found = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    private Corrections(Caller caller) {
        this.caller = caller;
    }

    /** Looks up what these facts supersede. */
    static Corrections of(List<NewFact> some, FactStore facts, Caller caller) {
        Corrections corrections = new Corrections(caller);
        List<UUID> asked = some.stream()
                .map(NewFact::supersedes)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            facts.listCorrectable(asked).forEach(c -> corrections.found.put(c.id(), c));
        }
        return corrections;
    }

    /** The fact as it is to be recorded; refuses with what stands against it. */
    NewFact apply(NewFact fact) {
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
        if (!taken.add(asked)) {
            throw Refusal.invalid("supersedes", asked, "Two of these facts correct the same fact " + asked + ".");
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
}
