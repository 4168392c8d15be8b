package org.dajuan.spine.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.dajuan.spine.register.table.Cells;
import org.dajuan.spine.register.table.DecisionTable;
import org.dajuan.spine.register.table.TableCheck;
import org.jspecify.annotations.Nullable;

/** Reads decision tables and has every case of each version tried. */
final class TableReader {
    static final String KEYS = "id name hit source? inputs outputs milder? versions";
    private static final List<String> TYPES = List.of("enum", "yes-no", "number", "money", "date", "text");

    private final YamlBlock block;
    private final Scope record;
    private final Map<String, Field> fields;

    TableReader(YamlBlock block, Scope record, Map<String, Field> fields) {
        this.block = block;
        this.record = record;
        this.fields = fields;
    }

    DecisionTable read() {
        Map<String, ValueKind> kinds = new LinkedHashMap<>();
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        List<DecisionTable.Input> inputs = new ArrayList<>();
        for (YamlBlock b : block.blocks("inputs", "id name? type? values? from? needed_when? otherwise?")) {
            inputs.add(input(b, kinds, choices));
        }
        Scope scope = Scope.of(kinds, choices);
        List<DecisionTable.Output> outputs = new ArrayList<>();
        for (YamlBlock b : block.blocks("outputs", "id name? type values? undecided?")) {
            outputs.add(output(b));
        }
        Set<String> outputIds = new LinkedHashSet<>();
        outputs.forEach(o -> outputIds.add(o.id()));
        boolean collect =
                block.word("hit", List.of("first", "collect"), "first").equals("collect");
        List<YamlBlock> versionBlocks = block.blocks("versions", "from rules");
        List<DecisionTable.Version> versions =
                versionBlocks.stream().map(v -> version(v, scope, outputs)).toList();
        if (versions.isEmpty()) {
            block.wrong("versions", "the table has no version", "at least one", "");
        }
        DecisionTable table = new DecisionTable(
                block.id("id"),
                block.titles("name"),
                collect,
                block.text("source", ""),
                inputs,
                outputs,
                block.has("milder") ? block.known("milder", outputIds, "output") : "",
                versions);
        for (int i = 0; i < versions.size(); i++) {
            check(table, versions.get(i), versionBlocks.get(i));
        }
        return table;
    }

    private DecisionTable.Input input(YamlBlock b, Map<String, ValueKind> kinds, Map<String, Set<String>> choices) {
        String id = b.id("id");
        Field field = fields.get(id);
        Scope before = Scope.of(kinds, choices);
        ValueKind kind;
        Map<String, Titles> values = Map.of();
        if (b.has("type")) {
            kind = kind(b);
            values = b.text("type").equals("enum") ? FieldReader.values(b) : Map.of();
        } else if (field != null) {
            kind = field.kind();
            values = field.values();
        } else {
            b.wrong("id", "\"" + id + "\" is no field and has no type", "type: one of " + TYPES, "");
            kind = ValueKind.TEXT;
        }
        Expression needed = b.expression("needed_when", before, ValueKind.TRUTH);
        if (b.has("needed_when") != b.has("otherwise")) {
            b.wrong("id", "needed_when and otherwise do not stand together", "both or none", "");
        }
        Expression from = b.expression("from", record, kind);
        if (from == null && field == null && !b.has("from") && !fields.isEmpty()) {
            b.wrong("id", "\"" + id + "\" is no field of the record", "from: an expression", "");
        }
        Object otherwise = b.has("otherwise") ? b.constant("otherwise", kind, values.keySet()) : null;
        kinds.put(id, kind);
        if (!values.isEmpty()) {
            choices.put(id, values.keySet());
        }
        return new DecisionTable.Input(id, name(b, field), kind, values, from, needed, otherwise);
    }

    private static Titles name(YamlBlock b, @Nullable Field field) {
        if (b.has("name")) {
            return b.titles("name");
        }
        return field == null ? new Titles(b.text("id"), b.text("id")) : field.name();
    }

    private static ValueKind kind(YamlBlock b) {
        ValueKind kind = FieldReader.kindOf(b.word("type", TYPES, "text"));
        return kind == null ? ValueKind.TEXT : kind;
    }

    private static DecisionTable.Output output(YamlBlock b) {
        Map<String, Titles> values = b.text("type").equals("enum") ? FieldReader.values(b) : Map.of();
        String undecided = b.has("undecided")
                ? (values.isEmpty() ? b.text("undecided") : b.known("undecided", values.keySet(), "value"))
                : null;
        return new DecisionTable.Output(b.id("id"), name(b, null), kind(b), values, undecided);
    }

    private static DecisionTable.Version version(YamlBlock v, Scope scope, List<DecisionTable.Output> outputs) {
        Object from = v.constant("from", ValueKind.DATE, Set.of());
        List<DecisionTable.Rule> rules = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (YamlBlock r : v.blocks("rules", "id when? then note?")) {
            if (!ids.add(r.text("id"))) {
                r.wrong("id", "the rule \"" + r.text("id") + "\" stands twice", "it once", "");
            }
            Expression when = r.has("when")
                    ? r.expression("when", scope, ValueKind.TRUTH)
                    : scope.compile("true", ValueKind.TRUTH);
            Map<String, Object> then = new LinkedHashMap<>();
            r.freeBlock("then").ifPresent(t -> {
                for (DecisionTable.Output o : outputs) {
                    if (!t.has(o.id())) {
                        t.wrong("", "the output \"" + o.id() + "\" is missing", "a value for each output", "");
                        continue;
                    }
                    Object value = t.constant(o.id(), o.kind(), o.choices().keySet());
                    if (value != null) {
                        then.put(o.id(), value);
                    }
                }
                t.names().stream()
                        .filter(n -> outputs.stream().noneMatch(o -> o.id().equals(n)))
                        .forEach(n -> t.wrong(n, "\"" + n + "\" is no output", "one of the table's", ""));
            });
            if (when != null) {
                rules.add(new DecisionTable.Rule(r.text("id"), when, then, r.text("note", "")));
            }
        }
        return new DecisionTable.Version(from instanceof LocalDate d ? d : LocalDate.EPOCH, rules);
    }

    private void check(DecisionTable table, DecisionTable.Version version, YamlBlock at) {
        if (version.rules().size() < at.list("rules").size()) {
            return; // a rule could not be read: what the others leave open says nothing
        }
        TableCheck c = TableCheck.of(table, version);
        String which = "table \"" + table.id() + "\" from " + version.from();
        if (c.tooMany()) {
            at.odd(
                    "rules",
                    which + " has " + c.cells() + " cases",
                    "at most " + Cells.MOST + " to try them all",
                    "Gaps and contradictions were not looked for.");
            return;
        }
        if (!c.inexact().isEmpty()) {
            at.odd(
                    "rules",
                    which + " compares more than inputs with constants in " + c.inexact(),
                    "conditions such as amount >= 100",
                    "What the check says of gaps is no proof.");
        }
        if (!table.collect()) {
            for (String gap : c.gaps()) {
                at.wrong("rules", which + " decides nothing for " + gap, "a rule for every case", "");
            }
        }
        for (String rule : c.unreachable()) {
            at.wrong(
                    "rules",
                    "rule " + rule + " of " + which + " never decides",
                    "a case in which it does",
                    table.collect() ? "Its condition is never true." : "Rules before it decide all of its cases.");
        }
        for (String pair : c.contradictions()) {
            at.wrong(
                    "rules",
                    "rules " + pair + " of " + which + " hold in the same cases and say different things",
                    "one of them",
                    "");
        }
    }
}
