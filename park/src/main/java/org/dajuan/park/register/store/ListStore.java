package org.dajuan.park.register.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.register.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of lists, counts and searches; always under the caller's policies. */
@Repository
public class ListStore {

    /**
     * Which rows.
     *
     * @param conditions text, already made of known columns and named parameters
     * @param sort a known column
     * @param cast the type of that column
     * @param common whether they are too many to be counted
     * @param after the sorted value behind which to go on, null on the first page
     */
    public record Rows(
            String register,
            List<String> conditions,
            Map<String, Object> parameters,
            String sort,
            String cast,
            boolean descending,
            @Nullable Object after,
            @Nullable UUID afterId,
            boolean common,
            int limit) {}

    /** A row and the value it is sorted by. */
    public record Row(StoredRecord record, String sorted) {}

    /** How many rows match, and sums of some columns over them. */
    public record Totals(long count, boolean more, Map<String, java.math.BigDecimal> sums) {}

    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient sql;

    ListStore(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Row> list(Rows rows) {
        String sign = rows.descending() ? "<" : ">";
        String order = rows.descending() ? " desc" : "";
        boolean byId = rows.sort().equals("id");
        StringBuilder text = new StringBuilder("select ").append(RecordStore.COLUMNS);
        text.append(", r.").append(rows.sort()).append("::text as sorted from register.record r where ");
        text.append(where(rows));
        if (rows.afterId() != null) {
            text.append(
                    byId
                            ? " and r.id " + sign + " :afterId"
                            : " and (r." + rows.sort() + ", r.id) " + sign + " (cast(:after as " + rows.cast()
                                    + "), :afterId)");
        }
        text.append(" order by ");
        if (!byId) {
            text.append("r.").append(rows.sort()).append(order).append(", ");
        }
        text.append("r.id").append(order).append(" limit :limit");
        JdbcClient.StatementSpec statement =
                parameters(sql.sql(text.toString()), rows).param("limit", rows.limit());
        if (rows.afterId() != null) {
            statement.param("afterId", rows.afterId());
            if (!byId) {
                statement.param("after", rows.after());
            }
        }
        return statement
                .query((row, n) -> new Row(RecordStore.stored(row), RecordStore.text(row, "sorted")))
                .list();
    }

    /** The count up to ten thousand, and the sums of some columns of bigint over those. */
    public Totals totals(Rows rows, List<String> summed) {
        StringBuilder text = new StringBuilder("select count(*) as n");
        for (String s : summed) {
            text.append(", sum(")
                    .append(s)
                    .append(") filter (where ")
                    .append(s)
                    .append(" > ")
                    .append(Long.MIN_VALUE + 1)
                    .append(") as ")
                    .append(s);
        }
        text.append(" from (select r.id");
        summed.forEach(s -> text.append(", r.").append(s));
        text.append(" from register.record r where ")
                .append(where(rows))
                .append(" limit ")
                .append(MOST_COUNTED + 1);
        text.append(") x");
        return parameters(sql.sql(text.toString()), rows)
                .query((row, n) -> {
                    Map<String, java.math.BigDecimal> sums = new LinkedHashMap<>();
                    for (String s : summed) {
                        java.math.BigDecimal sum = row.getBigDecimal(s);
                        if (sum != null) {
                            sums.put(s, sum);
                        }
                    }
                    long count = row.getLong("n");
                    return new Totals(Math.min(count, MOST_COUNTED), count > MOST_COUNTED, sums);
                })
                .single();
    }

    private static String where(Rows rows) {
        List<String> all = new ArrayList<>(List.of("r.register = :register", "not r.undone"));
        all.addAll(rows.conditions());
        return String.join(" and ", all);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Rows rows) {
        statement.param("register", rows.register());
        rows.parameters().forEach((name, value) -> statement.param(name, RecordStore.jdbc(value)));
        return statement;
    }

    /** How registers stand, of what the caller sees. */
    public List<CountedStore.Health> health(Instant now) {
        return sql.sql("""
                select register, count(*) as n, count(*) filter (where not ended) as open,
                    count(*) filter (where not ended and due_at <= :now) as overdue
                from register.record where not undone group by register
                """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new CountedStore.Health(
                        RecordStore.text(row, "register"),
                        row.getLong("n"),
                        row.getLong("open"),
                        row.getLong("overdue")))
                .list();
    }

    /** What waits for somebody: assigned to him, to be signed by him, or his to do and running out; the most pressing first. */
    public List<StoredRecord> work(
            UUID user,
            List<String> roles,
            @Nullable UUID department,
            @Nullable UUID enterprise,
            @Nullable Instant afterDue,
            @Nullable UUID afterId,
            int limit) {
        return sql.sql("""
                select %s from register.record r
                where not r.ended and not r.undone and (r.assignee_id = :user or exists (
                    select from register.todo t where t.record_id = r.id and t.role = any (cast(:roles as text[]))
                        and (t.department_id is null or t.department_id = cast(:department as uuid))
                        and (t.enterprise_id is null or t.enterprise_id = cast(:enterprise as uuid))
                        and (t.person_id is null or t.person_id = :user)))
                    and (cast(:afterId as uuid) is null or (r.due_at, r.id) > (coalesce(cast(:afterDue as timestamptz), 'infinity'), :afterId))
                order by r.due_at, r.id limit :limit
                """.formatted(RecordStore.COLUMNS))
                .param("user", user)
                .param("roles", roles.toArray(String[]::new))
                .param("department", department)
                .param("enterprise", enterprise)
                .param("afterDue", afterDue == null ? null : Timestamp.from(afterDue))
                .param("afterId", afterId)
                .param("limit", limit)
                .query((row, n) -> RecordStore.stored(row))
                .list();
    }
}
