package org.dajuan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast facts enter a ledger and are verified as it grows: CSV files through the mapped upload of a running server,
 * as a department's user, with row-level security, chains and duplicates checked; then the doctor over everything.
 */
final class LedgerBench implements Bench {
    private static final int MOST_IN_FILE = 500_000;
    private static final String[] INDICATORS = {
        "gdp,亿元", "fixed_asset_investment,万元", "jobs_new,人", "pm25,微克/立方米", "installed_capacity,万千瓦"
    };
    private static final Pattern FACTS = Pattern.compile("\"facts\":(\\d+)");
    private static final Pattern SECONDS = Pattern.compile("\"seconds\":([0-9.E-]+)");

    private final PrintStream out;
    private final Random random = new Random(20261124);
    private long row;

    LedgerBench(PrintStream out) {
        this.out = out;
    }

    /** Grows one ledger to each of the sizes; CSV lines on stdout. */
    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        List<Integer> sizes = new ArrayList<>();
        for (String size : arguments.isEmpty() ? List.of("10000", "100000", "1000000") : arguments) {
            sizes.add(BenchRefused.number(size, 1, 999_999_999));
        }
        out.println("size,file_rows,import_facts_per_s,doctor_facts_per_s,database_mb,load");
        Path csv = Files.createTempFile("dajuan-bench", ".csv");
        try (ParkProcess park = new ParkProcess()) {
            park.start();
            park.signIn("demo-department");
            send(park, csv, 2_000); // warms up
            long held = 2_000;
            for (int size : sizes) {
                double seconds = 0;
                long rows = 0;
                while (held < size) {
                    int some = (int) Math.min(MOST_IN_FILE, size - held);
                    seconds = send(park, csv, some);
                    rows = some;
                    held += some;
                }
                String doctor = park.doctor();
                if (!doctor.startsWith("0 ")) {
                    throw new IOException("The doctor found: " + doctor);
                }
                out.printf(
                        Locale.ROOT,
                        "%d,%d,%.0f,%.0f,%d,%s%n",
                        held,
                        rows,
                        rows / seconds,
                        number(FACTS, doctor) / number(SECONDS, doctor),
                        park.bytes() >> 20,
                        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
            }
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    /** Uploads a file of so many rows; seconds from the first byte sent to the answer, which comes after the commit. */
    private double send(ParkProcess park, Path csv, int rows) throws IOException, InterruptedException {
        write(csv, rows);
        long begin = System.nanoTime();
        String reply = park.upload("/api/v1/ledger/imports", "bench.csv", csv);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (number(FACTS, reply) != rows) {
            throw new IOException("The import gave " + reply);
        }
        return seconds;
    }

    private void write(Path csv, int rows) throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(csv)) {
            text.write("indicator,about,period,value,unit,source,recorded_at,note\n");
            for (int i = 0; i < rows; i++) {
                String[] indicator = INDICATORS[random.nextInt(INDICATORS.length)].split(",");
                text.write(String.format(
                        Locale.ROOT,
                        "%s,e-%05d,20%02d-%02d,%d.%02d,%s,统计中心,2026-01-05,\n",
                        indicator[0],
                        random.nextInt(5000),
                        15 + random.nextInt(10),
                        1 + random.nextInt(12),
                        row++,
                        random.nextInt(100),
                        indicator[1]));
            }
        }
    }

    private static double number(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException(pattern + " is not in " + text);
        }
        return Double.parseDouble(found.group(1));
    }
}
