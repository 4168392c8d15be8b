package org.dajuan.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Period;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/** A fictional park's sheet of some 60 promises with every verdict, read from {@code demo.txt}. */
final class DemoSheet {
    private final StringBuilder text = new StringBuilder("云泽新材料产业园区2026年工作报告\n");
    private final List<Promise> promises = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private String theme = "";
    private int section;
    private int factCount;

    private DemoSheet() {}

    /** The sheet as of 24 November 2026. */
    static AnswerSheet sheet() {
        return new DemoSheet().read(1);
    }

    /** The same promises over and over, for size. */
    static AnswerSheet large(int times) {
        return new DemoSheet().read(times);
    }

    private AnswerSheet read(int times) {
        for (int i = 0; i < times; i++) {
            Resources.text("demo.txt").lines().filter(l -> !l.startsWith("#")).forEach(this::line);
        }
        Plan plan = new Plan("云泽新材料产业园区2026年工作报告", "9f2c".repeat(16), text.toString(), 2025, 2026, promises, List.of());
        List<Oddity> oddities = List.of(
                new Oddity(
                        "total-investment",
                        List.of("P-2026-003", "P-2026-014"),
                        Reason.of("odd-total", "512亿元", "160亿元")),
                new Oddity(
                        "target-below-last-year", List.of("P-2026-006"), Reason.of("odd-below", "2.35亿元", "2.41亿元")));
        List<RejectedFact> rejected = List.of(
                new RejectedFact("投资月报.csv#14", "value", "约9亿", "十进制数字", "填9，并在备注中说明为估计数"),
                new RejectedFact(
                        "投资月报.csv#15", "period", "2026-13", "2024、2024-H1、2024-Q3、2024-03 或 2024-03-05", "改为实际月份"),
                new RejectedFact("安全台账.xlsx#201", "unit", "吨", "件", "核对指标或单位"));
        return new AnswerSheet(plan, LocalDate.of(2026, 11, 24), answers, oddities, rejected, factCount + 37);
    }

    private void line(String line) {
        if (line.startsWith("= ")) {
            theme = line.substring(line.indexOf('、') + 1);
            section++;
            text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                    .append(line.substring(2))
                    .append('\n');
        } else if (line.startsWith("- ")) {
            text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                    .append(line.substring(2))
                    .append('\n');
        } else {
            promise(line.split("\\|", -1));
        }
    }

    private void promise(String[] f) {
        String words = f[0].strip();
        int n = promises.size() + 1;
        Span span = new Span(text.length(), text.length() + words.length());
        text.append(words).append(n % 4 == 0 ? "。\n" : "；");
        String[] goal = f[2].strip().split(" ");
        @Nullable Quantity target = goal.length < 2 ? null : Quantity.of(goal[1], goal.length > 2 ? goal[2] : "");
        @Nullable Comparator how = goal.length < 2 ? null : Comparator.ofCode(goal[0]);
        String[] light = f[4].strip().split(" ");
        Verdict verdict = Verdict.ofCode(light[0]);
        @Nullable String indicator = verdict == Verdict.UNMEASURED ? null : "ind-" + String.format("%03d", n);
        Promise promise = new Promise(
                String.format("P-2026-%03d", n),
                target == null ? ItemKind.TASK : f[1].contains("项目") ? ItemKind.PROJECT : ItemKind.INDICATOR_TARGET,
                span,
                words,
                section + "." + n,
                theme,
                f[1].strip(),
                target,
                how,
                null,
                target != null && target.isRate() ? null : n % 3 == 0 ? target : null,
                null,
                2026,
                LocalDate.of(
                        2026,
                        words.contains("6月") || words.contains("上半年") ? 6 : 12,
                        words.contains("6月") ? 30 : 31 - (words.contains("上半年") ? 1 : 0)),
                words.contains("左右") ? "左右" : "",
                f[3].strip(),
                indicator,
                n % 17 != 0,
                n % 5 == 0 ? List.of("year", "deadline") : List.of(),
                n % 13 == 0 ? List.of("growth-target-no-base") : List.of());
        promises.add(promise);
        answers.add(answer(promise, verdict, light[1], f));
    }

    private Answer answer(Promise p, Verdict verdict, String light, String[] f) {
        String[] now = f[5].strip().split(" ");
        @Nullable Quantity value = now.length < 2 ? null : Quantity.of(now[0], now[1]);
        Light lit = Light.valueOf(light.toUpperCase(java.util.Locale.ROOT));
        @Nullable BigDecimal gap = gap(value, p.target());
        @Nullable BigDecimal pct = f[6].isBlank() ? null : new BigDecimal(f[6].strip());
        Reason reason = Reason.of(
                f[8].strip(),
                value == null ? "" : value.toString(),
                p.target() == null ? "" : p.target().toString(),
                gap == null
                        ? ""
                        : Figures.gap(gap.abs(), p.target(), Tongue.ZH).text().replace("+", ""),
                pct == null ? "" : pct.toPlainString());
        return new Answer(
                p,
                verdict,
                lit,
                value,
                p.target(),
                gap,
                pct,
                reason,
                lineage(p, value, Integer.parseInt(f[7].strip())),
                List.of());
    }

    private static @Nullable BigDecimal gap(@Nullable Quantity value, @Nullable Quantity target) {
        Quantity same = Figures.aligned(value, target);
        return same == null || target == null ? null : same.value().subtract(target.value());
    }

    private List<LineageStep> lineage(Promise p, @Nullable Quantity value, int count) {
        if (value == null || p.indicator() == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        BigDecimal share = value.value()
                .divide(BigDecimal.valueOf(count), 4, RoundingMode.DOWN)
                .stripTrailingZeros();
        for (int i = 0; i < count; i++) {
            factCount++;
            facts.add(new Fact(
                    p.theme() + "月报.csv#" + (factCount + 1),
                    p.indicator() + "-m",
                    i % 4 == 3 ? "东区" : "",
                    Period.parse(String.format("2026-%02d", i + 1)),
                    i == 4 ? FactValue.belowLimit(share) : i == 7 ? FactValue.notMeasured() : FactValue.measured(share),
                    value.unit(),
                    p.owner() + "月报",
                    Instant.parse("2026-11-05T01:30:00Z").minusSeconds(86400L * 30 * (count - i)),
                    i == 2 ? "含上月补报" : "",
                    i == 5 ? new BigDecimal("0.8") : null,
                    i == 2 ? p.theme() + "月报.csv#1" : null));
        }
        LineageStep rows = new LineageStep(
                p.indicator() + "-m", "sum(" + p.indicator() + "-m, over: 2026)", value.toString(), facts, List.of());
        return List.of(
                new LineageStep(p.indicator(), p.indicator() + "-m / 1", value.toString(), List.of(), List.of(rows)));
    }
}
