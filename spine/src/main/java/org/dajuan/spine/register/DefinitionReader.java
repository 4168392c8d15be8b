package org.dajuan.spine.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.dajuan.spine.register.table.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a definition in schema {@code register.v1} and names everything that is wrong with it in one run. */
public final class DefinitionReader {
    /** Characters of the largest definition. */
    public static final int LARGEST = 1_000_000;

    private static final String SCHEMA = "register.v1";
    private static final String KEYS = "schema id version number name purpose? systems? department sensitivity"
            + " retention_years roles fields lifecycle clocks? counters? tables? indicators? views? import? to_confirm?";

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private Scope scope = Scope.of(Map.of(), Map.of());

    private DefinitionReader() {}

    /**
     * What came of a text.
     *
     * @param definition the definition, null when there are errors
     * @param findings errors and warnings by place
     * @param isYaml false when the text is no YAML at all
     */
    public record Result(@Nullable RegisterDefinition definition, List<Finding> findings, boolean isYaml) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** The definition; an IllegalArgumentException shows the errors. */
        public RegisterDefinition definition(String file) {
            if (definition == null) {
                throw new IllegalArgumentException(String.join(
                        "\n", findings.stream().map(f -> f.shown(file)).toList()));
            }
            return definition;
        }
    }

    /** Reads one text. */
    public static Result read(String text) {
        DefinitionReader reader = new DefinitionReader();
        if (text.length() > LARGEST) {
            reader.wrong(1, 1, "the file has " + text.length() + " characters", "at most " + LARGEST);
            return new Result(null, reader.findings, false);
        }
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> at = e.getProblemMark();
            reader.wrong(
                    at.map(m -> m.getLine() + 1).orElse(1),
                    at.map(m -> m.getColumn() + 1).orElse(1),
                    e.getProblem(),
                    "YAML");
            return new Result(null, reader.findings, false);
        } catch (YamlEngineException | StackOverflowError e) {
            reader.wrong(1, 1, "the file cannot be read as YAML: " + e.getMessage(), "YAML, not nested too deep");
            return new Result(null, reader.findings, false);
        }
        if (root.isEmpty()) {
            reader.wrong(1, 1, "the file is empty", "schema: " + SCHEMA);
            return new Result(null, reader.findings, false);
        }
        RegisterDefinition definition = reader.definition(YamlBlock.of(reader.findings, root.get(), KEYS));
        List<Finding> sorted = reader.findings.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
                .toList();
        boolean bad = sorted.stream().anyMatch(Finding::error);
        return new Result(bad ? null : definition, sorted, true);
    }

    private void wrong(int line, int column, String value, String expected) {
        findings.add(new Finding(true, line, column, value, expected, ""));
    }

    private RegisterDefinition definition(YamlBlock top) {
        top.word("schema", List.of(SCHEMA), SCHEMA);
        Set<String> roles = new LinkedHashSet<>(top.texts("roles"));
        FieldReader fieldReader = new FieldReader(top.blocks("fields", FieldReader.KEYS));
        List<YamlBlock> counterBlocks =
                top.blocks("counters", "id name of same among? at seen_from? window except? itself? apart?");
        scope = scope(fieldReader, counterBlocks);
        fieldReader.fields(scope).forEach(f -> fields.put(f.id(), f));
        YamlBlock life = top.block("lifecycle", "start create? states transitions sign_offs?")
                .orElse(top);
        LifecycleReader lifecycleReader = new LifecycleReader(life, scope, fields, roles);
        Lifecycle lifecycle = lifecycleReader.read();
        LifecycleCheck check = new LifecycleCheck(lifecycle, lifecycleReader, scope);
        if (lifecycle.states().containsKey(lifecycle.start())) {
            check.states();
        }
        check.guards();
        PartReader parts = new PartReader(findings, fields, roles, scope, lifecycleReader, check);
        List<ClockDefinition> clocks = new ArrayList<>();
        for (YamlBlock b :
                top.blocks("clocks", "id name limit start suspend? resume? stop extension? warn? escalate? source?")) {
            clocks.add(parts.clock(b));
        }
        List<DecisionTable> tables = new ArrayList<>();
        for (YamlBlock b : top.blocks("tables", TableReader.KEYS)) {
            tables.add(new TableReader(b, scope, fields).read());
        }
        applications(lifecycle, lifecycleReader, tables);
        return new RegisterDefinition(
                top.id("id"),
                top.whole("version", 1, 1_000_000, 1),
                number(top),
                top.titles("name"),
                top.has("purpose") ? top.titles("purpose") : new Titles("", ""),
                top.texts("systems"),
                top.text("department"),
                top.word("sensitivity", List.of("public", "internal", "restricted"), "internal"),
                top.whole("retention_years", 1, 1_000, 10),
                roles,
                List.copyOf(fields.values()),
                lifecycle,
                clocks,
                counterBlocks.stream().map(parts::counter).toList(),
                tables,
                top
                        .blocks(
                                "indicators",
                                "id name unit kind direction? formula? aliases? shared? theme? owner? on value? about? at?")
                        .stream()
                        .map(parts::indicator)
                        .toList(),
                top.blocks("views", "id name kind columns? sort? by? filter?").stream()
                        .map(parts::view)
                        .toList(),
                top.block("import", "key columns mode?").map(parts::imports).orElse(null),
                top.texts("to_confirm"),
                scope);
    }

    private static String number(YamlBlock top) {
        String n = top.text("number");
        if (!n.isEmpty() && !n.matches("[A-Z]{2,4}")) {
            top.wrong("number", "the number begins with \"" + n + "\"", "two to four capital letters such as HZ", "");
        }
        return n;
    }

    private static Scope scope(FieldReader reader, List<YamlBlock> counters) {
        Map<String, ValueKind> kinds = new LinkedHashMap<>(reader.kinds());
        kinds.put("state", ValueKind.TEXT);
        kinds.put("today", ValueKind.DATE);
        kinds.put("now", ValueKind.INSTANT);
        kinds.put("actor", ValueKind.TEXT);
        for (YamlBlock b : counters) {
            if (kinds.put(b.id("id"), ValueKind.WHOLE) != null) {
                b.wrong("id", "the name \"" + b.text("id") + "\" is taken", "another", "");
            }
        }
        return Scope.of(kinds, reader.choices());
    }

    private void applications(Lifecycle lifecycle, LifecycleReader reader, List<DecisionTable> tables) {
        for (Lifecycle.Transition t : lifecycle.transitions()) {
            Lifecycle.Application a = t.apply();
            YamlBlock at = reader.places.get(t.id());
            if (a == null || at == null) {
                continue;
            }
            Optional<DecisionTable> table =
                    tables.stream().filter(x -> x.id().equals(a.table())).findFirst();
            if (table.isEmpty()) {
                at.wrong(
                        "apply",
                        "\"" + a.table() + "\" is no table",
                        "one of " + tables.stream().map(DecisionTable::id).toList(),
                        "");
                continue;
            }
            for (Map.Entry<String, String> into : a.into().entrySet()) {
                Optional<DecisionTable.Output> output = table.get().outputs().stream()
                        .filter(o -> o.id().equals(into.getKey()))
                        .findFirst();
                Field f = fields.get(into.getValue());
                if (output.isEmpty()) {
                    at.wrong(
                            "apply",
                            "\"" + into.getKey() + "\" is no output of " + a.table(),
                            "one of "
                                    + table.get().outputs().stream()
                                            .map(DecisionTable.Output::id)
                                            .toList(),
                            "");
                } else if (f != null && f.kind() != output.get().kind()) {
                    at.wrong(
                            "apply",
                            "\"" + into.getKey() + "\" does not fit into \"" + f.id() + "\"",
                            "a field of the same kind",
                            "");
                }
            }
        }
    }
}
