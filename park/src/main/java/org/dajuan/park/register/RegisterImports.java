package org.dajuan.park.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.table.TableRows;
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
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.ImportDefinition;
import org.dajuan.spine.register.engine.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    private static final int SHOWN = 50;
    private static final int LOOK = 20;
    private static final int CHUNK = 500;

    private final Registers registers;
    private final RegisterImportStore store;
    private final ImportedRows rows;
    private final ImportUndo undo;
    private final RegisterSettings settings;
    private final RecordWriter writer;
    private final RecordBatch batch;

    RegisterImports(
            Registers registers,
            RegisterImportStore store,
            ImportedRows rows,
            ImportUndo undo,
            RegisterSettings settings,
            RecordBatch batch,
            RecordWriter writer) {
        this.registers = registers;
        this.store = store;
        this.rows = rows;
        this.undo = undo;
        this.settings = settings;
        this.writer = writer;
        this.batch = batch;
    }

    /** Takes a table. */
    @Transactional
    public Done table(String registerId, Path file, Wish wish) {
        Register register = registers.register(registerId);
        Actor actor = registers.actor(register.id());
        RegisterRecords.requireCreator(register, actor);
        List<Row> read = read(file, wish.name());
        Map<String, String> wanted = columns(register, wish.columns());
        int head = head(read, wanted);
        List<String> header = read.get(head).cells();
        List<@Nullable String> fields = new ArrayList<>();
        List<String> unmapped = new ArrayList<>();
        for (String title : header) {
            String field = wanted.get(folded(title));
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
        return new Done(store.find(run.id()).orElseThrow(), unmapped, store.rejected(run.id(), 0, SHOWN));
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
                        Refusal.invalid("row", row.number(), "The row cannot be read; expected " + row.flaw() + ".")));
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

    private List<Row> read(Path file, String name) {
        List<Row> out = new ArrayList<>();
        try {
            TableRows.read(file, name, ReadLimits.standard(), row -> {
                if (row.cells().stream().anyMatch(c -> !c.isBlank())) {
                    out.add(row);
                }
                return out.size() <= settings.mostImportRows() + LOOK;
            });
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", name, String.valueOf(e.getMessage()))
                    .hint("Send a .csv or .xlsx file with its titles in the first row.");
        }
        if (out.size() > settings.mostImportRows() + 1) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "The table has more than " + settings.mostImportRows() + " rows.")
                    .hint("Send it in parts.");
        }
        if (out.isEmpty()) {
            throw Refusal.invalid("file", name, "The table is empty.");
        }
        return out;
    }

    /** Fields by the titles that mean them: those that were wished for, the definition's, and the fields' own names and ids. */
    private static Map<String, String> columns(Register register, @Nullable Map<String, String> wished) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Field f : register.definition().fields()) {
            if (f.formula() == null) {
                out.put(folded(f.id()), f.id());
                out.put(folded(f.name().en()), f.id());
                out.put(folded(f.name().zh()), f.id());
                if (!f.unit().isEmpty()) {
                    out.put(folded(f.name().zh() + "(" + f.unit() + ")"), f.id());
                }
            }
        }
        ImportDefinition imports = register.definition().imports();
        if (imports != null) {
            imports.columns().forEach((title, field) -> out.put(folded(title), field));
        }
        if (wished != null) {
            wished.forEach((title, field) -> {
                if (register.definition().findField(field).isEmpty()) {
                    throw Refusal.invalid("columns", field, "The register has no field \"" + field + "\".")
                            .hint("It has "
                                    + register.definition().fields().stream()
                                            .map(Field::id)
                                            .toList() + ".");
                }
                out.put(folded(title), field);
            });
        }
        return out;
    }

    private static String folded(String title) {
        return java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[\\s*＊:：]+", "");
    }

    private static int head(List<Row> rows, Map<String, String> known) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < Math.min(LOOK, rows.size()); i++) {
            long n = rows.get(i).cells().stream()
                    .filter(c -> known.containsKey(folded(c)))
                    .count();
            if (n > most) {
                most = n;
                best = i;
            }
        }
        if (best < 0) {
            throw Refusal.invalid("file", null, "No row of the table holds the title of a field.")
                    .hint("Known titles are "
                            + known.keySet().stream().limit(30).toList() + "; or send columns with titles and fields.");
        }
        return best;
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
