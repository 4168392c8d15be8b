package org.dajuan.spine.register.engine;

import java.util.HashMap;
import java.util.Map;
import org.dajuan.spine.register.Who;
import org.jspecify.annotations.Nullable;

/** What a person asks of a record. */
public sealed interface Command {

    /** Why, in the person's words; may be empty. */
    String reason();

    /** A new record with these values. */
    record Create(Map<String, Object> values) implements Command {
        public Create {
            values = Map.copyOf(values);
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * A transition.
     *
     * @param command the transition's command
     * @param values fields that change with it, null to empty one
     */
    record Move(String command, Map<String, @Nullable Object> values, String reason) implements Command {
        public Move {
            values = java.util.Collections.unmodifiableMap(new HashMap<>(values));
        }
    }

    /** A signature of a signer in the open sign-off. */
    record Sign(String signer, String reason) implements Command {}

    /** A signer asks another to look again; only that one's signature is taken back. */
    record ReturnToSigner(String signer, String to, String reason) implements Command {}

    /** A signer sends the record back to whoever submitted it; the others' signatures stay. */
    record ReturnAll(String signer, String reason) implements Command {}

    /** A signer takes the own signature back. */
    record Recall(String signer, String reason) implements Command {}

    /** One more must sign before the sign-off is done. */
    record AddReviewer(String signer, Who who, String reason) implements Command {}

    /** More time for a clock. */
    record Extend(String clock, int amount, String reason) implements Command {}

    /** Corrected values of a record that is still in its first state, by somebody who may create one. */
    record Amend(Map<String, @Nullable Object> values, String reason) implements Command {
        public Amend {
            values = java.util.Collections.unmodifiableMap(new HashMap<>(values));
        }
    }
}
