package org.dajuan.park.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.StartRefusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real PostgreSQL is started, stopped and killed; the one committed row must be there each time. */
class PostgresServerTest {

    private static final Path HOME = ParkUnderTest.freshHome("server");
    private static final int PORT = ParkUnderTest.freePort();
    private static final String PASSWORD = "only-for-this-test";

    private static Path programs = HOME;
    private PostgresServer server = server();

    private static PostgresServer server() {
        return new PostgresServer(programs, HOME, PORT, "auto", Duration.ofSeconds(60));
    }

    @BeforeAll
    static void initialise() throws SQLException {
        programs = PostgresBinaries.unpacked(HOME);
        PostgresServer first = server();
        first.initialise(PASSWORD);
        first.start();
        execute("create table kept (value int)");
        execute("insert into kept values (42)");
        first.stop();
    }

    @BeforeEach
    void fresh() {
        server = server();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @AfterAll
    static void remove() throws Exception {
        PostgresBinaries.deleteTree(HOME);
    }

    @Test
    void theVersionInTheCodeIsTheOneInTheBox() {
        String version = Commands.output(List.of(programs.resolve("postgres").toString(), "--version"));
        assertThat(version).contains("PostgreSQL) " + PostgresBinaries.VERSION);
    }

    @Test
    void anOrderlyStopLeavesACleanDirectory() throws Exception {
        server.start();
        assertThat(kept()).isEqualTo(42);
        server.stop();
        assertThat(stateOfControlFile()).as("DB_SHUTDOWNED of pg_control.h").isEqualTo(1);
        assertThat(HOME.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(new PostgresProcesses(HOME.resolve("data")).list()).isEmpty();
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsOnDisk() throws Exception {
        server.start();
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        server.start();
        assertThatThrownBy(() -> DriverManager.getConnection(url(), PostgresServer.SUPERUSER, "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThat(Files.readAllLines(HOME.resolve("data/pg_hba.conf")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void recoversAfterItsMainProcessWasKilled() throws Exception {
        server.start();
        execute("insert into kept values (1)");
        kill();
        server = server();
        server.start();
        assertThat(rows("select count(*) from kept where value = 1")).isEqualTo(1);
        execute("delete from kept where value = 1");
        assertThat(kept()).isEqualTo(42);
    }

    @Test
    void stopsAnOrphanAndStartsAnew() throws Exception {
        server.start();
        ProcessHandle orphan = postmaster(HOME);
        PostgresServer next = server();
        next.start();
        assertThat(new PostgresProcesses(HOME.resolve("data")).list()).doesNotContain(orphan);
        assertThat(kept()).isEqualTo(42);
    }

    @Test
    void aStalePidFileThatNamesAForeignProcessDoesNotHinder() throws Exception {
        server.start();
        kill();
        Path pid = HOME.resolve("data/postmaster.pid");
        List<String> lines = Files.readAllLines(pid);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pid, lines);
        server = server();
        server.start();
        assertThat(kept()).isEqualTo(42);
    }

    @Test
    void aTakenPortIsNamedWithItsKey() throws Exception {
        try (ServerSocket taken = new ServerSocket(PORT, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(server::start).isInstanceOfSatisfying(StartRefusal.class, refusal -> {
                assertThat(refusal).hasMessageContaining(Integer.toString(taken.getLocalPort()));
                assertThat(refusal.whatToDo()).contains("dajuan.database.port");
            });
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedUntouched() throws Exception {
        Path version = HOME.resolve("data/PG_VERSION");
        String present = Files.readString(version);
        try {
            Files.writeString(version, "14\n");
            assertThatThrownBy(server::start).isInstanceOf(StartRefusal.class).hasMessageContaining("PostgreSQL 14");
        } finally {
            Files.writeString(version, present);
        }
    }

    @Test
    void anAttemptKilledWhileInitialisingIsForgotten() throws Exception {
        Path home = ParkUnderTest.freshHome("half-made");
        Files.createDirectories(home.resolve("data.new/base"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
        PostgresServer fresh = new PostgresServer(programs, home, PORT, "auto", Duration.ofSeconds(60));
        assertThat(fresh.isInitialised()).isFalse();
        fresh.initialise(PASSWORD);
        assertThat(fresh.isInitialised()).isTrue();
        assertThat(home.resolve("initdb.secret")).doesNotExist();
        PostgresBinaries.deleteTree(home);
    }

    @Test
    void whereUserNamespacesAreForbiddenASystemUserOwnsTheData() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")), "not root");
        Path home = Files.createTempDirectory("dajuan-run-as-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = ParkUnderTest.freePort();
        Path own = PostgresBinaries.unpacked(home);
        PostgresServer dropped = new PostgresServer(own, home, port, "nobody", Duration.ofSeconds(60));
        try {
            dropped.initialise(PASSWORD);
            dropped.start();
            assertThat(Files.getOwner(home.resolve("data")).getName()).isEqualTo("nobody");
            // The next start keeps the user although the wish is "auto".
            PostgresServer next = new PostgresServer(own, home, port, "auto", Duration.ofSeconds(60));
            next.start();
            assertThat(postmaster(home).info().user()).contains("nobody");
        } finally {
            dropped.stop();
            PostgresBinaries.deleteTree(home);
        }
    }

    private static void kill() {
        PostgresProcesses.signal("KILL", postmaster(HOME));
    }

    private static ProcessHandle postmaster(Path home) {
        return Objects.requireNonNull(new PostgresProcesses(home.resolve("data")).findPostmaster());
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + PORT + "/postgres";
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), PostgresServer.SUPERUSER, PASSWORD);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int kept() throws SQLException {
        return rows("select value from kept");
    }

    private static String setting(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** ControlFileData.state follows the system identifier (8 bytes) and two version numbers (4 each). */
    private static int stateOfControlFile() throws Exception {
        byte[] bytes = Files.readAllBytes(HOME.resolve("data/global/pg_control"));
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt(16);
    }
}
