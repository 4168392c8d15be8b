package org.dajuan.park.answers.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dajuan.park.answers.Turn;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.spine.answers.Lamp;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.json.JsonText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of turns. */
@Repository
public class TurnStore {

    private static final String COLUMNS =
            "id, plan_id, plan_version, promise, as_of, was_verdict, was_light, verdict, light, shown_light, pending_light, pending_since,"
                    + " known_share, value, unit, reason_code, reason_args, recorded_at";

    private final JdbcClient sql;

    TurnStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds many in one statement. */
    public void add(List<Turn> some) {
        String rows = JsonText.object(out -> out.list("turns", some, (o, t) -> {
            o.field("id", t.id().toString());
            o.field("plan", t.planId().toString());
            o.field("version", t.planVersion());
            o.field("promise", t.promise());
            o.field("as_of", t.asOf().toString());
            o.field("was_verdict", t.wasVerdict());
            o.field("was_light", t.wasLight());
            o.field("verdict", t.verdict());
            o.field("light", t.light());
            o.field("shown", t.lamp().shown().code());
            o.field("pending", t.lamp().pending().code());
            o.field("since", t.lamp().since().toString());
            o.field("known", t.lamp().knownShare().toPlainString());
            o.field("value", t.value() == null ? null : t.value().toPlainString());
            o.field("unit", t.unit());
            o.field("reason", t.reason().code());
            o.texts("args", t.reason().args());
            o.field("at", t.recordedAt().toString());
        }));
        sql.sql("insert into answers.turn (" + COLUMNS + """
                        ) select id, plan, version, promise, as_of, was_verdict, was_light, verdict, light, shown, pending,
                            since, known, value, unit, reason, array(select jsonb_array_elements_text(args)), at
                        from jsonb_to_recordset(cast(:rows as jsonb) -> 'turns') as x (id uuid, plan uuid, version int,
                            promise text, as_of date, was_verdict text, was_light text, verdict text, light text,
                            shown text, pending text, since date, known numeric, value numeric, unit text, reason text,
                            args jsonb, at timestamptz)
                        """)
                .param("rows", rows)
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

    /** The turns of one promise, oldest first, one more than the page holds. */
    public List<Turn> history(UUID plan, String promise, PageQuery page) {
        return sql.sql("select " + COLUMNS + """
                         from answers.turn where plan_id = :plan and promise = :promise
                            and (cast(:after as uuid) is null or id > :after) order by id limit :limit
                        """)
                .param("plan", plan)
                .param("promise", promise)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> turn(row))
                .list();
    }

    /** Turns of verdict or shown light on the days from one to another, both included, oldest first; not the first state of a promise. */
    public List<Turn> changes(UUID plan, LocalDate from, LocalDate until) {
        return sql.sql("select " + COLUMNS + """
                         from answers.turn where plan_id = :plan and as_of between :from and :until
                            and was_verdict is not null and (was_verdict <> verdict or was_light <> shown_light)
                        order by id
                        """)
                .param("plan", plan)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
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
                row.getString("was_verdict"),
                row.getString("was_light"),
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
