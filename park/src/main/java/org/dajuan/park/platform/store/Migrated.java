package org.dajuan.park.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.park.platform.store.DatabaseAccess.Login;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** A database whose tables are up to date and whose roles are what they must be: data sources build on this. */
record Migrated(DatabaseAccess access) {

    private static final int OLDEST_SERVER = 15;

    static Migrated bring(DatabaseAccess access) {
        checkRoles(access);
        try {
            Flyway.configure()
                    .dataSource(
                            access.url(), access.owner().user(), access.owner().password())
                    .locations("classpath:db/migration")
                    .defaultSchema("flyway")
                    .createSchemas(true)
                    // Each package numbers its own migrations (0100 platform, 0200 identity, …).
                    .outOfOrder(true)
                    .cleanDisabled(true)
                    .validateMigrationNaming(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefusal(
                    "The database " + access.url() + " cannot be migrated: " + e.getMessage(),
                    "A migration must never be edited once released; restore the backup if the data is newer than this"
                            + " server.",
                    e);
        }
        return new Migrated(access);
    }

    /** The roles are the wall between enterprises; a wall with a door left open is not accepted. */
    private static void checkRoles(DatabaseAccess access) {
        Map<String, Login> bound = Map.of("application", access.policy(), "service", access.service());
        bound.forEach((what, login) -> {
            try (Connection connection = connect(access, login);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int / 10000,"
                            + " rolsuper or rolbypassrls, pg_has_role(current_user, '"
                            + access.owner().user().replace("'", "''")
                            + "', 'MEMBER') from pg_roles where rolname = current_user")) {
                row.next();
                if (row.getInt(1) < OLDEST_SERVER) {
                    throw new StartRefusal(
                            "The database server is PostgreSQL " + row.getInt(1) + ".",
                            "Use version " + OLDEST_SERVER + " or newer.");
                }
                if (row.getBoolean(2) || row.getBoolean(3)) {
                    throw new StartRefusal(
                            "The " + what + "'s role \"" + login.user()
                                    + "\" is a superuser, bypasses row-level security or belongs to the owner.",
                            "Create the roles as ops/roles.sql does.");
                }
            } catch (SQLException e) {
                throw unreachable(access, login, e);
            }
        });
    }

    private static Connection connect(DatabaseAccess access, Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    private static StartRefusal unreachable(DatabaseAccess access, Login login, SQLException e) {
        return new StartRefusal(
                "The role \"" + login.user() + "\" cannot work on " + access.url() + ": " + e.getMessage(),
                "Create roles and database as ops/roles.sql does; set spring.datasource.url, .username, .password and"
                        + " dajuan.database.owner-password, .service-password.",
                e);
    }
}
