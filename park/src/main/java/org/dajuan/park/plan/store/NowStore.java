package org.dajuan.park.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.plan.Held;
import org.dajuan.park.plan.HeldJson;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.park.plan.PromiseStatus;
import org.dajuan.spine.plan.PlanJson;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what stands now: the fold, kept for lists and row security. */
@Repository
public class NowStore {

    private record Stored(Held held, boolean inText, List<String> candidates, String read) {}

    private final JdbcClient sql;

    NowStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void put(List<PromiseNow> promises) {
        List<Map<String, @Nullable Object>> rows =
                promises.stream().map(NowStore::row).toList();
        sql.sql("""
                insert into plan.promise_now (item_id, plan_id, code, place, status, in_force, asked, owner_id, theme,
                    indicator, version, promise, held)
                select item, plan, code, place, status, force, asked, owner, theme, indicator, version, promise, held
                from jsonb_to_recordset(cast(:rows as jsonb)) as x (item uuid, plan uuid, code text, place int,
                    status text, force boolean, asked boolean, owner uuid, theme text, indicator text, version bigint,
                    promise text, held text)
                on conflict (item_id) do update set place = excluded.place, status = excluded.status,
                    in_force = excluded.in_force, asked = excluded.asked, owner_id = excluded.owner_id,
                    theme = excluded.theme, indicator = excluded.indicator, version = excluded.version,
                    promise = excluded.promise, held = excluded.held
                """).param("rows", HeldJson.write(rows)).update();
    }

    /** The same by a caller who may change rows but not make them. */
    public void change(PromiseNow p) {
        int changed = sql.sql("""
                update plan.promise_now set version = :version, promise = :promise, held = :held where item_id = :item
                """)
                .param("version", p.version())
                .param("promise", PlanJson.write(p.promise()))
                .param("held", HeldJson.write(stored(p)))
                .param("item", p.itemId())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Promise " + p.code() + " is not the caller's to change.");
        }
    }

    private static Stored stored(PromiseNow p) {
        return new Stored(p.held(), p.inText(), p.candidates(), PlanJson.write(p.read()));
    }

    private static Map<String, @Nullable Object> row(PromiseNow p) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("item", p.itemId());
        row.put("plan", p.planId());
        row.put("code", p.code());
        row.put("place", p.place());
        row.put("status", p.status().word());
        row.put("force", p.inForce());
        row.put("asked", p.asked());
        row.put("owner", p.held().ownerId());
        row.put("theme", p.promise().theme());
        row.put("indicator", p.promise().indicator());
        row.put("version", p.version());
        row.put("promise", PlanJson.write(p.promise()));
        row.put("held", HeldJson.write(stored(p)));
        return row;
    }

    /** Replaces the enterprises that a promise names. */
    public void name(UUID itemId, List<UUID> enterprises) {
        sql.sql("delete from plan.promise_enterprise where item_id = :item")
                .param("item", itemId)
                .update();
        for (UUID enterprise : enterprises) {
            sql.sql("insert into plan.promise_enterprise (item_id, enterprise_id) values (:item, :enterprise)")
                    .param("item", itemId)
                    .param("enterprise", enterprise)
                    .update();
        }
    }

    private static final String COLUMNS =
            "select item_id, plan_id, code, place, status, asked, version, promise, held from plan.promise_now ";

    /** All that the caller may see, in the order of the text. */
    public List<PromiseNow> list(UUID planId) {
        return sql.sql(COLUMNS + "where plan_id = :plan order by place, code")
                .param("plan", planId)
                .query(NowStore::promise)
                .list();
    }

    /** Which promises of a plan; null does not filter. */
    public record Filter(
            @Nullable String status,
            @Nullable Boolean inForce,
            @Nullable Boolean asked,
            @Nullable Boolean measured,
            @Nullable UUID ownerId,
            @Nullable String theme) {}

    private static final String FILTERED = """
            where plan_id = :plan and (cast(:status as text) is null or status = :status)
                and (cast(:force as boolean) is null or in_force = :force)
                and (cast(:asked as boolean) is null or asked = :asked)
                and (cast(:measured as boolean) is null or (indicator is not null) = :measured)
                and (cast(:owner as uuid) is null or owner_id = :owner)
                and (cast(:theme as text) is null or theme = :theme)
            """;

    /** A stretch of those that match, in the order of the text; null for no end. */
    public List<PromiseNow> list(UUID planId, Filter filter, int offset, @Nullable Integer limit) {
        return filtered(COLUMNS + FILTERED + " order by place, code offset :offset limit :limit", planId, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(NowStore::promise)
                .list();
    }

    /** How many match. */
    public int count(UUID planId, Filter filter) {
        return filtered("select count(*) from plan.promise_now " + FILTERED, planId, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String text, UUID planId, Filter f) {
        return sql.sql(text)
                .param("plan", planId)
                .param("status", f.status())
                .param("force", f.inForce())
                .param("asked", f.asked())
                .param("measured", f.measured())
                .param("owner", f.ownerId())
                .param("theme", f.theme());
    }

    /** Of all years, the promises that name the caller's enterprise. */
    public List<PromiseNow> naming(UUID enterpriseId) {
        return sql.sql(COLUMNS + """
                where item_id in (select item_id from plan.promise_enterprise where enterprise_id = :enterprise)
                order by code limit 1000
                """)
                .param("enterprise", enterpriseId)
                .query(NowStore::promise)
                .list();
    }

    public Optional<PromiseNow> find(UUID planId, String code) {
        return sql.sql(COLUMNS + "where plan_id = :plan and code = :code")
                .param("plan", planId)
                .param("code", code)
                .query(NowStore::promise)
                .optional();
    }

    private static PromiseNow promise(ResultSet row, int number) throws SQLException {
        Promise promise = PlanJson.readPromise(row.getString("promise"));
        Stored stored = HeldJson.read(row.getString("held"), Stored.class);
        return new PromiseNow(
                Objects.requireNonNull(row.getObject("item_id", UUID.class)),
                Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                row.getString("code"),
                row.getInt("place"),
                PromiseStatus.valueOf(row.getString("status").toUpperCase(java.util.Locale.ROOT)),
                stored.inText(),
                row.getBoolean("asked"),
                row.getLong("version"),
                PlanJson.readPromise(stored.read()),
                promise,
                stored.held(),
                stored.candidates());
    }
}
