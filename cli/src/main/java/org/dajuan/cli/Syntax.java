package org.dajuan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verb takes. From this one declaration come the parser, the usage errors and the help text.
 *
 * <pre>{@code
 * Syntax.of("compile", "Reads a report and lists what it promises.")
 *       .operand("FILE", "the report: .txt .md .html .docx .pdf")
 *       .option("--year", "Y", "the year reported on; read from the text when absent")
 *       .flag("--json", "print JSON")
 *       .flag("--table", "print a table")
 *       .atMostOneOf("--json", "--table")
 * }</pre>
 *
 * Immutable: each call returns a new syntax.
 */
public final class Syntax {

    /**
     * One option.
     *
     * @param name with its dashes
     * @param value name of its value in the help, null for a flag
     * @param meaning what it does
     * @param required true when the verb cannot run without it
     * @param repeated true when it may be given several times, each with one or several values
     */
    record Option(String name, @Nullable String value, String meaning, boolean required, boolean repeated) {
        boolean isFlag() {
            return value == null;
        }

        String shown() {
            return value == null ? name : name + " " + value;
        }
    }

    /**
     * One operand; all are required and stand in order.
     *
     * @param name its name in the help, in capitals
     * @param meaning what it is
     */
    record Operand(String name, String meaning) {}

    private final String verb;
    private final String summary;
    private final List<Operand> operands;
    private final Map<String, Option> options;
    private final List<List<String>> exclusive;

    private Syntax(
            String verb,
            String summary,
            List<Operand> operands,
            Map<String, Option> options,
            List<List<String>> exclusive) {
        this.verb = verb;
        this.summary = summary;
        this.operands = operands;
        this.options = options;
        this.exclusive = exclusive;
    }

    /** A verb that takes nothing yet; the summary is one sentence. */
    public static Syntax of(String verb, String summary) {
        return new Syntax(verb, summary, List.of(), Map.of(), List.of());
    }

    /** One more operand, which must be given. */
    public Syntax operand(String name, String meaning) {
        List<Operand> more = new ArrayList<>(operands);
        more.add(new Operand(name, meaning));
        return new Syntax(verb, summary, List.copyOf(more), options, exclusive);
    }

    /** An option with a value that may be left out. */
    public Syntax option(String name, String value, String meaning) {
        return with(new Option(name, value, meaning, false, false));
    }

    /** An option that may be given several times, each with one or several values of the form NAME=VALUE. */
    public Syntax repeated(String name, String value, String meaning) {
        return with(new Option(name, value, meaning, false, true));
    }

    /** An option with a value that must be given. */
    public Syntax required(String name, String value, String meaning) {
        return with(new Option(name, value, meaning, true, false));
    }

    /** An option without a value. */
    public Syntax flag(String name, String meaning) {
        return with(new Option(name, null, meaning, false, false));
    }

    /** Options that exclude each other, such as output formats; each must be declared before. */
    public Syntax atMostOneOf(String... names) {
        for (String name : names) {
            if (!options.containsKey(name)) {
                throw new IllegalArgumentException("Option " + name + " of " + verb + " is not declared.");
            }
        }
        List<List<String>> more = new ArrayList<>(exclusive);
        more.add(List.of(names));
        return new Syntax(verb, summary, operands, options, List.copyOf(more));
    }

    private Syntax with(Option option) {
        if (!option.name().startsWith("--") || options.containsKey(option.name())) {
            throw new IllegalArgumentException(
                    "Option " + option.name() + " of " + verb + " is malformed or declared twice.");
        }
        Map<String, Option> more = new LinkedHashMap<>(options);
        more.put(option.name(), option);
        return new Syntax(verb, summary, operands, more, exclusive);
    }

    String verb() {
        return verb;
    }

    String summary() {
        return summary;
    }

    List<Operand> operands() {
        return operands;
    }

    Map<String, Option> options() {
        return options;
    }

