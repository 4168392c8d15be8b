package org.dajuan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A register against a hand-written table on one server in one run: starts {@code RegisterScale}, which lies among the tests of park because
 * it works with the server's own beans.
 */
final class RegisterScaleBench implements Bench {

    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        for (String argument : arguments) {
            BenchRefused.number(argument.replaceFirst("^--entries=", ""), 3, 9_999_999);
        }
        Path root = Path.of(System.getProperty("dajuan.root", ".")).toAbsolutePath();
        Path park = root.resolve("park").resolve("target");
        start(
                root,
                List.of(root.resolve("mvnw").toString(), "-q", "-pl", "park", "-am", "-DskipTests", "package"),
                true);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                String.join(
                        File.pathSeparator,
                        park.resolve("test-classes").toString(),
                        park.resolve("classes").toString(),
                        Files.readString(park.resolve("classpath")).strip()),
                "org.dajuan.park.register.RegisterScale"));
        command.addAll(arguments);
        start(root, command, false);
    }

    private static void start(Path root, List<String> command, boolean quiet) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).inheritIO();
        if (quiet) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        if (builder.start().waitFor() != 0) {
            throw new IOException("It ended in failure: " + String.join(" ", command));
        }
    }
}
