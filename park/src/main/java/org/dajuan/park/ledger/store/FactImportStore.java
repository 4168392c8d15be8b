package org.dajuan.park.ledger.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.ImportDone;
import org.dajuan.park.ledger.Rejection;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.spine.facts.RejectedFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of imports, rejected rows and remembered mappings. */
@Repository
public class FactImportStore {

    /** A rejected row to be kept. */
    public record NewRejection(UUID id, RejectedFact fault, List<String> cells) {}

    private static final String IMPORT = "select id, file_name, file_hash, source, origin, stream, facts, rejected,"
            + " notes, entered_by, made_at from ledger.import";
    private static final String REJECTED = "select id, import_id, place, column_name, value, expected, advice, cells,"
            + " state, fact_id, version, made_at from ledger.rejected";

    private final JdbcClient sql;

    FactImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(ImportDone done, String mapping, Caller caller) {
        sql.sql("""
                insert into ledger.import (id, file_name, file_hash, source, mapping, origin, stream, facts, rejected,
                    notes, enterprise_id, department_id, entered_by, made_at)
                values (:id, :name, :hash, :source, :mapping, :origin, :stream, :facts, :rejected, :notes,
                    cast(:enterprise as uuid), cast(:department as uuid), :by, :at)
                """)
                .param("id", done.id())
                .param("name", done.fileName())
                .param("hash", Hash.ofHex(done.fileHash()).bytes())
                .param("source", done.source())
                .param("mapping", mapping)
                .param("origin", done.origin().word())
                .param("stream", done.stream())
                .param("facts", done.facts())
                .param("rejected", done.rejected())
                .param("notes", String.join("\n", done.notes()))
                .param("enterprise", caller.enterpriseId())
                .param("department", caller.departmentId())
                .param("by", caller.user())
                .param("at", Timestamp.from(done.madeAt()))
                .update();
    }

    public Optional<ImportDone> find(UUID id) {
        return sql.sql(IMPORT + " where id = :id")
                .param("id", id)
                .query((row, number) -> done(row))
                .optional();
    }

    /** The latest import of the same bytes that the caller may see. */
    public Optional<ImportDone> findByFile(Hash hash) {
        return sql.sql(IMPORT + " where file_hash = :hash and facts > 0 order by id desc limit 1")
                .param("hash", hash.bytes())
                .query((row, number) -> done(row))
                .optional();
    }

    /** The imports whose facts stand in these chains, as far as the caller may see them. */
    public List<ImportDone> listByStream(Collection<UUID> streams) {
        return sql.sql(IMPORT + " where stream = any (cast(:streams as uuid[]))")
                .param("streams", streams.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> done(row))
                .list();
    }

