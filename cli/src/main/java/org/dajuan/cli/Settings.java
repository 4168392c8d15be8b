package org.dajuan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where things are, bound once at the start. A key {@code dajuan.http.port} is read from the system property of that name, then from the
 * environment as {@code DAJUAN_HTTP_PORT}, then has its default.
 *
 * @param root the folder of the sources and samples
 * @param home the folder of our own data
 * @param reference shared reference data (reports, gold labels); may be absent
 * @param ports each service with its port, by configuration key
 * @param debug true to show stack traces
 * @param startupCache what the launcher says of the start-up cache
 */
public record Settings(
        Path root, Path home, Path reference, Map<String, Port> ports, boolean debug, String startupCache) {

    /**
     * A port that a service will listen on.
     *
     * @param service for people
     * @param number the port
     */
    public record Port(String service, int number) {}

    public Settings {
        ports = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    }

    /** The settings of this process. */
    public static Settings ofProcess() throws Refusal {
        return of(System::getProperty, System.getenv()::get);
    }

    static Settings of(
            Function<String, ? extends @org.jspecify.annotations.Nullable String> property,
            Function<String, ? extends @org.jspecify.annotations.Nullable String> environment)
            throws Refusal {
        Keys keys = new Keys(property, environment);
        Path root =
                Path.of(keys.find("dajuan.root").orElse(".")).toAbsolutePath().normalize();
        Map<String, Port> ports = new LinkedHashMap<>();
        ports.put("dajuan.http.port", new Port("web", keys.port("dajuan.http.port", 8088)));
        ports.put("dajuan.database.port", new Port("PostgreSQL", keys.port("dajuan.database.port", 54329)));
        ports.put("dajuan.hj212.port", new Port("HJ 212", keys.port("dajuan.hj212.port", 9212)));
        ports.put("dajuan.jt808.port", new Port("JT/T 808", keys.port("dajuan.jt808.port", 9808)));
        ports.put("dajuan.mqtt.port", new Port("MQTT", keys.port("dajuan.mqtt.port", 18830)));
        return new Settings(
                root,
                keys.find("dajuan.home").map(Path::of).orElse(root.resolve("var")),
                keys.find("dajuan.shared").map(Path::of).orElseGet(() -> besideOrAbove(root)),
                ports,
                keys.find("dajuan.debug").isPresent(),
                keys.find("dajuan.startup.cache").orElse("unknown"));
    }

    /** The nearest folder {@code shared} with reference data, looking upwards; the one beside the checkout when there is none. */
    private static Path besideOrAbove(Path root) {
        for (Path p = root; p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("shared/seed"))) {
                return p.resolve("shared");
            }
        }
        return root.resolveSibling("shared");
    }

    private record Keys(
            Function<String, ? extends @org.jspecify.annotations.Nullable String> property,
            Function<String, ? extends @org.jspecify.annotations.Nullable String> environment) {

        Optional<String> find(String key) {
            String value = property.apply(key);
            if (value == null) {
                value = environment.apply(environmentName(key));
            }
            return Optional.ofNullable(value).filter(v -> !v.isBlank());
        }

        int port(String key, int otherwise) throws Refusal {
            Optional<String> text = find(key);
            if (text.isEmpty()) {
                return otherwise;
            }
            try {
                int port = Integer.parseInt(text.get().strip());
                if (port >= 1 && port <= 65535) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // refused below, together with numbers out of range
            }
            throw Refusal.environment(
                    key + " (" + environmentName(key) + ") is \"" + text.get() + "\"; expected a port from 1 to 65535.",
                    "Unset it to use " + otherwise + ".");
        }
    }

    /** {@code dajuan.http.port} as an environment variable: {@code DAJUAN_HTTP_PORT}. */
    static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
