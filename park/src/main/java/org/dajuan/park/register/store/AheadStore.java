package org.dajuan.park.register.store;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what lies ahead of a record: clocks, things to do, notices, findings for indicators, orders asked for, words to find it by. */
@Repository
public class AheadStore {

    /** A clock as it stands; {@code nextAt} is null when nothing more will happen by itself. */
    public record ClockRow(
            UUID recordId,
            String clock,
            String register,
            String state,
            @Nullable LocalDate dueDay,
            @Nullable Instant dueAt,
            @Nullable Instant nextAt,
            int warned,
            int escalated,
            boolean overdue) {}

    /** A way in which somebody may do something about a record. */
    public record Todo(
            String kind,
            String role,
            @Nullable UUID department,
            @Nullable UUID enterprise,
            @Nullable UUID person) {}

    /** Something that people are told. */
    public record Notice(
            UUID id,
            UUID recordId,
            String register,
            String kind,
            String subject,
            String role,
            @Nullable UUID person,
            Instant at) {}

    /** What a record said for an indicator. */
    public record FindingRow(
            UUID recordId,
            int seq,
            String indicator,
            String register,
            String about,
            LocalDate day,
            BigDecimal value,
            int counts,
            UUID factId) {}

    private final JdbcClient sql;

    AheadStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void put(ClockRow c) {
        Instant due = c.dueAt();
        Instant next = c.nextAt();
        sql.sql("""
                insert into register.clock (record_id, clock, register, state, due_day, due_at, next_at, warned, escalated, overdue)
                values (:record, :clock, :register, :state, :dueDay, coalesce(cast(:due as timestamptz), 'infinity'),
                    coalesce(cast(:next as timestamptz), 'infinity'), :warned, :escalated, :overdue)
                on conflict (record_id, clock) do update set state = excluded.state, due_day = excluded.due_day,
                    due_at = excluded.due_at, next_at = excluded.next_at, warned = excluded.warned,
                    escalated = excluded.escalated, overdue = excluded.overdue
                """)
                .param("record", c.recordId())
                .param("clock", c.clock())
                .param("register", c.register())
                .param("state", c.state())
                .param("dueDay", c.dueDay() == null ? null : java.sql.Date.valueOf(c.dueDay()))
                .param("due", due == null ? null : Timestamp.from(due))
                .param("next", next == null ? null : Timestamp.from(next))
                .param("warned", c.warned())
                .param("escalated", c.escalated())
                .param("overdue", c.overdue())
                .update();
    }

    /** No clock of the record will do anything more. */
    public void stop(UUID record) {
        sql.sql("update register.clock set state = 'stopped', next_at = 'infinity' where record_id = :record")
                .param("record", record)
                .update();
    }

    public List<ClockRow> clocks(UUID record) {
        return sql.sql("""
                select record_id, clock, register, state, due_day, due_at, next_at, warned, escalated, overdue
                from register.clock where record_id = :record order by clock
                """)
                .param("record", record)
                .query((row, n) -> clock(row))
                .list();
    }

    /** The same, held until the transaction ends, so that nobody else tells what they came to. */
    public List<ClockRow> holdClocks(UUID record) {
        return sql.sql("""
                select record_id, clock, register, state, due_day, due_at, next_at, warned, escalated, overdue
                from register.clock where record_id = :record order by clock for update
                """)
                .param("record", record)
                .query((row, n) -> clock(row))
                .list();
    }

    private static ClockRow clock(java.sql.ResultSet row) throws java.sql.SQLException {
        java.sql.Date day = row.getDate("due_day");
        Timestamp due = row.getTimestamp("due_at");
        Timestamp next = row.getTimestamp("next_at");
        return new ClockRow(
                Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                RecordStore.text(row, "clock"),
                RecordStore.text(row, "register"),
                RecordStore.text(row, "state"),
                day == null ? null : day.toLocalDate(),
                RecordStore.never(due) ? null : Objects.requireNonNull(due).toInstant(),
                RecordStore.never(next) ? null : Objects.requireNonNull(next).toInstant(),
                row.getInt("warned"),
                row.getInt("escalated"),
                row.getBoolean("overdue"));
    }

