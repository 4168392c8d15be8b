package org.dajuan.spine.register.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.expression.Evaluation;
import org.jspecify.annotations.Nullable;

/** What a person may do about a record now, as far as it can be told before anything is given. */
public final class Possibilities {

    /**
     * A transition from the record's state.
     *
     * @param transition its declaration
     * @param allowed whether the person may do it at all
     * @param refusal why not, or what its guard is still missing; null when nothing stands against it
     * @param lacking fields that it needs and that have no value yet
     */
    public record Move(
            Lifecycle.Transition transition,
            boolean allowed,
            @Nullable Refusal refusal,
            List<String> lacking) {
        public Move {
            lacking = List.copyOf(lacking);
        }
    }

    /** Who might do something: a way of being allowed, and whether it is a signature. */
    public record Way(Who who, boolean signature) {}

    private Possibilities() {}

    /** All transitions from the record's state, those that are for others too. */
    public static List<Move> moves(Engine engine, RegisterRecord record, Actor actor, Circumstances c) {
        Map<String, Object> variables = engine.variablesOf(record, actor, c);
        List<Move> out = new ArrayList<>();
        for (Lifecycle.Transition t : engine.definition().lifecycle().transitions()) {
            if (!t.from().contains(record.state())) {
                continue;
            }
            Refusal refusal = null;
            boolean allowed = engine.rights().mayDo(t.who(), actor, variables);
            if (!allowed) {
                refusal = Refusal.of("who.may-not", t.command(), engine.rights().roles(t.who()));
            }
            for (String earlier : t.notWho()) {
                if (allowed && actor.person().equals(record.doers().get(earlier))) {
                    allowed = false;
                    refusal = Refusal.of("who.same-person", t.command(), earlier);
                }
            }
            List<String> lacking = t.needs().stream()
                    .filter(n -> !variables.containsKey(n) || "".equals(variables.get(n)))
                    .toList();
            if (allowed && t.guard() != null) {
                refusal = switch (t.guard().evaluate(variables)) {
                    case Evaluation.Value(Object value) when Boolean.TRUE.equals(value) -> null;
                    case Evaluation.Missing(java.util.Set<String> names) ->
                        Refusal.of("move.guard-missing", t.command(), t.guard().text(), names);
                    default -> Refusal.of("move.guard", t.command(), t.guard().text());
                };
            }
            out.add(new Move(t, allowed, refusal, lacking));
        }
        return out;
    }

    /** Signers of the open sign-off for whom the person may sign and has not. */
    public static List<String> signatures(Engine engine, RegisterRecord record, Actor actor, Circumstances c) {
        Optional<Lifecycle.SignOff> open =
                record.findOpenSignOff(engine.definition().lifecycle());
        if (open.isEmpty()) {
            return List.of();
        }
        SignOffRound round =
                java.util.Objects.requireNonNull(record.rounds().get(open.get().id()));
        if (round.signatures().containsValue(actor.person())) {
            return List.of();
        }
        Map<String, Object> variables = engine.variablesOf(record, actor, c);
        return round.signers(open.get()).stream()
                .filter(s -> !round.signatures().containsKey(s.id())
                        && engine.rights().mayDo(List.of(s.who()), actor, variables))
                .map(Lifecycle.Signer::id)
                .toList();
    }

    /** Signers in whose name the person may speak: sign, return or recall. */
    public static List<String> voices(Engine engine, RegisterRecord record, Actor actor, Circumstances c) {
        Optional<Lifecycle.SignOff> open =
                record.findOpenSignOff(engine.definition().lifecycle());
        if (open.isEmpty()) {
            return List.of();
        }
        SignOffRound round =
                java.util.Objects.requireNonNull(record.rounds().get(open.get().id()));
        Map<String, Object> variables = engine.variablesOf(record, actor, c);
        return round.signers(open.get()).stream()
                .filter(s -> engine.rights().mayDo(List.of(s.who()), actor, variables))
                .map(Lifecycle.Signer::id)
                .toList();
    }

    /** Whether the person may give a clock more time, its rule apart. */
    public static boolean mayExtend(
            Engine engine, RegisterRecord record, ClockDefinition clock, Actor actor, Circumstances c) {
        return clock.rule().extension() > 0
                && engine.rights().mayDo(clock.extenders(), actor, engine.variablesOf(record, actor, c));
    }

    /** Whether somebody in one of these roles may create a record, for whomever it is. */
    public static boolean mayCreate(Engine engine, Actor actor) {
        List<Who> who = engine.definition().lifecycle().creators();
        return who.isEmpty()
                ? actor.roles().stream().anyMatch(engine.definition().roles()::contains)
                : who.stream().anyMatch(w -> actor.roles().contains(w.role()));
    }

    /** All ways in which somebody might do something about the record in its state. */
    public static List<Way> ways(Engine engine, RegisterRecord record) {
        List<Way> out = new ArrayList<>();
        Lifecycle life = engine.definition().lifecycle();
        for (Lifecycle.Transition t : life.transitions()) {
            if (t.from().contains(record.state())) {
                t.who().forEach(w -> out.add(new Way(w, false)));
                if (t.who().isEmpty()) {
                    engine.definition().roles().forEach(r -> out.add(new Way(new Who(r, Who.Relation.ANY, ""), false)));
                }
            }
        }
        record.findOpenSignOff(life).ifPresent(s -> {
            SignOffRound round =
                    java.util.Objects.requireNonNull(record.rounds().get(s.id()));
            round.signers(s).stream()
                    .filter(x -> !round.signatures().containsKey(x.id()))
                    .forEach(x -> out.add(new Way(x.who(), true)));
        });
        return out.stream().distinct().toList();
    }
}
