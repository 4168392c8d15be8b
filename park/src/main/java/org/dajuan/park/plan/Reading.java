package org.dajuan.park.plan;

import java.util.List;
import java.util.UUID;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of the text says of an item.
 *
 * @param planVersion the version of the plan that the revision made
 * @param place order in the text
 * @param outcome how it relates to the reading before
 * @param promise as the compiler read it; of a dropped or doubtful item as it was last read
 * @param proposedOwner the department that the text names, where the directory knows it
 * @param candidates of a doubtful item: codes of the promises that may continue it, likeliest first
 */
public record Reading(
        UUID itemId,
        long planVersion,
        int place,
        Outcome outcome,
        Promise promise,
        @Nullable UUID proposedOwner,
        List<String> candidates) {

    /** How a reading relates to the one before it. */
    public enum Outcome {
        NEW,
        SAME,
        REWORDED,
        CHANGED,
        DROPPED,
        DOUBTFUL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Outcome of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }

        /** True when the text still holds it. */
        boolean inText() {
            return this != DROPPED && this != DOUBTFUL;
        }

        /** True when people must look again at what they decided. */
        boolean asks() {
            return this == CHANGED || !inText();
        }
    }

    public Reading {
        candidates = List.copyOf(candidates);
    }
}
