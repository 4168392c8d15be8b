package org.dajuan.park.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The directory that holds all of this server's data, locked for the lifetime of the process. */
@Component
public class Home implements DisposableBean {

    /** {@code dajuan.home}, from the environment {@code DAJUAN_HOME}. */
    @ConfigurationProperties("dajuan")
    public record Settings(@DefaultValue("./var") Path home) {}

    private final Path path;
    private final FileChannel lock;

    public Home(Settings settings) {
        this.path = settings.home().toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            this.lock = lock(path.resolve("server.lock"));
        } catch (IOException e) {
            throw new StartRefusal(
                    "The data directory " + path + " cannot be used: " + e.getMessage(),
                    "Give this user the right to write there, or set DAJUAN_HOME to another directory.",
                    e);
        }
    }

    private FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // The kernel drops this lock with the process, however it dies; a left-over file means nothing.
        if (!tryLock(channel)) {
            channel.close();
            throw new StartRefusal(
                    "Another running Dajuan server uses the data directory " + path + ".",
                    "Stop that server, or give this one a directory of its own with DAJUAN_HOME.");
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    /** Reads a secret written by {@link #writeSecret}, null where there is none. */
    public @Nullable String findSecret(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Writes a file that only this user can read, whole or not at all. */
    public void writeSecret(String name, String text) {
        Path file = path.resolve(name);
        Path fresh = path.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text, StandardOpenOption.DSYNC, StandardOpenOption.WRITE);
            Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    @Override
    public void destroy() throws IOException {
        lock.close();
    }
}
