package org.dajuan.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.dajuan.spine.answers.AnswerBook;
import org.dajuan.spine.answers.FactBook;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Plan;

/** Time and memory of 5,000 answers over a growing number of facts, on one thread. */
final class AnswersBench implements Bench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CHUNK = 200_000;

    private final PrintStream out;

    AnswersBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run(List<String> arguments) throws BenchRefused {
        int most = arguments.isEmpty() ? 1_000_000 : BenchRefused.number(arguments.getFirst(), 10_000, 100_000_000);
        out.println("bench,case,set,measure,value,detail");
        for (int n = 10_000; n <= most; n *= 10) {
            size(n);
        }
    }

    private void size(int n) {
        BigPark park = new BigPark();
        Plan plan = park.plan();
        long before = used();
        long start = System.nanoTime();
        FactBook facts = load(park, n);
        double load = seconds(start);
        double bytes = (used() - before) / (double) n;
        row(n, "facts into the working copy per s", n / load, "");
        row(n, "bytes a fact", bytes, "");
        start = System.nanoTime();
        AnswerBook book = AnswerBook.of(plan, facts, List.of(), BigPark.TODAY);
        row(
                n,
                "full sheet first time in s",
                seconds(start),
                book.sheet().answers().size() + " answers");
        FactBook base = facts;
        timed(n, "full sheet from scratch warm in s", 9, () -> AnswerBook.of(plan, base, List.of(), BigPark.TODAY));
        Random random = new Random(7);
        AnswerBook today = book;
        timed(n, "as of another day in s", 15, () -> today.asOf(day(random)));
        AnswerBook[] grown = {book};
        int[] changed = {0};
        timed(n, "after one new fact in s", 201, () -> {
            AnswerBook next = grown[0].with(List.of(park.next()));
            changed[0] += next.changedSince(grown[0]).size();
            grown[0] = next;
            return next;
        });
        row(n, "answers changed by one fact", changed[0] / 201.0, "mean");
        before = used();
        row(n, "heap with the sheet in MB", before / 1e6, "");
        if (book.sheet().answers().isEmpty() || grown[0].facts().size() <= n) {
            throw new IllegalStateException("nothing was answered");
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
    }

    private static FactBook load(BigPark park, int n) {
        FactBook[] book = {FactBook.empty(park.indicators, ZONE)};
        List<Fact> chunk = new ArrayList<>();
        park.facts(n, f -> {
            chunk.add(f);
            if (chunk.size() == CHUNK) {
                book[0] = book[0].with(chunk);
                chunk.clear();
            }
        });
        return book[0].with(chunk);
    }

    private void timed(int n, String what, int times, Supplier<?> work) {
        double[] took = new double[times];
        double[] busy = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            Object made = work.get();
            took[i] = seconds(start);
            busy[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
            if (made == null) {
                throw new IllegalStateException(what);
            }
        }
        double first = took[0];
        Arrays.sort(took);
        Arrays.sort(busy);
        row(
                n,
                what,
                took[times / 2],
                String.format(
                        Locale.ROOT,
                        "median of %d; processor time %.4f; first %.4f p95 %.4f",
                        times,
                        busy[times / 2],
                        first,
                        took[times * 95 / 100]));
    }

    private void row(int n, String measure, double value, String detail) {
        out.printf(
                Locale.ROOT, "answers,%d facts,%d promises,%s,%.4f,%s%n", n, BigPark.PROMISES, measure, value, detail);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long used() {
        System.gc();
        Runtime r = Runtime.getRuntime();
        return r.totalMemory() - r.freeMemory();
    }
}
