package org.dajuan.park.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Home;
import org.dajuan.park.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Row-level security as the roles see it, through SQL. */
class RowSecurityIT {

    private static final String COUNT_USERS = "select count(*) from identity.user_account";
    private static final Caller ADMIN =
            new Caller(UUID.randomUUID(), "an-admin", Set.of(Role.ADMIN), null, null, null, false);

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final HikariDataSource pool = park.bean("policyDataSource", HikariDataSource.class);
    private final JdbcClient sql = park.bean("policyJdbcClient", JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));

    private int usersSeen() {
        return transaction.execute(
                status -> sql.sql(COUNT_USERS).query(Integer.class).single());
    }

    @Test
    void withoutTheVariablesNothingIsVisible() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            for (String table : tables()) {
                assertThat(visible(connection, table)).as(table).isZero();
            }
        }
        assertThat(usersSeen())
                .as("nobody, in a transaction of the application")
                .isZero();
    }

    @Test
    void withTheVariablesTheRoleDecides() {
        assertThat(CurrentCaller.as(ADMIN, this::usersSeen)).isGreaterThanOrEqualTo(6);
        Caller enterprise =
                new Caller(UUID.randomUUID(), "e", Set.of(Role.ENTERPRISE), null, UUID.randomUUID(), null, false);
        assertThat(CurrentCaller.as(enterprise, this::usersSeen)).isZero();
    }

    @Test
    void theVariablesEndWithTheTransactionAndNeverReachTheNextUserOfTheConnection() throws SQLException {
        try (HikariDataSource one = new HikariDataSource()) {
            one.setJdbcUrl(pool.getJdbcUrl());
            one.setUsername(pool.getUsername());
            one.setPassword(pool.getPassword());
            one.setMaximumPoolSize(1);
            CallerTransactions manager = new CallerTransactions(one);
            JdbcClient client = JdbcClient.create(new GuardedDataSource(one));
            TransactionTemplate template = new TransactionTemplate(manager);
            String backend = "select pg_backend_pid()";

            int first = CurrentCaller.as(
                    ADMIN,
                    () -> template.execute(status -> {
                        assertThat(client.sql(COUNT_USERS).query(Integer.class).single())
                                .isPositive();
                        return client.sql(backend).query(Integer.class).single();
                    }));
            assertNothingLeft(one, first);
            CurrentCaller.as(
                    ADMIN,
                    () -> template.execute(status -> {
                        status.setRollbackOnly();
                        return client.sql(COUNT_USERS).query(Integer.class).single();
                    }));
            assertNothingLeft(one, first);
        }
    }

    private static void assertNothingLeft(HikariDataSource one, int backend) throws SQLException {
        try (Connection connection = one.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid(), current_setting('dajuan.roles', true),"
                        + " current_setting('dajuan.user_id', true), (" + COUNT_USERS + ")")) {
            row.next();
            assertThat(row.getInt(1)).as("the very same connection").isEqualTo(backend);
            assertThat(row.getString(2)).isNullOrEmpty();
            assertThat(row.getString(3)).isNullOrEmpty();
            assertThat(row.getInt(4)).isZero();
        }
    }

    @Test
    void aRoleIsAWholeWord() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (String roles : List.of("admin", ",administrator,", ",not-admin,", ",leader,auditor,")) {
                try (PreparedStatement set =
                        connection.prepareStatement("select set_config('dajuan.roles', ?, true)")) {
                    set.setString(1, roles);
                    set.execute();
                }
                assertThat(visible(connection, "identity.user_account"))
                        .as(roles)
                        .isZero();
            }
            connection.rollback();
        }
    }

    @Test
    void sqlOutsideATransactionIsAnErrorNotAnEmptyAnswer() {
        assertThatThrownBy(() -> sql.sql(COUNT_USERS).query(Integer.class).single())
                .hasStackTraceContaining("SQL outside a transaction");
    }

    @Test
    void everyTableIsGuardedAndBelongsToTheOwner() throws SQLException {
        assertThat(strings("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'flyway')
                    and (not c.relrowsecurity or pg_get_userbyid(c.relowner) <> 'dajuan_owner')
                """))
                .as("tables without call platform.guard_table(…) or close_table(…)")
                .isEmpty();
    }

    @Test
    void noRoleCanChangeWhatIsAppendOnly() throws SQLException {
        assertThat(strings("""
                select c.oid::regclass || ' ' || r.rolname from pg_class c, pg_roles r
                where obj_description(c.oid, 'pg_class') like 'append-only%'
                    and r.rolname in ('dajuan_policy', 'dajuan_service', 'dajuan_auditor')
                    and has_table_privilege(r.oid, c.oid, 'update, delete, truncate')
                """)).isEmpty();
        try (Connection owner = connect("dajuan_owner");
                Statement statement = owner.createStatement()) {
            for (String change : List.of(
                    "update platform.audit_entry set actor = 'x'",
                    "delete from platform.audit_entry",
                    "truncate platform.audit_entry")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void theAuditorReadsAllButSecretsAndWritesNothing() throws SQLException {
        try (Connection auditor = connect("dajuan_auditor");
                Statement statement = auditor.createStatement()) {
            try (ResultSet row = statement.executeQuery("select count(login) from identity.user_account")) {
                row.next();
                assertThat(row.getInt(1)).isPositive();
            }
            for (String forbidden : List.of(
                    "select password_hash from identity.user_account",
                    "select token_hash from identity.session",
                    "select * from identity.setup_link",
                    "update identity.user_account set display_name = 'x'",
                    "insert into platform.audit_entry select * from platform.audit_entry")) {
                assertThatThrownBy(() -> statement.execute(forbidden)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theServiceRoleSeesNoSecretsAndNoUsers() throws SQLException {
        try (Connection service = connect("dajuan_service");
                Statement statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.execute(COUNT_USERS)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyWritesAnAuditEntryInAnothersName() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("""
                    insert into platform.audit_entry
                        (id, actor_id, actor, action, subject, outcome, address, agent, request_id)
                    values (gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x', 'done', 'x', 'x', 'x')
                    """)).hasMessageContaining("row-level security");
        }
    }

    private static List<String> tables() throws SQLException {
        return strings("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'flyway')
                    and has_table_privilege('dajuan_policy', c.oid, 'select')
                """);
    }

    private static List<String> strings(String query) throws SQLException {
        try (Connection owner = connect("dajuan_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static int visible(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect(String role) throws SQLException {
        ParkUnderTest park = ParkUnderTest.shared();
        String secrets = Objects.requireNonNull(park.bean(Home.class).findSecret("database.secret"));
        String password = secrets.lines()
                .filter(line -> line.startsWith(role + "="))
                .findFirst()
                .orElseThrow()
                .substring(role.length() + 1);
        String url = park.bean("policyDataSource", HikariDataSource.class).getJdbcUrl();
        return DriverManager.getConnection(url, role, password);
    }
}
