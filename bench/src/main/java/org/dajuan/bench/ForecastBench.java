package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.dajuan.spine.answers.forecast.Forecaster;
import org.dajuan.spine.answers.forecast.History;

/**
 * Error of the year-end total by month of origin: what would have been said at the end of each month of each past year, knowing only
 * what was known then, against the naive methods. Seeded series of known laws, and series from a CSV {@code series,period,value}.
 */
final class ForecastBench implements Bench {
    private static final int SERIES = 200;
    private static final int YEARS = 8;

    private final PrintStream out;

    ForecastBench(PrintStream out) {
        this.out = out;
    }

    /** Without an argument on seeded series, with one on the series of that CSV file. */
    @Override
    public void run(List<String> arguments) throws IOException {
        out.println("bench,case,set,measure,value,detail");
        if (!arguments.isEmpty()) {
            for (Map.Entry<String, History> e :
                    read(Path.of(arguments.getFirst())).entrySet()) {
                print(e.getKey(), "real", List.of(e.getValue()));
            }
            return;
        }
        seeded("steady growth", s -> SeededSeries.growing(s, YEARS));
        seeded("wandering growth", s -> SeededSeries.wandering(s, YEARS));
        seeded("lumpy", s -> SeededSeries.lumpy(s, YEARS));
        seeded("flat", s -> SeededSeries.flat(s, YEARS));
    }

    private void seeded(String name, LongFunction<double[]> made) {
        print(
                name,
                SERIES + " seeded series",
                LongStream.range(0, SERIES)
                        .mapToObj(s -> History.ofMonths(2017, made.apply(s), 12))
                        .toList());
    }

    private void print(String name, String set, List<History> histories) {
        for (int month : new int[] {2, 4, 6, 8, 10}) {
            List<double[]> errors = new ArrayList<>();
            for (History h : histories) {
                for (int year : h.years().keySet()) {
                    int at = month;
                    Forecaster.backtest(h, year, at)
                            .ifPresent(e -> errors.add(
                                    new double[] {Math.abs(e.get(0)), Math.abs(e.get(1)), Math.abs(e.get(2))}));
                }
            }
            out.printf(
                    Locale.ROOT,
                    "forecast,%s,%s,year-end error in %% from month %d,%.2f,last year's months %.2f; pace %.2f; MASE %.2f; n %d%n",
                    name,
                    set,
                    month,
                    mean(errors, 0),
                    mean(errors, 1),
                    mean(errors, 2),
                    mean(errors, 0) / mean(errors, 1),
                    errors.size());
        }
    }

    private static double mean(List<double[]> errors, int column) {
        return errors.stream().mapToDouble(e -> e[column]).average().orElse(Double.NaN);
    }

    private static Map<String, History> read(Path csv) throws IOException {
        Map<String, TreeMap<String, Double>> series = new LinkedHashMap<>();
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            String[] c = line.split(",");
            series.computeIfAbsent(c[0], k -> new TreeMap<>()).put(c[1], Double.valueOf(c[2]));
        }
        Map<String, History> out = new LinkedHashMap<>();
        series.forEach((name, months) -> {
            int first = Integer.parseInt(months.firstKey().substring(0, 4));
            int last = Integer.parseInt(months.lastKey().substring(0, 4));
            double[] all = new double[(last - first + 1) * 12];
            for (int i = 0; i < all.length; i++) {
                String period = String.format(Locale.ROOT, "%d-%02d", first + i / 12, i % 12 + 1);
                all[i] = months.getOrDefault(period, Double.NaN);
            }
            out.put(name, History.ofMonths(first, all, 12));
        });
        return out;
    }
}
