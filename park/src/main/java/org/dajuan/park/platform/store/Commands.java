package org.dajuan.park.platform.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dajuan.park.platform.StartRefusal;

/** Runs the operating system's small programs. */
final class Commands {

    /** Exit code and everything the program printed. */
    record Result(int code, String output) {}

    private Commands() {}

    static boolean succeeds(List<String> command) {
        try {
            return run(command, 10).code() == 0;
        } catch (StartRefusal e) {
            return false;
        }
    }

    static String output(List<String> command) {
        return run(command, 10).output();
    }

    static Result run(List<String> command, long seconds) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartRefusal(
                        "\"" + String.join(" ", command) + "\" did not end within " + seconds + " s.",
                        "Look at the load of this machine and try again.");
            }
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            throw new StartRefusal(
                    "\"" + command.getFirst() + "\" cannot be run: " + e.getMessage(),
                    "Install it (package util-linux or coreutils).",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusal("Interrupted while running " + command.getFirst() + ".", "Start again.", e);
        }
    }
}
