package org.dajuan.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Looks at the surroundings and says what would not work, and what to do about it. Changes nothing. */
final class Doctor implements Verb {
    private static final long MB = 1L << 20;

    /** What a check found; a warning hinders something optional. */
    enum Status {
        OK,
        WARNING,
        FAILURE
    }

    /**
     * One check.
     *
     * @param name what was looked at
     * @param status what was found
     * @param detail the values seen
     * @param advice what to try, empty when all is well
     */
    record Check(String name, Status status, String detail, String advice) {}

    private final Settings settings;

    Doctor(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("doctor", "Checks the JDK, memory, fonts, browser, folders and ports; changes nothing.")
                .flag("--json", "print JSON (doctor.v1)")
                .flag("--ledger", "verify every chain and daily root of the park's ledger instead (--anchors FILE)")
                .flag("--records", "verify the log of every record of a register and its daily roots instead");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Refusal {
        if (args.has("--ledger") || args.has("--records")) {
            throw Refusal.environment(
                    "The ledger and the records are verified by the park's own program.",
                    "Start this through the launcher ./dajuan.");
        }
        List<Check> checks = examine();
        if (args.has("--json")) {
            out.println(json(checks));
        } else {
            for (Check check : checks) {
                out.println("%-8s %-16s %s".formatted(word(check.status()), check.name(), check.detail()));
                if (!check.advice().isEmpty()) {
                    out.println(" ".repeat(26) + check.advice());
                }
            }
        }
        return checks.stream().anyMatch(c -> c.status() == Status.FAILURE) ? Exit.NEGATIVE : Exit.DONE;
    }

    List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(startupCache());
        checks.add(memory());
        checks.add(fileNames());
        checks.add(fonts());
        checks.add(chromium());
        checks.add(home());
        settings.ports().forEach((key, port) -> checks.add(port(key, port)));
        checks.add(reference());
        return checks;
    }

    private static Check java() {
        String detail =
                Runtime.version() + ", " + System.getProperty("java.vendor") + ", " + System.getProperty("java.home");
        boolean enough = Runtime.version().feature() >= 25;
        return new Check(
                "java",
                enough ? Status.OK : Status.FAILURE,
                detail,
                enough ? "" : "Install a JDK 25 and set DAJUAN_JAVA_HOME.");
    }

    private Check startupCache() {
        boolean used = settings.startupCache().equals("used");
        return new Check(
                "start-up cache",
                used ? Status.OK : Status.WARNING,
                used ? "in use" : "not in use (" + settings.startupCache() + ")",
                used ? "" : "Start through ./dajuan; the first run after a build records it.");
    }

    private static Check memory() {
        long heap = Runtime.getRuntime().maxMemory();
        long total = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os
                ? os.getTotalMemorySize()
                : 0;
        boolean enough = heap >= 256 * MB;
        return new Check(
                "memory",
                enough ? Status.OK : Status.WARNING,
                "at most " + heap / MB + " MB of heap, machine or container has " + total / MB + " MB",
                enough ? "" : "Large reports may not fit; try DAJUAN_JAVA_OPTS=-Xmx512m.");
    }

    private static Check fileNames() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        boolean utf8 = encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8");
        return new Check(
                "file names",
                utf8 ? Status.OK : Status.WARNING,
                "encoded in " + encoding,
                utf8 ? "" : "Chinese file names cannot be opened; set LC_ALL=C.UTF-8.");
    }

    private static Check fonts() {
        String advice = "Word and PDF made here may lack Chinese glyphs; install fonts-wqy-microhei or fonts-noto-cjk.";
        String families = output("fc-list", ":lang=zh", "family");
        if (families != null) {
            List<String> names = families.lines()
                    .map(l -> l.split(",")[0].strip())
                    .distinct()
                    .sorted()
                    .toList();
            return names.isEmpty()
                    ? new Check("fonts", Status.WARNING, "no font for Chinese", advice)
                    : new Check("fonts", Status.OK, String.join(", ", names), "");
        }
        return new Check(
                "fonts",
                Status.WARNING,
                "unknown: fc-list is not installed",
                "Install fontconfig to let this be checked.");
    }

    private static Check chromium() {
        for (String name : List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")) {
            Path path = onPath(name);
            if (path != null) {
                String version = output(path.toString(), "--version");
                return version == null
                        ? new Check("chromium", Status.WARNING, path + " does not start", "Run it by hand to see why.")
                        : new Check("chromium", Status.OK, version.strip() + ", " + path, "");
            }
        }
        return new Check(
                "chromium",
                Status.WARNING,
                "not on the PATH",
                "Needed only for screenshots and browser tests; install chromium.");
    }

    private Check home() {
        Path home = settings.home().toAbsolutePath().normalize();
        Path standing = home;
        while (!Files.exists(standing)) {
            Path parent = standing.getParent();
            if (parent == null) {
                break;
            }
            standing = parent;
        }
        boolean writable = Files.isDirectory(standing) && Files.isWritable(standing);
        String state = standing.equals(home) ? "" : " (will be created)";
        return new Check(
                "home",
                writable ? Status.OK : Status.FAILURE,
                home + (writable ? state : " cannot be written: " + standing + " refuses"),
                writable ? "" : "Let DAJUAN_HOME name a folder that this user may write.");
    }

    private static Check port(String key, Settings.Port port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port.number()));
            return new Check("port " + port.number(), Status.OK, port.service() + ", free", "");
        } catch (IOException e) {
            return new Check(
                    "port " + port.number(),
                    Status.WARNING,
                    port.service() + ", taken (" + e.getMessage() + ")",
                    "Stop what uses it, or set " + Settings.environmentName(key) + " (" + key + ") to another port.");
        }
    }

    private Check reference() {
        Path folder = settings.reference().toAbsolutePath().normalize();
        if (Files.isDirectory(folder.resolve("seed")) || Files.isDirectory(folder.resolve("data"))) {
            return new Check("reference data", Status.OK, "present, " + folder, "");
        }
        return new Check(
                "reference data",
                Status.OK,
                "absent (looked for " + folder + ")",
                "Only benches against shared reports need it; let DAJUAN_SHARED name its folder.");
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String json(List<Check> checks) {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", "doctor.v1");
            json.writeBooleanProperty("ok", checks.stream().noneMatch(c -> c.status() == Status.FAILURE));
            json.writeArrayPropertyStart("checks");
            for (Check check : checks) {
                json.writeStartObject();
                json.writeStringProperty("name", check.name());
                json.writeStringProperty("status", word(check.status()));
                json.writeStringProperty("detail", check.detail());
                json.writeStringProperty("advice", check.advice());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static @Nullable Path onPath(String program) {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** What a program prints, or null when it is absent, fails or takes longer than ten seconds. */
    private static @Nullable String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                // A short answer fits in the pipe, so waiting before reading cannot block the program.
                if (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                }
                return null;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
