package org.dajuan.park.platform.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first answer to each write that carried an Idempotency-Key. Lives in the write's own transaction. */
@Repository
public class IdempotencyStore {

    /** A stored answer. */
    public record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    private record Found(
            byte[] requestHash,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    private final JdbcClient sql;

    IdempotencyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Takes the key for this transaction, or gives the answer stored under it. Waits while another transaction holds
     * the same key: its outcome decides.
     */
    public Optional<Answer> claim(UUID user, String key, byte[] requestHash) {
        sql.sql("set local lock_timeout = '10s'").update();
        int claimed = sql.sql("""
                insert into platform.idempotent_request (user_id, key, request_hash)
                values (:user, :key, :hash) on conflict do nothing
                """)
                .param("user", user)
                .param("key", key)
                .param("hash", requestHash)
                .update();
        sql.sql("set local lock_timeout = '0'").update();
        return claimed == 1 ? Optional.empty() : Optional.of(stored(user, key, requestHash));
    }

    private Answer stored(UUID user, String key, byte[] requestHash) {
        Found found = sql.sql("""
                select request_hash, status, content_type, location, etag, body
                from platform.idempotent_request where user_id = :user and key = :key
                """)
                .param("user", user)
                .param("key", key)
                .query(Found.class)
                .single();
        if (!Arrays.equals(found.requestHash(), requestHash)) {
            throw new Refusal(
                            Refusal.Kind.INVALID,
                            "The Idempotency-Key \"" + key + "\" was used before, for a different request.")
                    .with("field", "Idempotency-Key")
                    .with("value", key)
                    .hint("Make a new key for every new request; repeat a key only with the same request.");
        }
        return new Answer(found.status(), found.contentType(), found.location(), found.etag(), found.body());
    }

    public void complete(UUID user, String key, Answer answer) {
        sql.sql("""
                update platform.idempotent_request
                set status = :status, content_type = :type, location = :location, etag = :etag, body = :body
                where user_id = :user and key = :key
                """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("user", user)
                .param("key", key)
                .update();
    }

    /** Forgets answers older than {@code days}; the caller is the system. */
    public int forget(int days) {
        return sql.sql("delete from platform.idempotent_request where made_at < now() - make_interval(days => :days)")
                .param("days", days)
                .update();
    }
}
