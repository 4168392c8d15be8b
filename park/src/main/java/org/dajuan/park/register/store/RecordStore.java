package org.dajuan.park.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.register.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of records. */
@Repository
public class RecordStore {

    /** Who may see a record, as its definition and its values have it. */
    public record Sight(boolean restricted, boolean inspectors, boolean departments, boolean enterprises) {}

    /** The columns of slots, in order. */
    public static final List<String> SLOTS = slots();

    static final String COLUMNS = """
            r.id, r.register, r.number, r.version, r.seq, r.state, r.ended, r.undone, r.enterprise_id, r.department_id,
            r.assignee_id, r.title, r.made_by, r.made_at, r.changed_at, r.due_at, r.events, r.hash, r.doc
            """;

    private final JdbcClient sql;

    RecordStore(JdbcClient sql) {
        this.sql = sql;
    }

    private static List<String> slots() {
        List<String> out = new ArrayList<>();
        IntStream.rangeClosed(1, 12).forEach(i -> out.add("t" + i));
        IntStream.rangeClosed(1, 6).forEach(i -> out.add("n" + i));
        IntStream.rangeClosed(1, 6).forEach(i -> out.add("d" + i));
        IntStream.rangeClosed(1, 3).forEach(i -> out.add("z" + i));
        return List.copyOf(out);
    }

    /** The first of some numbers that nobody else has. */
    public long nextSerial(String prefix, int year, int many) {
        return sql.sql("select register.next_serial(:prefix, :year, :many)")
                .param("prefix", prefix)
                .param("year", year)
                .param("many", many)
                .query(Long.class)
                .single();
    }

    public void add(StoredRecord r, Sight sight, Map<String, Object> slots) {
        String columns = String.join(", ", slots.keySet());
        String values =
                String.join(", ", slots.keySet().stream().map(s -> ":" + s).toList());
        JdbcClient.StatementSpec statement = sql.sql(
                        """
                insert into register.record (id, register, number, version, seq, state, ended, restricted, for_inspector,
                    for_department, for_enterprise, enterprise_id, department_id, assignee_id, title, made_by, made_at,
                    changed_at, due_at, events, hash, doc%s)
                values (:id, :register, :number, :version, :seq, :state, :ended, :restricted, :inspectors, :departments,
                    :enterprises, cast(:enterprise as uuid), cast(:department as uuid), cast(:assignee as uuid), :title,
                    cast(:madeBy as uuid), :madeAt, :changedAt,
                    coalesce(cast(:dueAt as timestamptz), 'infinity'), :events, :hash, :doc%s)
                """.formatted(columns.isEmpty() ? "" : ", " + columns, values.isEmpty() ? "" : ", " + values))
                .param("register", r.register())
                .param("number", r.number())
                .param("restricted", sight.restricted())
                .param("inspectors", sight.inspectors())
                .param("departments", sight.departments())
                .param("enterprises", sight.enterprises())
                .param("madeBy", r.madeBy())
                .param("madeAt", Timestamp.from(r.madeAt()));
        slots.forEach((slot, value) -> statement.param(slot, jdbc(value)));
        common(statement, r).update();
    }

    /** Stores where the log has led to; every slot is written, those without a value as empty. */
    public void move(StoredRecord r, Map<String, Object> slots) {
        StringBuilder set = new StringBuilder();
        for (String slot : SLOTS) {
            set.append(", ").append(slot).append(slots.containsKey(slot) ? " = :" + slot : " = default");
        }
        JdbcClient.StatementSpec statement = sql.sql("""
                update register.record set version = :version, seq = :seq, state = :state, ended = :ended,
                    enterprise_id = cast(:enterprise as uuid), department_id = cast(:department as uuid),
                    assignee_id = cast(:assignee as uuid), title = :title, changed_at = :changedAt,
                    due_at = coalesce(cast(:dueAt as timestamptz), 'infinity'),
                    events = :events, hash = :hash, doc = :doc%s
                where id = :id
                """.formatted(set));
        slots.forEach((slot, value) -> statement.param(slot, jdbc(value)));
        if (common(statement, r).update() != 1) {
            throw org.dajuan.park.platform.Refusal.forbidden("The record " + r.number() + " is not yours to change.")
                    .with("value", r.number());
        }
    }

