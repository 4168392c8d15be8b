package org.dajuan.park.ledger.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the chains' ends. */
@Repository
public class ChainStore {

    /** The end of a chain: the last fact's place and hash; 0 and the genesis where it is new. */
    public record End(long seq, Hash hash) {}

    private final JdbcClient sql;

    ChainStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the chain for this transaction, waiting for whoever writes to it now, and tells its end. */
    public End open(Stream stream) {
        return sql.sql("select seq, hash from ledger.open_stream(:id, :name, cast(:owner as uuid))")
                .param("id", stream.id())
                .param("name", stream.name())
                .param("owner", stream.enterpriseId())
                .query((row, number) -> new End(row.getLong("seq"), Hash.of(row.getBytes("hash"))))
                .single();
    }

    /** Seals the chain's new end. */
    public void close(UUID stream, End end, Instant at) {
        sql.sql("select ledger.close_stream(:id, :seq, :hash, :at)")
                .param("id", stream)
                .param("seq", end.seq())
                .param("hash", end.hash().bytes())
                .param("at", Timestamp.from(at))
                .query((row, number) -> true)
                .list();
    }
}
