package org.dajuan.park.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes that work on one data directory. Each postgres process has it as its working directory, which is a
 * surer sign than the number in postmaster.pid: numbers are reused, above all in containers.
 */
record PostgresProcesses(Path data) {

    List<ProcessHandle> list() {
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path process : all.toList()) {
                String name = process.getFileName().toString();
                if (Character.isDigit(name.charAt(0)) && worksHere(process)) {
                    ProcessHandle.of(Long.parseLong(name)).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            return found;
        }
        return found;
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath());
        } catch (IOException | RuntimeException e) {
            // Gone meanwhile, or another user's: not one of ours.
            return false;
        }
    }

    /** The postmaster named by postmaster.pid, null where the file is absent or names no process at work here. */
    @Nullable
    ProcessHandle findPostmaster() {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.isEmpty()) {
                return null;
            }
            long pid = Long.parseLong(lines.getFirst().strip());
            return worksHere(Path.of("/proc", Long.toString(pid)))
                    ? ProcessHandle.of(pid).orElse(null)
                    : null;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    boolean waitUntilGone(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!list().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    static void signal(String signal, ProcessHandle process) {
        Commands.run(List.of("kill", "-" + signal, Long.toString(process.pid())), 10);
    }
}
