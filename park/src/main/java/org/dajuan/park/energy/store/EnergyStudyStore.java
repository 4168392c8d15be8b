package org.dajuan.park.energy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajuan.park.energy.EnergyStudy;
import org.dajuan.park.energy.study.PlanStudy;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of energy studies, as row-level security says. */
@Repository
public class EnergyStudyStore {
    private static final String STUDIES = """
            select s.id, s.name, s.hours, s.case_sha256, s.made_by_name, s.made_at, e.outcome, e.passed, e.objective, e.bound,
                e.solver, e.seconds, e.message, e.remarks, e.ended_at
            from energy.study s left join energy.study_end e on e.study_id = s.id
            """;

    private final JdbcClient sql;

    EnergyStudyStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(EnergyStudy s, byte[] zip, UUID by) {
        sql.sql("""
                insert into energy.study (id, name, hours, case_sha256, case_zip, made_by, made_by_name, made_at)
                values (:id, :name, :hours, :hash, :zip, :by, :byName, :at)
                """)
                .param("id", s.id())
                .param("name", s.name())
                .param("hours", s.hours())
                .param("hash", s.caseSha256())
                .param("zip", zip)
                .param("by", by)
                .param("byName", s.madeByName())
                .param("at", Timestamp.from(s.madeAt()))
                .update();
    }

    /** The first end of a run stands; another one is not kept. */
    public void end(UUID study, EnergyStudy.End e, byte @Nullable [] body) {
        sql.sql("""
                insert into energy.study_end (study_id, outcome, passed, objective, bound, solver, seconds, message, remarks, body, ended_at)
                values (:id, :outcome, :passed, :objective, :bound, :solver, :seconds, :message, :remarks, :body, :at)
                on conflict (study_id) do nothing
                """)
                .param("id", study)
                .param("outcome", e.outcome())
                .param("passed", e.passed())
                .param("objective", e.objective())
                .param("bound", e.bound())
                .param("solver", e.solver())
                .param("seconds", e.seconds())
                .param("message", e.message())
                .param("remarks", written(e.remarks()))
                .param("body", body)
                .param("at", Timestamp.from(e.endedAt()))
                .update();
    }

    /** Newest first, one more than the page holds. */
    public List<EnergyStudy> list(PageQuery page) {
        return sql.sql(STUDIES + " where cast(:after as uuid) is null or s.id < :after order by s.id desc limit :limit")
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> study(row))
                .list();
    }

    public Optional<EnergyStudy> find(UUID id) {
        return sql.sql(STUDIES + " where s.id = :id")
                .param("id", id)
                .query((row, n) -> study(row))
                .optional();
    }

    /** The document of a run that found a plan. */
    public Optional<byte[]> body(UUID id) {
        return sql.sql("select body from energy.study_end where study_id = :id and body is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** One a line, parts by tabs; neither stands in a name that a case may give. */
    private static String written(List<PlanStudy.Said> remarks) {
        return remarks.stream()
                .map(r -> Stream.concat(Stream.of(r.code()), r.details().stream())
                        .map(part -> part.replaceAll("[\\t\\n]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static List<PlanStudy.Said> read(String text) {
        return text.isEmpty()
                ? List.of()
                : text.lines()
                        .map(line -> List.of(line.split("\t", -1)))
                        .map(parts -> new PlanStudy.Said(parts.getFirst(), parts.subList(1, parts.size())))
                        .toList();
    }

    private static EnergyStudy study(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new EnergyStudy(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("hours"),
                row.getString("case_sha256"),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                ended == null
                        ? null
                        : new EnergyStudy.End(
                                row.getString("outcome"),
                                row.getBoolean("passed"),
                                row.getString("objective"),
                                row.getString("bound"),
                                row.getString("solver"),
                                row.getString("seconds"),
                                row.getString("message"),
                                read(row.getString("remarks")),
                                ended.toInstant()));
    }
}
