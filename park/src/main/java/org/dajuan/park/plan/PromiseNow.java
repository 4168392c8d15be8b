package org.dajuan.park.plan;

import java.util.List;
import java.util.UUID;
import org.dajuan.spine.plan.Promise;

/**
 * A promise as it stands: the newest reading with every decision folded in.
 *
 * @param place order in the text
 * @param inText whether the newest text holds it
 * @param asked people decided, and the text has changed since: they are asked again
 * @param version number of decisions about it; its entity tag
 * @param read as the compiler read it last
 * @param promise as decided; {@code accepted} is true when a person accepted it and is not asked again
 * @param candidates codes of promises that may continue it, for one that the newest text no longer surely holds
 */
public record PromiseNow(
        UUID itemId,
        UUID planId,
        String code,
        int place,
        PromiseStatus status,
        boolean inText,
        boolean asked,
        long version,
        Promise read,
        Promise promise,
        Held held,
        List<String> candidates) {

    public PromiseNow {
        candidates = List.copyOf(candidates);
    }

    /** Whether it is part of the plan that is answered. */
    public boolean inForce() {
        return inText && (status == PromiseStatus.PROPOSED || status == PromiseStatus.ACCEPTED);
    }

    /** No indicator is agreed for it. */
    public boolean unmeasured() {
        return promise.indicator() == null;
    }
}
