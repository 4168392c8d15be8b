package org.dajuan.park.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.feeds.table.TableRows.Row;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.RecordBatch;
import org.dajuan.park.register.store.RegisterImportStore;
import org.dajuan.park.register.store.RegisterImportStore.Made;
import org.dajuan.park.register.store.RegisterImportStore.Rejected;
import org.dajuan.park.register.store.RegisterImportStore.Run;
import org.dajuan.spine.register.ImportDefinition;
import org.dajuan.spine.register.engine.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables into a register: good rows become records, bad ones are kept with what is wrong and can be mended; the whole can be undone. One
 * import is one transaction.
 */
@Service
public class RegisterImports {

    /** How a table is to be read; null takes what the definition says. */
    public record Wish(
            String name,
            @Nullable Map<String, String> columns,
            @Nullable Boolean upsert) {}

    /** An import and what nobody asked for: columns that no field took. */
    public record Done(Run run, List<String> unmapped, List<Rejected> rejected) {}

    /** What an undo left alone: records that went on since. */
    public record Undone(Run run, int taken, int kept) {}

    /**
     * What an import would do.
     *
     * @param titles the columns' titles
     * @param fields what each is taken for, null for none
     * @param head number of the row with the titles, from 1
     */
    public record Preview(List<String> titles, List<@Nullable String> fields, int head, Done done) {}

    private static final int SHOWN = 50;
    private static final int CHUNK = 500;

    private final Registers registers;
    private final RegisterImportStore store;
    private final ImportedRows rows;
    private final ImportUndo undo;
    private final RecordWriter writer;
    private final RecordBatch batch;
    private final ImportColumns columns;
    private final TransactionTemplate trial;

    RegisterImports(
            Registers registers,
            RegisterImportStore store,
            ImportedRows rows,
            ImportUndo undo,
            RecordBatch batch,
            ImportColumns columns,
            PlatformTransactionManager transactions,
            RecordWriter writer) {
        this.registers = registers;
        this.store = store;
        this.rows = rows;
        this.undo = undo;
        this.writer = writer;
        this.batch = batch;
        this.columns = columns;
        // Its own transaction, so that nobody is told of what never happened.
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a table and gives all of it back: what would be made, and what is wrong with which row. */
    public Preview preview(String registerId, Path file, Wish wish) {
        return Objects.requireNonNull(trial.execute(status -> {
            status.setRollbackOnly();
            return taken(registerId, file, wish);
        }));
    }

    /** Takes a table. */
    @Transactional
    public Done table(String registerId, Path file, Wish wish) {
        Done done = taken(registerId, file, wish).done();
        if (wish.columns() != null) {
            columns.remember(done.run().register(), wish.columns());
        }
        return done;
    }

    private Preview taken(String registerId, Path file, Wish wish) {
        Register register = registers.register(registerId);
        Actor actor = registers.actor(register.id());
        RegisterRecords.requireCreator(register, actor);
        List<Row> read = columns.read(file, wish.name());
        Map<String, String> wanted = columns.known(register, wish.columns());
        int head = ImportColumns.head(read, wanted);
        List<String> header = read.get(head).cells();
        List<@Nullable String> fields = new ArrayList<>();
        List<String> unmapped = new ArrayList<>();
        for (String title : header) {
            String field = wanted.get(ImportColumns.folded(title));
            fields.add(field != null && fields.contains(field) ? null : field);
            if (field == null && !title.isBlank()) {
                unmapped.add(title.length() > 60 ? title.substring(0, 60) + "…" : title);
            }
        }
        ImportDefinition imports = register.definition().imports();
        boolean upsert = wish.upsert() != null ? wish.upsert() : imports != null && imports.upsert();
        Caller caller = CurrentCaller.get();
        Map<String, String> used = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String field = fields.get(i);
            if (field != null) {
                used.put(Integer.toString(i), field);
            }
        }
        Run run = new Run(Ids.next(), register.id(), wish.name(), upsert, Wire.text(used), 0, 0, 0, null, writer.now());
        store.add(run, caller.user(), caller.enterpriseId());
        Map<String, String> memo = new HashMap<>();
        List<Row> body = read.subList(head + 1, read.size());
        for (int from = 0; from < body.size(); from += CHUNK) {
            take(register, actor, run, used, body.subList(from, Math.min(body.size(), from + CHUNK)), memo);
        }
        store.count(run.id());
        return new Preview(
                header,
                fields,
                read.get(head).number(),
                new Done(store.find(run.id()).orElseThrow(), unmapped, store.rejected(run.id(), 0, SHOWN)));
    }

