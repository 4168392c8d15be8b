package org.dajuan.spine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.answers.Given;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Doubt;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Measure;
import org.dajuan.spine.report.ReportText;
import org.dajuan.spine.report.Section;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text is {@code 回顾……形势……计划……}: chars 0 to 20 look back, 20 to 30 describe, 30 to 60 promise. */
class PlanMakerTest {
    private static final String TEXT = "回".repeat(20) + "形".repeat(10) + "计".repeat(30);
    private final List<Item> items = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    @Test
    void resultsBecomeClaimsAndTargetsPromisesInTextOrder() {
        add(item(ItemKind.INDICATOR_TARGET, 40, "丙", "7", "%", "7"));
        add(item(ItemKind.INDICATOR_RESULT, 2, "甲", "160", "亿元", null));
        add(item(ItemKind.INDICATOR_TARGET, 32, "乙", "5", "家", null));
        add(item(ItemKind.LIST_COUNT, 36, "丁", "3", "个", null));
        Plan plan = plan();
        assertThat(plan.promises())
                .extracting(Promise::id, Promise::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P-2024-001", "乙"),
                        org.assertj.core.groups.Tuple.tuple("P-2024-002", "丙"));
        assertThat(plan.claims()).extracting(Promise::id).containsExactly("C-2023-001");
        assertThat(plan.reportHash()).isEqualTo(PlanMaker.hash(TEXT)).hasSize(64);
    }

    @Test
    void whatTheReviewAloneNamesIsNoPromise() {
        add(item(ItemKind.PROJECT, 4, "建成的", null, null, null));
        add(item(ItemKind.SYSTEM, 8, "只提一次", null, null, null));
        items.add(Item.builder(ItemKind.SYSTEM, new Span(10, 12), "1")
                .id("S3")
                .subject("又提")
                .parts(List.of(new Span(44, 46)))
                .build());
        add(item(ItemKind.RISK, 22, "短板", null, null, null));
        add(item(ItemKind.TASK, 50, "任务", null, null, null));
        assertThat(plan().promises()).extracting(Promise::subject).containsExactly("又提", "短板", "任务");
    }

    @Test
    void flagsAndDoubtsWaitForAPerson() {
        Item clear = item(ItemKind.INDICATOR_TARGET, 32, "甲", "5", "家", null);
        Item doubted = item(ItemKind.INDICATOR_TARGET, 36, "乙", "5", "家", null);
        Item flagged = Item.builder(ItemKind.TASK, new Span(50, 52), "3")
                .id("X")
                .subject("丙")
                .flags(List.of("odd"))
                .build();
        items.addAll(List.of(clear, doubted, flagged));
        doubts.add(new Doubt(doubted.span(), "which-unit", doubted.id()));
        assertThat(plan().promises()).extracting(Promise::accepted).containsExactly(true, false, false);
    }

    @Test
    void theYearsEndIsTheImpliedDeadlineAndSaysSo() {
        add(item(ItemKind.INDICATOR_TARGET, 32, "甲", "5", "家", null));
        items.add(Item.builder(ItemKind.INDICATOR_TARGET, new Span(36, 38), "3")
                .id("Y")
                .subject("乙")
                .deadline(LocalDate.of(2026, 6, 30))
                .year(2026)
                .build());
        List<Promise> p = plan().promises();
        assertThat(p.get(0).deadline()).isEqualTo("2024-12-31");
        assertThat(p.get(0).inferred()).contains("year", "deadline");
        assertThat(p.get(1).deadline()).isEqualTo("2026-06-30");
        assertThat(p.get(1).inferred()).isEmpty();
    }

    @Test
    void lastYearsFigureComesFromTheClaimOfTheSameSubject() {
        add(item(ItemKind.INDICATOR_RESULT, 2, "地区生产总值", "160", "亿元", "2"));
        add(item(ItemKind.INDICATOR_RESULT, 6, "固定资产投资", "18.3", "%", "18.3"));
        add(item(ItemKind.INDICATOR_TARGET, 32, "全市GDP", "7", "%", "7"));
        add(item(ItemKind.INDICATOR_TARGET, 36, "固定资产投资", "30", "%", "30"));
        List<Promise> p = plan().promises();
        assertThat(p.get(0).baseline()).isEqualTo(Quantity.of("160", "亿元"));
        assertThat(p.get(0).inferred()).contains("baseline");
        assertThat(p.get(1).baseline()).as("a rate says nothing of the level").isNull();
    }

    @Test
    void twoClaimsThatDifferGiveNoFigure() {
        add(item(ItemKind.INDICATOR_RESULT, 2, "融资", "40", "亿元", null));
        add(item(ItemKind.INDICATOR_RESULT, 6, "融资", "41", "亿元", null));
        add(item(ItemKind.INDICATOR_TARGET, 32, "融资", "45", "亿元", null));
        assertThat(plan().promises().getFirst().baseline()).isNull();
        assertThat(plan().promises().getFirst().flags()).contains("baseline-ambiguous");
    }

    @Test
    void measuresAreBoundByNameTasksAreNot() {
        add(item(ItemKind.INDICATOR_TARGET, 32, "规上工业增加值", "9", "%", "9"));
        add(item(ItemKind.INDICATOR_TARGET, 36, "地区生产总值占全盟比重", "40", "%", null));
        add(item(ItemKind.PROJECT, 40, "地区生产总值", "100", "亿元", null));
        Plan bound = PlanMaker.plan(report(), Given.registers());
        assertThat(bound.promises())
                .extracting(Promise::indicator)
                .containsExactly("industrial_added_value_growth", null, null);
        assertThat(PlanMaker.bind(plan(), Given.registers())).isEqualTo(bound);
    }

    @Test
    void bindingKeepsWhatAPersonAgreed() {
        add(item(ItemKind.INDICATOR_TARGET, 32, "地区生产总值", "7", "%", "7"));
        Plan plan = plan();
        Plan agreed = new Plan(
                plan.reportName(),
                plan.reportHash(),
                plan.reportText(),
                2023,
                2024,
                List.of(plan.promises().getFirst().withIndicator("my_own")),
                List.of());
        assertThat(PlanMaker.bind(agreed, Given.registers())
                        .promises()
                        .getFirst()
                        .indicator())
                .isEqualTo("my_own");
    }

    @Test
    void anEmptyReportGivesAnEmptyPlan() {
        assertThat(plan().promises()).isEmpty();
    }

    private void add(Item i) {
        items.add(i);
    }

    private Item item(
            ItemKind kind,
            int at,
            String subject,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String growth) {
        Span span = new Span(at, at + 2);
        Measure m = value == null || unit == null
                ? null
                : new Measure(
                        Quantity.of(value, unit),
                        span,
                        true,
                        growth == null ? Comparator.EQUAL : Comparator.GROWTH,
                        growth == null ? null : new BigDecimal(growth),
                        null,
                        null,
                        null,
                        null);
        return Item.builder(kind, span, at < 20 ? "1" : at < 30 ? "2" : "3")
                .id("I" + at)
                .subject(subject)
                .measure(m)
                .build();
    }

    private Plan plan() {
        return PlanMaker.plan(report());
    }

    private CompiledReport report() {
        List<Section> sections = List.of(
                new Section("1", 1, "", new Span(0, 20), Section.Role.REVIEW),
                new Section("2", 1, "", new Span(20, 30), Section.Role.SITUATION),
                new Section("3", 1, "", new Span(30, 60), Section.Role.PLAN));
        return new CompiledReport(new ReportText("r.txt", TEXT), 2023, 2024, sections, items, List.of(), doubts);
    }
}
