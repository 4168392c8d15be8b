package org.dajuan.park.energy.store;

import java.util.List;
import org.dajuan.park.energy.CertificateEntry;
import org.dajuan.park.platform.ServiceRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's entries, for judging a new one; what is read here never leaves the server. */
@Repository
public class WholeLedgerStore {
    private final JdbcClient sql;

    WholeLedgerStore(@ServiceRole JdbcClient sql) {
        this.sql = sql;
    }

    /** Every committed entry in its order. */
    @Transactional(value = "serviceTransactionManager", propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public List<CertificateEntry> entries() {
        return sql.sql(CarbonStore.POSTINGS + " order by seq")
                .query(CarbonStore::entry)
                .list();
    }
}