    /** What can be done about a record now, instead of what could before. */
    public void todo(UUID record, String register, List<Todo> todo, boolean fresh) {
        if (!fresh) {
            sql.sql("delete from register.todo where record_id = :record")
                    .param("record", record)
                    .update();
        }
        for (Todo t : todo) {
            sql.sql("""
                    insert into register.todo (record_id, register, kind, role, department_id, enterprise_id, person_id)
                    values (:record, :register, :kind, :role, cast(:department as uuid), cast(:enterprise as uuid),
                        cast(:person as uuid))
                    """)
                    .param("record", record)
                    .param("register", register)
                    .param("kind", t.kind())
                    .param("role", t.role())
                    .param("department", t.department())
                    .param("enterprise", t.enterprise())
                    .param("person", t.person())
                    .update();
        }
    }

    public void add(Notice n) {
        sql.sql("""
                insert into register.notice (id, record_id, register, kind, subject, role, person_id, at)
                values (:id, :record, :register, :kind, :subject, :role, cast(:person as uuid), :at)
                """)
                .param("id", n.id())
                .param("record", n.recordId())
                .param("register", n.register())
                .param("kind", n.kind())
                .param("subject", n.subject())
                .param("role", n.role())
                .param("person", n.person())
                .param("at", Timestamp.from(n.at()))
                .update();
    }

    public List<Notice> notices(UUID record) {
        return sql.sql("""
                select id, record_id, register, kind, subject, role, person_id, at from register.notice
                where record_id = :record order by id limit 500
                """)
                .param("record", record)
                .query((row, n) -> notice(row))
                .list();
    }

    /** What a person was told, by name or by role, the newest first. */
    public List<Notice> told(UUID person, List<String> roles, PageQuery page) {
        return sql.sql("""
                select id, record_id, register, kind, subject, role, person_id, at from register.notice
                where (person_id = :person or (person_id is null and role = any (cast(:roles as text[]))))
                    and (cast(:after as uuid) is null or id < :after)
                order by id desc limit :limit
                """)
                .param("person", person)
                .param("roles", roles.toArray(String[]::new))
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> notice(row))
                .list();
    }

    private static Notice notice(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Notice(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                RecordStore.text(row, "register"),
                RecordStore.text(row, "kind"),
                RecordStore.text(row, "subject"),
                RecordStore.text(row, "role"),
                row.getObject("person_id", UUID.class),
                RecordStore.instant(row, "at"));
    }

    public void add(FindingRow f) {
        sql.sql("""
                insert into register.finding (record_id, seq, indicator, register, about, day, value, counts, fact_id)
                values (:record, :seq, :indicator, :register, :about, :day, :value, :counts, :fact)
                """)
                .param("record", f.recordId())
                .param("seq", f.seq())
                .param("indicator", f.indicator())
                .param("register", f.register())
                .param("about", f.about())
                .param("day", java.sql.Date.valueOf(f.day()))
                .param("value", f.value())
                .param("counts", f.counts())
                .param("fact", f.factId())
                .update();
    }

    public List<FindingRow> findings(UUID record) {
        return sql.sql("""
                select record_id, seq, indicator, register, about, day, value, counts, fact_id from register.finding
                where record_id = :record order by seq, indicator
                """)
                .param("record", record)
                .query((row, n) -> new FindingRow(
                        record,
                        row.getInt("seq"),
                        RecordStore.text(row, "indicator"),
                        RecordStore.text(row, "register"),
                        RecordStore.text(row, "about"),
                        Objects.requireNonNull(row.getDate("day")).toLocalDate(),
                        Objects.requireNonNull(row.getBigDecimal("value")),
                        row.getInt("counts"),
                        Objects.requireNonNull(row.getObject("fact_id", UUID.class))))
                .list();
    }

    /** The words a record is found by, instead of those before. */
    public void tokens(UUID record, String register, java.util.Collection<String> tokens, boolean fresh) {
        if (!fresh) {
            sql.sql(
                            "delete from register.token where record_id = :record and not token = any (cast(:tokens as text[]))")
                    .param("record", record)
                    .param("tokens", tokens.toArray(String[]::new))
                    .update();
        }
        sql.sql("""
                insert into register.token (register, token, record_id)
                select :register, t, :record from unnest(cast(:tokens as text[])) t on conflict do nothing
                """)
                .param("register", register)
                .param("record", record)
                .param("tokens", new ArrayList<>(tokens).toArray(String[]::new))
                .update();
    }
}
