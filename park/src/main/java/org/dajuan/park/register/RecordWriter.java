package org.dajuan.park.register;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.register.store.AheadStore;
import org.dajuan.park.register.store.AheadStore.Todo;
import org.dajuan.park.register.store.LogStore;
import org.dajuan.park.register.store.RecordBatch;
import org.dajuan.park.register.store.RecordStore;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Titles;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.engine.Circumstances;
import org.dajuan.spine.register.engine.Consequence;
import org.dajuan.spine.register.engine.LogEntry;
import org.dajuan.spine.register.engine.Outcome;
import org.dajuan.spine.register.engine.Possibilities;
import org.dajuan.spine.register.engine.RegisterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what the engine did: entries in their chain, the record where its log ends, and all that is found and counted by it. */
@Component
class RecordWriter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int LONGEST_TITLE = 80;

    private final RecordStore records;
    private final LogStore log;
    private final AheadStore ahead;
    private final RecordClocks clocks;
    private final RecordBatch batch;
    private final OrderRequests orders;
    private final Enterprises enterprises;
    private final RegisterSettings settings;
    private final Clock clock;

    RecordWriter(
            RecordStore records,
            LogStore log,
            AheadStore ahead,
            RecordClocks clocks,
            RecordBatch batch,
            OrderRequests orders,
            Enterprises enterprises,
            RegisterSettings settings,
            Clock clock) {
        this.records = records;
        this.log = log;
        this.ahead = ahead;
        this.clocks = clocks;
        this.batch = batch;
        this.orders = orders;
        this.enterprises = enterprises;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first of some numbers for records made on a day. */
    long serial(RegisterDefinition definition, LocalDate day, int many) {
        return records.nextSerial(definition.number(), day.getYear(), many);
    }

    static String number(RegisterDefinition definition, LocalDate day, long serial) {
        return String.format(Locale.ROOT, "%s-%d-%06d", definition.number(), day.getYear(), serial);
    }

    /** A new record. */
    StoredRecord add(Register register, UUID id, String number, Outcome.Done done, Circumstances c) {
        return write(register, null, id, number, done, c);
    }

    /** A record that moved. */
    StoredRecord move(Register register, StoredRecord before, Outcome.Done done, Circumstances c) {
        return write(register, before, before.id(), before.number(), done, c);
    }

    /** What is to be stored of one command. */
    record Prepared(
            Register register,
            @Nullable StoredRecord before,
            StoredRecord row,
            Map<String, Object> slots,
            List<StoredEntry> entries,
            List<Hash> payloadHashes,
            List<byte[]> salts,
            List<String> payloads,
            RecordClocks.Settled settled,
            List<Todo> todo,
            @Nullable Set<String> tokens) {}

    private StoredRecord write(
            Register register,
            @Nullable StoredRecord before,
            UUID id,
            String number,
            Outcome.Done done,
            Circumstances c) {
        Prepared p = prepare(register, before, id, number, done, c, new HashMap<>());
        store(p);
        return p.row();
    }

    private void store(Prepared p) {
        boolean fresh = p.before() == null;
        StoredRecord row = p.row();
        if (fresh) {
            records.add(row, Sight.of(p.register().definition()), p.slots());
        } else {
            records.move(row, p.slots());
        }
        for (int i = 0; i < p.entries().size(); i++) {
            log.add(
                    p.entries().get(i),
                    p.payloadHashes().get(i),
                    p.salts().get(i),
                    p.payloads().get(i));
        }
        clocks.store(p.settled());
        ask(p);
        ahead.todo(row.id(), row.register(), p.todo(), fresh);
        Set<String> words = p.tokens();
        if (words != null) {
            ahead.tokens(row.id(), row.register(), words, fresh);
        }
    }

    /** Many new records of one register at once. */
    void addAll(List<Prepared> many) {
        batch.add(many.stream()
                .map(p -> new RecordBatch.Item(
                        p.row(),
                        Sight.of(p.register().definition()),
                        p.slots(),
                        p.entries(),
                        p.payloadHashes(),
                        p.salts(),
                        p.payloads(),
                        p.settled().rows(),
                        p.settled().notices(),
                        p.todo(),
                        p.tokens() == null ? Set.of() : p.tokens()))
                .toList());
        many.forEach(this::ask);
    }

    private void ask(Prepared p) {
        p.settled().orders().forEach(o -> orders.ask(p.row(), p.register(), o.clock(), ""));
    }

    /** Works out what is to be stored; {@code memo} keeps names of enterprises. */
    Prepared prepare(
            Register register,
            @Nullable StoredRecord before,
            UUID id,
            String number,
            Outcome.Done done,
            Circumstances c,
            Map<String, String> memo) {
        RegisterDefinition definition = register.definition();
        RegisterRecord after = done.record();
        Caller caller = CurrentCaller.get();
        Instant stored = now();
        Map<String, Object> values = register.engine().values(after, c);
        List<StoredEntry> entries = new ArrayList<>();
        List<byte[]> salts = new ArrayList<>();
        List<String> payloads = new ArrayList<>();
        List<Hash> payloadHashes = new ArrayList<>();
        Hash end = before == null ? EntryForm.genesis(id) : before.hash();
        StringBuilder events = new StringBuilder(before == null ? " " : before.events());
        for (LogEntry e : done.entries()) {
            byte[] salt = new byte[SALT];
            RANDOM.nextBytes(salt);
            String payload = EntryForm.payload(definition, e);
            Hash payloadHash = EntryForm.payloadHash(salt, payload);
            Hash hash = EntryForm.hash(id, e, stored, payloadHash, end);
            entries.add(new StoredEntry(id, e, stored, caller.name(), end, hash));
            salts.add(salt);
            payloads.add(payload);
            payloadHashes.add(payloadHash);
            end = hash;
            if (!e.event().isEmpty() && events.indexOf(" " + e.event() + " ") < 0) {
                events.append(e.event()).append(' ');
            }
        }
        boolean ended = java.util.Objects.requireNonNull(
                        definition.lifecycle().states().get(after.state()))
                .end();
        RecordClocks.Settled settled = clocks.settle(register, after, id, before != null, c);
        UUID enterprise = Sight.owner(definition, FieldType.ENTERPRISE, values);
        StoredRecord row = new StoredRecord(
                id,
                definition.id(),
                number,
                definition.version(),
                after.sequence(),
                after.state(),
                ended,
                false,
                enterprise != null ? enterprise : before == null ? caller.enterpriseId() : before.enterpriseId(),
                Sight.owner(definition, FieldType.DEPARTMENT, values),
                assignee(before, done),
                title(definition, values, number),
                before == null ? caller.userId() : before.madeBy(),
                before == null ? after.lastAt() : before.madeAt(),
                after.lastAt(),
                settled.dueAt(),
                events.toString(),
                end,
                Wire.text(Wire.out(definition, values)));
        boolean words = before == null
                || done.entries().stream().anyMatch(e -> !e.changes().isEmpty());
        return new Prepared(
                register,
                before,
                row,
                register.slots().columns(values),
                entries,
                payloadHashes,
                salts,
                payloads,
                settled,
                ended ? List.of() : todo(register, after, values),
                words ? tokens(definition, values, row, memo) : null);
    }

    private static @Nullable UUID assignee(@Nullable StoredRecord before, Outcome.Done done) {
        UUID now = before == null ? null : before.assigneeId();
        for (Consequence c : done.consequences()) {
            if (c instanceof Consequence.Effected e && e.kind() == org.dajuan.spine.register.Effect.Kind.ASSIGN) {
                now = Sight.uuid(e.argument());
            }
        }
        return now;
    }

    private static List<Todo> todo(Register register, RegisterRecord record, Map<String, Object> values) {
        List<Todo> out = new ArrayList<>();
        for (Possibilities.Way way : Possibilities.ways(register.engine(), record)) {
            Who who = way.who();
            Object held = who.field().isEmpty() ? null : values.get(who.field());
            UUID id = held == null ? null : Sight.uuid(held.toString());
            if (who.relation() != Who.Relation.ANY && id == null) {
                continue;
            }
            out.add(new Todo(
                    way.signature() ? "sign" : "act",
                    who.role(),
                    who.relation() == Who.Relation.OWN_DEPARTMENT ? id : null,
                    who.relation() == Who.Relation.OWN_ENTERPRISE ? id : null,
                    who.relation() == Who.Relation.ASSIGNEE ? id : null));
        }
        return out;
    }

    private static String title(RegisterDefinition definition, Map<String, Object> values, String number) {
        for (Field f : definition.fields()) {
            if (f.type() == FieldType.TEXT && values.get(f.id()) instanceof String s && !s.isBlank()) {
                String line = s.strip().replaceAll("\\s+", " ");
                return line.codePointCount(0, line.length()) > LONGEST_TITLE
                        ? line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…"
                        : line;
            }
        }
        return number;
    }

    private Set<String> tokens(
            RegisterDefinition definition, Map<String, Object> values, StoredRecord row, Map<String, String> memo) {
        List<String> texts = new ArrayList<>(List.of(row.number()));
        for (Field f : definition.fields()) {
            Object value = values.get(f.id());
            if (value instanceof String s) {
                switch (f.type()) {
                    case TEXT, PARCEL -> texts.add(s);
                    case ENUM -> {
                        Titles named = f.values().get(s);
                        texts.add(named == null ? s : named.zh());
                    }
                    case ENTERPRISE -> {
                        UUID id = Sight.uuid(s);
                        if (id != null) {
                            texts.add(memo.computeIfAbsent(
                                    s,
                                    k -> enterprises.find(id).map(e -> e.name()).orElse("")));
                        }
                    }
                    default -> {}
                }
            }
        }
        return Tokens.of(texts);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }
}
