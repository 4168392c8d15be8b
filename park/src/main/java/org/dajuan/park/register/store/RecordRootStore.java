package org.dajuan.park.register.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the daily roots over records' logs. */
@Repository
public class RecordRootStore {

    private final JdbcClient sql;

    RecordRootStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<LocalDate> lastDay() {
        return sql.sql("select day from register.root order by day desc limit 1")
                .query((row, n) ->
                        java.util.Objects.requireNonNull(row.getDate(1)).toLocalDate())
                .optional();
    }

    /** When the first entry of all was stored. */
    public Optional<Instant> firstEntry() {
        return sql.sql("select stored_at from register.entry order by stored_at limit 1")
                .query((row, n) -> RecordStore.instant(row, "stored_at"))
                .optional();
    }

    /** Whether somebody is still at work who began before a moment. */
    public boolean writing(Instant before) {
        return sql.sql("""
                select exists (select from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()
                    and xact_start < :before)
                """)
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    public void make(LocalDate day, Instant first, Instant end, Instant now) {
        sql.sql("""
                insert into register.root (day, first_at, end_at, entries, previous, root, made_at)
                select :day, :first, :end, d.entries, p.root, register.day_root(:day, p.root, d.entries, d.digest), :now
                from register.day_digest(:first, :end) d,
                    (select coalesce((select root from register.root order by day desc limit 1), ''::bytea) as root) p
                """)
                .param("day", Date.valueOf(day))
                .param("first", Timestamp.from(first))
                .param("end", Timestamp.from(end))
                .param("now", Timestamp.from(now))
                .update();
    }
}
