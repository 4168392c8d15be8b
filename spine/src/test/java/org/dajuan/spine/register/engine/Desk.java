package org.dajuan.spine.register.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.spine.register.Definitions;
import org.dajuan.spine.register.RegisterDefinition;
import org.jspecify.annotations.Nullable;

/** One record on a desk: commands are given, the log grows, and after each the record must be the fold of its log. */
final class Desk {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = Definitions.calendar();

    final Engine engine;
    final List<LogEntry> log = new ArrayList<>();
    final List<Consequence> consequences = new ArrayList<>();
    final List<Counters.Other> others = new ArrayList<>();
    RegisterRecord record;
    private Instant now = Instant.parse("2024-03-01T01:00:00Z");

    Desk(RegisterDefinition definition) {
        engine = Engine.of(definition);
        record = RegisterRecord.blank("r-1", definition);
    }

    static Actor actor(String person, String role) {
        return new Actor(person, Set.of(role), "emergency", "E-1");
    }

    /** Nine o'clock of a day, or a minute after the last command, whichever is later. */
    void on(String day) {
        now = LocalDate.parse(day).atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }

    Outcome run(Actor actor, Command command) {
        return run(record.sequence(), actor, command);
    }

    Outcome run(int sequence, Actor actor, Command command) {
        now = now.plusSeconds(60);
        Map<String, Object> fields = new HashMap<>(record.fields());
        Map<String, ? extends @Nullable Object> brought = switch (command) {
            case Command.Create c -> c.values();
            case Command.Move m -> m.values();
            default -> Map.of();
        };
        brought.forEach((k, v) -> {
            if (v != null) {
                fields.put(k, v);
            }
        });
        List<Counters.Other> all = new ArrayList<>(others);
        all.add(new Counters.Other(
                record.id(), fields, log.stream().map(LogEntry::event).toList()));
        Map<String, Long> counters = Counters.of(engine.definition(), record.id(), fields, today(), all);
        Outcome outcome =
                engine.run(record, sequence, actor, command, new Circumstances(now, ZONE, CALENDAR, counters));
        if (outcome instanceof Outcome.Done done) {
            log.addAll(done.entries());
            consequences.addAll(done.consequences());
            record = done.record();
            assertThat(RegisterRecord.of(record.id(), engine.definition(), log)).isEqualTo(record);
        }
        return outcome;
    }

    void does(Actor actor, Command command) {
        assertThat(run(actor, command)).isInstanceOf(Outcome.Done.class);
    }

    String refused(Actor actor, Command command) {
        Outcome o = run(actor, command);
        assertThat(o).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) o).refusal().code();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    Circumstances circumstances() {
        return new Circumstances(now, ZONE, CALENDAR, Map.of());
    }
}
