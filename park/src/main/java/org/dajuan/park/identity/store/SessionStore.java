package org.dajuan.park.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.identity.Account;
import org.dajuan.park.identity.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of sessions and set-up links. */
@Repository
public class SessionStore {

    /** A session and whose it is. */
    public record Owned(Session session, Account account) {}

    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Session session, byte[] tokenHash) {
        sql.sql("""
                insert into identity.session
                    (id, token_hash, user_id, made_at, last_seen_at, expires_at, address, agent)
                values (:id, :hash, :user, :made, :seen, :expires, :address, :agent)
                """)
                .param("id", session.id())
                .param("hash", tokenHash)
                .param("user", session.userId())
                .param("made", Timestamp.from(session.madeAt()))
                .param("seen", Timestamp.from(session.lastSeenAt()))
                .param("expires", Timestamp.from(session.expiresAt()))
                .param("address", session.address())
                .param("agent", session.agent())
                .update();
    }

    public Optional<Owned> find(byte[] tokenHash) {
        return sql.sql("""
                select s.id as session_id, s.user_id, s.made_at as session_made_at, s.last_seen_at, s.expires_at,
                    s.address, s.agent, u.*
                from identity.session s join identity.user_account u on u.id = s.user_id
                where s.token_hash = :hash
                """)
                .param("hash", tokenHash)
                .query((row, number) ->
                        new Owned(session(row, "session_id", "session_made_at"), AccountStore.account(row)))
                .optional();
    }

    public List<Session> list(UUID user) {
        return sql.sql("select * from identity.session where user_id = :user and expires_at > now() order by id desc")
                .param("user", user)
                .query((row, number) -> session(row, "id", "made_at"))
                .list();
    }

    public void touch(UUID id, Instant at) {
        sql.sql("update identity.session set last_seen_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Ends one session of a user; false where there is none such. */
    public boolean end(UUID user, UUID id) {
        return sql.sql("delete from identity.session where id = :id and user_id = :user")
                        .param("id", id)
                        .param("user", user)
                        .update()
                == 1;
    }

    /** Ends all sessions of a user but one. */
    public int endAll(UUID user, @Nullable UUID except) {
        return sql.sql(
                        "delete from identity.session where user_id = :user and id is distinct from cast(:except as uuid)")
                .param("user", user)
                .param("except", except)
                .update();
    }

    public int endExpired(Instant idleSince) {
        return sql.sql("delete from identity.session where expires_at < now() or last_seen_at < :idle")
                .param("idle", Timestamp.from(idleSince))
                .update();
    }

    public void addLink(byte[] tokenHash, UUID user, Instant made, Instant expires) {
        sql.sql("delete from identity.setup_link where user_id = :user")
                .param("user", user)
                .update();
        sql.sql(
                        "insert into identity.setup_link (token_hash, user_id, expires_at, made_at) values (:hash, :user, :expires, :made)")
                .param("hash", tokenHash)
                .param("user", user)
                .param("expires", Timestamp.from(expires))
                .param("made", Timestamp.from(made))
                .update();
    }

    public Optional<UUID> findLink(byte[] tokenHash, Instant now) {
        return sql.sql("select user_id from identity.setup_link where token_hash = :hash and expires_at > :now")
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** True for exactly one of those who use the link at once. */
    public boolean takeLink(byte[] tokenHash) {
        return sql.sql("delete from identity.setup_link where token_hash = :hash")
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }

    private static Session session(ResultSet row, String id, String made) throws SQLException {
        return new Session(
                Objects.requireNonNull(row.getObject(id, UUID.class)),
                Objects.requireNonNull(row.getObject("user_id", UUID.class)),
                row.getTimestamp(made).toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("address"),
                row.getString("agent"));
    }
}
