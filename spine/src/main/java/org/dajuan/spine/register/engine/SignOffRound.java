package org.dajuan.spine.register.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.Titles;
import org.dajuan.spine.register.Who;

/**
 * One round of a parallel sign-off.
 *
 * @param state whether it is open, sent back, or done
 * @param added reviewers beyond the definition's signers, in the order they came
 * @param signatures the person who signed, by signer
 */
public record SignOffRound(State state, List<Lifecycle.Signer> added, Map<String, String> signatures) {

    /** Where a round stands. */
    public enum State {
        OPEN,
        RETURNED,
        DONE
    }

    public SignOffRound {
        added = List.copyOf(added);
        signatures = Collections.unmodifiableMap(new LinkedHashMap<>(signatures));
    }

    /** A round nobody has signed. */
    static SignOffRound opened() {
        return new SignOffRound(State.OPEN, List.of(), Map.of());
    }

    /** All who must sign: the definition's and the added ones. */
    public List<Lifecycle.Signer> signers(Lifecycle.SignOff definition) {
        List<Lifecycle.Signer> all = new ArrayList<>(definition.signers());
        all.addAll(added);
        return all;
    }

    /** Signers without a signature. */
    public List<String> pending(Lifecycle.SignOff definition) {
        return signers(definition).stream()
                .map(Lifecycle.Signer::id)
                .filter(id -> !signatures.containsKey(id))
                .toList();
    }

    /** The signer of an id, if there is one. */
    Optional<Lifecycle.Signer> findSigner(Lifecycle.SignOff definition, String id) {
        return signers(definition).stream().filter(s -> s.id().equals(id)).findFirst();
    }

    SignOffRound in(State next) {
        return new SignOffRound(next, added, signatures);
    }

    SignOffRound signed(String signer, String person) {
        Map<String, String> more = new LinkedHashMap<>(signatures);
        more.put(signer, person);
        return new SignOffRound(state, added, more);
    }

    SignOffRound without(String signer) {
        Map<String, String> fewer = new LinkedHashMap<>(signatures);
        fewer.remove(signer);
        return new SignOffRound(state, added, fewer);
    }

    SignOffRound with(String reviewer, Who who) {
        List<Lifecycle.Signer> more = new ArrayList<>(added);
        more.add(new Lifecycle.Signer(reviewer, new Titles(reviewer, reviewer), who, List.of()));
        return new SignOffRound(state, more, signatures);
    }

    /** Signers who watch one of the fields must look again. */
    SignOffRound changed(Lifecycle.SignOff definition, Collection<String> fields) {
        SignOffRound next = this;
        for (Lifecycle.Signer s : signers(definition)) {
            if (s.watches().stream().anyMatch(fields::contains)) {
                next = next.without(s.id());
            }
        }
        return next;
    }
}
