package org.dajuan.spine.register.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a parallel sign-off. A return to one signer takes back that one's signature and no other; a return of the whole
 * record keeps all signatures but the returner's; a reviewer who was added must sign like everybody; nobody signs twice.
 */
final class SignOffs {
    private final Engine engine;
    private final RegisterRecord record;
    private final Actor actor;
    private final Circumstances c;
    private final Lifecycle.SignOff signOff;
    private final SignOffRound round;
    private final Map<String, Object> variables;

    SignOffs(Engine engine, RegisterRecord record, Actor actor, Circumstances c) {
        this.engine = engine;
        this.record = record;
        this.actor = actor;
        this.c = c;
        this.signOff = record.findOpenSignOff(engine.definition().lifecycle())
                .orElseThrow(() -> new RefusedException("sign.not-open", record.state()));
        this.round = java.util.Objects.requireNonNull(record.rounds().get(signOff.id()));
        this.variables = engine.variablesOf(record, actor, c);
    }

    Outcome sign(Command.Sign s) {
        signer(s.signer());
        String before = round.signatures().get(s.signer());
        if (before != null) {
            throw new RefusedException("sign.signed", s.signer(), before);
        }
        round.signatures().forEach((signer, person) -> {
            if (person.equals(actor.person())) {
                throw new RefusedException("sign.same-person", s.signer(), signer);
            }
        });
        List<LogEntry> entries = new ArrayList<>();
        LogEntry signed = engine.entry(
                record, actor, c, LogEntry.Kind.SIGNED, s.signer(), "sign", record.state(), Map.of(), s.reason());
        entries.add(signed);
        if (round.pending(signOff).equals(List.of(s.signer()))) {
            entries.add(engine.entry(
                    record.after(signed, engine.definition()),
                    actor,
                    c,
                    LogEntry.Kind.SIGNED_OFF,
                    signOff.id(),
                    "sign",
                    signOff.done(),
                    Map.of(),
                    ""));
        }
        return engine.done(record, entries, variables, List.of(), c);
    }

    Outcome returnToSigner(Command.ReturnToSigner s) {
        signer(s.signer());
        reason(s.reason());
        if (round.findSigner(signOff, s.to()).isEmpty()) {
            throw unknown(s.to());
        }
        if (!round.signatures().containsKey(s.to())) {
            throw new RefusedException("sign.not-signed", s.to());
        }
        return one(LogEntry.Kind.RETURNED_TO_SIGNER, s.signer(), "return", s.to(), null, s.reason());
    }

    Outcome returnAll(Command.ReturnAll s) {
        signer(s.signer());
        reason(s.reason());
        LogEntry e = engine.entry(
                record,
                actor,
                c,
                LogEntry.Kind.RETURNED,
                s.signer(),
                signOff.id(),
                signOff.back(),
                Map.of(),
                s.reason());
        return engine.done(record, List.of(e), variables, List.of(), c);
    }

    Outcome recall(Command.Recall s) {
        signer(s.signer());
        String person = round.signatures().get(s.signer());
        if (!actor.person().equals(person)) {
            throw new RefusedException(
                    person == null ? "sign.not-signed" : "sign.of-another", s.signer(), String.valueOf(person));
        }
        return one(LogEntry.Kind.RECALLED, s.signer(), "recall", "", null, s.reason());
    }

    Outcome addReviewer(Command.AddReviewer s) {
        if (signOff.adders().isEmpty() || !engine.rights().mayDo(signOff.adders(), actor, variables)) {
            throw new RefusedException("sign.may-not-add", s.signer());
        }
        if (!s.signer().matches("[a-z][a-z0-9_]{0,39}")
                || round.findSigner(signOff, s.signer()).isPresent()) {
            throw new RefusedException("sign.reviewer-id", s.signer());
        }
        if (!engine.definition().roles().contains(s.who().role())) {
            throw new RefusedException(
                    "sign.role", s.who().role(), engine.definition().roles());
        }
        return one(LogEntry.Kind.REVIEWER_ADDED, s.signer(), "add-reviewer", "", s.who(), s.reason());
    }

    private Outcome one(
            LogEntry.Kind kind,
            String subject,
            String command,
            String other,
            org.dajuan.spine.register.@Nullable Who who,
            String reason) {
        LogEntry e = engine.entry(record, actor, c, kind, subject, command, record.state(), Map.of(), reason);
        LogEntry full = new LogEntry(
                e.sequence(),
                e.at(),
                e.person(),
                e.version(),
                kind,
                subject,
                command,
                e.from(),
                e.to(),
                Map.of(),
                other,
                who,
                0,
                reason,
                List.of());
        return engine.done(record, List.of(full), variables, List.of(), c);
    }

    private void signer(String id) {
        Lifecycle.Signer signer = round.findSigner(signOff, id).orElseThrow(() -> unknown(id));
        if (!engine.rights().mayDo(List.of(signer.who()), actor, variables)) {
            throw new RefusedException("sign.may-not", id, signer.who().role());
        }
    }

    private RefusedException unknown(String id) {
        return new RefusedException(
                "sign.unknown",
                id,
                round.signers(signOff).stream().map(Lifecycle.Signer::id).toList());
    }

    private static void reason(String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("move.no-reason", "return");
        }
    }
}
