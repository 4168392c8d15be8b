package org.dajuan.spine.register.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.ClockDefinition;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.clock.ClockEvent;
import org.dajuan.spine.register.clock.ClockReading;
import org.dajuan.spine.register.clock.ClockRule;
import org.dajuan.spine.register.clock.Clocks;
import org.jspecify.annotations.Nullable;

/** Commands that leave a record in its state: more time for a clock, corrected values before anything was done. */
final class Corrections {
    private final Engine engine;
    private final RegisterRecord record;
    private final Actor actor;
    private final Circumstances c;

    Corrections(Engine engine, RegisterRecord record, Actor actor, Circumstances c) {
        this.engine = engine;
        this.record = record;
        this.actor = actor;
        this.c = c;
    }

    Outcome extend(Command.Extend command) {
        ClockDefinition clock = engine.definition()
                .findClock(command.clock())
                .orElseThrow(() -> new RefusedException("clock.unknown", command.clock()));
        Map<String, Object> variables = engine.variablesOf(record, actor, c);
        engine.rights().may(clock.extenders(), actor, variables);
        ClockRule rule = Values.rule(clock, variables);
        if (rule == null) {
            throw new RefusedException("move.needs", "extend", clock.amountField());
        }
        List<ClockEvent> events = new ArrayList<>(record.clocks().getOrDefault(clock.id(), List.of()));
        ClockEvent.Extend event = new ClockEvent.Extend(c.now(), command.amount(), command.reason());
        events.add(event);
        ClockReading reading = Clocks.read(rule, events, c.now(), c.calendar(), c.zone());
        for (ClockReading.Refused r : reading.refused()) {
            if (r.event() == event) {
                throw new RefusedException(r.reason(), clock.id(), command.amount(), rule.extension());
            }
        }
        LogEntry e = new LogEntry(
                record.sequence() + 1,
                c.now(),
                actor.person(),
                engine.definition().version(),
                LogEntry.Kind.EXTENDED,
                clock.id(),
                "extend",
                record.state(),
                record.state(),
                Map.of(),
                "",
                null,
                command.amount(),
                command.reason(),
                List.of());
        return engine.done(record, List.of(e), variables, List.of(), c);
    }

    Outcome amend(Command.Amend command) {
        RegisterDefinition definition = engine.definition();
        if (!record.state().equals(definition.lifecycle().start())) {
            throw new RefusedException(
                    "amend.too-late", record.state(), definition.lifecycle().start());
        }
        engine.rights().may(definition.lifecycle().creators(), actor, engine.variablesOf(record, actor, c));
        Map<String, @Nullable Object> given = engine.fieldValues().checked(command.values());
        Map<String, Object> after = engine.fieldValues()
                .variables(Engine.merged(record.fields(), given), record.state(), actor.person(), c);
        // Nobody gives a record away to somebody for whom he could not have made it.
        engine.rights().may(definition.lifecycle().creators(), actor, after);
        engine.fieldValues().complete(after);
        LogEntry e = engine.entry(
                record, actor, c, LogEntry.Kind.AMENDED, "amend", "amend", record.state(), given, command.reason());
        return engine.done(record, List.of(e), after, List.of(), c);
    }
}