    /** Takes a record out of all lists; its log stays. */
    public void undo(UUID id) {
        sql.sql("update register.record set undone = true, ended = true, due_at = 'infinity' where id = :id")
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec common(JdbcClient.StatementSpec statement, StoredRecord r) {
        Instant due = r.dueAt();
        return statement
                .param("id", r.id())
                .param("version", r.version())
                .param("seq", r.seq())
                .param("state", r.state())
                .param("ended", r.ended())
                .param("enterprise", r.enterpriseId())
                .param("department", r.departmentId())
                .param("assignee", r.assigneeId())
                .param("title", r.title())
                .param("changedAt", Timestamp.from(r.changedAt()))
                .param("dueAt", due == null ? null : Timestamp.from(due))
                .param("events", r.events())
                .param("hash", r.hash().bytes())
                .param("doc", r.doc());
    }

    static Object jdbc(Object value) {
        return switch (value) {
            case LocalDate d -> java.sql.Date.valueOf(d);
            case Instant i -> Timestamp.from(i);
            default -> value;
        };
    }

    public Optional<StoredRecord> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from register.record r where r.id = :id")
                .param("id", id)
                .query((row, n) -> stored(row))
                .optional();
    }

    public Optional<StoredRecord> find(String number) {
        return sql.sql("select " + COLUMNS + " from register.record r where r.number = :number")
                .param("number", number)
                .query((row, n) -> stored(row))
                .optional();
    }

    /** The record, held until the transaction ends: two people cannot move it at once, while rows that refer to it may be added. */
    public Optional<StoredRecord> hold(UUID id) {
        return sql.sql("select " + COLUMNS + " from register.record r where r.id = :id for no key update")
                .param("id", id)
                .query((row, n) -> stored(row))
                .optional();
    }

    /** Those of some ids that the caller sees. */
    public List<StoredRecord> list(List<UUID> ids) {
        return sql.sql("select " + COLUMNS + " from register.record r where r.id = any (cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> stored(row))
                .list();
    }

    /** How many open records stand in each state. */
    public Map<String, Long> openStates(String register) {
        Map<String, Long> out = new java.util.TreeMap<>();
        sql.sql(
                        "select state, count(*) as n from register.record where register = :register and not ended group by state")
                .param("register", register)
                .query((ResultSet row) -> {
                    out.put(text(row, "state"), row.getLong("n"));
                });
        return out;
    }

    /** Hands over all open records of a register. */
    public void eachOpen(String register, Consumer<StoredRecord> taker) {
        sql.sql("select " + COLUMNS
                        + " from register.record r where r.register = :register and not r.ended order by r.id")
                .param("register", register)
                .query((ResultSet row) -> taker.accept(stored(row)));
    }

    static StoredRecord stored(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new StoredRecord(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                text(row, "register"),
                text(row, "number"),
                row.getInt("version"),
                row.getInt("seq"),
                text(row, "state"),
                row.getBoolean("ended"),
                row.getBoolean("undone"),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getObject("assignee_id", UUID.class),
                text(row, "title"),
                row.getObject("made_by", UUID.class),
                instant(row, "made_at"),
                instant(row, "changed_at"),
                never(due) ? null : Objects.requireNonNull(due).toInstant(),
                text(row, "events"),
                Hash.of(Objects.requireNonNull(row.getBytes("hash"))),
                text(row, "doc"));
    }

    /** Infinity of the database, which the driver shows as a year far away. */
    static boolean never(@Nullable Timestamp t) {
        return t == null || t.getTime() > 253_402_300_800_000L;
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }
}
