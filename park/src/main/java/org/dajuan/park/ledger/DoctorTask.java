package org.dajuan.park.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.park.ledger.store.LedgerCheck;
import org.dajuan.park.platform.DatabaseOfHome;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.park.platform.Terminal;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./dajuan doctor --ledger}: verifies every chain and every daily root. Reads the database of the running server,
 * or starts that of DAJUAN_HOME for as long as it takes; an external one is named by SPRING_DATASOURCE_URL with
 * DAJUAN_DATABASE_AUDITORPASSWORD. Exit code 0: all is well; 1: something was changed; 2 usage, 4 environment.
 */
public final class DoctorTask {

    private static final Pattern ANCHOR =
            Pattern.compile("dajuan-root v1 (\\d{4}-\\d\\d-\\d\\d) streams=\\d+ facts=\\d+ root=([0-9a-f]{64})");

    private final Map<String, String> environment;
    private final Consumer<String> out;

    DoctorTask(Map<String, String> environment, Consumer<String> out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new DoctorTask(System.getenv(), Terminal::print).run(args));
    }

    int run(String[] args) {
        boolean json = false;
        Map<LocalDate, Hash> anchors = Map.of();
        try {
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "doctor", "--ledger" -> {}
                    case "--json" -> json = true;
                    case "--anchors" -> anchors = anchors(Path.of(i + 1 < args.length ? args[++i] : ""));
                    default -> {
                        Terminal.complain("dajuan: doctor --ledger knows --json and --anchors FILE, not " + args[i]);
                        return 2;
                    }
                }
            }
            LedgerHealth health = examine(anchors);
            out.accept(json ? json(health) : text(health));
            return health.sound() ? 0 : 1;
        } catch (StartRefusal e) {
            Terminal.complain("dajuan: " + e.getMessage() + "\n" + e.whatToDo());
            return 4;
        }
    }

    private LedgerHealth examine(Map<LocalDate, Hash> anchors) {
        String external = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
        if (!external.isEmpty()) {
            return LedgerCheck.examine(
                    external,
                    "dajuan_auditor",
                    environment.getOrDefault("DAJUAN_DATABASE_AUDITORPASSWORD", ""),
                    anchors);
        }
        Path home = Path.of(environment.getOrDefault("DAJUAN_HOME", "./var"));
        int port = Integer.parseInt(environment.getOrDefault("DAJUAN_DATABASE_PORT", "54329"));
        try (DatabaseOfHome database = DatabaseOfHome.open(home, port)) {
            return LedgerCheck.examine(database.url(), "dajuan_auditor", database.password("dajuan_auditor"), anchors);
        }
    }

    private static Map<LocalDate, Hash> anchors(Path file) {
        Map<LocalDate, Hash> kept = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher anchor = ANCHOR.matcher(line.strip());
                if (anchor.matches()) {
                    kept.put(LocalDate.parse(anchor.group(1)), Hash.ofHex(anchor.group(2)));
                } else if (!line.isBlank()) {
                    throw new StartRefusal(
                            "\"" + line + "\" in " + file + " is no anchor.",
                            "Expected lines such as: dajuan-root v1 2026-11-24 streams=3 facts=120 root=…");
                }
            }
            return kept;
        } catch (IOException | DateTimeException e) {
            throw new StartRefusal(
                    "The anchors in " + file + " cannot be read: " + e.getMessage(), "Name the file.", e);
        }
    }

    private static String text(LedgerHealth health) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s  %d facts in %d chains, %d daily roots; %.1f s, %.0f facts/s%n",
                health.sound() ? "ok      " : "failure ",
                health.facts(),
                health.streams(),
                health.roots(),
                health.seconds(),
                health.facts() / Math.max(health.seconds(), 1e-9)));
        for (LedgerFinding f : health.findings()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s  %s, place %d, fact %s: %s%n          expected %s%n          found    %s%n",
                    f.kind().word(),
                    f.stream(),
                    f.seq(),
                    f.factId() == null ? "-" : f.factId(),
                    f.detail(),
                    f.expected().isEmpty() ? "-" : f.expected(),
                    f.found().isEmpty() ? "-" : f.found()));
        }
        return text.toString();
    }

    private static String json(LedgerHealth health) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "ledger-doctor.v1");
        document.put("ok", health.sound());
        document.put("facts", health.facts());
        document.put("streams", health.streams());
        document.put("roots", health.roots());
        document.put("seconds", health.seconds());
        document.put(
                "findings",
                health.findings().stream()
                        .map(f -> {
                            Map<String, Object> finding = new LinkedHashMap<>();
                            finding.put("kind", f.kind().word());
                            finding.put("stream", f.stream());
                            finding.put("seq", f.seq());
                            finding.put("factId", f.factId());
                            finding.put("expected", f.expected());
                            finding.put("found", f.found());
                            finding.put("detail", f.detail());
                            return finding;
                        })
                        .toList());
        return new JsonMapper().writeValueAsString(document) + "\n";
    }
}
