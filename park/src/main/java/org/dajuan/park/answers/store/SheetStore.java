package org.dajuan.park.answers.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.answers.FrozenSheet;
import org.dajuan.park.answers.FrozenSheet.Paper;
import org.dajuan.park.answers.FrozenSheet.Signature;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of frozen sheets, their papers and signatures. */
@Repository
public class SheetStore {

    private static final String COLUMNS =
            "select id, plan_id, plan_year, plan_version, as_of, note, answers, sha256, made_by, made_by_name, made_at"
                    + " from answers.sheet";

    private final JdbcClient sql;

    SheetStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(FrozenSheet s, byte[] body, List<Paper> papers) {
        sql.sql("""
                insert into answers.sheet (id, plan_id, plan_year, plan_version, as_of, note, answers, sha256, body, made_by,
                    made_by_name, made_at)
                values (:id, :plan, :year, :version, :asOf, :note, :answers, :sha, :body, :by, :byName, :at)
                """)
                .param("id", s.id())
                .param("plan", s.planId())
                .param("year", s.planYear())
                .param("version", s.planVersion())
                .param("asOf", Date.valueOf(s.asOf()))
                .param("note", s.note())
                .param("answers", s.answers())
                .param("sha", s.sha256())
                .param("body", body)
                .param("by", s.madeBy())
                .param("byName", s.madeByName())
                .param("at", Timestamp.from(s.madeAt()))
                .update();
        for (Paper p : papers) {
            sql.sql("insert into answers.sheet_paper (sheet_id, form, sha256, body) values (:id, :form, :sha, :body)")
                    .param("id", s.id())
                    .param("form", p.form())
                    .param("sha", p.sha256())
                    .param("body", p.body())
                    .update();
        }
    }

    public Optional<FrozenSheet> find(UUID id) {
        return sql.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, n) -> sheet(row, forms(id), signatures(id)))
                .optional();
    }

    /** Newest first, one more than the page holds. */
    public List<FrozenSheet> list(@Nullable Integer year, PageQuery page) {
        return sql
                .sql(COLUMNS + """
                         where (cast(:year as int) is null or plan_year = :year)
                            and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit
                        """)
                .param("year", year)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> sheet(row, List.of(), List.of()))
                .list()
                .stream()
                .map(s -> find(s.id()).orElse(s))
                .toList();
    }

    public byte[] body(UUID id) {
        return sql.sql("select body from answers.sheet where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("body"))
                .single();
    }

    public List<Paper> papers(UUID id) {
        return sql.sql("select form, sha256, body from answers.sheet_paper where sheet_id = :id order by form")
                .param("id", id)
                .query((row, n) -> new Paper(row.getString("form"), row.getString("sha256"), row.getBytes("body")))
                .list();
    }

    private List<String> forms(UUID id) {
        return sql.sql("select form from answers.sheet_paper where sheet_id = :id order by form")
                .param("id", id)
                .query((row, n) -> row.getString("form"))
                .list();
    }

    /** False when the caller has signed it before. */
    public boolean sign(UUID id, UUID sheet, String sha256, Caller caller, Instant at) {
        return sql.sql("""
                insert into answers.sheet_signature (id, sheet_id, sha256, signed_by, signed_by_name, signed_at)
                values (:id, :sheet, :sha, :by, :byName, :at) on conflict do nothing
                """)
                        .param("id", id)
                        .param("sheet", sheet)
                        .param("sha", sha256)
                        .param("by", caller.user())
                        .param("byName", caller.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private List<Signature> signatures(UUID sheet) {
        return sql.sql("""
                select sha256, signed_by, signed_by_name, signed_at from answers.sheet_signature
                where sheet_id = :sheet order by id
                """)
                .param("sheet", sheet)
                .query((row, n) -> new Signature(
                        row.getString("sha256"),
                        Objects.requireNonNull(row.getObject("signed_by", UUID.class)),
                        row.getString("signed_by_name"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    private static FrozenSheet sheet(ResultSet row, List<String> forms, List<Signature> signatures)
            throws SQLException {
        return new FrozenSheet(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                row.getInt("plan_year"),
                row.getInt("plan_version"),
                row.getDate("as_of").toLocalDate(),
                row.getString("note"),
                row.getInt("answers"),
                row.getString("sha256"),
                Objects.requireNonNull(row.getObject("made_by", UUID.class)),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                forms,
                signatures);
    }
}
