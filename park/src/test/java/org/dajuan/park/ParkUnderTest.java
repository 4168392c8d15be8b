package org.dajuan.park;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The server as tests see it, started once per JVM with the profile {@code demo} on free ports and a fresh directory
 * below target/; it stops with the JVM.
 */
public final class ParkUnderTest {

    /** Where the single sign-on's provider of the tests listens, when a test starts it. */
    public static final int PROVIDER_PORT = freePort();

    private static @Nullable ParkUnderTest shared;

    private final ConfigurableApplicationContext context;

    private ParkUnderTest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static synchronized ParkUnderTest shared() {
        ParkUnderTest present = shared;
        if (present == null) {
            Path home = freshHome("shared");
            present = start(
                    "--spring.profiles.active=demo",
                    "--dajuan.home=" + home,
                    "--dajuan.demo.year=false",
                    "--dajuan.database.port=" + freePort(),
                    "--dajuan.identity.signInsPerMinute=100000",
                    "--dajuan.http.perAddress=1000000",
                    "--dajuan.http.perUser=1000000",
                    "--dajuan.oidc.issuer=http://127.0.0.1:" + PROVIDER_PORT,
                    "--dajuan.oidc.clientSecret=park-secret",
                    "--dajuan.http.maxBody=64KB");
        }
        shared = present;
        return present;
    }

    public static ParkUnderTest start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0"));
        all.addAll(List.of(arguments));
        return new ParkUnderTest(SpringApplication.run(ParkApplication.class, all.toArray(String[]::new)));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty directory below target/. */
    public static Path freshHome(String name) {
        Path home = Path.of("target", "homes", name).toAbsolutePath();
        try {
            if (Files.exists(home)) {
                try (Stream<Path> paths = Files.walk(home)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return home;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Tells the application's listeners of an event. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** A browser in which nobody is signed in. */
    public Browser browser() {
        return new Browser(port());
    }

    /** A browser in which the demo user of the role is signed in: {@code leader}, {@code admin}, … */
    public Browser browserOf(String role) {
        Browser browser = browser();
        browser.signIn("demo-" + role, "show-me-the-park");
        return browser;
    }

    public void stop() {
        context.close();
    }
}
