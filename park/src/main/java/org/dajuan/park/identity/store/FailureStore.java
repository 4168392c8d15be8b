package org.dajuan.park.identity.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of failed sign-ins, counted per login name. */
@Repository
public class FailureStore {

    private final JdbcClient sql;

    FailureStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Instant> findLock(String login) {
        return sql.sql("select locked_until from identity.login_failure where login = :login")
                .param("login", login)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Counts one more and says how many in a row it is now. */
    public int count(String login, Instant now) {
        return sql.sql("""
                insert into identity.login_failure (login, failures, last_at, locked_until)
                values (:login, 1, :now, :now)
                on conflict (login) do update
                    set failures = identity.login_failure.failures + 1, last_at = excluded.last_at
                returning failures
                """)
                .param("login", login)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    public void lock(String login, Instant until) {
        sql.sql("update identity.login_failure set locked_until = :until where login = :login")
                .param("until", Timestamp.from(until))
                .param("login", login)
                .update();
    }

    public void clear(String login) {
        sql.sql("delete from identity.login_failure where login = :login")
                .param("login", login)
                .update();
    }

    public int forget(Instant before) {
        return sql.sql("delete from identity.login_failure where last_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
