package org.dajuan.park.register.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of definitions, slots, keepers and holders. */
@Repository
public class DefinitionVersions {

    /** A version that was in force once, or is. */
    public record Stored(String register, int version, String hash, String body, String file, Instant acceptedAt) {}

    /** Who holds a role of a register. */
    public record Holder(String register, String role, UUID userId) {}

    private final JdbcClient sql;

    DefinitionVersions(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(UUID id, Stored s) {
        sql.sql("""
                insert into register.definition (id, register, version, hash, body, file, accepted_at)
                values (:id, :register, :version, :hash, :body, :file, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("register", s.register())
                .param("version", s.version())
                .param("hash", s.hash())
                .param("body", s.body())
                .param("file", s.file())
                .param("at", Timestamp.from(s.acceptedAt()))
                .update();
    }

    /** The newest of each register. */
    public List<Stored> inForce() {
        return sql.sql("""
                select distinct on (register) register, version, hash, body, file, accepted_at from register.definition
                order by register, version desc, id desc
                """).query((row, n) -> stored(row)).list();
    }

    /** All versions of a register without their texts, newest first. */
    public List<Stored> versions(String register) {
        return sql.sql("""
                select register, version, hash, '' as body, file, accepted_at from register.definition
                where register = :register order by version desc, id desc
                """)
                .param("register", register)
                .query((row, n) -> stored(row))
                .list();
    }

    public Optional<Stored> find(String register, int version) {
        return sql.sql("""
                select register, version, hash, body, file, accepted_at from register.definition
                where register = :register and version = :version order by id desc limit 1
                """)
                .param("register", register)
                .param("version", version)
                .query((row, n) -> stored(row))
                .optional();
    }

    private static Stored stored(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Stored(
                Objects.requireNonNull(row.getString("register")),
                row.getInt("version"),
                Objects.requireNonNull(row.getString("hash")),
                Objects.requireNonNull(row.getString("body")),
                Objects.requireNonNull(row.getString("file")),
                Objects.requireNonNull(row.getTimestamp("accepted_at")).toInstant());
    }

    public Map<String, String> slots(String register) {
        Map<String, String> out = new LinkedHashMap<>();
        sql.sql("select field, slot from register.slot where register = :register order by slot")
                .param("register", register)
                .query((row, n) -> out.put(
                        Objects.requireNonNull(row.getString("field")), Objects.requireNonNull(row.getString("slot"))))
                .list();
        return out;
    }

    public void addSlot(String register, String field, String slot) {
        sql.sql(
                        "insert into register.slot (register, field, slot) values (:register, :field, :slot) on conflict do nothing")
                .param("register", register)
                .param("field", field)
                .param("slot", slot)
                .update();
    }

    /** How many records live by a version. */
    public long records(String register, int version) {
        return sql.sql("select count(*) from register.record where register = :register and version = :version")
                .param("register", register)
                .param("version", version)
                .query(Long.class)
                .single();
    }

    public Optional<UUID> keeper(String register) {
        return sql.sql("select department_id from register.keeper where register = :register")
                .param("register", register)
                .query(UUID.class)
                .optional();
    }

    public void setKeeper(String register, UUID department) {
        sql.sql("""
                insert into register.keeper (register, department_id) values (:register, :department)
                on conflict (register) do update set department_id = excluded.department_id
                """).param("register", register).param("department", department).update();
    }

    /** The roles of registers that a user holds. */
    public List<Holder> held(UUID user) {
        return sql.sql("select register, role, user_id from register.holder where user_id = :user")
                .param("user", user)
                .query((row, n) -> holder(row))
                .list();
    }

    public List<Holder> holders(String register) {
        return sql.sql(
                        "select register, role, user_id from register.holder where register = :register order by role, user_id")
                .param("register", register)
                .query((row, n) -> holder(row))
                .list();
    }

    private static Holder holder(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Holder(
                Objects.requireNonNull(row.getString("register")),
                Objects.requireNonNull(row.getString("role")),
                Objects.requireNonNull(row.getObject("user_id", UUID.class)));
    }

    public void hold(Holder h, UUID by, Instant at) {
        sql.sql("""
                insert into register.holder (register, role, user_id, given_by, given_at)
                values (:register, :role, :user, :by, :at) on conflict do nothing
                """)
                .param("register", h.register())
                .param("role", h.role())
                .param("user", h.userId())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    public boolean release(Holder h) {
        return sql.sql("delete from register.holder where register = :register and role = :role and user_id = :user")
                        .param("register", h.register())
                        .param("role", h.role())
                        .param("user", h.userId())
                        .update()
                == 1;
    }
}
