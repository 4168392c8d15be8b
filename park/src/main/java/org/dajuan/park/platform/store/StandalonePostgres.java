package org.dajuan.park.platform.store;

import java.nio.file.Path;
import java.time.Duration;

/** The embedded PostgreSQL of a home whose server is not running, for the length of a task. */
public final class StandalonePostgres implements AutoCloseable {

    private final PostgresServer server;

    private StandalonePostgres(PostgresServer server) {
        this.server = server;
    }

    /** Starts it; the caller holds the lock of the home. Null where no database was ever made there. */
    public static @org.jspecify.annotations.Nullable StandalonePostgres start(Path home, int port) {
        Path place = home.resolve("postgres");
        PostgresServer server =
                new PostgresServer(PostgresBinaries.unpacked(place), place, port, "auto", Duration.ofMinutes(5));
        if (!server.isInitialised()) {
            return null;
        }
        server.start();
        return new StandalonePostgres(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
