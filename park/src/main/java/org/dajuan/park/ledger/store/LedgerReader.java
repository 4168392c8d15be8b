package org.dajuan.park.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.dajuan.park.ledger.ChainedFact;
import org.dajuan.park.ledger.DailyRoot;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.MerkleTree.Leaf;
import org.jspecify.annotations.Nullable;

/** Reads the whole ledger as the doctor needs it, in one snapshot; without Spring, for tasks. */
public final class LedgerReader implements AutoCloseable {

    private static final int FETCH = 4000;

    /** One chain and its recorded end. */
    public record Chain(
            UUID id, String name, long seq, @Nullable Hash end) {}

    /** A recorded end that is not what stands there. */
    public record WrongEnd(
            UUID stream,
            long seq,
            Hash sealed,
            @Nullable Hash found,
            @Nullable UUID factId) {}

    /** A row as it stands. */
    public record Link(
            ChainedFact fact,
            long seq,
            LocalDate periodStart,
            LocalDate periodEnd,
            Hash previous,
            Hash hash,
            @Nullable Text text) {}

    /** What lies apart of it. */
    public record Text(
            byte @Nullable [] salt,
            @Nullable String note,
            @Nullable String why,
            boolean erased) {}

    /** Takes rows in order; false ends the reading. */
    @FunctionalInterface
    public interface Taker {
        boolean take(Link link);
    }

    private final Connection connection;

