package org.dajuan.park.answers.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dajuan.kernel.Verdict;
import org.dajuan.park.answers.AnswerSheets;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.answers.FrozenSheets;
import org.dajuan.park.answers.PlanSums;
import org.dajuan.park.answers.SheetPapers;
import org.dajuan.park.answers.web.AnswerViews.AnswerLine;
import org.dajuan.park.answers.web.AnswerViews.DifferenceLine;
import org.dajuan.park.answers.web.AnswerViews.OddityLine;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.FrozenSheetJson;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.answers.reconcile.Difference;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answer sheet of the plan in force: today's, or as of any other day. */
@RestController
class AnswerController {

    private static final int MOST = 500;
    private static final List<String> KINDS = List.of("two-sources", "claim-and-ledger", "sum-and-parts");

    private final AnswerSheets sheets;
    private final AsOf asked;
    private final Plans plans;
    private final Departments departments;
    private final PlanSums sums;

    AnswerController(AnswerSheets sheets, AsOf asked, Plans plans, Departments departments, PlanSums sums) {
        this.sums = sums;
        this.sheets = sheets;
        this.asked = asked;
        this.plans = plans;
        this.departments = departments;
    }

    /** A page of a sheet, with the count of each verdict over all of it. */
    record AnswerList(
            String asOf, int planYear, int total, int facts, Map<String, Integer> verdicts, List<AnswerLine> items) {}

    record OddityList(int total, List<OddityLine> items) {}

    record DifferenceList(int total, List<DifferenceLine> items) {}

    record NamedAnswerList(List<AnswerLine> items) {}

    /**
     * A page of the sheet. Filters combine; absent ones do not filter. {@code owner} is a department's name, empty for promises
     * without one; {@code q} stands in code, subject or words.
     */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers")
    AnswerList list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String departmentId,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        int from = AsOf.between("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = AsOf.between("limit", limit, 1, MOST, MOST);
        Verdict verdictAsked = verdict(verdict);
        Light lightAsked = light(light);
        String department = departmentId == null || departmentId.isEmpty() ? null : department(departmentId);
        Current current = asked.sheet(year, asOf);
        AnswerSheet sheet = current.book().sheet();
        Map<String, Integer> verdicts = new TreeMap<>();
        List<Answer> chosen = new ArrayList<>();
        for (Answer a : sheet.answers()) {
            Promise p = a.promise();
            verdicts.merge(a.verdict().code(), 1, Integer::sum);
            if ((verdictAsked == null || a.verdict() == verdictAsked)
                    && (lightAsked == null || current.light(a) == lightAsked)
                    && (theme == null || p.theme().equals(theme))
                    && (owner == null || p.owner().equals(owner))
                    && (department == null || p.owner().equals(department))
                    && (indicator == null || indicator.equals(p.indicator()))
                    && (q == null
                            || p.id().contains(q)
                            || p.subject().contains(q)
                            || p.words().contains(q))) {
                chosen.add(a);
            }
        }
        return new AnswerList(
                sheet.asOf().toString(),
                sheet.plan().planYear(),
                chosen.size(),
                sheet.factCount(),
                verdicts,
                chosen.stream()
                        .skip(from)
                        .limit(most)
                        .map(a -> AnswerLine.of(a, current.light(a)))
                        .toList());
    }

    private String department(String id) {
        UUID department = Ids.parse("departmentId", id);
        return departments
                .find(department)
                .map(Department::name)
                .orElseThrow(() -> Refusal.notFound("department", department));
    }

    /** What is strange and shown as it is; {@code total} counts all of it. A line names up to 20 promises and says how many they are. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-oddities")
    OddityList oddities(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        int from = AsOf.between("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = AsOf.between("limit", limit, 1, MOST, MOST);
        List<Oddity> all = asked.sheet(year, asOf).book().sheet().oddities();
        return new OddityList(
                all.size(),
                all.stream().skip(from).limit(most).map(OddityLine::of).toList());
    }

    /**
     * Figures that should be the same and are not, both rows of each: two sources of one figure, the report's claims beside the ledger, a
     * promised amount beside the sum of its parts. {@code total} counts all that {@code kind} lets through.
     */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-differences")
    DifferenceList differences(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        int from = AsOf.between("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = AsOf.between("limit", limit, 1, MOST, MOST);
        if (kind != null && !KINDS.contains(kind)) {
            throw Refusal.invalid("kind", kind, "There is no kind \"" + kind + "\".")
                    .hint("Use one of " + String.join(", ", KINDS) + ".");
        }
        Current sheet = asked.sheet(year, asOf);
        List<Difference> all = new ArrayList<>(sheet.book().reconcile());
        all.addAll(sums.differences(sheet.plan().plan().planYear()));
        all.removeIf(d -> kind != null && !DifferenceLine.kind(d).equals(kind));
        return new DifferenceList(
                all.size(),
                all.stream().skip(from).limit(most).map(DifferenceLine::of).toList());
    }

    /** What the caller's own enterprise is named in, without the facts of others. */
    @MayCall(Role.ENTERPRISE)
    @GetMapping("/api/v1/answers-naming-us")
    NamedAnswerList naming() {
        List<String> codes = plans.naming().stream().map(p -> p.code()).toList();
        if (codes.isEmpty()) {
            return new NamedAnswerList(List.of());
        }
        Current current = sheets.current();
        return new NamedAnswerList(codes.stream()
                .filter(current.book()::holds)
                .map(code -> AnswerLine.of(
                        current.book().answer(code),
                        current.light(current.book().answer(code))))
                .toList());
    }

    /** The sheet as a paper: {@code xlsx}, {@code docx} or {@code html}; or the draft of next year's report, {@code draft-docx}, and the table reported upwards, {@code upwards-xlsx}. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-papers/{form}")
    ResponseEntity<byte[]> paper(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String language) {
        Locale locale = "en".equals(language) ? Locale.ENGLISH : Locale.CHINA;
        if (!SheetPapers.FORMS.contains(form)) {
            throw Refusal.notFound("paper", form).hint("Use one of " + String.join(", ", SheetPapers.FORMS) + ".");
        }
        Current current = asked.sheet(year, asOf);
        AnswerSheet sheet = current.book().sheet();
        String sha256 = form.equals("pdf")
                ? FrozenSheetJson.hash(FrozenSheets.json(current).getBytes(StandardCharsets.UTF_8))
                : "";
        return SheetController.file(
                SheetPapers.mediaType(form),
                "answers-" + sheet.asOf() + "." + SheetPapers.ending(form),
                SheetPapers.make(form, sheet, locale, sha256, sheets.zone()));
    }

    private static @Nullable Light light(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        for (Light l : Light.values()) {
            if (l.code().equals(code)) {
                return l;
            }
        }
        throw Refusal.invalid("light", code, "There is no light \"" + code + "\".")
                .hint("Use green, yellow, red or none.");
    }

    private static @Nullable Verdict verdict(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        try {
            return Verdict.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("verdict", code, "There is no verdict \"" + code + "\".");
        }
    }
}
