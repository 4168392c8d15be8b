package org.dajuan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 5,000 promises over many facts in a running server, through PostgreSQL and HTTP: the first sheet after the facts came, the whole sheet in
 * pages, the summary, the time from posting a fact until a sheet counts it, and the sheet as of other days.
 */
final class ParkAnswersBench implements Bench {
    private static final int PROMISES = 5_000;
    private static final int MOST_IN_FILE = 500_000;
    private static final int ROUNDS = 20;
    private static final String[] INDICATORS = {
        "gdp,亿元", "fixed_asset_investment,万元", "jobs_new,人", "pm25,微克/立方米", "installed_capacity,万千瓦"
    };
    private static final String[] SENTENCES = {
        "地区生产总值达到%d亿元。", "固定资产投资完成%d亿元。", "新增就业%d人。", "PM2.5平均浓度控制在%d微克/立方米以内。", "新能源总装机达到%d万千瓦。"
    };
    private static final List<String> DAYS = List.of("2025-03-31", "2025-06-30", "2024-12-31");
    private static final Pattern FACTS = Pattern.compile("\"facts\":(\\d+)");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private final PrintStream out;
    private final Random random = new Random(20261124);

    ParkAnswersBench(PrintStream out) {
        this.out = out;
    }

    /** Facts as the one argument, 1,000,000 without it; one CSV line on stdout. */
    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        int size = arguments.isEmpty() ? 1_000_000 : BenchRefused.number(arguments.getFirst(), 1, 99_999_999);
        Path file = Files.createTempFile("dajuan-bench", ".csv");
        try (ParkProcess park = new ParkProcess()) {
            park.start();
            park.signIn("demo-leader");
            report(file);
            park.upload("/api/v1/plans", "report.txt", file);
            long promises = number(TOTAL, get(park, "/api/v1/plans/2025/promises?inForce=true&limit=1"));
            long measured = number(TOTAL, get(park, "/api/v1/plans/2025/promises?inForce=true&measured=true&limit=1"));
            if (promises < PROMISES) {
                throw BenchRefused.wrong("The report gave " + promises + " promises, not " + PROMISES + ".");
            }
            for (int held = 0; held < size; held += MOST_IN_FILE) {
                facts(file, Math.min(MOST_IN_FILE, size - held));
                park.upload("/api/v1/ledger/imports", "bench.csv", file);
            }
            System.err.println(size + " facts are stored; asking for the first sheet");
            double first = timed(() -> get(park, "/api/v1/answers?limit=1"));
            double pages = timed(() -> {
                for (long at = 0; at < promises; at += 500) {
                    get(park, "/api/v1/answers?limit=500&offset=" + at);
                }
            });
            double[] summary = new double[ROUNDS];
            double[] shown = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                summary[i] = timed(() -> get(park, "/api/v1/answers/summary"));
                shown[i] = shown(park);
            }
            double asOf = 0;
            for (String day : DAYS) {
                asOf = Math.max(asOf, timed(() -> get(park, "/api/v1/answers?limit=1&asOf=" + day)));
            }
            out.println("facts,promises,measured,first_s,sheet_s,summary_ms,new_fact_ms,as_of_s,load");
            out.printf(
                    Locale.ROOT,
                    "%d,%d,%d,%.2f,%.2f,%.0f,%.0f,%.2f,%s%n",
                    size,
                    promises,
                    measured,
                    first,
                    pages,
                    median(summary) * 1000,
                    median(shown) * 1000,
                    asOf,
                    Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Seconds from the answer to a posted fact, which comes after its commit, until a sheet counts it. */
    private double shown(ParkProcess park) throws IOException, InterruptedException {
        long before = number(FACTS, get(park, "/api/v1/answers?limit=1"));
        HttpResponse<String> posted = park.send(
                "POST",
                "/api/v1/facts",
                BodyPublishers.ofString("{\"indicator\":\"gdp\",\"about\":\"n-" + before
                        + "\",\"period\":\"2025-Q3\",\"value\":\"1\",\"unit\":\"亿元\",\"source\":\"bench\"}"),
                "Content-Type",
                "application/json");
        if (posted.statusCode() != 201) {
            throw new IOException("Posting a fact gave " + posted.statusCode() + " " + posted.body());
        }
        long begin = System.nanoTime();
        while (number(FACTS, get(park, "/api/v1/answers?limit=1")) <= before) {
            if (System.nanoTime() - begin > 60e9) {
                throw BenchRefused.wrong("A minute after it was posted the sheet does not count the fact.");
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double timed(Work work) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] some) {
        double[] sorted = some.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String get(ParkProcess park, String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = park.send("GET", path, BodyPublishers.noBody());
        if (reply.statusCode() != 200) {
            throw new IOException(path + " gave " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }

    private static void report(Path file) throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write("2025年工作报告\n\n一、2024年工作回顾\n地区生产总值达到100亿元。\n\n二、2025年工作安排\n");
            for (int i = 0; i < PROMISES; i++) {
                text.write(String.format(Locale.ROOT, SENTENCES[i % SENTENCES.length], 101 + i));
                text.write('\n');
            }
        }
    }

    private void facts(Path file, int rows) throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write("indicator,about,period,value,unit,source,recorded_at,note\n");
            for (int i = 0; i < rows; i++) {
                String[] indicator = INDICATORS[random.nextInt(INDICATORS.length)].split(",");
                int year = 2023 + random.nextInt(3);
                int month = 1 + random.nextInt(12);
                text.write(String.format(
                        Locale.ROOT,
                        "%s,e-%05d,%d-%02d,%d.%02d,%s,统计中心,%d-%02d-05,\n",
                        indicator[0],
                        random.nextInt(20_000),
                        year,
                        month,
                        1 + random.nextInt(1000),
                        random.nextInt(100),
                        indicator[1],
                        month == 12 ? year + 1 : year,
                        month == 12 ? 1 : month + 1));
            }
        }
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException(pattern + " is not in " + text.substring(0, Math.min(200, text.length())));
        }
        return Long.parseLong(found.group(1));
    }
}
