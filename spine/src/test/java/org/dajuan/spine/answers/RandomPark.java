package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Period;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Random plans and facts over a few indicators of every kind that lean on each other: formulas, growth of, groups, shares. Facts come
 * late, twice, in other units, about promises, as corrections of each other and of nothing.
 */
final class RandomPark {
    static final Indicators INDICATORS = indicators();

    private static final String[] IDS = {
        "flow", "cum", "level", "ratio", "growth_of_flow", "rank", "events", "yes", "part", "nobody"
    };
    private static final String[] UNITS = {"亿元", "亿元", "万千瓦", "%", "%", "位", "起", "是否", "亿元", "亿元"};
    private static final String[] PROMISED = {
        "flow",
        "cum",
        "level",
        "ratio",
        "growth_of_flow",
        "rank",
        "events",
        "yes",
        "share",
        "firms",
        "best",
        "either_growth"
    };
    private static final String[] PROMISED_UNITS = {"亿元", "亿元", "万千瓦", "%", "%", "位", "起", "是否", "%", "家", "亿元", "%"};

    private final Random random;
    private final List<Fact> said = new ArrayList<>();

    RandomPark(long seed) {
        random = new Random(seed);
    }

    Plan plan(int count) {
        List<Promise> promises = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            promises.add(promise(n));
        }
        return new Plan("报告", "hash", "文".repeat(200), 2023, 2024, promises, List.of());
    }

    private Promise promise(int n) {
        int i = random.nextInt(PROMISED.length);
        boolean growth = random.nextInt(4) == 0;
        boolean symbolic = random.nextInt(8) == 0;
        boolean bare = random.nextInt(10) == 0;
        Comparator how = Comparator.values()[random.nextInt(4)];
        Quantity target = bare || symbolic
                ? null
                : growth
                        ? Quantity.of(String.valueOf(random.nextInt(20)), "%")
                        : Quantity.of(String.valueOf(1 + random.nextInt(120)), PROMISED_UNITS[i]);
        BigDecimal pct = growth && target != null ? target.value() : null;
        int year = 2024 + random.nextInt(2);
        Quantity base = random.nextInt(3) == 0 ? Quantity.of("50", PROMISED_UNITS[i]) : null;
        return new Promise(
                "P" + n,
                ItemKind.INDICATOR_TARGET,
                new Span(n, n + 1),
                "甲" + n,
                "3." + random.nextInt(2),
                "",
                (random.nextInt(5) == 0 ? "总投资" : "甲") + PROMISED[i],
                target,
                how,
                pct,
                base,
                symbolic ? "甲flow" : null,
                year,
                LocalDate.of(year, 12, 31),
                "",
                "",
                random.nextInt(12) == 0 ? null : PROMISED[i],
                true,
                List.of(),
                List.of());
    }

    /** Some facts more. */
    List<Fact> facts(int count) {
        List<Fact> out = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Fact f = fact();
            said.add(f);
            out.add(f);
            if (random.nextInt(20) == 0) {
                out.add(f);
            }
        }
        return out;
    }

    private Fact fact() {
        int i = random.nextInt(IDS.length);
        int year = 2023 + random.nextInt(3);
        String month = String.format(Locale.ROOT, "%d-%02d", year, 1 + random.nextInt(12));
        String period = switch (random.nextInt(6)) {
            case 0 -> String.valueOf(year);
            case 1 -> year + "-Q" + (1 + random.nextInt(4));
            case 2 -> month + "-15";
            case 3 -> year + "-H1";
            default -> month;
        };
        FactValue value = switch (random.nextInt(12)) {
            case 0 -> FactValue.notMeasured();
            case 1 -> FactValue.belowLimit(new BigDecimal("0.005"));
            default -> FactValue.measured(new BigDecimal(random.nextInt(2000)).movePointLeft(random.nextInt(3)));
        };
        String unit = UNITS[i].equals("亿元") && random.nextInt(6) == 0 ? "万元" : UNITS[i];
        unit = random.nextInt(40) == 0 ? "吨" : unit;
        String about = switch (random.nextInt(5)) {
            case 0 -> "E" + random.nextInt(3);
            case 1 -> "P" + (1 + random.nextInt(12));
            default -> "";
        };
        String supersedes = random.nextInt(8) != 0
                ? null
                : said.isEmpty() || random.nextInt(6) == 0
                        ? id(said.size() + 1 + random.nextInt(4))
                        : said.get(random.nextInt(said.size())).id();
        return new Fact(
                id(said.size() + 1),
                IDS[i],
                about,
                Period.parse(period),
                value,
                unit,
                random.nextBoolean() ? "统计" : "工信",
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(700) * 86_400L + random.nextInt(3)),
                random.nextInt(9) == 0 ? "补录" : "",
                random.nextInt(9) == 0 ? new BigDecimal("0.9") : null,
                supersedes);
    }

    /** Ids of the two forms that occur: rows of files, and the server's UUIDs. */
    private static String id(int n) {
        return n % 3 == 0 ? "f.csv#" + n : String.format(Locale.ROOT, "0190f2a0-0000-7000-8000-%012x", n);
    }

    LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(730));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private static Indicators indicators() {
        String yaml = """
                schema: indicator.v1
                indicators:
                """;
        StringBuilder all = new StringBuilder(yaml);
        define(all, "flow", "亿元", "flow", "up", null, null);
        define(all, "cum", "亿元", "cumulative-flow", "up", "sum(cum over year)", null);
        define(all, "level", "万千瓦", "level", "up", "sum(level over year)", null);
        define(all, "ratio", "%", "ratio", "down", null, null);
        define(
                all,
                "growth_of_flow",
                "%",
                "growth",
                "up",
                "either(last(growth_of_flow over year), growth(flow))",
                "flow");
        define(all, "rank", "位", "rank", "down", null, null);
        define(all, "events", "起", "count", "down", null, null);
        define(all, "yes", "是否", "yes-no", "up", null, null);
        define(all, "part", "亿元", "flow", "up", "sum(part over quarter)", null);
        define(all, "share", "%", "ratio", "up", "either(last(ratio over half), part / flow * 100)", null);
        define(all, "firms", "家", "level", "up", "count(sum(cum by about) where value >= 3)", null);
        define(all, "best", "亿元", "level", "up", "greatest(cum, flow + part)", null);
        define(all, "either_growth", "%", "growth", "up", "least(growth_of_flow, growth(cum))", null);
        return Indicators.of(IndicatorReader.read("random", all.toString()));
    }

    private static void define(
            StringBuilder to,
            String id,
            String unit,
            String kind,
            String direction,
            @Nullable String formula,
            @Nullable String of) {
        to.append("  - id: ").append(id).append("\n    name: {zh: 甲").append(id);
        to.append(", en: A").append(id).append("}\n    unit: \"").append(unit);
        to.append("\"\n    kind: ")
                .append(kind)
                .append("\n    direction: ")
                .append(direction)
                .append('\n');
        if (formula != null) {
            to.append("    formula: '").append(formula).append("'\n");
        }
        if (of != null) {
            to.append("    of: ").append(of).append('\n');
        }
    }

    static List<Indicator> definitions() {
        return INDICATORS.listIndicators();
    }
}
