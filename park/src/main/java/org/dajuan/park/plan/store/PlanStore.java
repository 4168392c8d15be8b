package org.dajuan.park.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.plan.Change;
import org.dajuan.park.plan.Decision;
import org.dajuan.park.plan.DecisionKind;
import org.dajuan.park.plan.HeldJson;
import org.dajuan.park.plan.PlanHead;
import org.dajuan.park.plan.Reading;
import org.dajuan.park.plan.Revision;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.spine.plan.PlanJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of plans, their texts, items, readings and decisions. */
@Repository
public class PlanStore {

    /** An item of a plan. */
    public record Item(UUID id, String code, @Nullable UUID parentId) {}

    /** A stored text. */
    public record Text(String hash, String name, String format, String body) {}

    private final JdbcClient sql;

    PlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void addText(Text text, List<String> notes, @Nullable UUID by, Instant at) {
        sql.sql("""
                insert into plan.report_text (hash, name, format, body, notes, added_by, added_at)
                values (:hash, :name, :format, :body,
                    (select coalesce(array_agg(x), '{}') from jsonb_array_elements_text(cast(:notes as jsonb)) x), :by, :at)
                on conflict (hash) do nothing
                """)
                .param("hash", text.hash())
                .param("name", text.name())
                .param("format", text.format())
                .param("body", text.body())
                .param("notes", HeldJson.write(notes))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    public Optional<Text> findText(String hash) {
        return sql.sql("select hash, name, format, body from plan.report_text where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new Text(
                        row.getString("hash"), row.getString("name"), row.getString("format"), row.getString("body")))
                .optional();
    }

