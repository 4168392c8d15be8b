package org.dajuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Walks the common paths once on a small bundled report, so that the JDK can record a start-up cache (JEP 514). The launcher runs it
 * after a build; it is not in the help. The walk is {@code training.txt}: one command a line; lines of verbs that do not exist are left
 * out.
 */
final class Train implements Verb {
    private final List<Verb> verbs;

    Train(List<Verb> verbs) {
        this.verbs = verbs;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("train", "Walks the common paths once, to record the start-up cache.");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws IOException {
        Path folder = Files.createTempDirectory("dajuan-train");
        try {
            Path report = folder.resolve("report.txt");
            Files.writeString(report, resource("training-report.txt"));
            Path facts = folder.resolve("facts.csv");
            Files.writeString(facts, resource("training-facts.csv"));
            CommandLine commands = new CommandLine(verbs, false);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            for (String line : resource("training.txt")
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList()) {
                List<String> words = Arrays.stream(line.strip().split(" +"))
                        .map(w -> w.replace("{report}", report.toString())
                                .replace("{facts}", facts.toString())
                                .replace("{folder}", folder.toString()))
                        .toList();
                if (verbs.stream().anyMatch(v -> v.name().equals(words.getFirst()))) {
                    Exit exit = commands.run(words, nowhere, nowhere);
                    err.println(line + ": " + exit);
                }
            }
            commands.run(List.of("--help"), nowhere, nowhere);
            commands.run(List.of("--version"), nowhere, nowhere);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return Exit.DONE;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Train.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
