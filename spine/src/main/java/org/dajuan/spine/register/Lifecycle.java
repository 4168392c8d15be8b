package org.dajuan.spine.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajuan.spine.register.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * States and how records move between them.
 *
 * @param start the state of a new record
 * @param creators who may make a record; empty means every role of the register
 * @param states by id
 * @param transitions in order
 * @param signOffs parallel sign-offs, each in a state of its own
 */
public record Lifecycle(
        String start,
        List<Who> creators,
        Map<String, State> states,
        List<Transition> transitions,
        List<SignOff> signOffs) {

    public Lifecycle {
        creators = List.copyOf(creators);
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        transitions = List.copyOf(transitions);
        signOffs = List.copyOf(signOffs);
    }

    /**
     * A state.
     *
     * @param id its id
     * @param name for people
     * @param end true when nothing more happens to the record
     */
    public record State(String id, Titles name, boolean end) {}

    /**
     * A way from one state to another. Several transitions of one command from one state are alternatives that their guards choose.
     *
     * @param id its id
     * @param command what a person asks for
     * @param name for people
     * @param from states it leaves
     * @param to state it enters
     * @param who may do it; empty means every role of the register
     * @param notWho commands whose last doer may not do this
     * @param needs fields that must have a value
     * @param guard must be true; null for always
     * @param reason true when the person must say why
     * @param sets fields and what they become
     * @param apply the table that decides, null for none
     * @param effects what it sets off
     */
    public record Transition(
            String id,
            String command,
            Titles name,
            List<String> from,
            String to,
            List<Who> who,
            List<String> notWho,
            List<String> needs,
            @Nullable Expression guard,
            boolean reason,
            Map<String, Expression> sets,
            @Nullable Application apply,
            List<Effect> effects) {
        public Transition {
            from = List.copyOf(from);
            who = List.copyOf(who);
            notWho = List.copyOf(notWho);
            needs = List.copyOf(needs);
            sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
            effects = List.copyOf(effects);
        }
    }

    /**
     * A decision table at work in a transition.
     *
     * @param table its id
     * @param day field with the day whose version of the table holds
     * @param into outputs of the table and the fields that take them
     * @param rule field that takes the id of the rule that decided, null for none
     */
    public record Application(
            String table,
            String day,
            Map<String, String> into,
            @Nullable String rule) {
        public Application {
            into = Collections.unmodifiableMap(new LinkedHashMap<>(into));
        }
    }

    /**
     * A parallel sign-off: every signer signs in any order; a return to one keeps the others' signatures.
     *
     * @param id its id
     * @param name for people
     * @param state the state in which it is open
     * @param done the state when all have signed
     * @param back the state to which it can be returned as a whole; it goes on when the record comes back
     * @param signers who must sign
     * @param adders who may add a reviewer while it is open
     */
    public record SignOff(
            String id, Titles name, String state, String done, String back, List<Signer> signers, List<Who> adders) {
        public SignOff {
            signers = List.copyOf(signers);
            adders = List.copyOf(adders);
        }
    }

    /**
     * One who must sign.
     *
     * @param id its id within the sign-off
     * @param name for people
     * @param who may sign for it
     * @param watches fields whose change after the signature asks for it again
     */
    public record Signer(String id, Titles name, Who who, List<String> watches) {
        public Signer {
            watches = List.copyOf(watches);
        }
    }

    /** The sign-off that is open in a state. */
    public Optional<SignOff> findSignOff(String state) {
        return signOffs.stream().filter(s -> s.state().equals(state)).findFirst();
    }

    /** The transitions of a command from a state, in order. */
    public List<Transition> listTransitions(String state, String command) {
        return transitions.stream()
                .filter(t -> t.command().equals(command) && t.from().contains(state))
                .toList();
    }
}
