package org.dajuan.park.indicators.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of recorded definitions. */
@Repository
public class DefinitionStore {

    private final JdbcClient sql;

    DefinitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a state of the definitions; one that is kept already stays as it is. */
    public void add(String hash, int ids, String yaml, Instant now) {
        sql.sql("""
                insert into indicators.definition (hash, ids, yaml, first_seen)
                values (:hash, :ids, :yaml, :now) on conflict do nothing
                """)
                .param("hash", hash)
                .param("ids", ids)
                .param("yaml", yaml)
                .param("now", Timestamp.from(now))
                .update();
    }
}
