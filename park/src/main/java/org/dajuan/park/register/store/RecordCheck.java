package org.dajuan.park.register.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dajuan.park.platform.StartRefusal;

/** Recomputes every record's chain and every daily root in one snapshot, in the database itself, as one who may read everything. */
public final class RecordCheck {

    /** What does not agree; {@code seq} 0 where no entry is meant. */
    public record Finding(String kind, String about, int seq, String detail) {}

    /** What was looked at and what was wrong, the first broken link of each record. */
    public record Health(long records, long entries, long roots, double seconds, List<Finding> findings) {}

    private static final int MOST_TOLD = 100;

    /** Every entry is held against its predecessor, its own columns and its payload. */
    private static final String LINKS = """
            with link as (
                select e.record_id, e.seq, e.prev_hash is distinct from case when e.seq = 1 then
                        sha256(convert_to('dajuan-record.v1', 'UTF8') || uuid_send(e.record_id)) else p.hash end as torn,
                    p.hash is null and e.seq > 1 as missing,
                    e.hash is distinct from sha256(convert_to('dajuan-record.v1', 'UTF8') || e.prev_hash
                        || uuid_send(e.record_id) || t.parts || e.payload_hash) as changed,
                    y.record_id is null or y.erased_at is null
                        and e.payload_hash is distinct from sha256(y.salt || convert_to(y.body, 'UTF8')) as payload
                from register.entry e
                left join register.entry p on p.record_id = e.record_id and p.seq = e.seq - 1
                left join register.payload y on y.record_id = e.record_id and y.seq = e.seq
                cross join lateral (select string_agg(int4send(octet_length(b)) || b, ''::bytea order by n) as parts
                    from unnest(array[e.seq::text, (extract(epoch from e.at) * 1000000)::bigint::text,
                        (extract(epoch from e.stored_at) * 1000000)::bigint::text, coalesce(e.person::text, ''),
                        e.version::text, e.kind, e.subject, e.command, e.from_state, e.to_state]) with ordinality x (s, n),
                        lateral (select convert_to(x.s, 'UTF8') as b) z) t
            ), broken as (
                select distinct on (record_id) record_id, seq, case when missing then 'missing-entry' when torn then
                    'torn-link' when changed then 'changed-entry' else 'changed-payload' end as kind
                from link where torn or changed or payload order by record_id, seq
            )
            select b.kind, coalesce(r.number, b.record_id::text) as about, b.seq from broken b
            left join register.record r on r.id = b.record_id order by about limit %d
            """.formatted(MOST_TOLD);

    private static final String ENDS = """
            select case when r.id is null then 'missing-record' when l.record_id is null then 'missing-log'
                else 'wrong-end' end as kind,
                coalesce(r.number, l.record_id::text) as about, coalesce(l.seq, 0) as seq
            from register.record r full join (select distinct on (record_id) record_id, seq, hash, to_state
                from register.entry order by record_id, seq desc) l on l.record_id = r.id
            where r.id is null or l.record_id is null or (r.seq, r.hash, r.state) is distinct from (l.seq, l.hash, l.to_state)
            order by about limit %d
            """.formatted(MOST_TOLD);

    private static final String ROOTS = """
            select 'root-mismatch' as kind, r.day::text as about, 0 as seq, d.entries as found, r.entries as expected
            from (select *, coalesce(lag(root) over (order by day), ''::bytea) as before from register.root) r
            cross join lateral register.day_digest(r.first_at, r.end_at) d
            where r.previous <> r.before or r.entries <> d.entries
                or r.root <> register.day_root(r.day, r.previous, d.entries, d.digest)
            order by r.day limit %d
            """.formatted(MOST_TOLD);

    private RecordCheck() {}

    /** Examines the records' logs of a database; throws StartRefusal where they cannot be read. */
    public static Health examine(String url, String user, String password) {
        long begin = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Finding> findings = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery(LINKS)) {
                while (rows.next()) {
                    findings.add(finding(rows, "is the first broken link of the record's log"));
                }
            }
            try (ResultSet rows = sql.executeQuery(ENDS)) {
                while (rows.next()) {
                    findings.add(finding(rows, "the record does not stand where its log ends"));
                }
            }
            try (ResultSet rows = sql.executeQuery(ROOTS)) {
                while (rows.next()) {
                    findings.add(finding(
                            rows,
                            "the day holds " + rows.getLong("found") + " entries, its root was made over "
                                    + rows.getLong("expected")));
                }
            }
            return new Health(
                    count(sql, "register.record"),
                    count(sql, "register.entry"),
                    count(sql, "register.root"),
                    (System.nanoTime() - begin) / 1e9,
                    findings);
        } catch (SQLException e) {
            throw new StartRefusal(
                    "The records in " + url + " cannot be read as " + user + ": " + e.getMessage(),
                    "Check that the database answers and was migrated by this version of the server.",
                    e);
        }
    }

    private static Finding finding(ResultSet rows, String detail) throws SQLException {
        return new Finding(
                Objects.requireNonNull(rows.getString("kind")),
                Objects.requireNonNull(rows.getString("about")),
                rows.getInt("seq"),
                detail);
    }

    private static long count(Statement sql, String table) throws SQLException {
        try (ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
