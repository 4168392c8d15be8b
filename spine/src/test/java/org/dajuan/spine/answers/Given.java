package org.dajuan.spine.answers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** A plan, facts and an answer sheet in a few readable lines: {@code given.fact("gdp 2024-Q1 31.8 亿元")}. */
public final class Given {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final List<Promise> promises = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    private Indicators indicators = registers();

    /** Every definition in registers/indicators. */
    public static Indicators registers() {
        try (var files = Files.list(Path.of("../registers/indicators"))) {
            List<Indicator> all = new ArrayList<>();
            for (Path p : files.sorted().toList()) {
                all.addAll(IndicatorReader.read(p.getFileName().toString(), Files.readString(p)));
            }
            return Indicators.of(all);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replaces the registers by definitions in short form: {@code "x flow 元 up sum(x)"}. */
    Given indicators(String... lines) {
        StringBuilder yaml = new StringBuilder("schema: indicator.v1\nindicators:\n");
        for (String line : lines) {
            String[] w = line.split(" ", 5);
            yaml.append("  - id: ")
                    .append(w[0])
                    .append("\n    name: {zh: 甲")
                    .append(w[0])
                    .append(", en: A")
                    .append(w[0])
                    .append("}\n    unit: \"")
                    .append(w[2])
                    .append("\"\n    kind: ")
                    .append(w[1])
                    .append("\n    direction: ")
                    .append(w[3])
                    .append('\n');
            if (w.length > 4) {
                yaml.append("    formula: '").append(w[4]).append("'\n");
            }
        }
        indicators = Indicators.of(IndicatorReader.read("given", yaml.toString()));
        return this;
    }

    /** A fact {@code "indicator[@about] period value unit"}; {@code <} marks a limit, {@code -} not measured; recorded when the period ends. */
    Given fact(String line) {
        Period p = Period.parse(line.split(" ")[1]);
        return fact(line, p.end().plusDays(20) + "T02:00:00Z", null);
    }

    Given fact(String line, String recordedAt, @Nullable String supersedes) {
        String[] w = line.split(" ");
        String[] about = w[0].split("@");
        FactValue v = w[2].equals("-")
                ? FactValue.notMeasured()
                : w[2].startsWith("<")
                        ? FactValue.belowLimit(new BigDecimal(w[2].substring(1)))
                        : FactValue.measured(new BigDecimal(w[2]));
        facts.add(new Fact(
                "f.csv#" + (facts.size() + 2),
                about[0],
                about.length > 1 ? about[1] : "",
                Period.parse(w[1]),
                v,
                w.length > 3 ? w[3] : "",
                "统计",
                Instant.parse(recordedAt),
                "",
                null,
                supersedes));
        return this;
    }

    /** Facts of the twelve months of a year. */
    Given months(String indicator, int year, String unit, String... values) {
        for (int m = 1; m <= values.length; m++) {
            fact(indicator + " " + String.format(Locale.ROOT, "%d-%02d", year, m) + " " + values[m - 1] + " " + unit);
        }
        return this;
    }

    /** A promise {@code "subject comparator value unit"} for 2024; growth when the comparator is followed by {@code g}. */
    Given target(String line, @Nullable String indicator) {
        return target(line, indicator, null, LocalDate.of(2024, 12, 31));
    }

    Given target(String line, @Nullable String indicator, @Nullable Quantity baseline, LocalDate deadline) {
        String[] w = line.split(" ");
        boolean growth = w[1].endsWith("g") || w[1].equals("growth");
        String code = w[1].equals("growth") ? w[1] : w[1].replace("g", "");
        Quantity q = w.length > 2 ? Quantity.of(w[2], w.length > 3 ? w[3] : "") : null;
        BigDecimal pct = growth && q != null ? q.value() : null;
        return promise(
                ItemKind.INDICATOR_TARGET,
                w[0],
                q == null ? null : new Quantity(q.value().abs(), q.unit()),
                Comparator.ofCode(code),
                pct,
                baseline,
                null,
                deadline,
                indicator);
    }

    Given promise(
            ItemKind kind,
            String subject,
            @Nullable Quantity target,
            @Nullable Comparator comparator,
            @Nullable BigDecimal growth,
            @Nullable Quantity baseline,
            @Nullable String reference,
            LocalDate deadline,
            @Nullable String indicator) {
        int n = promises.size() + 1;
        promises.add(new Promise(
                "P" + n,
                kind,
                new Span(n, n + 1),
                subject,
                "3." + n,
                "",
                subject,
                target,
                comparator,
                growth,
                baseline,
                reference,
                deadline.getYear(),
                deadline,
                "",
                "",
                indicator,
                true,
                List.of(),
                List.of()));
        return this;
    }

    Plan plan() {
        return new Plan("报告", "hash", "文".repeat(99), 2023, 2024, promises, List.of());
    }

    AnswerSheet sheet(String asOf) {
        return sheet(asOf, facts);
    }

    AnswerSheet sheet(String asOf, List<Fact> used) {
        return Answers.answer(plan(), indicators, used, List.of(), LocalDate.parse(asOf), SHANGHAI);
    }

    /** The answer to the only, or first, promise. */
    Answer answer(String asOf) {
        return sheet(asOf).answers().getFirst();
    }

    static String zh(Reason r) {
        return ReasonTexts.render(r, Locale.CHINESE);
    }
}
