package org.dajuan.park.register.store;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of imports into registers. */
@Repository
public class RegisterImportStore {

    /** One import. */
    public record Run(
            UUID id,
            String register,
            String name,
            boolean upsert,
            String columns,
            int created,
            int updated,
            int rejected,
            @Nullable Instant undoneAt,
            Instant madeAt) {}

    /** A row that could not be used, kept to be mended. */
    public record Rejected(
            UUID importId,
            int row,
            List<String> cells,
            String field,
            String value,
            String why,
            String whyEn,
            String state,
            @Nullable UUID recordId) {
        public Rejected {
            cells = List.copyOf(cells);
        }
    }

    /** What an import did to a record: {@code seq} is the number of the entry it left. */
    public record Made(UUID recordId, int seq, boolean created) {}

    private static final String RUN =
            "select id, register, name, upsert, columns, created, updated, rejected, undone_at, made_at from register.import_run ";

    private final JdbcClient sql;

    RegisterImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Run r, UUID by, @Nullable UUID enterprise) {
        sql.sql("""
                insert into register.import_run (id, register, name, upsert, columns, created, updated, rejected, made_by,
                    enterprise_id, made_at)
                values (:id, :register, :name, :upsert, :columns, 0, 0, 0, :by, cast(:enterprise as uuid), :at)
                """)
                .param("id", r.id())
                .param("register", r.register())
                .param("name", r.name())
                .param("upsert", r.upsert())
                .param("columns", r.columns())
                .param("by", by)
                .param("enterprise", enterprise)
                .param("at", Timestamp.from(r.madeAt()))
                .update();
    }

    /** Counts anew what became of an import. */
    public void count(UUID id) {
        sql.sql("""
                update register.import_run i set
                    created = (select count(*) from register.import_made m where m.import_id = i.id and m.created),
                    updated = (select count(*) from register.import_made m where m.import_id = i.id and not m.created),
                    rejected = (select count(*) from register.import_rejected r where r.import_id = i.id and r.state = 'open')
                where id = :id
                """).param("id", id).update();
    }

    public boolean undo(UUID id, Instant at) {
        return sql.sql("update register.import_run set undone_at = :at where id = :id and undone_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<Run> find(UUID id) {
        return sql.sql(RUN + "where id = :id")
                .param("id", id)
                .query((row, n) -> run(row))
                .optional();
    }

    public List<Run> list(String register, PageQuery page) {
        return sql.sql(RUN + """
                where register = :register and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit
                """)
                .param("register", register)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> run(row))
                .list();
    }

    private static Run run(java.sql.ResultSet row) throws java.sql.SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new Run(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                RecordStore.text(row, "register"),
                RecordStore.text(row, "name"),
                row.getBoolean("upsert"),
                RecordStore.text(row, "columns"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("rejected"),
                undone == null ? null : undone.toInstant(),
                RecordStore.instant(row, "made_at"));
    }

    public List<Made> made(UUID importId) {
        return sql.sql(
                        "select record_id, seq, created from register.import_made where import_id = :import order by record_id desc")
                .param("import", importId)
                .query((row, n) -> new Made(
                        Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                        row.getInt("seq"),
                        row.getBoolean("created")))
                .list();
    }

    public void put(Rejected r) {
        sql.sql("""
                insert into register.import_rejected (import_id, row_number, cells, field, value, why, why_en, state, record_id)
                values (:import, :row, :cells, :field, :value, :why, :whyEn, :state, cast(:record as uuid))
                on conflict (import_id, row_number) do update set cells = excluded.cells, field = excluded.field,
                    value = excluded.value, why = excluded.why, why_en = excluded.why_en, state = excluded.state,
                    record_id = excluded.record_id
                """)
                .param("import", r.importId())
                .param("row", r.row())
                .param("cells", r.cells().toArray(String[]::new))
                .param("field", r.field())
                .param("value", r.value())
                .param("why", r.why())
                .param("whyEn", r.whyEn())
                .param("state", r.state())
                .param("record", r.recordId())
                .update();
    }

    public List<Rejected> rejected(UUID importId, int after, int limit) {
        return sql.sql("""
                select import_id, row_number, cells, field, value, why, why_en, state, record_id from register.import_rejected
                where import_id = :import and row_number > :after and state = 'open' order by row_number limit :limit
                """)
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> rejected(row))
                .list();
    }

    public Optional<Rejected> findRejected(UUID importId, int number) {
        return sql.sql("""
                select import_id, row_number, cells, field, value, why, why_en, state, record_id from register.import_rejected
                where import_id = :import and row_number = :row for update
                """)
                .param("import", importId)
                .param("row", number)
                .query((row, n) -> rejected(row))
                .optional();
    }

    private static Rejected rejected(java.sql.ResultSet row) throws java.sql.SQLException {
        Array cells = Objects.requireNonNull(row.getArray("cells"));
        return new Rejected(
                Objects.requireNonNull(row.getObject("import_id", UUID.class)),
                row.getInt("row_number"),
                Arrays.asList((String[]) cells.getArray()),
                RecordStore.text(row, "field"),
                RecordStore.text(row, "value"),
                RecordStore.text(row, "why"),
                RecordStore.text(row, "why_en"),
                RecordStore.text(row, "state"),
                row.getObject("record_id", UUID.class));
    }
}
