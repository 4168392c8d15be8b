package org.dajuan.park.platform;

import org.dajuan.park.platform.store.DatabasePulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Whether the parts of the server answer. */
@Service
public class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final DatabasePulse pulse;

    Health(DatabasePulse pulse) {
        this.pulse = pulse;
    }

    public boolean databaseAnswers() {
        try {
            return pulse.beats();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database does not answer: {}", e.getMessage());
            return false;
        }
    }
}
