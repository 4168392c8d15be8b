package org.dajuan.park.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.platform.AuditEntry;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the audit trail. */
@Repository
public class AuditStore {

    private final JdbcClient sql;

    AuditStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(AuditEntry entry) {
        sql.sql("""
                insert into platform.audit_entry
                    (id, actor_id, actor, action, subject, outcome, status, detail, address, agent, request_id)
                values (:id, :actorId, :actor, :action, :subject, :outcome, :status, :detail, :address, :agent, :requestId)
                """)
                .param("id", entry.id())
                .param("actorId", entry.actorId())
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("outcome", entry.outcome())
                .param("status", entry.status())
                .param("detail", entry.detail())
                .param("address", entry.address())
                .param("agent", entry.agent())
                .param("requestId", entry.requestId())
                .update();
    }

    /** Newest first, one more than the page holds. */
    public List<AuditEntry> list(@Nullable String actionPrefix, PageQuery page) {
        return sql.sql("""
                select * from platform.audit_entry
                where (cast(:after as uuid) is null or id < :after)
                    and (cast(:prefix as text) is null or starts_with(action, :prefix))
                order by id desc limit :limit
                """)
                .param("after", page.after())
                .param("prefix", actionPrefix)
                .param("limit", page.limit() + 1)
                .query(AuditStore::read)
                .list();
    }

    private static AuditEntry read(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        int status = row.getInt("status");
        return new AuditEntry(
                text(row, "id", UUID.class),
                at.toInstant(),
                row.getObject("actor_id", UUID.class),
                text(row, "actor", String.class),
                text(row, "action", String.class),
                text(row, "subject", String.class),
                text(row, "outcome", String.class),
                row.wasNull() || status == 0 ? null : status,
                text(row, "detail", String.class),
                text(row, "address", String.class),
                text(row, "agent", String.class),
                text(row, "request_id", String.class));
    }

    private static <T> T text(ResultSet row, String column, Class<T> type) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, type), column);
    }
}
