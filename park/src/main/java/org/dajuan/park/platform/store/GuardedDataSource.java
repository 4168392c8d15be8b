package org.dajuan.park.platform.store;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections only within a transaction. Outside one the caller's variables are not set and row-level
 * security would answer "nothing" without a word: better an error for the programmer.
 */
final class GuardedDataSource extends DelegatingDataSource implements InfrastructureProxy {

    private final DataSource pool;

    GuardedDataSource(DataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() {
        throw new IllegalStateException(
                "SQL outside a transaction: put @Transactional on the method of the door that leads here.");
    }

    @Override
    public Object getWrappedObject() {
        return pool;
    }
}
