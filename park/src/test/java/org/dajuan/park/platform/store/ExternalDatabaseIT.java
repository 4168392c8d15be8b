package org.dajuan.park.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.StartRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The profile {@code external} against the operating system's own PostgreSQL, prepared with ops/roles.sql. */
class ExternalDatabaseIT {

    private static final Path HOME = ParkUnderTest.freshHome("external");
    private static final int PORT = ParkUnderTest.freePort();
    private static final String URL = "jdbc:postgresql://127.0.0.1:" + PORT + "/";

    private static @Nullable PostgresServer server;

    @BeforeAll
    static void prepare() throws Exception {
        Path programs = findPrograms();
        if (programs == null) {
            String reason = "no PostgreSQL under /usr/lib/postgresql (apt-get install postgresql): not tested";
            assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
            System.out.println("ExternalDatabaseIT: " + reason);
            Assumptions.abort(reason);
            return;
        }
        PostgresServer other = new PostgresServer(programs, HOME, PORT, "auto", Duration.ofSeconds(60));
        server = other;
        other.initialise("root-password");
        other.start();
        String script = Files.readString(Path.of("..", "ops", "roles.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replaceAll(":(owner|policy|service|auditor)", "'$1-password'");
        try (Connection root =
                        DriverManager.getConnection(URL + "postgres", PostgresServer.SUPERUSER, "root-password");
                Statement statement = root.createStatement()) {
            for (String command : script.split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static @Nullable Path findPrograms() throws Exception {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static ParkUnderTest start(String user, String password) {
        return startAs("external,demo", user, password);
    }

    private static ParkUnderTest startAs(String profiles, String user, String password) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=" + profiles,
                "--dajuan.home=" + HOME.resolve("home"),
                "--spring.datasource.url=" + URL + "dajuan",
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--dajuan.database.ownerPassword=owner-password",
                "--dajuan.database.servicePassword=service-password"));
        return ParkUnderTest.start(arguments.toArray(String[]::new));
    }

    @Test
    void accountsOfADemoDoNotOutliveIt() {
        ParkUnderTest demo = start("dajuan_policy", "policy-password");
        assertThat(demo.browserOf("admin").get("/api/v1/me").status()).isEqualTo(200);
        demo.stop();
        ParkUnderTest real = startAs("external", "dajuan_policy", "policy-password");
        try {
            assertThat(real.browser().signIn("demo-admin", "show-me-the-park").status())
                    .isEqualTo(401);
        } finally {
            real.stop();
        }
    }

    @Test
    void aWholeParkWorksOnAnExternalServer() {
        ParkUnderTest park = start("dajuan_policy", "policy-password");
        try {
            Browser admin = park.browserOf("admin");
            Map<String, Object> user =
                    Map.of("login", "outside-" + System.nanoTime(), "displayName", "O", "roles", List.of("leader"));
            assertThat(admin.post("/api/v1/users", user, "Idempotency-Key", "o1")
                            .status())
                    .isEqualTo(201);
            assertThat(admin.post("/api/v1/users", user, "Idempotency-Key", "o1")
                            .header("Idempotency-Replayed"))
                    .isEqualTo("true");
            assertThat(park.browserOf("leader").get("/api/v1/users").status()).isEqualTo(403);
            assertThat(park.browserOf("auditor").get("/api/v1/audit").status()).isEqualTo(200);
            assertThat(Files.exists(HOME.resolve("home/postgres")))
                    .as("no second database")
                    .isFalse();
        } finally {
            park.stop();
        }
    }

    @Test
    void aRoleThatRowSecurityDoesNotBindIsRefused() {
        assertThatThrownBy(() -> start("dajuan_owner", "owner-password"))
                .hasRootCauseInstanceOf(StartRefusal.class)
                .hasStackTraceContaining("belongs to the owner");
        assertThatThrownBy(() -> start(PostgresServer.SUPERUSER, "root-password"))
                .hasStackTraceContaining("is a superuser");
    }

    @Test
    void aWrongPasswordIsSaidWithTheRole() {
        assertThatThrownBy(() -> start("dajuan_policy", "wrong"))
                .hasStackTraceContaining("The role \"dajuan_policy\" cannot work on")
                .hasStackTraceContaining("password authentication failed");
    }
}
