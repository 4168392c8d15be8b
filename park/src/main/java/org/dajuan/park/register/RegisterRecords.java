package org.dajuan.park.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.register.store.LogStore;
import org.dajuan.park.register.store.RecordStore;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.Actor;
import org.dajuan.spine.register.engine.Circumstances;
import org.dajuan.spine.register.engine.Command;
import org.dajuan.spine.register.engine.Outcome;
import org.dajuan.spine.register.engine.Possibilities;
import org.dajuan.spine.register.engine.RegisterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and moves records. A record is held while it moves, so of two people one wins and the other is told who, when and what; what a
 * definition refuses is refused with the engine's reason.
 */
@Service
public class RegisterRecords {

    /** A record with its log, as the definition of its version reads it. */
    public record Opened(Register register, StoredRecord stored, RegisterRecord record, List<StoredEntry> log) {}

    private final Registers registers;
    private final RecordStore records;
    private final LogStore log;
    private final GivenValues given;
    private final CountersOfRecord counters;
    private final RecordWriter writer;
    private final RecordDeeds deeds;
    private final RegisterSettings settings;
    private final WorkCalendar calendar;

    RegisterRecords(
            Registers registers,
            RecordStore records,
            LogStore log,
            GivenValues given,
            CountersOfRecord counters,
            RecordWriter writer,
            RecordDeeds deeds,
            RegisterSettings settings,
            WorkCalendars calendars) {
        this.registers = registers;
        this.records = records;
        this.log = log;
        this.given = given;
        this.counters = counters;
        this.writer = writer;
        this.deeds = deeds;
        this.settings = settings;
        this.calendar = calendars.calendar();
    }

    /** The record of an id or a number, if the caller may see it; otherwise there is none. */
    @Transactional(readOnly = true)
    public StoredRecord record(String idOrNumber) {
        UUID id = Sight.uuid(idOrNumber);
        return (id == null ? records.find(idOrNumber) : records.find(id))
                .orElseThrow(() -> Refusal.notFound("record", shortened(idOrNumber)));
    }

    private static String shortened(String s) {
        return s.length() > 80 ? s.substring(0, 80) + "…" : s;
    }

    /** A record with its log. */
    @Transactional(readOnly = true)
    public Opened open(String idOrNumber) {
        return opened(record(idOrNumber));
    }

    private Opened opened(StoredRecord stored) {
        Register register = registers.version(stored.register(), stored.version());
        List<StoredEntry> entries = log.log(stored.id(), register.definition());
        return new Opened(
                register,
                stored,
                RegisterRecord.of(
                        stored.id().toString(),
                        register.definition(),
                        entries.stream().map(StoredEntry::entry).toList()),
                entries);
    }

    /** The circumstances of a record now, its counters among them. */
    @Transactional(readOnly = true)
    public Circumstances circumstances(Opened opened) {
        Instant now = writer.now();
        Instant last = opened.record().lastAt();
        return circumstances(
                opened.register(), opened.record().id(), opened.record().fields(), now.isBefore(last) ? last : now);
    }

    Circumstances circumstances(
            Register register, String id, Map<String, ? extends @Nullable Object> values, Instant at) {
        Map<String, Object> known = new HashMap<>();
        values.forEach((k, v) -> {
            if (v != null) {
                known.put(k, v);
            }
        });
        Map<String, Long> counted = register.definition().counters().isEmpty()
                ? Map.of()
                : counters.of(register, id, known, writer.day(at));
        return new Circumstances(at, settings.zone(), calendar, counted);
    }

    /**
     * Makes a record.
     *
     * @param at when it came about, null for now; an earlier moment is for those who keep registers, never for enterprises
     */
    @Transactional
    public Opened create(String registerId, Map<String, ? extends @Nullable Object> values, @Nullable Instant at) {
        Register register = registers.register(registerId);
        Actor actor = registers.actor(register.id());
        // Who may not make any is told so before his values are looked at.
        requireCreator(register, actor);
        return opened(create(register, actor, read(register, values), moment(at), null));
    }

    static void requireCreator(Register register, Actor actor) {
        if (!Possibilities.mayCreate(register.engine(), actor)) {
            throw Refusal.forbidden("You may not make records of " + register.id() + "; it takes one of "
                            + register.definition().lifecycle().creators().stream()
                                    .map(w -> w.role())
                                    .distinct()
                                    .toList()
                            + ".")
                    .with("code", "who.may-not")
                    .with("detailZh", "您无权登记" + register.definition().name().zh() + "的记录。");
        }
    }

    /** The values of a new record as the engine takes them; an enterprise that leaves out its own name is meant itself. */
    Map<String, Object> read(Register register, Map<String, ? extends @Nullable Object> values) {
        return read(register, values, new HashMap<>());
    }

    /** The same for a row of a table; {@code memo} keeps what names of the directory mean. */
    Map<String, Object> read(
            Register register, Map<String, ? extends @Nullable Object> values, Map<String, String> memo) {
        RegisterDefinition definition = register.definition();
        Map<String, Object> out = new HashMap<>();
        given.read(definition, values, memo).forEach((k, v) -> {
            if (v != null) {
                out.put(k, v);
            }
        });
        UUID own = CurrentCaller.get().enterpriseId();
        Field owner = Sight.owner(definition, FieldType.ENTERPRISE).orElse(null);
        if (own != null && owner != null) {
            Object named = out.putIfAbsent(owner.id(), own.toString());
            if (named != null && !named.equals(own.toString())) {
                throw Refusal.forbidden("An enterprise makes records of its own, not of " + named + ".")
                        .with("detailZh", "企业只能登记本企业的记录。")
                        .with("field", "values." + owner.id())
                        .with("value", named);
            }
        }
        return out;
    }

