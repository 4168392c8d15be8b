package org.dajuan.spine.register.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.Effect;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.IndicatorDefinition;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.clock.ClockReading;
import org.dajuan.spine.register.clock.ClockRule;
import org.dajuan.spine.register.clock.Clocks;
import org.dajuan.spine.register.expression.Evaluation;
import org.jspecify.annotations.Nullable;

/** Runs one definition: a pure function of record, person, command and circumstances. */
public final class Engine {
    private final RegisterDefinition definition;
    private final Values values;
    private final Rights rights;
    private final Writings writings;

    private Engine(RegisterDefinition definition) {
        this.definition = definition;
        this.values = new Values(definition);
        this.rights = new Rights(definition);
        this.writings = new Writings(definition);
    }

    /** The engine of a definition. */
    public static Engine of(RegisterDefinition definition) {
        return new Engine(definition);
    }

    Rights rights() {
        return rights;
    }

    Values fieldValues() {
        return values;
    }

    /** The definition it runs. */
    public RegisterDefinition definition() {
        return definition;
    }

    /**
     * Does a command or says why not.
     *
     * @param record the record, {@link RegisterRecord#blank} for a new one
     * @param sequence the number of the last entry the person has seen; another one is refused
     */
    public Outcome run(RegisterRecord record, int sequence, Actor actor, Command command, Circumstances c) {
        try {
            if (record.version() != definition.version()) {
                throw new RefusedException("record.version", record.version(), definition.version());
            }
            if (record.sequence() != sequence) {
                throw new RefusedException("record.changed", record.lastPerson(), record.lastAt(), record.state());
            }
            if (command instanceof Command.Create != (sequence == 0)) {
                throw new RefusedException(sequence == 0 ? "record.none" : "record.exists");
            }
            if (c.now().isBefore(record.lastAt())) {
                throw new RefusedException("record.time", c.now(), record.lastAt());
            }
            return switch (command) {
                case Command.Create create -> create(record, actor, create, c);
                case Command.Move move -> move(record, actor, move, c);
                case Command.Extend extend -> new Corrections(this, record, actor, c).extend(extend);
                case Command.Amend amend -> new Corrections(this, record, actor, c).amend(amend);
                case Command.Sign s -> new SignOffs(this, record, actor, c).sign(s);
                case Command.ReturnToSigner s -> new SignOffs(this, record, actor, c).returnToSigner(s);
                case Command.ReturnAll s -> new SignOffs(this, record, actor, c).returnAll(s);
                case Command.Recall s -> new SignOffs(this, record, actor, c).recall(s);
                case Command.AddReviewer s -> new SignOffs(this, record, actor, c).addReviewer(s);
            };
        } catch (RefusedException e) {
            return new Outcome.Refused(e.refusal());
        }
    }

    /** A clock of a record; null when its limit is not known. */
    public @Nullable ClockReading clock(RegisterRecord record, String clock, Circumstances c) {
        ClockDefinition d = definition
                .findClock(clock)
                .orElseThrow(() -> new IllegalArgumentException("There is no clock \"" + clock + "\"."));
        ClockRule rule = Values.rule(d, variables(record, "", c));
        return rule == null
                ? null
                : Clocks.read(rule, record.clocks().getOrDefault(clock, List.of()), c.now(), c.calendar(), c.zone());
    }

    /** The next instant at which a clock of a record warns, ends or escalates; null when there is none. */
    public @Nullable Instant nextStep(RegisterRecord record, String clock, Circumstances c) {
        ClockDefinition d = definition.findClock(clock).orElseThrow();
        ClockRule rule = Values.rule(d, variables(record, "", c));
        return rule == null
                ? null
                : Clocks.next(rule, record.clocks().getOrDefault(clock, List.of()), c.now(), c.calendar(), c.zone());
    }

    /** The values of a record, computed fields among them. */
    public Map<String, Object> values(RegisterRecord record, Circumstances c) {
        Map<String, Object> all = variables(record, "", c);
        Map<String, Object> out = new LinkedHashMap<>();
        for (Field f : definition.fields()) {
            Object value = all.get(f.id());
            if (value != null) {
                out.put(f.id(), value);
            }
        }
        return out;
    }

    private Map<String, Object> variables(RegisterRecord record, String person, Circumstances c) {
        return values.variables(record.fields(), record.state(), person, c);
    }

