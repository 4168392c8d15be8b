package org.dajuan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a register is as it grows, over HTTP as an inspector, who is bound by row-level security: rows imported per second, the 95th
 * percentile of lists with filter and sort, of searches, of transitions and of an indicator read after each.
 */
final class RegisterBench implements Bench {
    private static final int MOST_IN_FILE = 50_000;
    private static final int TIMES = 100;
    private static final Pattern CREATED = Pattern.compile("\"created\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String REGISTER = """
            schema: register.v1
            id: bench_checks
            version: 1
            number: BN
            name: {zh: 压测巡查, en: Bench checks}
            department: bench
            sensitivity: internal
            retention_years: 1
            roles: [inspector]
            fields:
              - {id: place, type: text, name: {zh: 部位, en: Place}, required: true}
              - {id: kind, type: enum, name: {zh: 类别, en: Kind}, required: true, values: {A: 甲, B: 乙, C: 丙}}
              - {id: seen_on, type: date, name: {zh: 日期, en: Day}, required: true}
              - {id: amount, type: number, unit: 吨, name: {zh: 数量, en: Amount}, required: true}
            lifecycle:
              start: open
              create: [{role: inspector}]
              states: {open: {name: 待办}, done: {name: 办结, end: true}}
              transitions:
                - {id: finish, name: {zh: 办结, en: Finish}, from: open, to: done, who: [{role: inspector}]}
            clocks:
              - {id: term, name: {zh: 期限, en: Term}, limit: {amount: 30, unit: working-days}, start: create, stop: finish}
            indicators:
              - {id: bench_amount_done, name: {zh: 压测办结数量, en: Bench amount}, unit: 吨, kind: flow, on: finish, value: amount}
            views:
              - {id: all, name: {zh: 全部, en: All}, kind: list, columns: [place, kind, seen_on, amount], sort: [-seen_on]}
            """;

    private final PrintStream out;
    private final Random random = new Random(20261124);
    private long row;

    RegisterBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        List<Integer> sizes = new ArrayList<>();
        for (String size : arguments.isEmpty() ? List.of("10000", "100000") : arguments) {
            sizes.add(BenchRefused.number(size, TIMES, 9_999_999));
        }
        out.println(
                "records,import_rows_per_s,list_p95_ms,filtered_p95_ms,search_p95_ms,transition_p95_ms,indicator_p95_ms,load");
        Path csv = Files.createTempFile("dajuan-bench", ".csv");
        try (ParkProcess park = new ParkProcess()) {
            park.define("bench.yaml", REGISTER);
            park.start();
            park.signIn("demo-inspector");
            send(park, csv, 2_000); // warms up
            long held = 2_000;
            for (int size : sizes) {
                double seconds = 0;
                long rows = 0;
                while (held < size) {
                    int some = (int) Math.min(MOST_IN_FILE, size - held);
                    seconds += send(park, csv, some);
                    rows += some;
                    held += some;
                }
                double list = p95(park, "?view=all&limit=50");
                double filtered = p95(park, "?view=all&limit=50&state=open&filter=kind:eq:B");
                double search = p95(park, "?limit=50&search=bw%20%s");
                double[] moved = moves(park);
                out.printf(
                        Locale.ROOT,
                        "%d,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f,%s%n",
                        held,
                        rows / seconds,
                        list,
                        filtered,
                        search,
                        moved[0],
                        moved[1],
                        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
            }
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    /** Milliseconds; {@code %s} in the query stands for a number that changes. */
    private double p95(ParkProcess park, String query) throws IOException, InterruptedException {
        double[] ms = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> reply = park.send(
                    "GET",
                    "/api/v1/registers/bench_checks/records"
                            + query.replace("%s", Integer.toString(random.nextInt(90) + 10)),
                    BodyPublishers.noBody());
            ms[i] = (System.nanoTime() - begin) / 1e6;
            good(reply, 200);
        }
        return p95(ms);
    }

    private double[] moves(ParkProcess park) throws IOException, InterruptedException {
        HttpResponse<String> open = park.send(
                "GET", "/api/v1/registers/bench_checks/records?state=open&limit=" + TIMES, BodyPublishers.noBody());
        good(open, 200);
        double[] moved = new double[TIMES];
        double[] told = new double[TIMES];
        Matcher ids = ID.matcher(open.body());
        for (int i = 0; i < TIMES; i++) {
            if (!ids.find()) {
                throw new IOException("There are less than " + TIMES + " open records.");
            }
            long begin = System.nanoTime();
            good(
                    park.send(
                            "POST",
                            "/api/v1/records/" + ids.group(1) + "/transitions/finish",
                            BodyPublishers.ofString("{}"),
                            "Content-Type",
                            "application/json",
                            "If-Match",
                            "\"v1\""),
                    200);
            moved[i] = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            good(park.send("GET", "/api/v1/registers/bench_checks/indicators", BodyPublishers.noBody()), 200);
            told[i] = (System.nanoTime() - begin) / 1e6;
        }
        return new double[] {p95(moved), p95(told)};
    }

    private static double p95(double[] ms) {
        Arrays.sort(ms);
        return ms[(int) Math.ceil(ms.length * 0.95) - 1];
    }

    private static void good(HttpResponse<String> reply, int expected) throws IOException {
        if (reply.statusCode() != expected) {
            throw new IOException("The server gave " + reply.statusCode() + " " + reply.body());
        }
    }

    private double send(ParkProcess park, Path csv, int rows) throws IOException, InterruptedException {
        try (BufferedWriter text = Files.newBufferedWriter(csv)) {
            text.write("部位,类别,日期,数量\n");
            for (int i = 0; i < rows; i++) {
                text.write(String.format(
                        Locale.ROOT,
                        "部位 %d,%s,20%02d-%02d-%02d,%d.%02d%n",
                        row++,
                        List.of("甲", "乙", "丙").get(random.nextInt(3)),
                        20 + random.nextInt(6),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1000),
                        random.nextInt(100)));
            }
        }
        long begin = System.nanoTime();
        String reply = park.upload("/api/v1/registers/bench_checks/imports", "bench.csv", csv);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Matcher created = CREATED.matcher(reply);
        if (!created.find() || Integer.parseInt(created.group(1)) != rows) {
            throw new IOException("The import gave " + reply);
        }
        return seconds;
    }
}
