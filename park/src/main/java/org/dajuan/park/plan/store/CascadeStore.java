package org.dajuan.park.plan.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.plan.UpperShare;
import org.dajuan.park.plan.UpperTarget;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of upper levels' targets and what carries them. */
@Repository
public class CascadeStore {

    private final JdbcClient sql;

    CascadeStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(UpperTarget t) {
        LocalDate deadline = t.deadline();
        sql.sql("""
                insert into plan.upper_target (id, plan_year, level, issuer, document, subject, comparator, value, unit,
                    growth_pct, deadline, supersedes, withdrawn, reason, made_by, made_by_name, made_at)
                values (:id, :year, :level, :issuer, :document, :subject, :comparator, :value, :unit, :growth, :deadline,
                    :supersedes, :withdrawn, :reason, :by, :byName, :at)
                """)
                .param("id", t.id())
                .param("year", t.planYear())
                .param("level", t.level())
                .param("issuer", t.issuer())
                .param("document", t.document())
                .param("subject", t.subject())
                .param("comparator", t.comparator())
                .param("value", PromiseField.plain(t.value()))
                .param("unit", t.unit())
                .param("growth", PromiseField.plain(t.growthPct()))
                .param("deadline", deadline == null ? null : Date.valueOf(deadline))
                .param("supersedes", t.supersedes())
                .param("withdrawn", t.withdrawn())
                .param("reason", t.reason())
                .param("by", t.by())
                .param("byName", t.byName())
                .param("at", Timestamp.from(t.at()))
                .update();
    }

    private static final String COLUMNS = """
            select id, plan_year, level, issuer, document, subject, comparator, value, unit, growth_pct, deadline,
                supersedes, withdrawn, reason, made_by, made_by_name, made_at from plan.upper_target t
            """;

    /** Of a year, those that are neither corrected nor withdrawn, in the order of their entry. */
    public List<UpperTarget> present(int planYear) {
        return sql.sql(COLUMNS + """
                where plan_year = :year and not withdrawn
                    and not exists (select from plan.upper_target n where n.supersedes = t.id)
                order by id
                """)
                .param("year", planYear)
                .query(CascadeStore::target)
                .list();
    }

    public Optional<UpperTarget> find(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(CascadeStore::target)
                .optional();
    }

    public boolean isSuperseded(UUID id) {
        return sql.sql("select exists (select from plan.upper_target where supersedes = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static UpperTarget target(ResultSet row, int number) throws SQLException {
        Date deadline = row.getDate("deadline");
        return new UpperTarget(
                PlanStore.id(row, "id"),
                row.getInt("plan_year"),
                row.getString("level"),
                row.getString("issuer"),
                row.getString("document"),
                row.getString("subject"),
                row.getString("comparator"),
                decimal(row, "value"),
                row.getString("unit"),
                decimal(row, "growth_pct"),
                deadline == null ? null : deadline.toLocalDate(),
                row.getObject("supersedes", UUID.class),
                row.getBoolean("withdrawn"),
                row.getString("reason"),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant());
    }

    public void addShare(UpperShare s) {
        sql.sql("""
                insert into plan.upper_share (id, upper_id, item_id, number, value, unit, carried, reason, made_by,
                    made_by_name, made_at)
                values (:id, :upper, :item, :number, :value, :unit, :carried, :reason, :by, :byName, :at)
                """)
                .param("id", s.id())
                .param("upper", s.upperId())
                .param("item", s.itemId())
                .param("number", s.number())
                .param("value", PromiseField.plain(s.value()))
                .param("unit", s.unit())
                .param("carried", s.carried())
                .param("reason", s.reason())
                .param("by", s.by())
                .param("byName", s.byName())
                .param("at", Timestamp.from(s.at()))
                .update();
    }

    /** The newest entry of each promise about an upper target. */
    public List<UpperShare> shares(UUID upperId) {
        return sql.sql("""
                select distinct on (s.item_id) s.id, s.upper_id, s.item_id, i.code, s.number, s.value, s.unit, s.carried,
                    s.reason, s.made_by, s.made_by_name, s.made_at
                from plan.upper_share s join plan.item i on i.id = s.item_id
                where s.upper_id = :upper order by s.item_id, s.number desc
                """)
                .param("upper", upperId)
                .query((row, n) -> new UpperShare(
                        PlanStore.id(row, "id"),
                        PlanStore.id(row, "upper_id"),
                        PlanStore.id(row, "item_id"),
                        row.getString("code"),
                        row.getInt("number"),
                        decimal(row, "value"),
                        row.getString("unit"),
                        row.getBoolean("carried"),
                        row.getString("reason"),
                        row.getObject("made_by", UUID.class),
                        row.getString("made_by_name"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }
}
