package org.dajuan.park.answers.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.kernel.Verdict;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.answers.LastReport;
import org.dajuan.park.answers.SheetCounts;
import org.dajuan.park.answers.Week;
import org.dajuan.park.answers.web.AnswerViews.AnswerLine;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.compare.Comparison;
import org.dajuan.spine.answers.compare.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheet at a glance. */
@RestController
class AnswerSummaryController {
    private static final int MOST_AT_RISK = 20;
    private static final int MOST_CHANGES = 100;
    private static final int MOST_NOT_REPORTED = 100;

    /**
     * A theme or a department.
     *
     * @param id of the department where the directory knows the name
     */
    record SummaryGroup(
            @Nullable UUID id, String name, int total, Map<String, Integer> lights, Map<String, Integer> verdicts) {}

    /** An answer that is not what it was before the week began. */
    record SummaryChange(
            String code,
            String subject,
            String theme,
            String owner,
            String wasVerdict,
            String wasLight,
            String verdict,
            String light) {
        static SummaryChange of(Week.Changed c) {
            var p = c.answer().promise();
            return new SummaryChange(
                    p.id(), p.subject(), p.theme(), p.owner(), c.wasVerdict(), c.wasLight(), c.verdict(), c.light());
        }
    }

    /** Changes from Monday to the sheet's day; {@code total} counts all, {@code items} holds the first hundred. */
    record SummaryWeek(LocalDate from, LocalDate until, int total, List<SummaryChange> items) {}

    /** A promise of the report before that this year's report never mentions. */
    record ForgottenPromise(String subject, String words) {}

    /** What the plan's report says of the report before: {@code total} promises, {@code notReported} of them never mentioned. */
    record SummaryLastReport(String report, int year, int total, int notReported, List<ForgottenPromise> items) {}

    /**
     * The sheet at a glance.
     *
     * @param lights by code, the light that is shown
     * @param atRisk open promises with a red or yellow light or at risk, the worst first; at most 20
     * @param atRiskTotal how many there are
     * @param lastReport null where the park does not hold the report before
     */
    record AnswerSummary(
            String asOf,
            int planYear,
            int planVersion,
            int total,
            int facts,
            Map<String, Integer> lights,
            Map<String, Integer> verdicts,
            int unmeasured,
            int noEvidence,
            List<SummaryGroup> themes,
            List<SummaryGroup> departments,
            int atRiskTotal,
            List<AnswerLine> atRisk,
            SummaryWeek week,
            @Nullable SummaryLastReport lastReport) {}

    private final AsOf asked;
    private final Week week;
    private final LastReport lastReport;
    private final Departments departments;

    AnswerSummaryController(AsOf asked, Week week, LastReport lastReport, Departments departments) {
        this.asked = asked;
        this.week = week;
        this.lastReport = lastReport;
        this.departments = departments;
    }

    /** Counts of lights and verdicts by theme and department, what is at risk, what changed this week. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/summary")
    AnswerSummary summary(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf) {
        Current sheet = asked.sheet(year, asOf);
        SheetCounts all = SheetCounts.all(sheet);
        List<Answer> atRisk = atRisk(sheet);
        Week.Changes changes = week.of(sheet);
        Map<String, UUID> ids = departments.all().stream()
                .filter(Department::active)
                .collect(Collectors.toMap(Department::name, Department::id, (a, b) -> a));
        return new AnswerSummary(
                sheet.book().sheet().asOf().toString(),
                sheet.plan().plan().planYear(),
                sheet.plan().version(),
                all.total(),
                sheet.book().sheet().factCount(),
                all.lights(),
                all.verdicts(),
                all.verdicts().getOrDefault(Verdict.UNMEASURED.code(), 0),
                all.verdicts().getOrDefault(Verdict.NO_EVIDENCE.code(), 0),
                SheetCounts.by(sheet, a -> a.promise().theme()).stream()
                        .map(g -> group(g, null))
                        .toList(),
                SheetCounts.by(sheet, a -> a.promise().owner()).stream()
                        .map(g -> group(g, ids.get(g.name())))
                        .toList(),
                atRisk.size(),
                atRisk.stream()
                        .limit(MOST_AT_RISK)
                        .map(a -> AnswerLine.of(a, sheet.light(a)))
                        .toList(),
                new SummaryWeek(
                        changes.from(),
                        changes.until(),
                        changes.items().size(),
                        changes.items().stream()
                                .limit(MOST_CHANGES)
                                .map(SummaryChange::of)
                                .toList()),
                lastReport.comparedWith(sheet.plan()).map(this::last).orElse(null));
    }

    private static SummaryGroup group(SheetCounts g, @Nullable UUID id) {
        return new SummaryGroup(id, g.name(), g.total(), g.lights(), g.verdicts());
    }

    private SummaryLastReport last(Comparison c) {
        List<Kept> forgotten = LastReport.notReported(c);
        return new SummaryLastReport(
                c.lastYear().source().name(),
                c.lastYear().planYear(),
                c.kept().size(),
                forgotten.size(),
                forgotten.stream()
                        .limit(MOST_NOT_REPORTED)
                        .map(k -> new ForgottenPromise(
                                k.promise().subject(),
                                c.lastYear().words(k.promise().span())))
                        .toList());
    }

    /** What can still be lost: red before yellow, the least progress first, the earlier deadline first. */
    private static List<Answer> atRisk(Current sheet) {
        return sheet.book().sheet().answers().stream()
                .filter(a -> a.verdict() != Verdict.MET && a.verdict() != Verdict.MISSED)
                .filter(a ->
                        a.verdict() == Verdict.AT_RISK || sheet.light(a) == Light.RED || sheet.light(a) == Light.YELLOW)
                .sorted(Comparator.comparing((Answer a) -> sheet.light(a) != Light.RED)
                        .thenComparing(a -> sheet.light(a) != Light.YELLOW)
                        .thenComparing(Answer::progressPct, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(a -> a.promise().deadline(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
