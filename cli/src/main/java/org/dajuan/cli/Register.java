package org.dajuan.cli;

import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dajuan.spine.json.JsonText;
import org.dajuan.spine.register.DefinitionReader;
import org.dajuan.spine.register.Finding;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.table.DecisionTable;
import org.dajuan.spine.register.table.DmnXml;
import org.dajuan.spine.register.table.TableCheck;

/** {@code dajuan register check FILE}: names what is wrong with a definition; {@code dajuan register dmn FILE} exports a table. */
final class Register implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.of("register", "Checks the definition of a register, or exports one of its decision tables.")
                .operand("ACTION", "check, or dmn to print a decision table as DMN 1.3")
                .operand("FILE", "the definition: register.v1 in YAML")
                .option("--table", "ID", "the table to export; the only one when absent")
                .flag("--json", "print JSON");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Exception {
        String action = args.operand("ACTION");
        if (!action.equals("check") && !action.equals("dmn")) {
            throw Refusal.usage(
                    "ACTION is \"" + action + "\"; expected check or dmn.", "Try: dajuan register check FILE");
        }
        Path file = args.file("FILE");
        String name = file.getFileName().toString();
        DefinitionReader.Result result = DefinitionReader.read(text(file));
        if (!result.isYaml()) {
            throw Refusal.input(String.join("\n", shown(result, name)), "Mend the file, then try again.");
        }
        return action.equals("dmn") ? dmn(args, result, name, out) : check(args, result, name, out, err);
    }

    private static String text(Path file) throws Exception {
        if (Files.size(file) > 4L * DefinitionReader.LARGEST) {
            throw Refusal.input(
                    "FILE " + file + " has " + Files.size(file) + " bytes; expected a definition of at most "
                            + DefinitionReader.LARGEST + " characters.",
                    "");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw Refusal.input("FILE " + file + " is not written in UTF-8.", "Save it as UTF-8.");
        }
    }

    private static Exit check(
            Args args, DefinitionReader.Result result, String name, PrintStream out, PrintStream err) {
        List<Finding> findings = result.findings();
        long errors = findings.stream().filter(Finding::error).count();
        RegisterDefinition d = result.definition();
        if (args.has("--json")) {
            out.print(json(result, name));
        } else {
            shown(result, name).forEach(out::println);
            if (d != null) {
                out.println(name + ": " + d.id() + " version " + d.version() + ": "
                        + d.fields().size() + " fields, "
                        + d.lifecycle().states().size() + " states, "
                        + d.lifecycle().transitions().size() + " transitions, "
                        + d.clocks().size() + " clocks, "
                        + d.counters().size() + " counters, " + d.indicators().size() + " indicators");
                tables(d).forEach(out::println);
            }
        }
        err.println(errors + " errors, " + (findings.size() - errors) + " warnings");
        return errors == 0 ? Exit.DONE : Exit.NEGATIVE;
    }

    private static List<String> tables(RegisterDefinition d) {
        List<String> out = new ArrayList<>();
        for (DecisionTable t : d.tables()) {
            for (DecisionTable.Version v : t.versions()) {
                TableCheck c = TableCheck.of(t, v);
                out.add("table " + t.id() + " from " + v.from() + ": "
                        + v.rules().size() + " rules, " + c.cells() + " cases"
                        + (c.tooMany() ? ", not tried" : ", " + c.gaps().size() + " gaps"));
            }
        }
        return out;
    }

    private static Exit dmn(Args args, DefinitionReader.Result result, String name, PrintStream out) throws Refusal {
        RegisterDefinition d = result.definition();
        if (d == null) {
            throw Refusal.input(
                    String.join("\n", shown(result, name)), "Only a definition without errors is exported.");
        }
        List<String> ids = d.tables().stream().map(DecisionTable::id).toList();
        Optional<String> asked = args.option("--table");
        if (asked.isEmpty() && ids.size() != 1) {
            throw Refusal.usage(name + " has " + ids.size() + " tables: " + ids + ".", "Name one with --table ID.");
        }
        String id = asked.orElseGet(ids::getFirst);
        DecisionTable table =
                d.findTable(id).orElseThrow(() -> Refusal.usage("Table \"" + id + "\" is none of " + ids + ".", ""));
        try {
            out.print(DmnXml.write(d.id(), table, table.versions().getLast()));
        } catch (IllegalArgumentException e) {
            throw Refusal.input(String.valueOf(e.getMessage()), "Say it without that function, then export again.");
        }
        return Exit.DONE;
    }

    private static List<String> shown(DefinitionReader.Result result, String name) {
        return result.findings().stream().map(f -> f.shown(name)).toList();
    }

    private static String json(DefinitionReader.Result result, String name) {
        RegisterDefinition d = result.definition();
        return JsonText.object(j -> {
            j.field("schema", "register-check.v1");
            j.field("file", name);
            j.field("usable", d != null);
            j.list("findings", result.findings(), (o, f) -> {
                o.field("severity", f.error() ? "error" : "warning");
                o.field("line", f.line());
                o.field("column", f.column());
                o.field("value", f.value());
                o.field("expected", f.expected());
                o.field("advice", f.advice());
            });
            j.texts("tables", d == null ? List.of() : tables(d));
        });
    }
}
