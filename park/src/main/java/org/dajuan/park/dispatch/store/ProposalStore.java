package org.dajuan.park.dispatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.dispatch.AnswerProposal;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.spine.json.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of proposals. */
@Repository
public class ProposalStore {
    private static final String COLUMNS = """
            select id, plan_year, promise_code, verdict, light, title, words, reason_zh, reason_en, owner_id, due_on, made_at,
                state, closed_by_name, closed_at, why, order_number, version
            from dispatch.answer_proposal
            """;

    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds each unless one is open for the promise, or an order about it is not done; many in one statement. */
    public void propose(List<AnswerProposal> some) {
        String rows = JsonText.object(out -> out.list("proposals", some, (o, p) -> {
            o.field("id", p.id().toString());
            o.field("year", p.planYear());
            o.field("code", p.promiseCode());
            o.field("verdict", p.verdict());
            o.field("light", p.light());
            o.field("title", p.title());
            o.field("words", p.words());
            o.field("zh", p.reasonZh());
            o.field("en", p.reasonEn());
            o.field("owner", p.ownerId() == null ? null : p.ownerId().toString());
            o.field("due", p.dueOn().toString());
            o.field("at", p.madeAt().toString());
        }));
        sql.sql("""
                insert into dispatch.answer_proposal (id, plan_year, promise_code, verdict, light, title, words, reason_zh,
                    reason_en, owner_id, due_on, made_at, state, version)
                select x.id, x.year, x.code, x.verdict, x.light, x.title, x.words, x.zh, x.en, x.owner, x.due, x.at, 'open', 1
                from jsonb_to_recordset(cast(:rows as jsonb) -> 'proposals') as x (id uuid, year int, code text,
                    verdict text, light text, title text, words text, zh text, en text, owner uuid, due date, at timestamptz)
                where not exists (select from dispatch.work_order o
                    where o.plan_year = x.year and o.promise_code = x.code and not o.done)
                on conflict (plan_year, promise_code) where state = 'open' do nothing
                """).param("rows", rows).update();
    }

    public Optional<AnswerProposal> find(UUID id) {
        return sql.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(ProposalStore::proposal)
                .optional();
    }

    /** Newest first, one more than the page holds. */
    public List<AnswerProposal> list(@Nullable String state, PageQuery page) {
        return sql.sql(COLUMNS + """
                 where (cast(:state as text) is null or state = :state)
                    and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit
                """)
                .param("state", state)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query(ProposalStore::proposal)
                .list();
    }

    /** Closes an open one; false when it was closed at the same moment. */
    public boolean close(
            AnswerProposal p,
            String state,
            @Nullable String why,
            @Nullable String orderNumber,
            Caller caller,
            Instant at) {
        return sql.sql("""
                update dispatch.answer_proposal set state = :state, why = :why, order_number = :number, closed_by = :by,
                    closed_by_name = :byName, closed_at = :at, version = version + 1
                where id = :id and version = :version and state = 'open'
                """)
                        .param("state", state)
                        .param("why", why)
                        .param("number", orderNumber)
                        .param("by", caller.user())
                        .param("byName", caller.name())
                        .param("at", Timestamp.from(at))
                        .param("id", p.id())
                        .param("version", p.version())
                        .update()
                == 1;
    }

    private static AnswerProposal proposal(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new AnswerProposal(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("plan_year"),
                row.getString("promise_code"),
                row.getString("verdict"),
                row.getString("light"),
                row.getString("title"),
                row.getString("words"),
                row.getString("reason_zh"),
                row.getString("reason_en"),
                row.getObject("owner_id", UUID.class),
                row.getDate("due_on").toLocalDate(),
                row.getTimestamp("made_at").toInstant(),
                row.getString("state"),
                row.getString("closed_by_name"),
                closed == null ? null : closed.toInstant(),
                row.getString("why"),
                row.getString("order_number"),
                row.getLong("version"));
    }
}
