package org.dajuan.park.ledger.store;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.dajuan.park.platform.ServiceRole;
import org.dajuan.spine.facts.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of facts for those who compute for everybody. */
@Repository
public class ServiceFactStore {

    private static final int FETCH = 5000;
    private static final String FACTS = "select " + FactRow.FACT_COLUMNS
            + " from ledger.fact f left join ledger.payload p on f.payload_hash is not null and p.fact_id = f.id";

    private final JdbcClient sql;

    ServiceFactStore(@ServiceRole JdbcClient sql) {
        this.sql = sql;
    }

    /** All facts of these indicators that had been said before a moment, superseded ones too, in order of id. */
    public void each(Collection<String> indicators, Instant recordedBefore, Consumer<Fact> taker) {
        FactRow reader = new FactRow();
        sql.sql(
                        FACTS
                                + " where f.indicator = any (cast(:indicators as text[])) and f.recorded_at < :before order by f.id")
                .withFetchSize(FETCH)
                .param("indicators", indicators.toArray(String[]::new))
                .param("before", Timestamp.from(recordedBefore))
                .query((ResultSet row) -> taker.accept(reader.fact(row)));
    }

    /** The facts in a stretch of one chain, in its order. */
    public void each(UUID stream, long first, long last, Consumer<Fact> taker) {
        FactRow reader = new FactRow();
        sql.sql(FACTS + " where f.stream = :stream and f.seq between :first and :last order by f.seq")
                .withFetchSize(FETCH)
                .param("stream", stream)
                .param("first", first)
                .param("last", last)
                .query((ResultSet row) -> taker.accept(reader.fact(row)));
    }
}
