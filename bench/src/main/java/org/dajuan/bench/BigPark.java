package org.dajuan.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Period;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * An invented park of any size, the same for the same seed: 400 indicators that take facts and 100 formulas over them, 5,000 promises of
 * amounts, growth, levels and shares; facts by month and firm over three years, one in fifty corrected a month later.
 */
final class BigPark {
    static final int PROMISES = 5_000;
    static final LocalDate TODAY = LocalDate.of(2024, 10, 31);

    private static final int BASE = 400;
    private static final int MONTHS = 34;
    private static final String[] KINDS = {"flow", "cumulative-flow", "flow", "level", "count"};

    private final Random random = new Random(20_241_031);
    final Indicators indicators = define();

    private static Indicators define() {
        StringBuilder yaml = new StringBuilder("schema: indicator.v1\nindicators:\n");
        for (int i = 0; i < BASE; i++) {
            String kind = KINDS[i % KINDS.length];
            one(yaml, "x" + i, kind.equals("count") ? "个" : "万元", kind, "sum(x" + i + " over year)");
        }
        for (int i = 0; i < 50; i++) {
            one(yaml, "share" + i, "%", "ratio", "x" + 5 * i + " / (x" + 5 * i + " + x" + (5 * i + 2) + ") * 100");
            one(yaml, "firms" + i, "家", "level", "count(sum(x" + 5 * i + " by about) where value >= 50)");
        }
        return Indicators.of(IndicatorReader.read("big park", yaml.toString()));
    }

    private static void one(StringBuilder yaml, String id, String unit, String kind, String formula) {
        yaml.append("  - {id: ")
                .append(id)
                .append(", name: {zh: 指标")
                .append(id)
                .append(", en: Measure ")
                .append(id);
        yaml.append("}, unit: \"").append(unit).append("\", kind: ").append(kind);
        yaml.append(", formula: \"").append(formula).append("\"}\n");
    }

    Plan plan() {
        List<Promise> promises = new ArrayList<>();
        for (int n = 1; n <= PROMISES; n++) {
            int i = n % (BASE + 100);
            String id = i < BASE ? "x" + i : i < BASE + 50 ? "share" + (i - BASE) : "firms" + (i - BASE - 50);
            boolean growth = i < BASE && KINDS[i % KINDS.length].contains("flow") && n % 3 == 0;
            String unit = indicators.indicator(id).unit().text();
            Quantity target = growth ? Quantity.of("7", "%") : Quantity.of(String.valueOf(20 + n % 5_000), unit);
            promises.add(new Promise(
                    "P-2024-" + n,
                    ItemKind.INDICATOR_TARGET,
                    new Span(n, n + 1),
                    "指标" + id,
                    "3." + n / 50,
                    "主题" + n % 12,
                    "指标" + id + "第" + n,
                    target,
                    growth ? Comparator.GROWTH : Comparator.AT_LEAST,
                    growth ? target.value() : null,
                    null,
                    null,
                    2024,
                    LocalDate.of(2024, 12, 31),
                    "",
                    "部门" + n % 15,
                    id,
                    true,
                    List.of(),
                    List.of()));
        }
        return new Plan("big", "hash", "文".repeat(PROMISES + 2), 2023, 2024, promises, List.of());
    }

    /** Hands over so many facts. */
    void facts(int count, Consumer<Fact> to) {
        int firms = Math.max(1, count / BASE / MONTHS + 1);
        int made = 0;
        for (int month = 0; made < count; month = (month + 1) % MONTHS) {
            LocalDate first = LocalDate.of(2022, 1, 1).plusMonths(month);
            Period period = Period.parse(first.toString().substring(0, 7));
            for (int firm = 0; firm < firms && made < count; firm++) {
                for (int i = 0; i < BASE && made < count; i++) {
                    Fact f = fact(i, firms == 1 ? "" : "E-" + firm, period, null, 5 + random.nextInt(20));
                    to.accept(f);
                    made++;
                    if (made % 50 == 0 && made < count) {
                        to.accept(fact(i, f.about(), period, f.id(), 40));
                        made++;
                    }
                }
            }
        }
    }

    /** One fact more: the figure of a firm for October. */
    Fact next() {
        return fact(random.nextInt(BASE), "E-0", Period.parse("2024-10"), null, 0);
    }

    private Fact fact(int indicator, String about, Period period, @Nullable String old, int days) {
        boolean cumulative = KINDS[indicator % KINDS.length].startsWith("cumulative");
        int size = 100 + random.nextInt(900);
        int cents = cumulative ? size * period.end().getMonthValue() : size;
        Instant said = period.end()
                .plusDays(days)
                .atTime(2, 0)
                .toInstant(ZoneOffset.UTC)
                .plusMillis(random.nextInt(40_000_000));
        return new Fact(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "x" + indicator,
                about,
                period,
                FactValue.measured(BigDecimal.valueOf(cents, 2)),
                KINDS[indicator % KINDS.length].equals("count") ? "个" : "万元",
                "部门" + indicator % 15,
                said,
                "",
                null,
                old);
    }
}
