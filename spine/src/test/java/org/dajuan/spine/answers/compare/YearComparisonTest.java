package org.dajuan.spine.answers.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Answers;
import org.dajuan.spine.answers.compare.YearComparison.Fate;
import org.dajuan.spine.answers.compare.YearComparison.Row;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.PlanMaker;
import org.dajuan.spine.report.CompiledReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two reports of one park. The first promises for 2024 jobs (again later, more of them), green area (again, the same), parking (spoken of
 * later) and schools (never spoken of again); the second promises jobs, green area and heating.
 */
class YearComparisonTest {
    private static final CompiledReport FIRST = new Reports(2023)
            .plan("新增就业5500人", "新增就业 >= 5500 人")
            .plan("新增绿地30公顷", "新增绿地 = 30 公顷")
            .plan("新建公共停车位800个", "公共停车位 = 800 个")
            .plan("新建学校3所", "新建学校 = 3 所")
            .compiled();
    private static final CompiledReport SECOND = new Reports(2024)
            .review("新建公共停车位640个", "公共停车位 = 640 个")
            .plan("新增就业6000人", "新增就业 >= 6000 人")
            .plan("新增绿地30公顷", "新增绿地 = 30 公顷")
            .plan("改造供热管网40公里", "供热管网 = 40 公里")
            .compiled();

    @Test
    void a1_aPromiseIsCarriedOverWithTheSameTargetOrAnother() {
        Map<String, Row> rows = rows(compared(Comparisons.compare(FIRST, SECOND)));
        assertThat(row(rows, "新增绿地").fate()).isEqualTo(Fate.CARRIED);
        assertThat(row(rows, "新增绿地").step()).isNull();
        assertThat(row(rows, "新增就业").fate()).isEqualTo(Fate.CHANGED);
        assertThat(row(rows, "新增就业").step()).isEqualByComparingTo("500");
        assertThat(row(rows, "供热管网").fate()).isEqualTo(Fate.NEW);
        assertThat(row(rows, "供热管网").first()).isNull();
    }

    @Test
    void a2_whatIsNotPromisedAgainIsAccountedForOrDroppedSilently() {
        Map<String, Row> rows = rows(compared(Comparisons.compare(FIRST, SECOND)));
        assertThat(row(rows, "公共停车位").fate()).isEqualTo(Fate.ACCOUNTED);
        assertThat(row(rows, "公共停车位").account()).isEqualTo("新建公共停车位640个");
        assertThat(row(rows, "新建学校").fate()).isEqualTo(Fate.NOT_REPORTED);
        assertThat(row(rows, "新建学校").account()).isNull();
    }

    @Test
    void a3_withoutTheLaterReportNobodyIsAccusedOfSilence() {
        Map<String, Row> rows = rows(compared(null));
        assertThat(row(rows, "新建学校").fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(row(rows, "公共停车位").fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(row(rows, "新增就业").fate()).isEqualTo(Fate.CHANGED);
    }

    @Test
    void a4_everyPromiseOfBothYearsStandsInOneRow() {
        YearComparison c = compared(Comparisons.compare(FIRST, SECOND));
        assertThat(c.rows()).hasSize(5);
        assertThat(c.tally().values().stream().mapToInt(n -> n).sum()).isEqualTo(5);
        assertThat(c.tally()).containsEntry(Fate.NEW, 1).containsEntry(Fate.NOT_REPORTED, 1);
    }

    @Test
    void a5_aNameThatStandsTwiceIsNotGuessedAt() {
        CompiledReport twice = new Reports(2023)
                .plan("新增就业5500人", "新增就业 >= 5500 人")
                .plan("东区新增就业2000人", "新增就业 >= 2000 人")
                .compiled();
        YearComparison c = YearComparison.of(sheet(twice, 2024), sheet(SECOND, 2025), null);
        assertThat(c.tally().get(Fate.CHANGED)).isNull();
        assertThat(c.rows()).hasSize(5);
    }

    private static YearComparison compared(@Nullable Comparison reports) {
        return YearComparison.of(sheet(FIRST, 2024), sheet(SECOND, 2025), reports);
    }

    private static AnswerSheet sheet(CompiledReport report, int year) {
        return Answers.answer(
                PlanMaker.plan(report),
                Indicators.of(List.of()),
                List.of(),
                new ArrayList<RejectedFact>(),
                LocalDate.of(year, 12, 31),
                ZoneId.of("Asia/Shanghai"));
    }

    private static Map<String, Row> rows(YearComparison c) {
        return c.rows().stream().collect(Collectors.toMap(YearComparisonTest::subject, Function.identity()));
    }

    private static Row row(Map<String, Row> rows, String subject) {
        return Objects.requireNonNull(rows.get(subject), () -> subject + " is not among " + rows.keySet());
    }

    private static String subject(Row row) {
        Answer named = row.second() == null ? row.first() : row.second();
        return Objects.requireNonNull(named).promise().subject();
    }
}
