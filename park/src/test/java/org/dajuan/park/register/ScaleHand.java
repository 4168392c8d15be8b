package org.dajuan.park.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a programmer would write by hand for checks alone: the yardstick, with the server's own pool, transactions and role. */
final class ScaleHand {

    private static final int CHUNK = 1_000;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ScaleHand(ParkUnderTest park) {
        this.sql = park.bean("policyJdbcClient", JdbcClient.class);
        this.transaction = new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(s -> work.get()));
    }

    /** A page of fifty and the count up to ten thousand, as the server gives them. */
    int list(boolean filtered) {
        String where = " from scale.hand where " + (filtered ? "state = 'open' and kind = 'B'" : "true");
        return in(() -> {
            sql.sql("select count(*), sum(amount) from (select amount" + where + " limit 10001) x")
                    .query((row, n) -> row.getLong(1))
                    .single();
            return sql.sql("select *" + where + " order by seen_on desc, id desc limit 51")
                    .query()
                    .listOfRows()
                    .size();
        });
    }

    List<UUID> open(int many) {
        return in(() -> sql.sql("select id from scale.hand where state = 'open' order by id limit :many")
                .param("many", many)
                .query(UUID.class)
                .list());
    }

    /** Checks that it is open, ends it, notes it, and counts it; the row is held meanwhile. */
    int finish(UUID id, UUID person) {
        return in(() -> {
            Map<String, @Nullable Object> row = sql.sql(
                            "select state, version, amount from scale.hand where id = :id for update")
                    .param("id", id)
                    .query()
                    .singleRow();
            if (!"open".equals(row.get("state"))) {
                throw new IllegalStateException("not open");
            }
            Timestamp now = Timestamp.from(Instant.now());
            sql.sql(
                            "update scale.hand set state = 'done', ended = true, changed_at = :now, version = version + 1 where id = :id")
                    .param("now", now)
                    .param("id", id)
                    .update();
            sql.sql("""
                    insert into scale.hand_log (hand_id, seq, at, person, action, from_state, to_state, note)
                    select :id, coalesce(max(seq), 0) + 1, :now, :person, 'finish', 'open', 'done', '' from scale.hand_log where hand_id = :id
                    """)
                    .param("id", id)
                    .param("now", now)
                    .param("person", person)
                    .update();
            return sql.sql("""
                    insert into scale.hand_month as m values ('finish', date_trunc('month', now())::date, 1, :amount)
                    on conflict (action, month) do update set counted = m.counted + 1, total = m.total + excluded.total
                    """).param("amount", row.get("amount")).update();
        });
    }

    int indicator() {
        return in(() -> sql.sql("select action, sum(counted), sum(total) from scale.hand_month"
                        + " where month >= date_trunc('year', now()) group by action")
                .query()
                .listOfRows()
                .size());
    }

    /** Warns of what runs out; how many. */
    int scan() {
        return CurrentCaller.as(
                Caller.system("scale"), () -> in(() -> sql.sql("""
                with due as (update scale.hand set warned = true where not ended and not warned and warn_at <= now() returning id)
                insert into scale.hand_notice select id, r, now() from due, unnest(array ['inspector', 'enterprise', 'leader', 'leader']) r
                """).update() / 4));
    }

    int recompute() {
        return in(() -> {
            sql.sql("delete from scale.hand_month where action = 'weigh'").update();
            return sql.sql("""
                    insert into scale.hand_month
                    select 'weigh', date_trunc('month', l.at)::date, count(*), sum(h.amount)
                    from scale.hand_log l join scale.hand h on h.id = l.hand_id where l.action = 'weigh' group by 2
                    """).update();
        });
    }

    /** Reads a table, checks each row, and adds a thousand rows at a time with their first entries. */
    int load(Path csv, UUID person) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(csv)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",");
                java.time.LocalDate.parse(cells[2]);
                if (cells.length != 4
                        || cells[0].isBlank()
                        || !List.of("甲", "乙", "丙").contains(cells[1])) {
                    throw new IOException(line);
                }
                rows.add(cells);
            }
        }
        return in(() -> {
            for (int from = 0; from < rows.size(); from += CHUNK) {
                List<String[]> some = rows.subList(from, Math.min(rows.size(), from + CHUNK));
                String[] ids = some.stream().map(r -> Ids.next().toString()).toArray(String[]::new);
                sql.sql("""
                        insert into scale.hand (id, number, place, kind, seen_on, amount, state, ended, warn_at, due_at,
                            made_by, made_at, changed_at)
                        select id, 'SC-' || id, place, kind, seen_on, (amount * 1000000)::bigint, 'open', false,
                            now() + interval '35 days', now() + interval '42 days', :person, now(), now()
                        from unnest(cast(:ids as uuid[]), cast(:places as text[]), cast(:kinds as text[]),
                            cast(:days as date[]), cast(:amounts as numeric[])) x (id, place, kind, seen_on, amount)
                        """)
                        .param("ids", ids)
                        .param("places", column(some, 0))
                        .param("kinds", column(some, 1))
                        .param("days", column(some, 2))
                        .param("amounts", column(some, 3))
                        .param("person", person)
                        .update();
                sql.sql("insert into scale.hand_log select id, 1, now(), :person, 'create', '', 'open', ''"
                                + " from unnest(cast(:ids as uuid[])) id")
                        .param("ids", ids)
                        .param("person", person)
                        .update();
            }
            return rows.size();
        });
    }

    private static String[] column(List<String[]> rows, int cell) {
        return rows.stream().map(r -> r[cell]).toArray(String[]::new);
    }
}
