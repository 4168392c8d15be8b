package org.dajuan.park.register;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dajuan.park.platform.DatabaseOfHome;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.park.platform.Terminal;
import org.dajuan.park.register.store.RecordCheck;
import org.dajuan.park.register.store.RecordCheck.Finding;
import org.dajuan.park.register.store.RecordCheck.Health;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./dajuan doctor --records}: verifies the log of every record and every daily root over them, as {@code doctor --ledger} does facts.
 * Exit code 0: all is well; 1: something was changed; 2 usage, 4 environment.
 */
public final class RecordDoctor {

    private final Map<String, String> environment;
    private final Consumer<String> out;

    RecordDoctor(Map<String, String> environment, Consumer<String> out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new RecordDoctor(System.getenv(), Terminal::print).run(args));
    }

    int run(String[] args) {
        boolean json = false;
        for (String arg : args) {
            switch (arg) {
                case "doctor", "--records" -> {}
                case "--json" -> json = true;
                default -> {
                    Terminal.complain("dajuan: doctor --records knows --json, not " + arg);
                    return 2;
                }
            }
        }
        try {
            Health health = examine();
            out.accept(json ? json(health) : text(health));
            return health.findings().isEmpty() ? 0 : 1;
        } catch (StartRefusal e) {
            Terminal.complain("dajuan: " + e.getMessage() + "\n" + e.whatToDo());
            return 4;
        }
    }

    private Health examine() {
        String external = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
        if (!external.isEmpty()) {
            return RecordCheck.examine(
                    external, "dajuan_auditor", environment.getOrDefault("DAJUAN_DATABASE_AUDITORPASSWORD", ""));
        }
        Path home = Path.of(environment.getOrDefault("DAJUAN_HOME", "./var"));
        int port = Integer.parseInt(environment.getOrDefault("DAJUAN_DATABASE_PORT", "54329"));
        try (DatabaseOfHome database = DatabaseOfHome.open(home, port)) {
            return RecordCheck.examine(database.url(), "dajuan_auditor", database.password("dajuan_auditor"));
        }
    }

    private static String text(Health h) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s  %d entries of %d records, %d daily roots; %.1f s%n",
                h.findings().isEmpty() ? "ok      " : "failure ",
                h.entries(),
                h.records(),
                h.roots(),
                h.seconds()));
        for (Finding f : h.findings()) {
            text.append(String.format(Locale.ROOT, "%s  %s, entry %d: %s%n", f.kind(), f.about(), f.seq(), f.detail()));
        }
        return text.toString();
    }

    private static String json(Health h) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "record-doctor.v1");
        document.put("ok", h.findings().isEmpty());
        document.put("records", h.records());
        document.put("entries", h.entries());
        document.put("roots", h.roots());
        document.put("seconds", h.seconds());
        document.put("findings", h.findings());
        return new JsonMapper().writeValueAsString(document) + "\n";
    }
}
