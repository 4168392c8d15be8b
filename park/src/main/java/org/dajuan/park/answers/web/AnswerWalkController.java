package org.dajuan.park.answers.web;

import java.util.List;
import org.dajuan.park.answers.AnswerSheets;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.answers.Walk;
import org.dajuan.park.answers.web.AnswerViews.AnswerDetail;
import org.dajuan.park.answers.web.AnswerViews.AnswerLine;
import org.dajuan.park.answers.web.AnswerViews.AnswerOutlook;
import org.dajuan.park.answers.web.AnswerViews.AnswerTurn;
import org.dajuan.park.answers.web.WalkViews.AnswerFact;
import org.dajuan.park.answers.web.WalkViews.AnswerIndicator;
import org.dajuan.park.answers.web.WalkViews.AnswerSource;
import org.dajuan.park.answers.web.WalkViews.AnswerStep;
import org.dajuan.park.indicators.IndicatorRegistry;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One answer, and the walk down: value, indicator, facts, documents and imports, the sentence in the report. */
@RestController
class AnswerWalkController {
    private static final int MOST = 200;

    /** Rows of one step: {@code total} all, {@code hidden} those of this page that the caller may not see. */
    record AnswerFactList(String step, int total, int hidden, List<AnswerFact> items) {}

    /** {@code next} is the cursor of the next page, null on the last. */
    record AnswerHistory(List<AnswerTurn> items, @Nullable String next) {}

    private final AnswerSheets sheets;
    private final AsOf asked;
    private final Walk walk;
    private final IndicatorRegistry indicators;

    AnswerWalkController(AnswerSheets sheets, AsOf asked, Walk walk, IndicatorRegistry indicators) {
        this.sheets = sheets;
        this.asked = asked;
        this.walk = walk;
        this.indicators = indicators;
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/{code}")
    AnswerDetail one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf) {
        Current sheet = asked.sheet(year, asOf);
        Answer a = answer(sheet, code);
        String indicator = a.promise().indicator();
        return new AnswerDetail(
                AnswerLine.of(a, sheet.light(a)),
                a.promise().words(),
                AnswerSource.of(sheet.plan().plan(), a.promise()),
                indicator,
                indicator == null
                        ? null
                        : indicators
                                .indicators()
                                .findIndicator(indicator)
                                .map(AnswerIndicator::of)
                                .orElse(null),
                sheet.book().knownShare(code).toPlainString(),
                AnswerOutlook.of(sheet.book().outlook(code)),
                AnswerStep.of(a.lineage(), "", walk.rows(a.lineage(), WalkViews.FACTS_OF_STEP)));
    }

    /** The rows of one step of the walk, in the order in which they were read. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/{code}/facts")
    AnswerFactList facts(
            @PathVariable String code,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        int from = AsOf.between("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = AsOf.between("limit", limit, 1, MOST, WalkViews.FACTS_OF_STEP);
        Answer a = answer(asked.sheet(year, asOf), code);
        LineageStep found = Walk.step(a, step)
                .orElseThrow(() ->
                        Refusal.notFound("step", step).hint("The steps of the answer carry their paths, such as 0.1."));
        List<Fact> page = found.facts().stream().skip(from).limit(most).toList();
        List<AnswerFact> seen = AnswerFact.of(page, walk.rows(page));
        return new AnswerFactList(step, found.facts().size(), page.size() - seen.size(), seen);
    }

    /** The states of one answer, oldest first. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/{code}/history")
    AnswerHistory history(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Current sheet = asked.sheet(year, null);
        answer(sheet, code);
        Page<AnswerTurn> page =
                sheets.history(sheet.plan(), code, PageQuery.of(cursor, limit)).map(AnswerTurn::of);
        return new AnswerHistory(page.items(), page.next());
    }

    private static Answer answer(Current sheet, String code) {
        if (!sheet.book().holds(code)) {
            throw Refusal.notFound("promise", code);
        }
        return sheet.book().answer(code);
    }
}
