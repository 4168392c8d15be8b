package org.dajuan.park.platform.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database the shortest question there is. */
@Repository
public class DatabasePulse {

    private final JdbcClient sql;

    DatabasePulse(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true, timeout = 3)
    public boolean beats() {
        return sql.sql("select 1").query(Integer.class).single() == 1;
    }
}
