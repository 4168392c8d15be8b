package org.dajuan.park.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL who is calling as the first act of every transaction. The variables are local to the transaction
 * ({@code set_config(…, true)}), so a pooled connection forgets them at commit and at rollback.
 */
final class CallerTransactions extends JdbcTransactionManager {

    private static final String SET_CALLER = "select set_config('dajuan.user_id', ?, true),"
            + " set_config('dajuan.roles', ?, true), set_config('dajuan.department_id', ?, true),"
            + " set_config('dajuan.enterprise_id', ?, true)";

    CallerTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Object bound = TransactionSynchronizationManager.getResource(obtainDataSource());
        if (bound instanceof ConnectionHolder holder) {
            try {
                tell(holder.getConnection(), CurrentCaller.get());
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("The caller could not be set in the database", e);
            }
        }
    }

    private static void tell(Connection connection, Caller caller) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET_CALLER)) {
            statement.setString(1, text(caller.userId()));
            statement.setString(2, roles(caller));
            statement.setString(3, text(caller.departmentId()));
            statement.setString(4, text(caller.enterpriseId()));
            statement.execute();
        }
    }

    /** {@code ,leader,auditor,}: commas on both ends so that a policy finds whole words only. */
    private static String roles(Caller caller) {
        if (caller.system()) {
            return ",system,";
        }
        return caller.roles().isEmpty()
                ? ""
                : caller.roles().stream().map(Role::word).sorted().collect(Collectors.joining(",", ",", ","));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