    /** False where the year has a plan already. */
    public boolean addPlan(UUID id, int planYear, Instant at) {
        return sql.sql("""
                insert into plan.plan (id, plan_year, version, made_at, changed_at) values (:id, :year, 0, :at, :at)
                on conflict (plan_year) do nothing
                """)
                        .param("id", id)
                        .param("year", planYear)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The next version of a plan. Whoever asks first holds the plan until the transaction ends, so versions have no gaps and no twins. */
    public long nextVersion(UUID planId, Instant at) {
        return sql.sql("update plan.plan set version = version + 1, changed_at = :at where id = :id returning version")
                .param("at", Timestamp.from(at))
                .param("id", planId)
                .query(Long.class)
                .single();
    }

    private static final String HEADS = """
            select p.id, p.plan_year, p.version, p.made_at, p.changed_at, r.number, r.report_year, r.report_hash, t.name
            from plan.plan p
            join plan.revision r on r.plan_id = p.id
                and r.number = (select max(number) from plan.revision where plan_id = p.id)
            join plan.report_text t on t.hash = r.report_hash
            """;

    public Optional<PlanHead> findHead(int planYear) {
        return sql.sql(HEADS + " where p.plan_year = :year")
                .param("year", planYear)
                .query(PlanStore::head)
                .optional();
    }

    /** Newest year first. */
    public List<PlanHead> heads() {
        return sql.sql(HEADS + " order by p.plan_year desc")
                .query(PlanStore::head)
                .list();
    }

    private static PlanHead head(ResultSet row, int number) throws SQLException {
        return new PlanHead(
                id(row, "id"),
                row.getInt("plan_year"),
                row.getInt("report_year"),
                row.getLong("version"),
                row.getInt("number"),
                row.getString("report_hash"),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    public void addRevision(Revision r, String compiled) {
        sql.sql("""
                insert into plan.revision (id, plan_id, number, plan_version, report_year, report_hash, compiled, reason,
                    added_by, added_by_name, added_at)
                values (:id, :plan, :number, :version, :year, :hash, :compiled, :reason, :by, :byName, :at)
                """)
                .param("id", r.id())
                .param("plan", r.planId())
                .param("number", r.number())
                .param("version", r.planVersion())
                .param("year", r.reportYear())
                .param("hash", r.reportHash())
                .param("compiled", compiled)
                .param("reason", r.reason())
                .param("by", r.by())
                .param("byName", r.byName())
                .param("at", Timestamp.from(r.at()))
                .update();
    }

    public Optional<UUID> findPlanId(int planYear) {
        return sql.sql("select id from plan.plan where plan_year = :year")
                .param("year", planYear)
                .query(UUID.class)
                .optional();
    }

    /** The same as {@link #revisions}, and nobody else changes the plan until this transaction ends. */
    public List<Revision> lockedRevisions(UUID planId) {
        sql.sql("select version from plan.plan where id = :id for update")
                .param("id", planId)
                .query(Long.class)
                .single();
        return revisions(planId);
    }

    public List<Revision> revisions(UUID planId) {
        return sql.sql("""
                select id, plan_id, number, plan_version, report_year, report_hash, reason, added_by, added_by_name, added_at
                from plan.revision where plan_id = :plan order by number
                """)
                .param("plan", planId)
                .query((row, n) -> new Revision(
                        id(row, "id"),
                        id(row, "plan_id"),
                        row.getInt("number"),
                        row.getLong("plan_version"),
                        row.getInt("report_year"),
                        row.getString("report_hash"),
                        row.getString("reason"),
                        row.getObject("added_by", UUID.class),
                        row.getString("added_by_name"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** The plan as the compiler read it from a revision's text, as {@code plan.v1}. */
    public String compiled(UUID revisionId) {
        return sql.sql("select compiled from plan.revision where id = :id")
                .param("id", revisionId)
                .query(String.class)
                .single();
    }

    public void addItems(UUID planId, List<Item> items) {
        sql.sql("""
                insert into plan.item (id, plan_id, code, parent_id)
                select x.id, :plan, x.code, x."parentId"
                from jsonb_to_recordset(cast(:rows as jsonb)) as x (id uuid, code text, "parentId" uuid)
                """).param("plan", planId).param("rows", HeldJson.write(items)).update();
    }

    public List<Item> items(UUID planId) {
        return sql.sql("select id, code, parent_id from plan.item where plan_id = :plan")
                .param("plan", planId)
                .query((row, n) ->
                        new Item(id(row, "id"), row.getString("code"), row.getObject("parent_id", UUID.class)))
                .list();
    }

    public void addReadings(UUID planId, UUID revisionId, List<Reading> readings) {
        List<Map<String, @Nullable Object>> rows = readings.stream()
                .map(r -> {
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("id", Ids.next());
                    row.put("item", r.itemId());
                    row.put("version", r.planVersion());
                    row.put("place", r.place());
                    row.put("outcome", r.outcome().word());
                    row.put("promise", PlanJson.write(r.promise()));
                    row.put("owner", r.proposedOwner());
                    row.put("candidates", String.join(" ", r.candidates()));
                    return row;
                })
                .toList();
        sql.sql("""
                insert into plan.reading (id, plan_id, revision_id, item_id, plan_version, place, outcome, promise,
                    proposed_owner, candidates)
                select x.id, :plan, :revision, x.item, x.version, x.place, x.outcome, x.promise, x.owner,
                    coalesce(string_to_array(nullif(x.candidates, ''), ' '), '{}')
                from jsonb_to_recordset(cast(:rows as jsonb)) as x (id uuid, item uuid, version bigint, place int,
                    outcome text, promise text, owner uuid, candidates text)
                """)
                .param("plan", planId)
                .param("revision", revisionId)
                .param("rows", HeldJson.write(rows))
                .update();
    }

    /** All readings of a plan, or of one item, up to a version, in order of versions. */
    public List<Reading> readings(UUID planId, @Nullable UUID itemId, long upTo) {
        return sql.sql("""
                select item_id, plan_version, place, outcome, promise, proposed_owner, candidates from plan.reading
                where plan_id = :plan and plan_version <= :upTo and (cast(:item as uuid) is null or item_id = :item)
                order by plan_version
                """)
                .param("plan", planId)
                .param("item", itemId)
                .param("upTo", upTo)
                .query((row, n) -> new Reading(
                        id(row, "item_id"),
                        row.getLong("plan_version"),
                        row.getInt("place"),
                        Reading.Outcome.of(row.getString("outcome")),
                        PlanJson.readPromise(row.getString("promise")),
                        row.getObject("proposed_owner", UUID.class),
                        Arrays.asList((String[]) row.getArray("candidates").getArray())))
                .list();
    }

    public void addDecision(UUID planId, Decision d) {
        sql.sql("""
                insert into plan.decision (id, plan_id, item_id, number, plan_version, action, changes, reason, made_by,
                    made_by_name, made_at)
                values (:id, :plan, :item, :number, :version, :action, :changes, :reason, :by, :byName, :at)
                """)
                .param("id", d.id())
                .param("plan", planId)
                .param("item", d.itemId())
                .param("number", d.number())
                .param("version", d.planVersion())
                .param("action", d.kind().word())
                .param("changes", HeldJson.write(d.changes()))
                .param("reason", d.reason())
                .param("by", d.by())
                .param("byName", d.byName())
                .param("at", Timestamp.from(d.at()))
                .update();
    }

    private static final String DECISIONS = """
            select d.id, d.item_id, i.code, d.number, d.plan_version, d.action, d.changes, d.reason, d.made_by,
                d.made_by_name, d.made_at
            from plan.decision d join plan.item i on i.id = d.item_id
            """;

    /** All decisions of a plan, or about one item, up to a version, in order of their numbers. */
    public List<Decision> decisions(UUID planId, @Nullable UUID itemId, long upTo) {
        return sql.sql(DECISIONS + """
                where d.plan_id = :plan and d.plan_version <= :upTo and (cast(:item as uuid) is null or d.item_id = :item)
                order by d.number
                """)
                .param("plan", planId)
                .param("item", itemId)
                .param("upTo", upTo)
                .query(PlanStore::decision)
                .list();
    }

    /** The history of a plan, in order of time. */
    public List<Decision> history(UUID planId, PageQuery page) {
        return sql.sql(DECISIONS + """
                where d.plan_id = :plan and (cast(:after as uuid) is null or d.id > :after) order by d.id limit :limit
                """)
                .param("plan", planId)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query(PlanStore::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                id(row, "id"),
                id(row, "item_id"),
                row.getString("code"),
                row.getInt("number"),
                row.getLong("plan_version"),
                DecisionKind.of(row.getString("action")),
                Arrays.asList(HeldJson.read(row.getString("changes"), Change[].class)),
                row.getString("reason"),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant());
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
