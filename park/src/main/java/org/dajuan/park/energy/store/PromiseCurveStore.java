package org.dajuan.park.energy.store;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.energy.PromiseCurve;
import org.dajuan.park.energy.study.PlanStudy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what promised shares cost, as row-level security says. */
@Repository
public class PromiseCurveStore {
    private static final String CURVES = """
            select c.study_id, s.name, s.hours, c.indicator, c.promise, c.least, c.reached, c.built_mw, c.points, s.made_by_name,
                e.ended_at
            from energy.promise_curve c join energy.study s on s.id = c.study_id join energy.study_end e on e.study_id = c.study_id
            """;

    private final JdbcClient sql;

    PromiseCurveStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what a run found; the first stands. */
    public void add(UUID study, PlanStudy.Curve c) {
        sql.sql("""
                insert into energy.promise_curve (study_id, indicator, promise, least, reached, built_mw, points)
                values (:study, :indicator, :promise, :least, :reached, :built, :points)
                on conflict (study_id) do nothing
                """)
                .param("study", study)
                .param("indicator", c.indicator())
                .param("promise", c.promise())
                .param("least", c.least())
                .param("reached", c.reached())
                .param("built", c.builtMw())
                .param("points", PromiseCurve.written(c.points()))
                .update();
    }

    /** The newest about an indicator. */
    public Optional<PromiseCurve> newest(String indicator) {
        return find(" where c.indicator = :key order by c.study_id desc limit 1", indicator);
    }

    /** That of a study. */
    public Optional<PromiseCurve> of(UUID study) {
        return find(" where c.study_id = :key", study);
    }

    private Optional<PromiseCurve> find(String where, Object key) {
        return sql.sql(CURVES + where)
                .param("key", key)
                .query((row, n) -> new PromiseCurve(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        PromiseCurve.read(row.getString(9)),
                        row.getString(10),
                        row.getTimestamp(11).toInstant()))
                .optional();
    }
}
