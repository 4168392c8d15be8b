package org.dajuan.park.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.LedgerHealth;
import org.dajuan.park.platform.StartRefusal;

/** The doctor's examination for a task, which knows no SQL. */
public final class LedgerCheck {

    private static final int MOST_READERS = 4;

    private LedgerCheck() {}

    /** Examines the ledger of a database; throws StartRefusal where it cannot be read. */
    public static LedgerHealth examine(String url, String user, String password, Map<LocalDate, Hash> anchors) {
        int readers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_READERS);
        try {
            return new LedgerDoctor(url, user, password, readers).examine(anchors);
        } catch (SQLException e) {
            throw new StartRefusal(
                    "The ledger in " + url + " cannot be read as " + user + ": " + e.getMessage(),
                    "Check that the database answers and that its ledger was migrated by this version of the server.",
                    e);
        }
    }
}
