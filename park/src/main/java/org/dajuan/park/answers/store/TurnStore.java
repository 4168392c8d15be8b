package org.dajuan.park.answers.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dajuan.park.answers.Turn;
import org.dajuan.spine.answers.Lamp;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of turns. */
@Repository
public class TurnStore {

    private static final String COLUMNS =
            "id, plan_id, plan_version, promise, as_of, verdict, light, shown_light, pending_light, pending_since,"
                    + " known_share, value, unit, reason_code, reason_args, recorded_at";

    private final JdbcClient sql;

    TurnStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Turn t) {
        sql.sql("insert into answers.turn (" + COLUMNS + """
                        ) values (:id, :plan, :version, :promise, :asOf, :verdict, :light, :shown, :pending, :since,
                        :known, :value, :unit, :reason, :args, :now)
                        """)
                .param("id", t.id())
                .param("plan", t.planId())
                .param("version", t.planVersion())
                .param("promise", t.promise())
                .param("asOf", Date.valueOf(t.asOf()))
                .param("verdict", t.verdict())
                .param("light", t.light())
                .param("shown", t.lamp().shown().code())
                .param("pending", t.lamp().pending().code())
                .param("since", Date.valueOf(t.lamp().since()))
                .param("known", t.lamp().knownShare())
                .param("value", t.value())
                .param("unit", t.unit())
                .param("reason", t.reason().code())
                .param("args", t.reason().args().toArray(String[]::new))
                .param("now", Timestamp.from(t.recordedAt()))
                .update();
    }

    /** The last turn of every promise of a plan. */
    public List<Turn> latest(UUID plan) {
        return sql.sql("select distinct on (promise) " + COLUMNS
                        + " from answers.turn where plan_id = :plan order by promise, id desc")
                .param("plan", plan)
                .query((row, n) -> turn(row))
                .list();
    }

    /** The turns of one promise, oldest first. */
    public List<Turn> history(UUID plan, String promise) {
        return sql.sql("select " + COLUMNS
                        + " from answers.turn where plan_id = :plan and promise = :promise order by id limit 1000")
                .param("plan", plan)
                .param("promise", promise)
                .query((row, n) -> turn(row))
                .list();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        Array args = row.getArray("reason_args");
        return new Turn(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getInt("plan_version"),
                row.getString("promise"),
                row.getDate("as_of").toLocalDate(),
                row.getString("verdict"),
                row.getString("light"),
                new Lamp(
                        light(row.getString("shown_light")),
                        light(row.getString("pending_light")),
                        row.getDate("pending_since").toLocalDate(),
                        row.getBigDecimal("known_share")),
                row.getBigDecimal("value"),
                row.getString("unit"),
                new Reason(row.getString("reason_code"), List.of((String[]) args.getArray())),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Light light(String code) {
        return Light.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
