package org.dajuan.park.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.table.FactMapping;
import org.dajuan.feeds.table.MappedFacts;
import org.dajuan.feeds.table.MappingProposal;
import org.dajuan.feeds.table.TableRows.Row;
import org.dajuan.park.ledger.store.FactImportStore;
import org.dajuan.park.ledger.store.FactStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Versions;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables into the ledger, by a mapping that is remembered per source. Each import has a chain of its own and is one
 * transaction: all good rows are kept, the others wait as rejections.
 */
@Service
public class Imports {

    private static final int MOST_FIELD_CHARS = 4000;

    private final Ledger ledger;
    private final FactStore facts;
    private final FactImportStore store;
    private final RegisterIndicators indicators;
    private final LedgerSettings settings;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Imports(
            Ledger ledger,
            FactStore facts,
            FactImportStore store,
            RegisterIndicators indicators,
            LedgerSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.store = store;
        this.indicators = indicators;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is asked of an import.
     *
     * @param fileName for places of rows
     * @param source who says so, where the table does not; the mapping is remembered under it
     * @param mapping how the columns are read; null for the remembered one or, without one, a proposal
     * @param again whether a file that was imported before is meant to be imported once more
     */
    public record Wish(
            String fileName, String source, @Nullable FactMapping mapping, boolean again, FactOrigin origin) {}

    /** The table's top rows and how they would be read: as remembered for the source, else as proposed. */
    @Transactional(readOnly = true)
    public MappingProposal preview(Path file, String name, String source) {
        MappingProposal proposal = proposal(file, name);
        Optional<FactMapping> remembered = source.isBlank() ? Optional.empty() : remembered(source);
        return remembered.isPresent() ? new MappingProposal(proposal.rows(), remembered.get()) : proposal;
    }

    /** How tables of this source were last read by the caller's colleagues. */
    @Transactional(readOnly = true)
    public Optional<FactMapping> remembered(String source) {
        return store.findMapping(owner(CurrentCaller.get()), source.strip()).map(this::mapping);
    }

    private MappingProposal proposal(Path file, String name) {
        try {
            return MappingProposal.of(file, name, indicators.indicators(), limits());
        } catch (UnreadableDocument e) {
            throw unreadable(e, file, name);
        }
    }

    /** Imports a table. */
    @Transactional
    public ImportDone table(Path file, Wish wish) {
        String name = Require.text("file", wish.fileName(), 200).replace('#', '_');
        String source = wish.source().isBlank() ? "" : Require.text("source", wish.source(), 100);
        Hash hash = hash(file);
        store.findByFile(hash).filter(earlier -> !wish.again()).ifPresent(earlier -> {
            throw Refusal.conflict(
                            "The same file was imported on " + earlier.madeAt() + " (import " + earlier.id() + ").")
                    .with("field", "file")
                    .with("earlier", earlier.id())
                    .hint("Send it with again=true if everything is to be recorded a second time.");
        });
        FactMapping mapping = chosen(file, name, source, wish.mapping());
        FactMapping whole = withSource(mapping, source);
        ImportDone done = run(name, hash, source, wish.origin(), whole, (run, now) -> {
            try {
                return MappedFacts.read(
                        file, name, whole, indicators.indicators(), settings.zone(), now, limits(), run);
            } catch (UnreadableDocument e) {
                throw unreadable(e, file, name);
            }
        });
        if (!source.isEmpty() && done.facts() > 0) {
            store.remember(owner(CurrentCaller.get()), source, text(mapping), CurrentCaller.get(), clock.instant());
        }
        return done;
    }

    private FactMapping chosen(Path file, String name, String source, @Nullable FactMapping asked) {
        if (asked != null) {
            return asked;
        }
        Optional<FactMapping> remembered = source.isEmpty() ? Optional.empty() : remembered(source);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        FactMapping proposed = proposal(file, name).mapping();
        if (proposed == null) {
            throw Refusal.invalid("mapping", null, "No row of \"" + name + "\" looks like a header of facts.")
                    .hint("Look at the preview and say which columns hold indicator, period and value.");
        }
        return proposed;
    }

    /** Records facts that a program sends, each as texts by field; what will not do is kept as rejected. */
    @Transactional
    public ImportDone batch(List<Map<String, String>> rows, String source) {
        Map<String, String> constants = source.isBlank() ? Map.of() : Map.of("source", source);
        rows.forEach(Imports::requireFields);
        MessageDigest sha256 = FactForm.sha256();
        rows.forEach(row -> sha256.update(new TreeMap<>(row).toString().getBytes(StandardCharsets.UTF_8)));
        Indicators known = indicators.indicators();
        return run("batch", Hash.of(sha256.digest()), source, FactOrigin.API, null, (run, now) -> {
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> row = new TreeMap<>(constants);
                row.putAll(rows.get(i));
                MappedFacts.readOne("batch#" + (i + 1), row, known, settings.zone(), now, new Shown(run, row));
            }
            return List.of();
        });
    }