    private void take(
            Register register,
            Actor actor,
            Run run,
            Map<String, String> used,
            List<Row> some,
            Map<String, String> memo) {
        Map<Integer, List<String>> cells = new HashMap<>();
        List<ImportedRows.Incoming> incoming = new ArrayList<>();
        List<ImportedRows.Result> results = new ArrayList<>();
        for (Row row : some) {
            cells.put(row.number(), row.cells());
            if (row.flaw().isEmpty()) {
                incoming.add(new ImportedRows.Incoming(row.number(), values(used, row.cells())));
            } else {
                results.add(new ImportedRows.Result(
                        row.number(),
                        null,
                        Refusal.invalid("row", row.number(), "The row cannot be read; expected " + row.flaw() + ".")
                                .with("detailZh", "这一行无法读取。")));
            }
        }
        results.addAll(rows.take(register, actor, incoming, run.upsert(), memo));
        List<Made> made = new ArrayList<>();
        for (ImportedRows.Result r : results) {
            Refusal refusal = r.refusal();
            if (r.made() != null) {
                made.add(r.made());
            } else if (refusal != null) {
                store.put(rejected(run.id(), r.number(), cells.getOrDefault(r.number(), List.of()), refusal));
            }
        }
        batch.made(run.id(), made);
    }

    private static Map<String, Object> values(Map<String, String> used, List<String> cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        used.forEach((index, field) -> {
            int i = Integer.parseInt(index);
            if (i < cells.size() && !cells.get(i).isBlank()) {
                values.put(field, cells.get(i));
            }
        });
        return values;
    }

    private static Rejected rejected(UUID run, int number, List<String> cells, Refusal e) {
        Object field = e.values().getOrDefault("field", "");
        Object value = e.values().getOrDefault("value", "");
        Object zh = e.values().getOrDefault("detailZh", e.detail());
        List<String> kept = cells.stream()
                .limit(200)
                .map(c -> c.length() > 2_000 ? c.substring(0, 2_000) : c)
                .map(c -> c.replace("\0", "").replaceAll("\\p{Cs}", "?"))
                .toList();
        return new Rejected(
                run,
                number,
                kept,
                field.toString().replaceFirst("^values\\.", ""),
                value.toString().replace("\0", ""),
                zh.toString(),
                e.detail(),
                "open",
                null);
    }

    /** Imports of a register that the caller made, the newest first. */
    @Transactional(readOnly = true)
    public Page<Run> list(String registerId, PageQuery page) {
        return Page.of(store.list(registers.register(registerId).id(), page), page, Run::id);
    }

    @Transactional(readOnly = true)
    public Run run(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("import", id));
    }

    /** Rows that wait to be mended, behind a row. */
    @Transactional(readOnly = true)
    public List<Rejected> rejected(UUID id, int after, int limit) {
        return store.rejected(run(id).id(), after, limit);
    }

    /** Takes a row again with cells as they should have been; refuses what is still wrong. */
    @Transactional
    public Run mend(UUID id, int number, List<String> cells) {
        Run run = run(id);
        Rejected row = open(run, number);
        Register register = registers.register(run.register());
        Map<String, String> used = new LinkedHashMap<>();
        Wire.map(run.columns()).forEach((k, v) -> used.put(String.valueOf(k), String.valueOf(v)));
        ImportedRows.Result result = rows.take(
                        register,
                        registers.actor(register.id()),
                        List.of(new ImportedRows.Incoming(number, values(used, cells))),
                        run.upsert(),
                        new HashMap<>())
                .getFirst();
        if (result.refusal() != null) {
            throw result.refusal();
        }
        Made made = result.made();
        if (made != null) {
            batch.made(id, List.of(made));
        }
        store.put(new Rejected(
                id,
                number,
                cells,
                row.field(),
                row.value(),
                row.why(),
                row.whyEn(),
                "mended",
                made == null ? null : made.recordId()));
        store.count(id);
        return run(id);
    }

    @Transactional
    public Run dismiss(UUID id, int number) {
        Run run = run(id);
        Rejected row = open(run, number);
        store.put(new Rejected(
                id, number, row.cells(), row.field(), row.value(), row.why(), row.whyEn(), "dismissed", null));
        store.count(id);
        return run(id);
    }

    private Rejected open(Run run, int number) {
        if (run.undoneAt() != null) {
            throw Refusal.conflict("The import was undone at " + run.undoneAt() + ".");
        }
        return store.findRejected(run.id(), number)
                .filter(r -> r.state().equals("open"))
                .orElseThrow(() -> Refusal.notFound("rejected row", number));
    }

    /** Takes back what an import did, but for records that went on since; what was counted by it is corrected in the ledger. */
    @Transactional
    public Undone undo(UUID id) {
        Run run = run(id);
        if (!store.undo(id, writer.now())) {
            throw Refusal.conflict("The import is undone already, or not yours to undo.");
        }
        Register register = registers.register(run.register());
        int taken = 0;
        List<Made> made = store.made(id);
        for (Made m : made) {
            taken += undo.take(register, m) ? 1 : 0;
        }
        return new Undone(run(id), taken, made.size() - taken);
    }
}