    /** Checks what was typed; a {@link Refusal} names the argument, what was expected and what to try. */
    Args parse(List<String> typed) throws Refusal {
        List<String> given = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        boolean onlyOperands = false;
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (onlyOperands || !word.startsWith("-") || word.equals("-")) {
                given.add(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else {
                int eq = word.indexOf('=');
                String name = eq < 0 ? word : word.substring(0, eq);
                Option option = options.get(name);
                if (option == null) {
                    throw refuse("Option " + name + " is not one of " + verb + "'s.", suggestion(name));
                }
                String value;
                if (option.isFlag()) {
                    if (eq >= 0) {
                        throw refuse(
                                "Option " + name + " takes no value, but got \"" + word.substring(eq + 1) + "\".", "");
                    }
                    value = "";
                } else if (eq >= 0) {
                    value = word.substring(eq + 1);
                } else if (i + 1 < typed.size() && !options.containsKey(typed.get(i + 1))) {
                    value = typed.get(++i);
                } else {
                    throw refuse(
                            "Option " + name + " expects a value, " + option.value() + ": " + option.meaning() + ".",
                            "");
                }
                if (option.repeated()) {
                    StringBuilder all = new StringBuilder(values.containsKey(name) ? values.get(name) + "\n" : "");
                    all.append(value);
                    while (i + 1 < typed.size()
                            && !typed.get(i + 1).startsWith("-")
                            && typed.get(i + 1).contains("=")) {
                        all.append('\n').append(typed.get(++i));
                    }
                    values.put(name, all.toString());
                } else if (values.putIfAbsent(name, value) != null) {
                    throw refuse("Option " + name + " is given twice; once is enough.", "");
                }
            }
        }
        check(given, values);
        return new Args(this, List.copyOf(given), values);
    }

    private void check(List<String> given, Map<String, String> values) throws Refusal {
        if (given.size() > operands.size()) {
            String extra = given.get(operands.size());
            throw refuse(
                    "Argument \"" + extra + "\" is one too many: " + verb + " takes "
                            + (operands.isEmpty()
                                    ? "only options"
                                    : String.join(
                                            " ",
                                            operands.stream().map(Operand::name).toList()))
                            + ".",
                    extra.contains(" ") ? "" : "If it belongs to the argument before it, put both in quotes.");
        }
        if (given.size() < operands.size()) {
            Operand missing = operands.get(given.size());
            throw refuse("Argument " + missing.name() + " is missing: " + missing.meaning() + ".", "");
        }
        for (Option option : options.values()) {
            if (option.required() && !values.containsKey(option.name())) {
                throw refuse("Option " + option.shown() + " is missing: " + option.meaning() + ".", "");
            }
        }
        for (List<String> group : exclusive) {
            List<String> chosen = group.stream().filter(values::containsKey).toList();
            if (chosen.size() > 1) {
                throw refuse("Options " + String.join(" and ", chosen) + " exclude each other; choose one.", "");
            }
        }
    }

    private Refusal refuse(String wrong, String advice) {
        String how = "Usage: " + usage() + "\nTry: dajuan " + verb + " --help";
        return Refusal.usage(wrong, advice.isEmpty() ? how : advice + "\n" + how);
    }

    private String suggestion(String name) {
        String near = Nearest.of(name, options.keySet());
        return near == null ? "" : "Maybe " + near + "?";
    }

    /** One line: {@code dajuan compile FILE [--year Y] [--json | --table]}. */
    String usage() {
        StringBuilder line = new StringBuilder("dajuan ").append(verb);
        operands.forEach(o -> line.append(' ').append(o.name()));
        for (Option option : options.values()) {
            List<String> group = exclusive.stream()
                    .filter(g -> g.contains(option.name()))
                    .findFirst()
                    .orElse(List.of(option.name()));
            if (group.getFirst().equals(option.name())) {
                String shown = String.join(
                        " | ",
                        group.stream()
                                .map(n -> java.util.Objects.requireNonNull(options.get(n))
                                        .shown())
                                .toList());
                line.append(' ').append(option.required() ? shown : "[" + shown + "]");
            }
        }
        return line.toString();
    }

    /** The help text of the verb. */
    String help() {
        StringBuilder text = new StringBuilder("Usage: ")
                .append(usage())
                .append("\n\n")
                .append(summary)
                .append('\n');
        int width = 10;
        for (Operand operand : operands) {
            width = Math.max(width, operand.name().length());
        }
        for (Option option : options.values()) {
            width = Math.max(width, option.shown().length());
        }
        String row = "  %-" + width + "s  %s%n";
        if (!operands.isEmpty() || !options.isEmpty()) {
            text.append('\n');
        }
        for (Operand operand : operands) {
            text.append(row.formatted(operand.name(), operand.meaning()));
        }
        for (Option option : options.values()) {
            text.append(row.formatted(option.shown(), option.meaning()));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Override
    public String toString() {
        return usage().toLowerCase(Locale.ROOT);
    }
}