    /** Shows a row of fields as cells. */
    private record Shown(ImportRun run, Map<String, String> fields) implements MappedFacts.Taker {
        @Override
        public void fact(Fact fact, Row row) {
            run.fact(fact, cells());
        }

        @Override
        public void rejected(RejectedFact fault, Row row) {
            run.rejected(fault, cells());
        }

        private Row cells() {
            List<String> cells = new ArrayList<>();
            fields.forEach((field, text) -> cells.add(field + "=" + text));
            return new Row("", 0, cells, "");
        }
    }

    private ImportDone run(
            String name,
            Hash hash,
            String source,
            FactOrigin origin,
            @Nullable FactMapping mapping,
            BiFunction<ImportRun, Instant, List<String>> reading) {
        Caller caller = CurrentCaller.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next();
        Stream stream = Stream.ofImport(id, caller);
        ImportRun run = new ImportRun(
                new FactRules(indicators.indicators(), caller, now),
                origin,
                caller,
                facts,
                settings.maxRejected(),
                some -> store.addRejected(id, some, caller, now));
        List<String> notes = new ArrayList<>();
        ledger.write(stream, caller, writer -> run.run(() -> notes.addAll(reading.apply(run, now)), writer));
        if (run.rejected() > settings.maxRejected()) {
            notes.add("Of " + run.rejected() + " rejected rows the first " + settings.maxRejected() + " are kept.");
        }
        ImportDone done = new ImportDone(
                id,
                name,
                hash.hex(),
                source,
                origin,
                stream.id(),
                run.recorded(),
                run.rejected(),
                notes,
                caller.userId(),
                now);
        store.add(done, mapping == null ? "" : text(mapping), caller);
        return done;
    }

