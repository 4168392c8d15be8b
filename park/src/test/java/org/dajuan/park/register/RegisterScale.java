package org.dajuan.park.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;

/**
 * A register against a hand-written table under the same policies, on one server in one run, through the server's own beans (no HTTP), as
 * an inspector of the policy role: CSV on standard output. {@code ./dajuan bench register-scale [--entries=N] [SIZE ...]}.
 */
public final class RegisterScale {

    private static final int TIMES = 200;
    private static final int WARM = 50;
    private static final int IMPORTED = 50_000;

    private final ParkUnderTest park;
    private final ScaleFill fill;
    private final ScaleHand hand;
    private final PrintStream out;
    private final RecordLists lists;
    private final RegisterRecords records;
    private final UUID person = UUID.randomUUID();
    private final Caller inspector = new Caller(person, "scale", Set.of(Role.INSPECTOR), null, null, null, false);
    private final UUID firm = UUID.fromString("00000000-0000-7000-8000-000000000007");
    private final Caller enterprise =
            new Caller(UUID.randomUUID(), "firm", Set.of(Role.ENTERPRISE), null, firm, null, false);

    private RegisterScale(ParkUnderTest park, ScaleFill fill, PrintStream out) {
        this.park = park;
        this.fill = fill;
        this.hand = new ScaleHand(park);
        this.out = out;
        this.lists = park.bean(RecordLists.class);
        this.records = park.bean(RegisterRecords.class);
    }

    /** Work that is timed. */
    @FunctionalInterface
    private interface Work {
        Object run(int i) throws IOException;
    }

