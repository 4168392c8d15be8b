package org.dajuan.park.register.store;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.register.EntryForm;
import org.dajuan.park.register.StoredEntry;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of logs and comments: rows are added and never changed. */
@Repository
public class LogStore {

    /** Words that somebody added to a record. */
    public record Comment(UUID id, UUID recordId, java.time.Instant at, UUID by, String byName, String body) {}

    private final JdbcClient sql;

    LogStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(StoredEntry s, Hash payloadHash, byte[] salt, String payload) {
        LogEntry e = s.entry();
        sql.sql("""
                insert into register.entry (record_id, seq, at, stored_at, person, version, kind, subject, command,
                    from_state, to_state, payload_hash, prev_hash, hash)
                values (:record, :seq, :at, :stored, cast(:person as uuid), :version, :kind, :subject, :command, :from, :to,
                    :payload, :previous, :hash)
                """)
                .param("record", s.recordId())
                .param("seq", e.sequence())
                .param("at", Timestamp.from(e.at()))
                .param("stored", Timestamp.from(s.storedAt()))
                .param("person", e.person().isEmpty() ? null : e.person())
                .param("version", e.version())
                .param("kind", e.kind().name())
                .param("subject", e.subject())
                .param("command", e.command())
                .param("from", e.from())
                .param("to", e.to())
                .param("payload", payloadHash.bytes())
                .param("previous", s.previous().bytes())
                .param("hash", s.hash().bytes())
                .update();
        sql.sql("""
                insert into register.payload (record_id, seq, salt, body, by_name)
                values (:record, :seq, :salt, :body, :name)
                """)
                .param("record", s.recordId())
                .param("seq", e.sequence())
                .param("salt", salt)
                .param("body", payload)
                .param("name", s.byName())
                .update();
    }

    /** The log of a record in order. */
    public List<StoredEntry> log(UUID record, RegisterDefinition definition) {
        return sql.sql("""
                select e.record_id, e.seq, e.at, e.stored_at, e.person, e.version, e.kind, e.subject, e.command,
                    e.from_state, e.to_state, e.prev_hash, e.hash, p.body, p.by_name
                from register.entry e join register.payload p on p.record_id = e.record_id and p.seq = e.seq
                where e.record_id = :record order by e.seq
                """)
                .param("record", record)
                .query((row, n) -> new StoredEntry(
                        record,
                        EntryForm.entry(
                                definition,
                                new EntryForm.Columns(
                                        row.getInt("seq"),
                                        RecordStore.instant(row, "at"),
                                        text(row.getString("person")),
                                        row.getInt("version"),
                                        RecordStore.text(row, "kind"),
                                        RecordStore.text(row, "subject"),
                                        RecordStore.text(row, "command"),
                                        RecordStore.text(row, "from_state"),
                                        RecordStore.text(row, "to_state")),
                                row.getString("body")),
                        RecordStore.instant(row, "stored_at"),
                        RecordStore.text(row, "by_name"),
                        Hash.of(Objects.requireNonNull(row.getBytes("prev_hash"))),
                        Hash.of(Objects.requireNonNull(row.getBytes("hash")))))
                .list();
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }

    /** The name of whoever made the last entry. */
    public Optional<String> lastName(UUID record) {
        return sql.sql("select by_name from register.payload where record_id = :record order by seq desc limit 1")
                .param("record", record)
                .query(String.class)
                .optional();
    }

    public void comment(Comment c) {
        sql.sql("""
                insert into register.comment (id, record_id, at, made_by, by_name, body)
                values (:id, :record, :at, :by, :name, :body)
                """)
                .param("id", c.id())
                .param("record", c.recordId())
                .param("at", Timestamp.from(c.at()))
                .param("by", c.by())
                .param("name", c.byName())
                .param("body", c.body())
                .update();
    }

    /** Comments on a record, the oldest first, at most 500. */
    public List<Comment> comments(UUID record) {
        return sql.sql("""
                select id, record_id, at, made_by, by_name, body from register.comment
                where record_id = :record order by id limit 500
                """)
                .param("record", record)
                .query((row, n) -> new Comment(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        record,
                        RecordStore.instant(row, "at"),
                        Objects.requireNonNull(row.getObject("made_by", UUID.class)),
                        RecordStore.text(row, "by_name"),
                        RecordStore.text(row, "body")))
                .list();
    }

    /** Two records that belong together. */
    public void link(UUID from, UUID to, String kind) {
        sql.sql("insert into register.link (from_id, to_id, kind) values (:from, :to, :kind) on conflict do nothing")
                .param("from", from)
                .param("to", to)
                .param("kind", kind)
                .update();
    }

    /** Ids of the records that belong to one, either way round. */
    public List<UUID> linked(UUID record) {
        return sql.sql("""
                select to_id as id from register.link where from_id = :record
                union select from_id from register.link where to_id = :record limit 200
                """)
                .param("record", record)
                .query((row, n) -> java.util.Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