    @Transactional(readOnly = true)
    public ImportDone done(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("import", id));
    }

    /** The imports that brought the facts of these chains, by chain, as far as the caller may see them. */
    @Transactional(readOnly = true)
    public Map<UUID, ImportDone> byStream(Collection<UUID> streams) {
        Map<UUID, ImportDone> out = new HashMap<>();
        if (!streams.isEmpty()) {
            store.listByStream(streams).forEach(d -> out.put(d.stream(), d));
        }
        return out;
    }

    @Transactional(readOnly = true)
    public Page<ImportDone> list(PageQuery page) {
        return Page.of(store.list(page), page, ImportDone::id);
    }

    /** Rejected rows, oldest first; of one import or, with null, of all. */
    @Transactional(readOnly = true)
    public Page<Rejection> listRejected(@Nullable UUID importId, Rejection.@Nullable State state, PageQuery page) {
        return Page.of(store.listRejected(importId, state, page), page, Rejection::id);
    }

    @Transactional(readOnly = true)
    public Rejection rejected(UUID id) {
        return store.findRejected(id).orElseThrow(() -> Refusal.notFound("rejected row", id));
    }

    /** Records what the row should have said; the rejection points to the fact from then on. */
    @Transactional
    public Rejection mend(UUID id, long version, Map<String, String> fields) {
        Rejection open = open(id, version);
        UUID fact = ledger.record(List.of(typed(fields, FactOrigin.FORM))).getFirst();
        return closed(open, Rejection.State.MENDED, fact);
    }

    /** Lays the row aside for good. */
    @Transactional
    public Rejection dismiss(UUID id, long version) {
        return closed(open(id, version), Rejection.State.DISMISSED, null);
    }

    private Rejection open(UUID id, long version) {
        Rejection present = rejected(id);
        Versions.check("rejected row", version, present.version());
        if (present.state() != Rejection.State.OPEN) {
            throw Refusal.conflict("The row was dealt with before.").with("factId", present.factId());
        }
        return present;
    }

    private Rejection closed(Rejection open, Rejection.State state, @Nullable UUID fact) {
        if (!store.close(open.id(), open.version(), state, fact, clock.instant())) {
            throw Refusal.conflict("The row is not yours to change, or somebody else dealt with it at the same moment.")
                    .hint("Read it again.");
        }
        return rejected(open.id());
    }

    /**
     * A fact typed field by field, by the same rules as a row of a table: {@code 2025年3月} is a period and GDP a name.
     *
     * @param fields texts by field of {@code fact.v1}
     */
    public NewFact typed(Map<String, String> fields, FactOrigin origin) {
        requireFields(fields);
        List<NewFact> read = new ArrayList<>();
        Instant now = clock.instant();
        MappedFacts.readOne("form", fields, indicators.indicators(), settings.zone(), now, new MappedFacts.Taker() {
            @Override
            public void fact(Fact f, Row row) {
                String old = f.supersedes();
                read.add(new NewFact(
                        f.indicator(),
                        f.about(),
                        f.period(),
                        f.value(),
                        f.unit(),
                        f.source(),
                        fields.getOrDefault("recorded_at", "").isBlank() ? null : f.recordedAt(),
                        f.note(),
                        f.confidence(),
                        old == null ? null : Ids.parse("supersedes", old),
                        "",
                        null,
                        null,
                        origin,
                        List.of()));
            }

            @Override
            public void rejected(RejectedFact fault, Row row) {
                throw Refusal.invalid(
                                fault.column(),
                                fault.value(),
                                "\"" + fault.value() + "\" stands where " + fault.expected() + " is expected.")
                        .with("expected", fault.expected())
                        .hint(fault.advice());
            }
        });
        return read.getFirst();
    }

    private static void requireFields(Map<String, String> fields) {
        fields.forEach((field, text) -> {
            if (!FactMapping.fields().contains(field)) {
                throw Refusal.invalid(field, text, "\"" + field + "\" is no field of a fact.")
                        .hint("Use " + String.join(", ", FactMapping.fields()) + ".");
            }
            if (Require.present(field, text).length() > MOST_FIELD_CHARS) {
                throw Refusal.invalid(field, text.substring(0, 80) + "…", "The text is too long.");
            }
        });
    }

    /** Whose mappings a caller shares. */
    private static String owner(Caller caller) {
        if (caller.enterpriseId() != null) {
            return "enterprise:" + caller.enterpriseId();
        }
        return caller.departmentId() != null ? "department:" + caller.departmentId() : "user:" + caller.userId();
    }

    private static FactMapping withSource(FactMapping m, String source) {
        if (source.isEmpty() || m.constants().containsKey("source")) {
            return m;
        }
        Map<String, String> constants = new TreeMap<>(m.constants());
        constants.put("source", source);
        return new FactMapping(m.sheet(), m.headerRow(), m.headerRows(), m.columns(), constants, m.values());
    }

    private String text(FactMapping mapping) {
        return json.writeValueAsString(mapping);
    }

    /** Reads a mapping from JSON; refuses with what is wrong. */
    public FactMapping mapping(String text) {
        try {
            return json.readValue(text, FactMapping.class);
        } catch (JacksonException e) {
            Throwable cause = e.getCause();
            throw Refusal.invalid(
                    "mapping",
                    text.length() > 80 ? text.substring(0, 80) + "…" : text,
                    cause instanceof IllegalArgumentException
                            ? String.valueOf(cause.getMessage())
                            : "The mapping is not JSON of the expected form.");
        }
    }

    private static ReadLimits limits() {
        ReadLimits l = ReadLimits.standard();
        return new ReadLimits(1L << 30, 2L << 30, l.maxRatio(), l.maxEntries(), l.maxTextChars());
    }

    private static Refusal unreadable(UnreadableDocument e, Path file, String name) {
        String what = e.what().replace(String.valueOf(file.getFileName()), name);
        return Refusal.invalid("file", e.value(), what + ": expected " + e.expected() + ".")
                .hint(e.advice());
    }

    private static Hash hash(Path file) {
        MessageDigest sha256 = FactForm.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha256.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return Hash.of(sha256.digest());
    }
}
