package org.dajuan.park.register.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.dajuan.park.register.store.AheadStore.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of many running clocks at once. */
@Repository
public class ClockStore {

    /** A running clock at which something is due, with the version of its record's definition. */
    public record Due(
            UUID recordId,
            String clock,
            String register,
            int version,
            LocalDate dueDay,
            Instant dueAt,
            int warned,
            int escalated) {}

    /** How such a clock stands now. */
    public record Stands(
            UUID recordId,
            String clock,
            int warned,
            int escalated,
            boolean overdue,
            @Nullable Instant nextAt) {}

    private final JdbcClient sql;

    ClockStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Clocks at which something is due by a moment, the earliest first, held until the transaction ends; those of busy records stay out. */
    public List<Due> hold(Instant now, int most) {
        return sql.sql("""
                select k.record_id, k.clock, k.register, r.version, k.due_day, k.due_at, k.warned, k.escalated
                from register.clock k join register.record r on r.id = k.record_id
                where k.next_at <= :now and k.next_at < 'infinity' and k.state = 'running'
                order by k.next_at limit :most for update of k skip locked
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, n) -> new Due(
                        Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                        RecordStore.text(row, "clock"),
                        RecordStore.text(row, "register"),
                        row.getInt("version"),
                        Objects.requireNonNull(row.getDate("due_day")).toLocalDate(),
                        RecordStore.instant(row, "due_at"),
                        row.getInt("warned"),
                        row.getInt("escalated")))
                .list();
    }

    public void put(List<Stands> clocks) {
        sql.sql("""
                update register.clock k set warned = x.warned, escalated = x.escalated, overdue = x.overdue, next_at = x.next_at
                from unnest(cast(:records as uuid[]), cast(:clocks as text[]), cast(:warned as int[]),
                    cast(:escalated as int[]), cast(:overdue as boolean[]), cast(:next as timestamptz[]))
                    x (record_id, clock, warned, escalated, overdue, next_at)
                where k.record_id = x.record_id and k.clock = x.clock
                """)
                .param("records", column(clocks, c -> c.recordId().toString()))
                .param("clocks", column(clocks, Stands::clock))
                .param("warned", column(clocks, c -> Integer.toString(c.warned())))
                .param("escalated", column(clocks, c -> Integer.toString(c.escalated())))
                .param("overdue", column(clocks, c -> Boolean.toString(c.overdue())))
                .param("next", column(clocks, c -> Objects.toString(c.nextAt(), "infinity")))
                .update();
    }

    public void tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into register.notice (id, record_id, register, kind, subject, role, at)
                select * from unnest(cast(:ids as uuid[]), cast(:records as uuid[]), cast(:registers as text[]),
                    cast(:kinds as text[]), cast(:subjects as text[]), cast(:roles as text[]), cast(:at as timestamptz[]))
                """)
                .param("ids", column(notices, n -> n.id().toString()))
                .param("records", column(notices, n -> n.recordId().toString()))
                .param("registers", column(notices, Notice::register))
                .param("kinds", column(notices, Notice::kind))
                .param("subjects", column(notices, Notice::subject))
                .param("roles", column(notices, Notice::role))
                .param("at", column(notices, n -> n.at().toString()))
                .update();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
