package org.dajuan.park.platform.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.park.platform.StartRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL on a stored data directory, started and stopped by us. The caller holds the lock of {@code home}, so
 * whatever postgres is found at work on the directory is an orphan of a server that was killed.
 */
final class PostgresServer {

    static final String SUPERUSER = "dajuan_root";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final long KEPT_LOG_BYTES = 10_000_000;

    private final Path programs;
    private final Path home;
    private final Path data;
    private final Path log;
    private final int port;
    private final Duration timeout;
    private final RunAs runAs;
    private final PostgresProcesses processes;

    PostgresServer(Path programs, Path home, int port, String runAs, Duration timeout) {
        this.programs = programs;
        this.home = home;
        this.data = home.resolve("data");
        this.log = home.resolve("log").resolve("postgres.log");
        this.port = port;
        this.timeout = timeout;
        this.runAs = RunAs.choose(runAs, data);
        this.processes = new PostgresProcesses(data);
    }

    boolean isInitialised() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the data directory; a killed attempt leaves no half-made one behind. */
    void initialise(String password) {
        Path fresh = home.resolve("data.new");
        Path secret = home.resolve("initdb.secret");
        try {
            PostgresBinaries.deleteTree(fresh);
            Files.deleteIfExists(secret);
            Files.createDirectory(
                    fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password);
            runAs.give(fresh);
            runAs.give(secret);
            runAs.mustReach(programs.resolve("initdb"));
            runAs.mustReach(fresh);
            List<String> command = new ArrayList<>(List.of(
                    "initdb",
                    "-D",
                    fresh.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + secret,
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--data-checksums"));
            if (bundled()) {
                // Unicode's character classes without the operating system's or ICU's collations, which change.
                command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            }
            run(command, 120, "The database cannot be initialised in " + fresh);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefusal(
                    "The database cannot be initialised in " + data + ": " + e.getMessage(),
                    "Check the rights and the free space of that directory.",
                    e);
        } finally {
            try {
                Files.deleteIfExists(secret);
            } catch (IOException e) {
                LOG.warn("Delete {} by hand: {}", secret, e.getMessage());
            }
        }
    }

    private boolean bundled() {
        return programs.startsWith(home);
    }

    void start() {
        checkVersion();
        clearRemains();
        checkPort();
        runAs.mustReach(programs.resolve("postgres"));
        prepareLog();
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "shared_buffers=128MB",
                "max_connections=60",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m_[%p]_%u_",
                "log_checkpoints=off",
                "autovacuum=on");
        String options = String.join(" ", settings.stream().map(s -> "-c " + s).toList());
        run(
                List.of(
                        "pg_ctl",
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-s",
                        "-t",
                        Long.toString(timeout.toSeconds()),
                        "-o",
                        options),
                timeout.toSeconds() + 10,
                "PostgreSQL did not start on " + data);
    }

    /** Ends sessions, writes everything out and waits until the last process is gone. */
    void stop() {
        ProcessHandle postmaster = processes.findPostmaster();
        if (postmaster != null) {
            PostgresProcesses.signal("INT", postmaster);
            if (!processes.waitUntilGone(Duration.ofSeconds(60))) {
                LOG.warn(
                        "PostgreSQL {} did not stop within 60 s, ending it at once; the next start recovers",
                        postmaster.pid());
                PostgresProcesses.signal("QUIT", postmaster);
                processes.waitUntilGone(Duration.ofSeconds(10));
            }
        }
    }

    boolean isRunning() {
        return processes.findPostmaster() != null;
    }

    private void clearRemains() {
        ProcessHandle orphan = processes.findPostmaster();
        if (orphan != null) {
            LOG.warn("Stopping PostgreSQL {}, left over from a server that was killed", orphan.pid());
            stop();
        }
        // Without a postmaster its children leave by themselves; what does not is stuck and must not write any more.
        if (!processes.waitUntilGone(Duration.ofSeconds(10))) {
            for (ProcessHandle remaining : processes.list()) {
                LOG.warn("Killing PostgreSQL process {}, which outlived its postmaster", remaining.pid());
                remaining.destroyForcibly();
            }
            if (!processes.waitUntilGone(Duration.ofSeconds(10))) {
                throw new StartRefusal(
                        "PostgreSQL processes "
                                + processes.list().stream()
                                        .map(ProcessHandle::pid)
                                        .toList() + " still use " + data + " and cannot be ended.",
                        "End them by hand (they may wait for a disk), then start again.");
            }
        }
        try {
            // Nobody is at work here, so the file is stale; its number may meanwhile belong to a foreign process.
            if (Files.deleteIfExists(data.resolve("postmaster.pid"))) {
                LOG.warn("PostgreSQL was not stopped cleanly; it recovers from its log now");
            }
        } catch (IOException e) {
            throw new StartRefusal(
                    "The stale file " + data.resolve("postmaster.pid") + " cannot be deleted: " + e.getMessage(),
                    "Delete it by hand and start again.",
                    e);
        }
    }

    private void checkPort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new StartRefusal(
                    "Port " + port + " for the embedded PostgreSQL is taken (" + e.getMessage() + ").",
                    "Free it, or set dajuan.database.port (DAJUAN_DATABASE_PORT) to another one.",
                    e);
        }
    }

    private void checkVersion() {
        try {
            String made = Files.readString(data.resolve("PG_VERSION")).strip();
            String ours = PostgresBinaries.VERSION.split("\\.", -1)[0];
            if (bundled() && !made.equals(ours)) {
                throw new StartRefusal(
                        "The data in " + data + " is PostgreSQL " + made + "'s, this server brings " + ours + ".",
                        "Dump it with the server that made it and restore into a fresh DAJUAN_HOME.");
            }
        } catch (IOException e) {
            throw new StartRefusal("The data directory " + data + " cannot be read.", "Check its rights.", e);
        }
    }

    private void prepareLog() {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > KEPT_LOG_BYTES) {
                Files.move(log, log.resolveSibling("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(log)) {
                Files.createFile(
                        log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            runAs.give(log);
        } catch (IOException e) {
            throw new StartRefusal("The log " + log + " cannot be written.", "Check its rights.", e);
        }
    }

    private void run(List<String> words, long seconds, String complaint) {
        List<String> command = new ArrayList<>(runAs.prefix());
        command.add(programs.resolve(words.getFirst()).toString());
        command.addAll(words.subList(1, words.size()));
        Commands.Result result = Commands.run(command, seconds);
        if (result.code() != 0) {
            throw new StartRefusal(
                    complaint + ": " + result.output().strip() + lastLines(), "Read " + log + " for the cause.");
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    int port() {
        return port;
    }
}
