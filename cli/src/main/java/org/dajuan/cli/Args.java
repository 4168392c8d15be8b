package org.dajuan.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was typed for a verb. The typed readers refuse with the argument's name, its value and what was expected. Names are those of
 * the {@link Syntax}; asking for one that is not declared is a mistake of ours and throws IllegalArgumentException.
 */
public final class Args {
    private final Syntax syntax;
    private final List<String> operands;
    private final Map<String, String> options;

    Args(Syntax syntax, List<String> operands, Map<String, String> options) {
        this.syntax = syntax;
        this.operands = operands;
        this.options = Map.copyOf(options);
    }

    /** True when the flag, or an option with a value, is given. */
    public boolean has(String option) {
        declared(option);
        return options.containsKey(option);
    }

    /** An operand as typed. */
    public String operand(String name) {
        for (int i = 0; i < operands.size(); i++) {
            if (syntax.operands().get(i).name().equals(name)) {
                return operands.get(i);
            }
        }
        throw new IllegalArgumentException("Operand " + name + " of " + syntax.verb() + " is not declared.");
    }

    /** An option's value as typed, empty when it is not given. */
    public Optional<String> option(String name) {
        declared(name);
        return Optional.ofNullable(options.get(name));
    }

    /** The values of an option that may be given several times, as typed. */
    public List<String> values(String name) {
        return option(name).map(v -> List.of(v.split("\n"))).orElse(List.of());
    }

    /** A whole number between two bounds, both allowed. */
    public Optional<Integer> number(String option, int least, int most) throws Refusal {
        Optional<String> text = option(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text.get().strip());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // refused below, together with numbers out of range
        }
        throw wrongOption(option, text.get(), "a whole number from " + least + " to " + most);
    }

    /** A calendar day such as 2024-12-31. */
    public Optional<LocalDate> date(String option) throws Refusal {
        Optional<String> text = option(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get().strip()));
        } catch (DateTimeParseException e) {
            throw wrongOption(option, text.get(), "a calendar day such as 2024-12-31");
        }
    }

    /** A file that exists and can be read, from an operand or a required option. */
    public Path file(String name) throws Refusal {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw Refusal.input(
                    name + " " + path + " does not exist; expected " + meaning(name) + ".",
                    "Looked from the folder " + Path.of("").toAbsolutePath() + ".");
        }
        if (Files.isDirectory(path)) {
            throw Refusal.input(
                    name + " " + path + " is a folder; expected a file, " + meaning(name) + ".",
                    "Name one file in it.");
        }
        if (!Files.isReadable(path)) {
            throw Refusal.input(name + " " + path + " may not be read by this user.", "Check its permissions.");
        }
        return path;
    }

    /** A folder that exists, from an operand or a required option. */
    public Path folder(String name) throws Refusal {
        Path path = path(name);
        if (!Files.isDirectory(path)) {
            throw Refusal.input(
                    name + " " + path + (Files.exists(path) ? " is a file" : " does not exist")
                            + "; expected a folder, " + meaning(name) + ".",
                    "Looked from the folder " + Path.of("").toAbsolutePath() + ".");
        }
        return path;
    }

    /** Where a result is to be written: the folder must exist, the file may. */
    public Optional<Path> target(String option) throws Refusal {
        if (!has(option)) {
            return Optional.empty();
        }
        Path path = path(option);
        Path folder = Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
        if (Files.isDirectory(path)) {
            throw Refusal.usage(option + " " + path + " is a folder; expected the name of a file to write.", "");
        }
        if (!Files.isDirectory(folder)) {
            throw Refusal.usage(
                    option + " " + path + " cannot be written: the folder " + folder + " does not exist.",
                    "Create it, or choose another place.");
        }
        return Optional.of(path);
    }

    private Path path(String name) throws Refusal {
        String text = name.startsWith("--") ? option(name).orElseThrow() : operand(name);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Refusal.usage(
                    name + " \"" + text + "\" cannot be a file name here: " + e.getReason() + ".",
                    "If it holds Chinese characters, set LC_ALL=C.UTF-8.");
        }
    }

    private String meaning(String name) {
        for (Syntax.Operand operand : syntax.operands()) {
            if (operand.name().equals(name)) {
                return operand.meaning();
            }
        }
        return declared(name).meaning();
    }

    private Syntax.Option declared(String name) {
        Syntax.Option option = syntax.options().get(name);
        if (option == null) {
            throw new IllegalArgumentException("Option " + name + " of " + syntax.verb() + " is not declared.");
        }
        return option;
    }

    private Refusal wrongOption(String option, String value, String expected) {
        return Refusal.usage(
                "Option " + option + " got \"" + value + "\"; expected " + expected + ".",
                "Try: dajuan " + syntax.verb() + " --help");
    }
}
