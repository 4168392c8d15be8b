package org.dajuan.park.energy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.energy.MeasuredSaving;
import org.dajuan.park.platform.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of measured savings, as row-level security says. */
@Repository
public class SavingStore {
    private static final String SAVINGS = """
            select id, enterprise_id, name, unit, saving, error, significant, passed, table_sha256, made_by_name, made_at
            from energy.saving
            """;

    private final JdbcClient sql;

    SavingStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(MeasuredSaving s, UUID by, byte[] table, byte[] body) {
        sql.sql("""
                insert into energy.saving (id, enterprise_id, name, unit, saving, error, significant, passed, table_sha256,
                    table_bytes, body, made_by, made_by_name, made_at)
                values (:id, :enterprise, :name, :unit, :saving, :error, :significant, :passed, :hash, :table, :body, :by, :byName, :at)
                """)
                .param("id", s.id())
                .param("enterprise", s.enterpriseId())
                .param("name", s.name())
                .param("unit", s.unit())
                .param("saving", s.saving())
                .param("error", s.error())
                .param("significant", s.significant())
                .param("passed", s.passed())
                .param("hash", s.tableSha256())
                .param("table", table)
                .param("body", body)
                .param("by", by)
                .param("byName", s.madeByName())
                .param("at", Timestamp.from(s.madeAt()))
                .update();
    }

    /** Newest first, one more than the page holds. */
    public List<MeasuredSaving> list(PageQuery page) {
        return sql.sql(SAVINGS + " where cast(:after as uuid) is null or id < :after order by id desc limit :limit")
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> saving(row))
                .list();
    }

    public Optional<byte[]> body(UUID id) {
        return sql.sql("select body from energy.saving where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static MeasuredSaving saving(ResultSet row) throws SQLException {
        return new MeasuredSaving(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getObject("enterprise_id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                row.getString("saving"),
                row.getString("error"),
                row.getBoolean("significant"),
                row.getBoolean("passed"),
                row.getString("table_sha256"),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant());
    }
}
