package org.dajuan.park;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The server as a process of its own, from its first start through sudden deaths to an orderly stop. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerProcessIT {

    private static final Path HOME = ParkUnderTest.freshHome("process");
    private static final int WEB = ParkUnderTest.freePort();
    private static final int DATABASE = ParkUnderTest.freePort();
    private static final Browser BROWSER = new Browser(WEB);
    private static final String PASSWORD = "seven-slow-snails";

    private static @Nullable Process server;

    private record Started(Process process, Path output) {
        String text() throws IOException {
            return Files.readString(output);
        }
    }

    private static Started launch(String name) throws IOException {
        Path output = HOME.resolveSibling("process-" + name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ParkApplication.class.getName(),
                "--server.port=" + WEB,
                "--dajuan.database.port=" + DATABASE,
                "--dajuan.home=" + HOME));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Started(process, output);
    }

    private static Started start(String name) throws Exception {
        Started started = launch(name);
        server = started.process();
        long end = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (!answers()) {
            if (!started.process().isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The server did not start:\n" + started.text());
            }
            Thread.sleep(100);
        }
        return started;
    }

    private static boolean answers() {
        try {
            return BROWSER.get("/api/v1/health").status() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static List<ProcessHandle> postgres() throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                try {
                    if (Files.readSymbolicLink(process.resolve("cwd"))
                            .equals(HOME.resolve("postgres/data").toRealPath())) {
                        ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                                .ifPresent(found::add);
                    }
                } catch (IOException e) {
                    continue;
                }
            }
        }
        return found;
    }

    private static void kill(boolean postgresToo) throws Exception {
        Process running = java.util.Objects.requireNonNull(server);
        running.destroyForcibly().waitFor();
        if (postgresToo) {
            postgres().forEach(ProcessHandle::destroyForcibly);
        }
    }

    @AfterEach
    void giveOthersTheProcessor() {
        Thread.yield();
    }

    @AfterAll
    static void end() throws Exception {
        if (server != null && server.isAlive()) {
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
        }
        for (ProcessHandle process : postgres()) {
            process.destroyForcibly();
        }
    }

    @Test
    @Order(1)
    void theFirstStartPrintsALinkForTheFirstAdminAndMakesNoOtherUser() throws Exception {
        Started first = start("first");
        while (!first.text().contains("/setup#")) {
            Thread.sleep(50);
        }
        String token = first.text().replaceAll("(?s).*/setup#(\\S{43}).*", "$1");
        assertThat(BROWSER.signIn("demo-admin", "show-me-the-park").status()).isEqualTo(401);
        assertThat(BROWSER.post("/api/v1/setup", Map.of("token", token, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(BROWSER.get("/api/v1/users").json().path("items").size()).isEqualTo(1);
        Map<String, Object> user = Map.of("login", "kept", "displayName", "K", "roles", List.of("leader"));
        assertThat(BROWSER.post("/api/v1/users", user, "Idempotency-Key", "kept-1")
                        .status())
                .isEqualTo(201);
        assertThat(Files.getPosixFilePermissions(HOME.resolve("database.secret")))
                .hasSize(2);
    }

    @Test
    @Order(2)
    void aSecondServerOnTheSameDirectoryIsTurnedAwayWithReasonAndExitCode4() throws Exception {
        Started second = launch("second");
        assertThat(second.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(second.process().exitValue()).isEqualTo(4);
        assertThat(second.text()).contains("uses the data directory " + HOME, "DAJUAN_HOME");
        assertThat(BROWSER.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void afterTheServerWasKilledSessionsAndRecordsAreThere() throws Exception {
        kill(false);
        assertThat(postgres()).as("the orphan").isNotEmpty();
        Started next = start("after-kill");
        assertThat(next.text()).contains("left over from a server that was killed");
        assertThat(BROWSER.get("/api/v1/me").field("login")).isEqualTo("admin");
        assertThat(BROWSER.get("/api/v1/users").text()).contains("\"kept\"");
        assertThat(next.text()).doesNotContain("/setup#");
    }

    @Test
    @Order(4)
    void afterServerAndDatabaseWereKilledARepeatedRequestStillFindsItsAnswer() throws Exception {
        kill(true);
        start("after-kill-of-both");
        Map<String, Object> user = Map.of("login", "kept", "displayName", "K", "roles", List.of("leader"));
        Browser.Reply again = BROWSER.post("/api/v1/users", user, "Idempotency-Key", "kept-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    @Order(5)
    void whileTheDatabaseIsGoneTheServerSaysSoAndBringsItBack() throws Exception {
        postgres().forEach(ProcessHandle::destroyForcibly);
        assertThat(BROWSER.get("/api/v1/me").status()).isEqualTo(503);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!answers()) {
            assertThat(System.nanoTime()).as("revived within a minute").isLessThan(end);
            Thread.sleep(200);
        }
        assertThat(BROWSER.get("/api/v1/me").field("login")).isEqualTo("admin");
    }

    @Test
    @Order(6)
    void aTerminatedServerLeavesACleanlyStoppedDatabase() throws Exception {
        kill(true);
        Started last = start("last");
        last.process().destroy();
        assertThat(last.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(postgres()).isEmpty();
        assertThat(HOME.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(HOME.resolve("postgres/log/postgres.log")).strip())
                .endsWith("database system is shut down");
    }
}