    /**
     * Connects.
     *
     * @param snapshot of another reader, so that both see the same; null for a new one
     */
    public LedgerReader(String url, String user, String password, @Nullable String snapshot) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        this.connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        if (snapshot != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot.replace("'", "") + "'");
            }
        }
    }

    /** A name under which other readers can see just what this one sees. */
    public String snapshot() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            return FactRow.text(row, "pg_export_snapshot");
        }
    }

    /** All chains that have a row, a recorded end, or a leaf of a daily root; the earliest first. */
    public List<Chain> chains() throws SQLException {
        List<Chain> all = new ArrayList<>();
        // A loose index scan: the streams of millions of facts without reading them all.
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        with recursive present (stream) as (
                            (select stream from ledger.fact order by stream limit 1)
                            union all
                            select (select f.stream from ledger.fact f where f.stream > p.stream
                                order by f.stream limit 1) from present p where p.stream is not null),
                        known as (select stream from present where stream is not null
                            union select stream from ledger.seal union select stream from ledger.root_leaf
                            union select id from ledger.stream)
                        select k.stream, coalesce(s.name, k.stream::text) as name, coalesce(e.seq, 0) as seq, e.hash
                        from known k left join ledger.stream s on s.id = k.stream
                            left join lateral (select seq, hash from ledger.seal l where l.stream = k.stream
                                order by seq desc limit 1) e on true
                        order by s.opened_at nulls first, k.stream
                        """)) {
            while (row.next()) {
                byte[] hash = row.getBytes("hash");
                all.add(new Chain(
                        FactRow.present(row, "stream", UUID.class),
                        FactRow.text(row, "name"),
                        row.getLong("seq"),
                        hash == null ? null : Hash.of(hash)));
            }
        }
        return all;
    }

    /** The greatest place in a chain that is taken, 0 for none. */
    public long lastSeq(UUID stream) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select coalesce(max(seq), 0) as seq from ledger.fact where stream = ?")) {
            statement.setObject(1, stream);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong("seq");
            }
        }
    }

    /** The rows of a stretch of a chain, in its order. */
    public void read(UUID stream, long first, long last, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select f.id, f.seq, f.enterprise_id, f.department_id, f.entered_by, f.origin, f.indicator, f.about,
                    f.period, f.period_start, f.period_end, f.state, f.number, f.unit, f.source, f.recorded_at,
                    f.stored_at, f.confidence, f.supersedes, f.attachments, f.payload_hash, f.prev_hash, f.hash,
                    p.fact_id as text_of, p.salt, p.note, p.why, p.erased_at
                from ledger.fact f left join ledger.payload p on f.payload_hash is not null and p.fact_id = f.id
                where f.stream = ? and f.seq between ? and ? order by f.seq
                """)) {
            statement.setFetchSize(FETCH);
            statement.setObject(1, stream);
            statement.setLong(2, first);
            statement.setLong(3, last);
            try (ResultSet row = statement.executeQuery()) {
                boolean going = true;
                while (going && row.next()) {
                    going = taker.take(link(stream, row));
                }
            }
        }
    }

    private static Link link(UUID stream, ResultSet row) throws SQLException {
        byte[] payload = row.getBytes("payload_hash");
        ChainedFact fact = new ChainedFact(
                FactRow.present(row, "id", UUID.class),
                stream,
                row.getObject("enterprise_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getObject("entered_by", UUID.class),
                FactRow.text(row, "origin"),
                FactRow.text(row, "indicator"),
                FactRow.text(row, "about"),
                FactRow.text(row, "period"),
                FactRow.text(row, "state"),
                row.getBigDecimal("number"),
                FactRow.text(row, "unit"),
                FactRow.text(row, "source"),
                micros(row, "recorded_at"),
                micros(row, "stored_at"),
                row.getBigDecimal("confidence"),
                row.getObject("supersedes", UUID.class),
                FactRow.attachments(row),
                payload == null ? null : Hash.of(payload));
        boolean hasText = payload != null && row.getObject("text_of", UUID.class) != null;
        return new Link(
                fact,
                row.getLong("seq"),
                FactRow.present(row, "period_start", LocalDate.class),
                FactRow.present(row, "period_end", LocalDate.class),
                Hash.of(row.getBytes("prev_hash")),
                Hash.of(row.getBytes("hash")),
                hasText
                        ? new Text(
                                row.getBytes("salt"),
                                row.getString("note"),
                                row.getString("why"),
                                row.getTimestamp("erased_at") != null)
                        : null);
    }

    private static long micros(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        if (at == null) {
            throw new SQLException(column + " is null");
        }
        return Math.floorDiv(at.getTime(), 1000L) * 1_000_000L + at.getNanos() / 1000;
    }

    /** Whether a row of this chain has this hash. */
    public boolean contains(UUID stream, Hash hash) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select exists (select from ledger.fact where stream = ? and hash = ?)")) {
            statement.setObject(1, stream);
            statement.setBytes(2, hash.bytes());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Recorded ends within chains where another row stands, or none. */
    public List<WrongEnd> wrongSeals() throws SQLException {
        return wrongEnds("ledger.seal");
    }

    /** Leaves of daily roots where another row stands, or none. */
    public List<WrongEnd> wrongLeaves() throws SQLException {
        return wrongEnds("ledger.root_leaf");
    }

    private List<WrongEnd> wrongEnds(String table) throws SQLException {
        List<WrongEnd> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select e.stream, e.seq, e.hash as sealed, f.hash as found, f.id"
                        + " from " + table + " e left join ledger.fact f on f.stream = e.stream and f.seq = e.seq"
                        + " where f.hash is distinct from e.hash order by e.stream, e.seq limit 100")) {
            while (row.next()) {
                byte[] found = row.getBytes("found");
                all.add(new WrongEnd(
                        FactRow.present(row, "stream", UUID.class),
                        row.getLong("seq"),
                        Hash.of(row.getBytes("sealed")),
                        found == null ? null : Hash.of(found),
                        row.getObject("id", UUID.class)));
            }
        }
        return all;
    }

    /** All daily roots, earliest first. */
    public List<DailyRoot> roots() throws SQLException {
        List<DailyRoot> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select day, streams, facts, previous, root, made_at from ledger.root order by day")) {
            while (row.next()) {
                all.add(RootStore.root(row));
            }
        }
        return all;
    }

    /** The leaves of one day. */
    public List<Leaf> leaves(LocalDate day) throws SQLException {
        List<Leaf> all = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select stream, seq, hash from ledger.root_leaf where day = ?")) {
            statement.setObject(1, day);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new Leaf(
                            FactRow.present(row, "stream", UUID.class),
                            row.getLong("seq"),
                            Hash.of(row.getBytes("hash"))));
                }
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