    public static void main(String[] args) throws Exception {
        int entries = 20;
        List<Long> sizes = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith("--entries=")) {
                entries = Integer.parseInt(arg.substring("--entries=".length()));
            } else {
                sizes.add(Long.valueOf(arg));
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // the server's own log
        Path home = Files.createTempDirectory("dajuan-scale");
        int port = ParkUnderTest.freePort();
        int status = 0;
        ParkUnderTest park = ParkUnderTest.start(
                "--spring.profiles.active=demo",
                "--dajuan.demo.year=false",
                "--dajuan.home=" + home,
                "--dajuan.database.port=" + port);
        try (ScaleFill fill = new ScaleFill(home, port)) {
            Files.createDirectories(home.resolve("registers"));
            Files.writeString(home.resolve("registers").resolve("scale.yaml"), ScaleFill.text("register.yaml"));
            for (int i = 0;
                    park.bean(Registers.class).list().stream().noneMatch(r -> r.id().equals(ScaleFill.REGISTER));
                    i++) {
                if (i > 100) {
                    throw new IllegalStateException("The definition was not taken.");
                }
                Thread.sleep(100);
            }
            new RegisterScale(park, fill, out)
                    .run(sizes.isEmpty() ? List.of(10_000L, 100_000L, 1_000_000L) : sizes, entries);
        } catch (Exception e) {
            e.printStackTrace();
            status = 1;
        } finally {
            park.stop();
            try (var files = Files.walk(home)) {
                for (Path path :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        System.exit(status);
    }

    private void run(List<Long> sizes, int entries) throws IOException, SQLException {
        CurrentCaller.as(inspector, () -> {
            try {
                fill.patterns(records, entries);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
            return true;
        });
        out.println("records,entries,figure,unit,register,by_hand,times,wanted");
        long held = 0;
        for (long size : sizes) {
            System.err.printf("filled to %d in %.0f s%n", size, fill.fill(held, size, entries));
            held = size;
            park.bean(TallyRecount.class).go();
            measure();
        }
    }

    private ListQuery query(boolean filtered, String search) {
        return new ListQuery(
                "all",
                filtered ? List.of("open") : List.of(),
                false,
                false,
                false,
                search,
                filtered ? List.of(new ListQuery.Condition("kind", "eq", "B")) : List.of(),
                null,
                null,
                50);
    }

    private void measure() throws IOException, SQLException {
        long all = fill.count("select count(*) from register.record where register = 'scale_checks'");
        long entries = fill.count("select count(*) from register.entry");
        Row row = new Row(all, entries);
        row.tell(
                "list sorted p95",
                "ms",
                p95(inspector, i -> list(query(false, ""))),
                p95(inspector, i -> hand.list(false)),
                100);
        row.tell(
                "list filtered and sorted p95",
                "ms",
                p95(inspector, i -> list(query(true, ""))),
                p95(inspector, i -> hand.list(true)),
                100);
        row.tell(
                "list of one enterprise p95",
                "ms",
                p95(enterprise, i -> list(query(true, ""))),
                p95(enterprise, i -> hand.list(true)),
                100);
        row.tell("search, every twentieth p95", "ms", p95(inspector, i -> list(query(false, "配电"))), 0, 100);
        row.tell(
                "search, initials and number p95",
                "ms",
                p95(inspector, i -> list(query(false, "zpds " + (i % 90 * 20 + 22)))),
                0,
                100);
        row.tell("search, one p95", "ms", p95(inspector, i -> list(query(false, Long.toString(1000 + i)))), 0, 100);
        row.tell(
                "overview p95",
                "ms",
                p95(inspector, 20, i -> park.bean(RegisterOverview.class).list()),
                0,
                0);
        moves(row);
        clocks(row);
        double own = best(i -> park.bean(TallyRecount.class).go());
        double byHand = best(i -> CurrentCaller.as(Caller.system("scale"), hand::recompute));
        row.tell("recompute of all sums", "s", own, byHand, 10);
        imports(row);
    }

    private Object list(ListQuery query) {
        RecordLists.ListPage page = lists.list(ScaleFill.REGISTER, query);
        if (page.items().isEmpty()) {
            throw new IllegalStateException("Nothing was found for " + query);
        }
        return page;
    }

    private void moves(Row row) throws IOException {
        List<UUID> open = CurrentCaller.as(
                inspector,
                () -> lists
                        .list(
                                ScaleFill.REGISTER,
                                new ListQuery(
                                        null, List.of("open"), false, false, false, "", List.of(), "number", null, 200))
                        .items()
                        .stream()
                        .map(StoredRecord::id)
                        .toList());
        List<UUID> byHand = CurrentCaller.as(inspector, () -> hand.open(200));
        Map<UUID, Integer> seen = new java.util.HashMap<>();
        open.forEach(id -> seen.put(
                id,
                CurrentCaller.as(inspector, () -> records.record(id.toString()).seq())));
        double[] told = new double[200];
        double[] moved = each(
                inspector,
                200,
                i -> records.move(
                        open.get(i).toString(), seen.getOrDefault(open.get(i), 0), "finish", Map.of(), "", null),
                i -> told[i] =
                        seconds(inspector, x -> park.bean(IndicatorValues.class).of(ScaleFill.REGISTER, null)) * 1e3);
        double[] toldByHand = new double[200];
        double[] movedByHand = each(
                inspector,
                200,
                i -> hand.finish(byHand.get(i), person),
                i -> toldByHand[i] = seconds(inspector, x -> hand.indicator()) * 1e3);
        row.tell("transition p95", "ms", p95(moved), p95(movedByHand), 50);
        row.tell("indicator after a transition p95", "ms", p95(told), p95(toldByHand), 50);
    }

    private void clocks(Row row) throws IOException, SQLException {
        RegisterRound round = park.bean(RegisterRound.class);
        round.go();
        hand.scan();
        long running = fill.count("select count(*) from register.clock where state = 'running'");
        row.tell(
                "scan of " + running + " clocks, none due",
                "s",
                seconds(inspector, i -> round.go()),
                seconds(inspector, i -> hand.scan()),
                2);
        int due = fill.forgetTold();
        int[] done = new int[2];
        double own = seconds(inspector, i -> done[0] = round.go());
        double byHand = seconds(inspector, i -> done[1] = hand.scan());
        if (done[0] != due || done[1] < due - 200) {
            throw new IllegalStateException("Due were " + due + ", done " + Arrays.toString(done));
        }
        row.tell("scan of " + running + " clocks, " + due + " due", "s", own, byHand, 2);
    }

    private void imports(Row row) throws IOException {
        Path csv = Files.createTempFile("scale", ".csv");
        java.util.Random random = new java.util.Random(20261124);
        try (BufferedWriter text = Files.newBufferedWriter(csv)) {
            text.write("部位,类别,日期,数量\n");
            for (int i = 0; i < IMPORTED; i++) {
                text.write(String.format(
                        Locale.ROOT,
                        "巡检点 %d,%s,20%02d-%02d-%02d,%d.%02d%n",
                        i,
                        List.of("甲", "乙", "丙").get(random.nextInt(3)),
                        20 + random.nextInt(6),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1000),
                        random.nextInt(100)));
            }
        }
        RegisterImports imports = park.bean(RegisterImports.class);
        double own = seconds(inspector, i -> {
            RegisterImports.Done done =
                    imports.table(ScaleFill.REGISTER, csv, new RegisterImports.Wish("scale.csv", null, null));
            if (done.run().created() != IMPORTED) {
                throw new IllegalStateException(done.run().toString() + done.rejected());
            }
            return done;
        });
        row.tell("import of " + IMPORTED + " rows", "s", own, seconds(inspector, i -> hand.load(csv, person)), 20);
        Files.delete(csv);
    }

    /** A line of the table. */
    private final class Row {
        private final String head;

        Row(long records, long entries) {
            this.head = records + "," + entries;
        }

        void tell(String figure, String unit, double register, double byHand, int wanted) {
            out.printf(
                    Locale.ROOT,
                    "%s,\"%s\",%s,%.4g,%s,%s,%s%n",
                    head,
                    figure,
                    unit,
                    register,
                    byHand == 0 ? "" : String.format(Locale.ROOT, "%.4g", byHand),
                    byHand == 0 ? "" : String.format(Locale.ROOT, "%.2f", register / byHand),
                    wanted == 0 ? "" : "< " + wanted);
        }
    }

    private static double best(Work work) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            best = Math.min(best, seconds(Caller.NOBODY, work));
        }
        return best;
    }

    private static double seconds(Caller caller, Work work) throws IOException {
        return each(caller, 1, work, i -> {})[0] / 1e3;
    }

    private static double p95(Caller caller, Work work) throws IOException {
        return p95(caller, TIMES, work);
    }

    private static double p95(Caller caller, int times, Work work) throws IOException {
        each(caller, Math.min(times, WARM), work, i -> {});
        return p95(each(caller, times, work, i -> {}));
    }

    /** Milliseconds of each. */
    private static double[] each(Caller caller, int times, Work work, After after) throws IOException {
        double[] ms = new double[times];
        for (int i = 0; i < times; i++) {
            int n = i;
            long begin = System.nanoTime();
            try {
                CurrentCaller.as(caller, () -> {
                    try {
                        return work.run(n);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
            } finally {
                ms[i] = (System.nanoTime() - begin) / 1e6;
            }
            after.run(i);
        }
        return ms;
    }

    /** What follows each, not timed with it. */
    @FunctionalInterface
    private interface After {
        void run(int i) throws IOException;
    }

    private static double p95(double[] ms) {
        double[] sorted = ms.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
