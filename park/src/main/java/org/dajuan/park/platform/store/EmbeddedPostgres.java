package org.dajuan.park.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.park.platform.Home;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.park.platform.store.DatabaseAccess.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The server's own PostgreSQL. It starts when this bean is made, before any data source, and stops when the bean is
 * destroyed, after every data source is closed: Spring's own order of dependencies is the orderly stop.
 */
class EmbeddedPostgres implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SECRETS = "database.secret";

    private final PostgresServer server;
    private boolean stopping;
    private final DatabaseAccess access;

    EmbeddedPostgres(Home home, DatabaseSettings settings) {
        long begin = System.nanoTime();
        Path place = home.path().resolve("postgres");
        Path programs = PostgresBinaries.unpacked(place);
        this.server = new PostgresServer(programs, place, settings.port(), settings.runAs(), settings.startTimeout());
        Map<String, String> secrets = secrets(home);
        if (!server.isInitialised()) {
            server.initialise(secret(secrets, PostgresServer.SUPERUSER));
        }
        server.start();
        String server = "jdbc:postgresql://127.0.0.1:" + settings.port() + "/";
        this.access = new DatabaseAccess(
                server + "dajuan?ApplicationName=dajuan&tcpKeepAlive=true",
                login(secrets, "dajuan_owner"),
                login(secrets, "dajuan_policy"),
                login(secrets, "dajuan_service"));
        try {
            prepare(server, secrets);
        } catch (SQLException e) {
            destroy();
            throw new StartRefusal(
                    "The embedded PostgreSQL is up but cannot be prepared: " + e.getMessage(),
                    "If " + home.path().resolve(SECRETS) + " was lost or changed, restore it from the backup.",
                    e);
        }
        LOG.info("PostgreSQL ready on port {} after {} ms", settings.port(), (System.nanoTime() - begin) / 1_000_000);
    }

    DatabaseAccess access() {
        return access;
    }

    /** Starts PostgreSQL again where it died under us; a server meant to run for years does not wait for a person. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    synchronized void revive() {
        if (!stopping && !server.isRunning()) {
            LOG.error("PostgreSQL is gone although nobody stopped it; starting it again");
            server.start();
            LOG.warn("PostgreSQL is back");
        }
    }

    @Override
    public synchronized void destroy() {
        stopping = true;
        server.stop();
        LOG.info("PostgreSQL stopped");
    }

    private static void prepare(String server, Map<String, String> secrets) throws SQLException {
        String root = secret(secrets, PostgresServer.SUPERUSER);
        try (Connection connection = DriverManager.getConnection(server + "postgres", PostgresServer.SUPERUSER, root);
                Statement statement = connection.createStatement()) {
            List<String> present = column(statement, "select rolname from pg_roles");
            for (Map.Entry<String, String> role : secrets.entrySet()) {
                if (!present.contains(role.getKey())) {
                    // Tokens are of URL-safe Base64's alphabet, so quoting is safe; CREATE ROLE takes no parameters.
                    statement.execute("create role " + role.getKey() + " login nosuperuser nocreatedb nocreaterole"
                            + " noreplication nobypassrls password '" + role.getValue() + "'");
                }
            }
            if (!column(statement, "select datname from pg_database").contains("dajuan")) {
                statement.execute("create database dajuan owner dajuan_owner");
                statement.execute("revoke all on database dajuan from public");
                statement.execute("grant connect on database dajuan to dajuan_policy, dajuan_service, dajuan_auditor");
            }
        }
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** One generated password per role, written before the database is made so that none is ever without. */
    private static Map<String, String> secrets(Home home) {
        String text = home.findSecret(SECRETS);
        if (text == null) {
            StringBuilder fresh = new StringBuilder();
            for (String role : List.of(
                    PostgresServer.SUPERUSER, "dajuan_owner", "dajuan_policy", "dajuan_service", "dajuan_auditor")) {
                fresh.append(role).append('=').append(Ids.token()).append('\n');
            }
            text = fresh.toString();
            home.writeSecret(SECRETS, text);
        }
        Map<String, String> secrets = new LinkedHashMap<>();
        text.lines().map(line -> line.split("=", 2)).forEach(pair -> secrets.put(pair[0], pair[1]));
        return secrets;
    }

    private static Login login(Map<String, String> secrets, String role) {
        return new Login(role, secret(secrets, role));
    }

    private static String secret(Map<String, String> secrets, String role) {
        String secret = secrets.get(role);
        if (secret == null) {
            throw new StartRefusal(
                    "The file " + SECRETS + " holds no password of " + role + ".", "Restore it from the backup.");
        }
        return secret;
    }
}
