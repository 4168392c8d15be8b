package org.dajuan.park.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.ledger.DailyRoot;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.MerkleTree.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the daily roots. */
@Repository
public class RootStore {

    private static final String ROOT = "select day, streams, facts, previous, root, made_at from ledger.root";

    private final JdbcClient sql;

    RootStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<DailyRoot> findLast() {
        return sql.sql(ROOT + " order by day desc limit 1")
                .query((row, number) -> root(row))
                .optional();
    }

    public Optional<DailyRoot> find(LocalDate day) {
        return sql.sql(ROOT + " where day = :day")
                .param("day", day)
                .query((row, number) -> root(row))
                .optional();
    }

    /** Latest first, days before {@code before}. */
    public List<DailyRoot> list(@Nullable LocalDate before, int limit) {
        return sql.sql(ROOT + " where cast(:before as date) is null or day < :before order by day desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> root(row))
                .list();
    }

    /** When the first write was sealed. */
    public Optional<Instant> findFirstSeal() {
        return sql.sql("select at from ledger.seal order by at limit 1")
                .query((row, number) -> FactRow.instant(row, "at"))
                .optional();
    }

    /** Keeps the ends that moved since the root before, as they stood when the day ended. */
    public void addLeaves(LocalDate day, Instant dayEnd) {
        sql.sql("""
                insert into ledger.root_leaf (day, stream, seq, hash)
                select :day, s.stream, s.seq, s.hash
                from (select distinct on (stream) stream, seq, hash from ledger.seal where at < :end
                        order by stream, seq desc) s
                    left join lateral (select l.seq from ledger.root_leaf l where l.stream = s.stream
                        order by l.seq desc limit 1) before on true
                where before.seq is null or s.seq > before.seq
                """).param("day", day).param("end", Timestamp.from(dayEnd)).update();
    }

    /** The chains' ends as of the latest root's leaves. */
    public List<Leaf> listEnds() {
        return sql.sql("select distinct on (stream) stream, seq, hash from ledger.root_leaf order by stream, seq desc")
                .query((row, number) -> new Leaf(
                        FactRow.present(row, "stream", UUID.class), row.getLong("seq"), Hash.of(row.getBytes("hash"))))
                .list();
    }

    public void add(DailyRoot root) {
        sql.sql("""
                insert into ledger.root (day, streams, facts, previous, root, made_at)
                values (:day, :streams, :facts, :previous, :root, :at)
                """)
                .param("day", root.day())
                .param("streams", root.streams())
                .param("facts", root.facts())
                .param("previous", root.previous().bytes())
                .param("root", root.root().bytes())
                .param("at", Timestamp.from(root.madeAt()))
                .update();
    }

    static DailyRoot root(ResultSet row) throws SQLException {
        return new DailyRoot(
                FactRow.present(row, "day", LocalDate.class),
                row.getLong("streams"),
                row.getLong("facts"),
                Hash.of(row.getBytes("previous")),
                Hash.of(row.getBytes("root")),
                FactRow.instant(row, "made_at"));
    }
}
