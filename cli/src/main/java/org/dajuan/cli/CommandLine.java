package org.dajuan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Picks the verb, shows help, and turns what went wrong into a sentence and an exit code. */
public final class CommandLine {
    private static final String ABOUT = """
            Dajuan (答卷) compiles a park's work report into promises, measures them and answers for them.

            Usage: dajuan VERB ...

            """;
    private static final String FOOT = """

              --help      this text; dajuan VERB --help explains one verb
              --version   the version, and the JDK it runs on

            Exit codes: 0 done, 1 done with a negative finding, 2 usage, 3 bad input, 4 environment.
            Standard output carries only the result; progress goes to standard error.
            """;

    private final Map<String, Verb> verbs = new LinkedHashMap<>();
    private final boolean traces;

    /**
     * A command line with these verbs, in the order of the help.
     *
     * @param verbs the verbs
     * @param traces true to print stack traces of failures that are our own mistake
     */
    public CommandLine(List<Verb> verbs, boolean traces) {
        verbs.forEach(verb -> this.verbs.put(verb.name(), verb));
        this.traces = traces;
    }

    /** Runs one command; never throws for what a user can cause. */
    public Exit run(List<String> typed, PrintStream out, PrintStream err) {
        try {
            Exit exit = dispatch(typed, out, err);
            out.flush();
            if (out.checkError()) {
                // The reader went away (`dajuan … | head`) or the disk is full; there is nobody to tell on stdout.
                err.println("The result could not be written to the end.");
                return exit == Exit.DONE ? Exit.ENVIRONMENT : exit;
            }
            return exit;
        } catch (Refusal e) {
            err.println(e.getMessage());
            return e.exit();
        } catch (NoSuchFileException e) {
            err.println("File " + e.getFile() + " does not exist.");
            return Exit.INPUT;
        } catch (AccessDeniedException e) {
            err.println("File " + e.getFile() + " may not be read or written by this user.");
            return Exit.ENVIRONMENT;
        } catch (FileSystemException e) {
            err.println("File " + e.getFile() + ": " + e.getReason() + ".");
            return Exit.ENVIRONMENT;
        } catch (IOException e) {
            err.println("Reading or writing failed: " + e.getMessage());
            return Exit.INPUT;
        } catch (OutOfMemoryError e) {
            err.println("Memory is not enough: the limit is "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB.");
            err.println("Try: DAJUAN_JAVA_OPTS=-Xmx4g dajuan " + String.join(" ", typed));
            return Exit.ENVIRONMENT;
        } catch (Exception e) {
            err.println("This is a mistake in Dajuan, not yours: " + e);
            err.println(
                    "Please report it with the command and, if you may, the input; DAJUAN_DEBUG=1 shows where it happened.");
            if (traces) {
                e.printStackTrace(err);
            }
            return Exit.ENVIRONMENT;
        }
    }

    private Exit dispatch(List<String> typed, PrintStream out, PrintStream err) throws Exception {
        if (typed.isEmpty()) {
            err.print(help());
            return Exit.USAGE;
        }
        String first = typed.getFirst();
        List<String> rest = typed.subList(1, typed.size());
        switch (first) {
            case "--help", "-h", "help" -> {
                if (rest.isEmpty()) {
                    out.print(help());
                } else {
                    out.print(verb(rest.getFirst()).syntax().help());
                }
                return Exit.DONE;
            }
            case "--version", "-V", "version" -> {
                out.println("dajuan " + version() + " (Java " + Runtime.version() + ")");
                return Exit.DONE;
            }
            default -> {
                Verb verb = verb(first);
                if (asksForHelp(rest)) {
                    out.print(verb.syntax().help());
                    return Exit.DONE;
                }
                return verb.run(verb.syntax().parse(rest), out, err);
            }
        }
    }

    private static boolean asksForHelp(List<String> rest) {
        int end = rest.indexOf("--");
        List<String> words = end < 0 ? rest : rest.subList(0, end);
        return words.contains("--help") || words.contains("-h");
    }

    private Verb verb(String name) throws Refusal {
        Verb verb = verbs.get(name);
        if (verb == null) {
            String near = Nearest.of(name, verbs.keySet());
            throw Refusal.usage(
                    "Verb \"" + name + "\" is not known; expected one of "
                            + String.join(
                                    ", ", listed().stream().map(Verb::name).toList()) + ".",
                    (near == null ? "" : "Maybe \"" + near + "\"? ") + "Try: dajuan --help");
        }
        return verb;
    }

    private String help() {
        StringBuilder text = new StringBuilder(ABOUT);
        for (Verb verb : listed()) {
            text.append("  %-10s  %s\n".formatted(verb.name(), verb.syntax().summary()));
        }
        return text.append(FOOT).toString();
    }

    private List<Verb> listed() {
        return verbs.values().stream().filter(v -> !(v instanceof Train)).toList();
    }

    private static String version() {
        String version = CommandLine.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    /** Runs what a caller typed, for {@code main} methods. */
    Exit run(String[] typed, PrintStream out, PrintStream err) {
        return run(Arrays.asList(typed), out, err);
    }
}
