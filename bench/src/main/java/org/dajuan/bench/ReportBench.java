package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;

/** {@code ./dajuan bench report}: quality on the first client's speech and on public reports, and speed of the warm compiler. */
final class ReportBench implements Bench {
    private static final List<String> NEVER_TUNED =
            List.of("city-ordos-2023", "prov-zhejiang-2024", "city-suzhou-2024");

    private static final int START_RUNS = 9;

    private final PrintStream out;
    private final ReportCompiler compiler = new ReportCompiler();

    ReportBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        Path shared = Shared.required();
        out.println("bench,case,set,measure,value,detail");
        scoreSeed(shared);
        for (Path gold : Shared.golds("bench/gold")) {
            String name = Shared.subject(gold);
            String text = Files.readString(shared.resolve("data/report/" + name + ".txt"));
            print(
                    name,
                    NEVER_TUNED.contains(name) ? "never-tuned" : "tuning",
                    score(Files.readString(gold), name, text));
        }
        speed(shared);
        startUp(Shared.speech(shared));
    }

    private void scoreSeed(Path shared) throws IOException {
        String gold = Files.readString(shared.resolve("seed/gold.json"));
        print("seed", "tuning", score(gold, "seed", Files.readString(Shared.speech(shared))));
    }

    private Map<String, ReportScore.Line> score(String gold, String name, String text) {
        CompiledReport report = compiler.compile(new ReportText(name, text), 2000);
        return ReportScore.score(Gold.read(gold, text), report);
    }

    private void print(String name, String set, Map<String, ReportScore.Line> lines) {
        lines.forEach((measure, l) -> out.printf(
                Locale.ROOT,
                "report,%s,%s,%s F1,%.3f,P %.3f R %.3f (%d/%d/%d)%n",
                name,
                set,
                measure,
                l.f1(),
                l.precision(),
                l.recall(),
                l.hit(),
                l.predicted(),
                l.gold()));
    }

    private void speed(Path shared) throws IOException {
        StringBuilder all = new StringBuilder();
        List<Path> texts = new ArrayList<>();
        try (var files = Files.list(shared.resolve("data/report"))) {
            files.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(texts::add);
        }
        for (Path p : texts) {
            all.append(Files.readString(p)).append('\n');
        }
        String one = all.toString();
        for (int i = 0; i < 15; i++) {
            megabytesPerSecond(one);
        }
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            runs.add(megabytesPerSecond(one));
        }
        runs.sort(null);
        out.printf(
                Locale.ROOT,
                "report,all texts,-,MB/s warm one thread,%.1f,min %.1f max %.1f of 9%n",
                runs.get(4),
                runs.get(0),
                runs.get(8));
        double ten = megabytesPerSecond(one.repeat(10));
        out.printf(
                Locale.ROOT,
                "report,all texts x10,-,MB/s warm one thread,%.1f,linear in length: ratio to x1 %.2f%n",
                ten,
                ten / runs.get(4));
    }

    /** From process start to the JSON of the first client's speech, by the launcher as people start it. */
    private void startUp(Path speech) throws IOException {
        seconds(speech); // builds and records the start-up cache when they are stale
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < START_RUNS; i++) {
            runs.add(seconds(speech));
        }
        runs.sort(null);
        out.printf(
                Locale.ROOT,
                "report,seed,-,s from process start to JSON,%.2f,best of %d; median %.2f max %.2f%n",
                runs.getFirst(),
                START_RUNS,
                runs.get(START_RUNS / 2),
                runs.getLast());
    }

    private static double seconds(Path speech) throws IOException {
        ProcessBuilder start = new ProcessBuilder(
                Shared.checkout().resolve("dajuan").toString(), "compile", speech.toString(), "--json");
        start.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        long from = System.nanoTime();
        try {
            int exit = start.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("./dajuan compile ended with exit code " + exit + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for ./dajuan compile.", e);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private double megabytesPerSecond(String text) {
        long bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        long start = System.nanoTime();
        CompiledReport r = compiler.compile(new ReportText("speed", text), 2000);
        long ns = System.nanoTime() - start;
        if (r.items().isEmpty()) {
            throw new IllegalStateException("Nothing was read from the reference texts.");
        }
        return bytes / 1e6 / (ns / 1e9);
    }
}
