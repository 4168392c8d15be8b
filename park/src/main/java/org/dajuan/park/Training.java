package org.dajuan.park;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * One start and orderly stop in a folder of its own on free ports, while the JVM records its start-up cache (JEP 514). The
 * launcher runs it after a build as {@code train}.
 */
final class Training {

    private Training() {}

    static void run() {
        try {
            Path home = Files.createTempDirectory("dajuan-train");
            try {
                SpringApplication.run(
                                ParkApplication.class,
                                "--dajuan.home=" + home,
                                "--server.port=0",
                                "--dajuan.database.port=" + freePort())
                        .close();
            } finally {
                remove(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