    /** Makes a record; {@code number} null for the next one. */
    StoredRecord create(
            Register register, Actor actor, Map<String, Object> values, Instant at, @Nullable String number) {
        UUID id = Ids.next();
        Circumstances c = circumstances(register, id.toString(), values, at);
        Outcome outcome = register.engine()
                .run(
                        RegisterRecord.blank(id.toString(), register.definition()),
                        0,
                        actor,
                        new Command.Create(values),
                        c);
        Outcome.Done done = done(outcome);
        String named = number != null
                ? number
                : RecordWriter.number(
                        register.definition(), c.today(), writer.serial(register.definition(), c.today(), 1));
        StoredRecord stored = writer.add(register, id, named, done, c);
        deeds.carryOut(register, stored, done, c);
        return stored;
    }

    /** A transition, by its id or its command. */
    @Transactional
    @SuppressWarnings("NullAway") // the checker does not read the annotation of another jar's generic record component
    public Opened move(
            String idOrNumber,
            long seen,
            String transition,
            Map<String, ? extends @Nullable Object> values,
            String reason,
            @Nullable Instant at) {
        Opened before = held(idOrNumber, seen);
        String command = before.register().definition().lifecycle().transitions().stream()
                .filter(t -> t.id().equals(transition) && !t.command().equals(transition))
                .map(t -> t.command())
                .findFirst()
                .orElse(transition);
        return run(
                before,
                new Command.Move(command, given.read(before.register().definition(), values), reason),
                moment(at));
    }

    /** More time for a clock, with what proves that it is needed. */
    @Transactional
    @SuppressWarnings("NullAway") // the checker does not read the annotation of another jar's generic record component
    public Opened extend(
            String idOrNumber,
            long seen,
            String clockId,
            int amount,
            String reason,
            Map<String, ? extends @Nullable Object> values) {
        Opened before = held(idOrNumber, seen);
        return run(
                before,
                new Command.Extend(
                        clockId, amount, reason, given.read(before.register().definition(), values)),
                writer.now());
    }

    /** Any other command: signatures. */
    @Transactional
    public Opened run(String idOrNumber, long seen, Command command) {
        return run(held(idOrNumber, seen), command, writer.now());
    }

    private Opened run(Opened before, Command command, Instant at) {
        Register register = before.register();
        Map<String, @Nullable Object> values = new HashMap<>(before.record().fields());
        switch (command) {
            case Command.Move m -> values.putAll(m.values());
            case Command.Amend a -> values.putAll(a.values());
            case Command.Extend e -> values.putAll(e.values());
            default -> {}
        }
        Circumstances c = circumstances(register, before.record().id(), values, at);
        Outcome.Done done = done(register.engine()
                .run(before.record(), before.record().sequence(), registers.actor(register.id()), command, c));
        StoredRecord stored = writer.move(register, before.stored(), done, c);
        deeds.carryOut(register, stored, done, c);
        return opened(stored);
    }

    /** Holds a record that the caller has seen as it is. */
    private Opened held(String idOrNumber, long seen) {
        StoredRecord visible = record(idOrNumber);
        StoredRecord held = records.hold(visible.id())
                .orElseThrow(() -> Refusal.forbidden("The record " + visible.number() + " is not yours to change.")
                        .with("detailZh", "您无权更改记录 " + visible.number() + "。")
                        .with("value", visible.number()));
        if (held.seq() != seen) {
            Opened now = opened(held);
            throw Refusals.stale(now, seen, settings.zone());
        }
        if (held.undone()) {
            throw Refusal.conflict("The import that made " + held.number() + " was undone.")
                    .with("detailZh", held.number() + " 所属的导入已撤销。");
        }
        return opened(held);
    }

    private Instant moment(@Nullable Instant at) {
        Instant now = writer.now();
        if (at == null || at.equals(now)) {
            return now;
        }
        Caller caller = CurrentCaller.get();
        if (caller.enterpriseId() != null
                || !(caller.has(Role.LEADER) || caller.has(Role.DEPARTMENT) || caller.has(Role.INSPECTOR))) {
            throw Refusal.forbidden("Only those who keep registers enter what happened before.")
                    .with("detailZh", "只有台账管理人员可以补录以前发生的事项。")
                    .with("field", "at")
                    .with("value", at.toString());
        }
        if (at.isAfter(now) || at.isBefore(Instant.parse("1990-01-01T00:00:00Z"))) {
            throw Refusal.invalid(
                            "at", at.toString(), "The moment " + at + " is not between 1990 and now, " + now + ".")
                    .with("detailZh", "办理时间应在 1990 年至现在之间。");
        }
        return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    static Outcome.Done done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.Refused refused -> throw Refusals.of(refused.refusal());
        };
    }

    /** Adds words to a record. */
    @Transactional
    public LogStore.Comment comment(String idOrNumber, String body) {
        StoredRecord record = record(idOrNumber);
        Caller caller = CurrentCaller.get();
        LogStore.Comment comment =
                new LogStore.Comment(Ids.next(), record.id(), writer.now(), caller.user(), caller.name(), body);
        log.comment(comment);
        return comment;
    }

    @Transactional(readOnly = true)
    public List<LogStore.Comment> comments(UUID record) {
        return log.comments(record);
    }

    /** Records that belong to one and that the caller sees. */
    @Transactional(readOnly = true)
    public List<StoredRecord> related(UUID record) {
        List<UUID> ids = log.linked(record);
        return ids.isEmpty() ? List.of() : records.list(ids);
    }
}
