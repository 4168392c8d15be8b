package org.dajuan.park.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.RecordBatch;
import org.dajuan.park.register.store.RegisterImportStore.Made;
import org.dajuan.spine.register.ImportDefinition;
import org.dajuan.spine.register.engine.Actor;
import org.dajuan.spine.register.engine.Circumstances;
import org.dajuan.spine.register.engine.Command;
import org.dajuan.spine.register.engine.Outcome;
import org.dajuan.spine.register.engine.RegisterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of a table become records, or correct those of their keys. New records are stored many at once; where the database refuses one of
 * them, they are stored one by one behind savepoints, so that a bad row takes no good one with it.
 */
@Component
class ImportedRows {

    /** A row by its number in the table, with its values by field. */
    record Incoming(int number, Map<String, Object> values) {}

    /** What became of a row: {@code refusal} is null when it was taken, {@code made} when nothing had to be done. */
    record Result(int number, @Nullable Made made, @Nullable Refusal refusal) {}

    private record Fresh(int number, UUID id, Map<String, Object> values, Outcome.Done done) {}

    private final RegisterRecords records;
    private final RecordBatch batch;
    private final RecordWriter writer;
    private final RecordDeeds deeds;
    private final TransactionTemplate nested;

    ImportedRows(
            RegisterRecords records,
            RecordBatch batch,
            RecordWriter writer,
            RecordDeeds deeds,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.batch = batch;
        this.writer = writer;
        this.deeds = deeds;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes some rows; {@code memo} lives as long as the table. */
    List<Result> take(Register register, Actor actor, List<Incoming> rows, boolean upsert, Map<String, String> memo) {
        List<Result> out = new ArrayList<>();
        Map<Integer, Map<String, Object>> read = read(register, rows, memo, out);
        Map<String, StoredRecord> known = known(register, List.copyOf(read.values()));
        Instant at = writer.now();
        Map<String, Fresh> fresh = new LinkedHashMap<>();
        read.forEach((number, values) -> {
            String key = key(register, values);
            if (key != null && fresh.containsKey(key)) {
                flush(register, actor, fresh, at, memo, out);
                known.putAll(known(register, List.of(values)));
            }
            StoredRecord present = key == null ? null : known.get(key);
            out.add(
                    present == null
                            ? begin(register, actor, number, key, values, at, fresh)
                            : single(number, () -> amend(register, present, values, upsert)));
        });
        flush(register, actor, fresh, at, memo, out);
        // A row that waits to be stored has no answer of its own before.
        out.removeIf(r -> r.made() == null && r.refusal() == WAITING);
        return out;
    }

    /** The values of rows by their numbers; behind one savepoint, or one for each where a row will not do. */
    private Map<Integer, Map<String, Object>> read(
            Register register, List<Incoming> rows, Map<String, String> memo, List<Result> out) {
        Map<Integer, Map<String, Object>> read = new LinkedHashMap<>();
        try {
            nested.executeWithoutResult(s ->
                    rows.forEach(r -> read.put(r.number(), records.read(register, r.values(), memo))));
            return read;
        } catch (Refusal oneOfThem) {
            read.clear();
        }
        for (Incoming row : rows) {
            try {
                nested.executeWithoutResult(s -> read.put(row.number(), records.read(register, row.values(), memo)));
            } catch (Refusal e) {
                out.add(new Result(row.number(), null, e));
            }
        }
        return read;
    }

    private static final Refusal WAITING = Refusal.conflict("waiting");

    private Result begin(
            Register register,
            Actor actor,
            int number,
            @Nullable String key,
            Map<String, Object> values,
            Instant at,
            Map<String, Fresh> fresh) {
        UUID id = Ids.next();
        try {
            Circumstances c = records.circumstances(register, id.toString(), values, at);
            Outcome outcome = register.engine()
                    .run(
                            RegisterRecord.blank(id.toString(), register.definition()),
                            0,
                            actor,
                            new Command.Create(values),
                            c);
            fresh.put(
                    key == null ? "row " + number : key, new Fresh(number, id, values, RegisterRecords.done(outcome)));
            return new Result(number, null, WAITING);
        } catch (Refusal e) {
            return new Result(number, null, e);
        }
    }

    /** Stores what waits. */
    private void flush(
            Register register,
            Actor actor,
            Map<String, Fresh> fresh,
            Instant at,
            Map<String, String> memo,
            List<Result> out) {
        List<Fresh> some = List.copyOf(fresh.values());
        fresh.clear();
        if (some.isEmpty()) {
            return;
        }
        Circumstances c = records.circumstances(register, "", Map.of(), at);
        try {
            nested.executeWithoutResult(s -> {
                long first = writer.serial(register.definition(), c.today(), some.size());
                List<RecordWriter.Prepared> prepared = new ArrayList<>();
                for (int i = 0; i < some.size(); i++) {
                    Fresh f = some.get(i);
                    String number = RecordWriter.number(register.definition(), c.today(), first + i);
                    prepared.add(writer.prepare(register, null, f.id(), number, f.done(), c, memo));
                }
                writer.addAll(prepared);
                deeds.carryOutAll(
                        register,
                        prepared.stream().map(RecordWriter.Prepared::row).toList(),
                        some.stream().map(Fresh::done).toList(),
                        c);
            });
            some.forEach(f -> out.add(
                    new Result(f.number(), new Made(f.id(), f.done().record().sequence(), true), null)));
        } catch (Refusal | DataAccessException e) {
            for (Fresh f : some) {
                out.add(single(f.number(), () -> {
                    StoredRecord made = records.create(register, actor, f.values(), at, null);
                    return new Made(made.id(), made.seq(), true);
                }));
            }
        }
    }

    /** One row behind a savepoint. */
    private Result single(int number, java.util.function.Supplier<@Nullable Made> work) {
        try {
            return new Result(number, nested.execute(s -> work.get()), null);
        } catch (Refusal e) {
            return new Result(number, null, e);
        } catch (DataAccessException e) {
            return new Result(
                    number,
                    null,
                    new Refusal(Refusal.Kind.INVALID, "The database does not take this row.")
                            .with("detailZh", "数据库不接受这一行。"));
        }
    }

    private @Nullable Made amend(Register register, StoredRecord known, Map<String, Object> values, boolean upsert) {
        if (!upsert) {
            throw Refusal.conflict("There is a record with this key already: " + known.number() + ".")
                    .with("value", known.number())
                    .with("detailZh", "已有同一关键字的记录 " + known.number() + "。");
        }
        Map<String, Object> present = Wire.in(register.definition(), known.doc());
        Map<String, Object> changed = new HashMap<>();
        values.forEach((field, value) -> {
            Object before = present.get(field);
            if (before == null || !text(before).equals(text(value))) {
                changed.put(field, value);
            }
        });
        if (changed.isEmpty()) {
            return null;
        }
        StoredRecord after = records.run(
                        known.id().toString(), known.seq(), new Command.Amend(new HashMap<>(changed), ""))
                .stored();
        return new Made(after.id(), after.seq(), false);
    }

    private static String text(Object value) {
        return value instanceof java.math.BigDecimal n ? n.stripTrailingZeros().toPlainString() : value.toString();
    }

    /** The records of the rows' keys, by key. */
    private Map<String, StoredRecord> known(Register register, List<Map<String, Object>> rows) {
        Map<String, StoredRecord> out = new HashMap<>();
        ImportDefinition imports = register.definition().imports();
        if (imports == null || imports.key().isEmpty()) {
            return out;
        }
        // The key's last field parts records best: its others are mostly an owner and a kind.
        String field = imports.key().getLast();
        String slot = register.slots().column(field);
        List<Object> values = rows.stream()
                .map(r -> r.get(field))
                .filter(java.util.Objects::nonNull)
                .map(Slots::stored)
                .toList();
        if (slot == null || values.isEmpty()) {
            return out;
        }
        batch.byKey(register.id(), slot, values)
                .values()
                .forEach(list -> list.forEach(r -> {
                    String key = key(register, Wire.in(register.definition(), r.doc()));
                    if (key != null) {
                        out.put(key, r);
                    }
                }));
        return out;
    }

    private static @Nullable String key(Register register, Map<String, Object> values) {
        ImportDefinition imports = register.definition().imports();
        if (imports == null || imports.key().isEmpty()) {
            return null;
        }
        StringBuilder key = new StringBuilder();
        for (String field : imports.key()) {
            Object value = values.get(field);
            if (value == null) {
                return null;
            }
            key.append(text(Slots.stored(value))).append('\u0001');
        }
        return key.toString();
    }
}
