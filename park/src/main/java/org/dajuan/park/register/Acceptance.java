package org.dajuan.park.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dajuan.park.indicators.IndicatorRegistry;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.register.store.DefinitionVersions;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.register.DefinitionReader;
import org.dajuan.spine.register.Finding;
import org.dajuan.spine.register.IndicatorDefinition;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.DefinitionChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a text may come into force: whether it reads, follows the version before it, and strands no record. */
@Component
class Acceptance {

    /** What came of a file; {@code accepted} is null when nothing changes. */
    record Judged(@Nullable RegisterDefinition accepted, List<Trouble> troubles) {}

    private static final int MOST_TOLD = 50;

    private final DefinitionVersions store;
    private final Stranding stranded;
    private final IndicatorRegistry indicators;
    private final SystemWork system;

    Acceptance(DefinitionVersions store, Stranding stranded, IndicatorRegistry indicators, SystemWork system) {
        this.store = store;
        this.stranded = stranded;
        this.indicators = indicators;
        this.system = system;
    }

    Judged judge(DefinitionFolders.Found file, List<Register> inForce, Map<String, String> owners, boolean shipped) {
        String text = file.text();
        if (text == null) {
            return refused(new Trouble(file.file(), true, 1, 1, file.trouble(), "a readable YAML file in UTF-8", ""));
        }
        DefinitionReader.Result result = DefinitionReader.read(text);
        List<Trouble> troubles = new ArrayList<>();
        for (Finding f : result.findings()) {
            troubles.add(
                    new Trouble(file.file(), f.error(), f.line(), f.column(), f.value(), f.expected(), f.advice()));
        }
        RegisterDefinition next = result.definition();
        if (next == null) {
            return new Judged(null, troubles);
        }
        String owner = owners.putIfAbsent(next.id(), file.file());
        if (owner != null) {
            troubles.add(at(
                    file,
                    text,
                    "id",
                    "the register \"" + next.id() + "\" stands in " + owner + " already",
                    "one file for each register",
                    "Give it another id, or take one of the files away."));
            return new Judged(null, troubles);
        }
        Register now = inForce.stream()
                .filter(r -> r.id().equals(next.id()))
                .findFirst()
                .orElse(null);
        for (Register other : inForce) {
            if (!other.id().equals(next.id()) && other.definition().number().equals(next.number())) {
                troubles.add(at(
                        file,
                        text,
                        "number",
                        "numbers of \"" + other.id() + "\" begin with " + next.number() + " too",
                        "letters of its own",
                        "Take another, such as " + next.number().charAt(0) + "X."));
                return new Judged(null, troubles);
            }
        }
        List<Indicator> all = new ArrayList<>();
        inForce.stream()
                .filter(r -> !r.id().equals(next.id()))
                .forEach(r -> all.addAll(r.definition().ownIndicators()));
        all.addAll(next.ownIndicators());
        for (IndicatorDefinition told : next.indicators()) {
            String stranger = told.shared() ? indicators.stranger(told.indicator()) : null;
            if (stranger != null) {
                troubles.add(at(
                        file,
                        text,
                        "indicators",
                        stranger,
                        "the id, unit and kind of an indicator of registers/indicators",
                        "Without \"shared\" the register has an indicator of its own."));
                return new Judged(null, troubles);
            }
        }
        String clash = indicators.fault(all);
        if (clash != null) {
            troubles.add(at(
                    file,
                    text,
                    "indicators",
                    clash,
                    "ids and names that no other indicator has",
                    "Put the register's id before them: " + next.id() + "_…"));
            return new Judged(null, troubles);
        }
        if (now == null) {
            return new Judged(next, troubles);
        }
        if (now.hash().equals(hash(text))) {
            return new Judged(null, troubles);
        }
        if (next.version() < now.version()) {
            if (!shipped) {
                troubles.add(at(
                        file,
                        text,
                        "version",
                        "version " + next.version() + " is older than version " + now.version() + ", which is in force",
                        "version: " + (now.version() + 1),
                        ""));
            }
            return new Judged(null, troubles);
        }
        return follows(file, text, now, next, troubles);
    }

    private Judged follows(
            DefinitionFolders.Found file, String text, Register now, RegisterDefinition next, List<Trouble> troubles) {
        if (next.version() == now.version()) {
            long records = system.call("registers", () -> store.records(next.id(), next.version()));
            if (records > 0) {
                troubles.add(at(
                        file,
                        text,
                        "version",
                        "version " + next.version() + " says something else now, and " + records
                                + " records live by it",
                        "version: " + (now.version() + 1),
                        "A version that was used is not changed; count it up."));
                return new Judged(null, troubles);
            }
        }
        List<String> kinds = DefinitionChange.changedKinds(now.definition(), next);
        if (!kinds.isEmpty()) {
            troubles.add(at(
                    file,
                    text,
                    "fields",
                    "the fields " + kinds + " changed their type",
                    "new fields with ids of their own",
                    "Another type is another field; the old one may stay unused."));
            return new Judged(null, troubles);
        }
        List<DefinitionChange.Stranded> lost = system.call("registers", () -> stranded.of(now, next, MOST_TOLD));
        for (DefinitionChange.Stranded s : lost) {
            troubles.add(at(
                    file,
                    text,
                    "version",
                    "record " + s.record() + " would be stranded: " + s.why(),
                    "a version in which every open record can go on",
                    "Keep the state or the field, or bring these records to an end first."));
        }
        return new Judged(lost.isEmpty() ? next : null, troubles);
    }

    private static Judged refused(Trouble trouble) {
        return new Judged(null, List.of(trouble));
    }

    /** A trouble at the line of a key at the top of the file. */
    private static Trouble at(
            DefinitionFolders.Found file, String text, String key, String value, String expected, String advice) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(key + ":")) {
                return new Trouble(
                        file.file(),
                        true,
                        i + 1,
                        Math.min(lines[i].length(), key.length() + 3),
                        value,
                        expected,
                        advice);
            }
        }
        return new Trouble(file.file(), true, 1, 1, value, expected, advice);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