    private Outcome create(RegisterRecord record, Actor actor, Command.Create command, Circumstances c) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (Field f : definition.fields()) {
            if (f.initial() != null) {
                given.put(f.id(), f.initial());
            }
        }
        given.putAll(values.checked(command.values()));
        Map<String, Object> fields = merged(Map.of(), given);
        String start = definition.lifecycle().start();
        Map<String, Object> variables = values.variables(fields, start, actor.person(), c);
        rights.may(definition.lifecycle().creators(), actor, variables);
        values.complete(variables);
        LogEntry entry = entry(record, actor, c, LogEntry.Kind.CREATED, "create", "create", start, given, "");
        return done(record, List.of(entry), variables, List.of(), c);
    }

    private Outcome move(RegisterRecord record, Actor actor, Command.Move command, Circumstances c) {
        List<Lifecycle.Transition> ways = definition.lifecycle().listTransitions(record.state(), command.command());
        if (ways.isEmpty()) {
            throw new RefusedException("move.not-from-here", command.command(), record.state(), commands(record));
        }
        // Who may is judged by the record as it was: nobody makes himself its owner and moves it in one step.
        Map<String, Object> before = variables(record, actor.person(), c);
        List<Lifecycle.Transition> allowed =
                ways.stream().filter(t -> rights.mayDo(t.who(), actor, before)).toList();
        if (allowed.isEmpty()) {
            throw new RefusedException(
                    "who.may-not",
                    command.command(),
                    rights.roles(ways.getFirst().who()));
        }
        Map<String, @Nullable Object> given = values.checked(command.values());
        Map<String, Object> fields = merged(record.fields(), given);
        Map<String, Object> variables = values.variables(fields, record.state(), actor.person(), c);
        Lifecycle.Transition t = chosen(allowed, variables);
        for (String earlier : t.notWho()) {
            if (actor.person().equals(record.doers().get(earlier))) {
                throw new RefusedException("who.same-person", command.command(), earlier);
            }
        }
        if (t.reason() && command.reason().isBlank()) {
            throw new RefusedException("move.no-reason", command.command());
        }
        for (String need : t.needs()) {
            if (!variables.containsKey(need) || "".equals(variables.get(need))) {
                throw new RefusedException("move.needs", command.command(), need);
            }
        }
        List<String> notes = new ArrayList<>();
        Map<String, @Nullable Object> changes = new LinkedHashMap<>(given);
        changes.putAll(values.checked(writings.set(t, variables, c, notes)));
        Map<String, Object> after = values.variables(merged(record.fields(), changes), t.to(), actor.person(), c);
        values.complete(after);
        LogEntry e = entry(
                record, actor, c, LogEntry.Kind.MOVED, t.id(), command.command(), t.to(), changes, command.reason());
        LogEntry noted = e.with(notes);
        return done(record, List.of(noted), after, t.effects(), c);
    }

    private static Lifecycle.Transition chosen(List<Lifecycle.Transition> ways, Map<String, Object> variables) {
        TreeSet<String> missing = new TreeSet<>();
        String failed = "";
        for (Lifecycle.Transition t : ways) {
            if (t.guard() == null) {
                return t;
            }
            Evaluation e = t.guard().evaluate(variables);
            if (e.isTrue()) {
                return t;
            }
            failed = failed.isEmpty() ? t.guard().text() : failed;
            if (e instanceof Evaluation.Missing(java.util.Set<String> names)) {
                missing.addAll(names);
            }
        }
        throw missing.isEmpty()
                ? new RefusedException("move.guard", ways.getFirst().command(), failed)
                : new RefusedException("move.guard-missing", ways.getFirst().command(), failed, missing);
    }

    LogEntry entry(
            RegisterRecord record,
            Actor actor,
            Circumstances c,
            LogEntry.Kind kind,
            String subject,
            String command,
            String to,
            Map<String, @Nullable Object> changes,
            String reason) {
        return new LogEntry(
                record.sequence() + 1,
                c.now(),
                actor.person(),
                definition.version(),
                kind,
                subject,
                command,
                record.state(),
                to,
                changes,
                "",
                null,
                0,
                reason,
                List.of());
    }

    /** The record after the entries, with what follows outside. */
    Outcome done(
            RegisterRecord record,
            List<LogEntry> entries,
            Map<String, Object> variables,
            List<Effect> effects,
            Circumstances c) {
        RegisterRecord next = record;
        List<Consequence> out = new ArrayList<>();
        for (LogEntry e : entries) {
            next = next.after(e, definition);
            for (IndicatorDefinition i : definition.indicators()) {
                if (i.on().contains(e.event())) {
                    out.add(fact(i, variables, c));
                }
            }
        }
        for (Effect e : effects) {
            Object person = e.kind() == Effect.Kind.ASSIGN ? variables.get(e.argument()) : null;
            if (e.kind() != Effect.Kind.ASSIGN || person != null) {
                out.add(new Consequence.Effected(e.kind(), person == null ? e.argument() : String.valueOf(person)));
            }
        }
        return new Outcome.Done(next, entries, out);
    }

    private static Consequence fact(IndicatorDefinition i, Map<String, Object> variables, Circumstances c) {
        BigDecimal value = switch (i.value().evaluate(variables)) {
            case Evaluation.Value(Long n) -> BigDecimal.valueOf(n);
            case Evaluation.Value(BigDecimal n) -> n;
            default ->
                throw new RefusedException(
                        "move.set-missing", i.indicator().id(), i.value().variables());
        };
        Object day = i.at().isEmpty() ? null : variables.get(i.at());
        Object about = i.about().isEmpty() ? "" : variables.getOrDefault(i.about(), "");
        return new Consequence.FactFound(
                i.indicator().id(), String.valueOf(about), day instanceof LocalDate d ? d : c.today(), value);
    }

    private TreeSet<String> commands(RegisterRecord record) {
        TreeSet<String> out = new TreeSet<>();
        for (Lifecycle.Transition t : definition.lifecycle().transitions()) {
            if (t.from().contains(record.state())) {
                out.add(t.command());
            }
        }
        return out;
    }

    Map<String, Object> variablesOf(RegisterRecord record, Actor actor, Circumstances c) {
        return variables(record, actor.person(), c);
    }

    static Map<String, Object> merged(Map<String, Object> fields, Map<String, ? extends @Nullable Object> changes) {
        Map<String, Object> out = new HashMap<>(fields);
        changes.forEach((name, value) -> {
            if (value == null) {
                out.remove(name);
            } else {
                out.put(name, value);
            }
        });
        return out;
    }
}