    /** Newest first, one more than the page holds. */
    public List<ImportDone> list(PageQuery page) {
        return sql.sql(IMPORT + " where (cast(:after as uuid) is null or id < :after) order by id desc limit :limit")
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, number) -> done(row))
                .list();
    }

    private static ImportDone done(ResultSet row) throws SQLException {
        String notes = FactRow.text(row, "notes");
        return new ImportDone(
                FactRow.present(row, "id", UUID.class),
                FactRow.text(row, "file_name"),
                Hash.of(row.getBytes("file_hash")).hex(),
                FactRow.text(row, "source"),
                FactOrigin.of(FactRow.text(row, "origin")),
                FactRow.present(row, "stream", UUID.class),
                row.getLong("facts"),
                row.getLong("rejected"),
                notes.isEmpty() ? List.of() : List.of(notes.split("\n", -1)),
                row.getObject("entered_by", UUID.class),
                FactRow.instant(row, "made_at"));
    }

    public void addRejected(UUID importId, List<NewRejection> some, Caller caller, Instant at) {
        sql.sql("""
                insert into ledger.rejected (id, import_id, place, column_name, value, expected, advice, cells, state,
                    enterprise_id, department_id, entered_by, made_at, changed_at)
                select r.id, :import, r.place, r.column_name, r.value, r.expected, r.advice, cast(r.cells as text[]),
                    'open', cast(:enterprise as uuid), cast(:department as uuid), :by, :at, :at
                from unnest(cast(:ids as uuid[]), cast(:places as text[]), cast(:columns as text[]),
                    cast(:values as text[]), cast(:expected as text[]), cast(:advice as text[]),
                    cast(:cells as text[])) as r (id, place, column_name, value, expected, advice, cells)
                """)
                .param("import", importId)
                .param("enterprise", caller.enterpriseId())
                .param("department", caller.departmentId())
                .param("by", caller.user())
                .param("at", Timestamp.from(at))
                .param("ids", some.stream().map(r -> r.id().toString()).toArray(String[]::new))
                .param(
                        "places",
                        some.stream().map(r -> storable(r.fault().place())).toArray(String[]::new))
                .param(
                        "columns",
                        some.stream().map(r -> storable(r.fault().column())).toArray(String[]::new))
                .param(
                        "values",
                        some.stream().map(r -> storable(r.fault().value())).toArray(String[]::new))
                .param(
                        "expected",
                        some.stream().map(r -> storable(r.fault().expected())).toArray(String[]::new))
                .param(
                        "advice",
                        some.stream().map(r -> storable(r.fault().advice())).toArray(String[]::new))
                .param("cells", some.stream().map(r -> array(r.cells())).toArray(String[]::new))
                .update();
    }

    /** What is wrong with a row may be just what the database cannot hold: U+0000 and halves of surrogate pairs. */
    private static String storable(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), 1000));
        for (int i = 0; i < text.length() && clean.length() < 1000; ) {
            int c = text.codePointAt(i);
            boolean bad = c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            clean.appendCodePoint(bad ? 0xFFFD : c);
            i += Character.charCount(c);
        }
        return clean.toString();
    }

    /** The text of a PostgreSQL array of texts. */
    private static String array(List<String> cells) {
        StringBuilder text = new StringBuilder("{");
        for (String cell : cells.subList(0, Math.min(cells.size(), 60))) {
            text.append(text.length() == 1 ? "\"" : ",\"")
                    .append(storable(cell).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    public List<Rejection> listRejected(@Nullable UUID importId, Rejection.@Nullable State state, PageQuery page) {
        return sql.sql(REJECTED + """
                 where (cast(:import as uuid) is null or import_id = :import)
                    and (cast(:state as text) is null or state = :state)
                    and (cast(:after as uuid) is null or id > :after) order by id limit :limit
                """)
                .param("import", importId)
                .param("state", state == null ? null : state.name().toLowerCase(Locale.ROOT))
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, number) -> rejection(row))
                .list();
    }

    public Optional<Rejection> findRejected(UUID id) {
        return sql.sql(REJECTED + " where id = :id")
                .param("id", id)
                .query((row, number) -> rejection(row))
                .optional();
    }

    /** Closes a rejected row; false where somebody else was faster or the caller may not. */
    public boolean close(UUID id, long version, Rejection.State state, @Nullable UUID factId, Instant at) {
        return sql.sql("""
                        update ledger.rejected set state = :state, fact_id = cast(:fact as uuid), version = version + 1,
                            changed_at = :at, cells = null, value = ''
                        where id = :id and version = :version and state = 'open'
                        """)
                        .param("state", state.name().toLowerCase(Locale.ROOT))
                        .param("fact", factId)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        Array cells = row.getArray("cells");
        return new Rejection(
                FactRow.present(row, "id", UUID.class),
                FactRow.present(row, "import_id", UUID.class),
                new RejectedFact(
                        FactRow.text(row, "place"),
                        FactRow.text(row, "column_name"),
                        FactRow.text(row, "value"),
                        FactRow.text(row, "expected"),
                        FactRow.text(row, "advice")),
                cells == null ? List.of() : Arrays.asList((String[]) cells.getArray()),
                Rejection.State.valueOf(FactRow.text(row, "state").toUpperCase(Locale.ROOT)),
                row.getObject("fact_id", UUID.class),
                row.getLong("version"),
                FactRow.instant(row, "made_at"));
    }

    /** Remembers how a source's tables are read. */
    public void remember(String owner, String source, String mapping, Caller caller, Instant at) {
        sql.sql("""
                insert into ledger.mapping (owner, source, mapping, enterprise_id, department_id, changed_by, changed_at)
                values (:owner, :source, :mapping, cast(:enterprise as uuid), cast(:department as uuid), :by, :at)
                on conflict (owner, source) do update
                    set mapping = :mapping, changed_by = :by, changed_at = :at
                """)
                .param("owner", owner)
                .param("source", source)
                .param("mapping", mapping)
                .param("enterprise", caller.enterpriseId())
                .param("department", caller.departmentId())
                .param("by", caller.user())
                .param("at", Timestamp.from(at))
                .update();
    }

    public Optional<String> findMapping(String owner, String source) {
        return sql.sql("select mapping from ledger.mapping where owner = :owner and source = :source")
                .param("owner", owner)
                .param("source", source)
                .query((row, number) -> FactRow.text(row, "mapping"))
                .optional();
    }
}
