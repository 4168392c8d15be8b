package org.dajuan.park.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dajuan.park.platform.store.StandalonePostgres;
import org.jspecify.annotations.Nullable;

/**
 * The database of a home directory, for tasks that run without the server: the one that the running server has started,
 * or, where none is running, one started for the length of the task.
 */
public final class DatabaseOfHome implements AutoCloseable {

    private final Path home;
    private final int port;
    private final @Nullable Home lock;
    private final @Nullable StandalonePostgres own;

    private DatabaseOfHome(Path home, int port, @Nullable Home lock, @Nullable StandalonePostgres own) {
        this.home = home;
        this.port = port;
        this.lock = lock;
        this.own = own;
    }

    /** Opens it; throws StartRefusal where there is no database, with what to do. */
    public static DatabaseOfHome open(Path home, int port) {
        if (!Files.exists(home.resolve("postgres").resolve("data"))) {
            throw new StartRefusal(
                    "There is no database in " + home.toAbsolutePath() + ".",
                    "Set DAJUAN_HOME to the directory of the server; an external database is named by its settings.");
        }
        Home lock;
        try {
            lock = new Home(new Home.Settings(home));
        } catch (StartRefusal running) {
            return new DatabaseOfHome(home, port, null, null);
        }
        return new DatabaseOfHome(home, port, lock, StandalonePostgres.start(home, port));
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/dajuan?ApplicationName=dajuan-doctor";
    }

    /** The generated password of a role. */
    public String password(String role) {
        try {
            return Files.readAllLines(home.resolve("database.secret")).stream()
                    .filter(line -> line.startsWith(role + "="))
                    .findFirst()
                    .map(line -> line.substring(role.length() + 1))
                    .orElseThrow(() -> new StartRefusal(
                            "The file database.secret in " + home + " holds no password of " + role + ".",
                            "Restore it from the backup."));
        } catch (IOException e) {
            throw new StartRefusal(
                    "The file database.secret in " + home + " cannot be read: " + e.getMessage(),
                    "Run this as the server's user.",
                    e);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        if (lock != null) {
            try {
                lock.destroy();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
