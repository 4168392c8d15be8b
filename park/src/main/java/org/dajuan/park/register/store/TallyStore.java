package org.dajuan.park.register.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the sums of indicators. */
@Repository
public class TallyStore {

    private final JdbcClient sql;

    TallyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes all sums anew from what was found; how many differed. */
    public long recount() {
        return sql.sql("select register.recount()").query(Long.class).single();
    }
}
