package org.dajuan.park.answers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dajuan.kernel.Verdict;
import org.dajuan.papers.AnswerSheetDocx;
import org.dajuan.papers.AnswerSheetHtml;
import org.dajuan.papers.AnswerSheetXlsx;
import org.dajuan.papers.ReportDraft;
import org.dajuan.park.answers.AnswerSheets;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.answers.Turn;
import org.dajuan.park.answers.web.AnswerViews.AnswerDetail;
import org.dajuan.park.answers.web.AnswerViews.AnswerLine;
import org.dajuan.park.answers.web.AnswerViews.AnswerTurn;
import org.dajuan.park.answers.web.AnswerViews.DifferenceLine;
import org.dajuan.park.answers.web.AnswerViews.OddityLine;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerBook;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.ReasonTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answer sheet of the plan in force: today's, or as of any other day. */
@RestController
class AnswerController {

    private static final int MOST = 500;

    private final AnswerSheets sheets;
    private final Plans plans;

    AnswerController(AnswerSheets sheets, Plans plans) {
        this.sheets = sheets;
        this.plans = plans;
    }

    /** A page of a sheet, with the count of each verdict over all of it. */
    record AnswerList(
            String asOf, int planYear, int total, int facts, Map<String, Integer> verdicts, List<AnswerLine> items) {}

    record AnswerHistory(List<AnswerTurn> items) {}

    record OddityList(List<OddityLine> items) {}

    record DifferenceList(List<DifferenceLine> items) {}

    record NamedAnswerList(List<AnswerLine> items) {}

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers")
    AnswerList list(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        int from = between("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = between("limit", limit, 1, MOST, MOST);
        Verdict only = verdict(verdict);
        Current current = sheets.current();
        AnswerSheet sheet = book(current, asOf).sheet();
        Map<String, Integer> verdicts = new TreeMap<>();
        List<Answer> chosen = new ArrayList<>();
        for (Answer a : sheet.answers()) {
            verdicts.merge(a.verdict().code(), 1, Integer::sum);
            if (only == null || a.verdict() == only) {
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
                        .map(a -> AnswerLine.of(a, turn(current, sheet, a)))
                        .toList());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/{code}")
    AnswerDetail one(@PathVariable String code, @RequestParam(required = false) @Nullable String asOf) {
        Current current = sheets.current();
        AnswerBook book = book(current, asOf);
        known(book, code);
        Answer a = book.answer(code);
        return AnswerDetail.of(a, turn(current, book.sheet(), a), book.knownShare(code), book.outlook(code));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/{code}/history")
    AnswerHistory history(@PathVariable String code) {
        Current current = sheets.current();
        known(current.book(), code);
        return new AnswerHistory(sheets.history(current.plan(), code).stream()
                .map(AnswerTurn::of)
                .toList());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-oddities")
    OddityList oddities(@RequestParam(required = false) @Nullable String asOf) {
        return new OddityList(book(sheets.current(), asOf).sheet().oddities().stream()
                .map(OddityLine::of)
                .toList());
    }

    /** Two sources of one figure, and the last report's claims beside the ledger. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-differences")
    DifferenceList differences(@RequestParam(required = false) @Nullable String asOf) {
        return new DifferenceList(book(sheets.current(), asOf).reconcile().stream()
                .map(DifferenceLine::of)
                .toList());
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
                        current.book().answer(code), current.turns().get(code)))
                .toList());
    }

    /** The sheet as a paper: {@code xlsx}, {@code docx} or {@code html}; or the draft of next year's report, {@code draft-docx}, and the table reported upwards, {@code upwards-xlsx}. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-papers/{form}")
    ResponseEntity<byte[]> paper(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String language) {
        Locale locale = "en".equals(language) ? Locale.ENGLISH : Locale.CHINA;
        if (!List.of("xlsx", "docx", "html", "draft-docx", "upwards-xlsx").contains(form)) {
            throw Refusal.notFound("paper", form).hint("Use one of xlsx, docx, html, draft-docx, upwards-xlsx.");
        }
        AnswerSheet sheet = book(sheets.current(), asOf).sheet();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (form) {
                case "xlsx" -> new AnswerSheetXlsx(ReasonTexts::render).write(sheet, locale, out);
                case "docx" -> new AnswerSheetDocx(ReasonTexts::render).write(sheet, locale, out);
                case "html" ->
                    out.writeBytes(new AnswerSheetHtml(ReasonTexts::render)
                            .render(sheet, locale)
                            .getBytes(StandardCharsets.UTF_8));
                case "draft-docx" -> new ReportDraft(sheet, locale).writeDocx(out);
                default -> new ReportDraft(sheet, locale).writeXlsx(out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String ending = form.substring(form.indexOf('-') + 1);
        String type = switch (ending) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "text/html;charset=UTF-8";
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"answers-" + sheet.asOf() + "." + ending + "\"")
                .body(out.toByteArray());
    }

    private static void known(AnswerBook book, String code) {
        if (!book.holds(code)) {
            throw Refusal.notFound("promise", code);
        }
    }

    /** The light is steady only on today's sheet; other days are seen as they were evaluated. */
    private static @Nullable Turn turn(Current current, AnswerSheet sheet, Answer a) {
        return sheet.asOf().equals(current.book().sheet().asOf())
                ? current.turns().get(a.promise().id())
                : null;
    }

    static AnswerBook book(Current current, @Nullable String asOf) {
        if (asOf == null || asOf.isEmpty()) {
            return current.book();
        }
        try {
            LocalDate day = LocalDate.parse(asOf);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return current.book().asOf(day);
            }
        } catch (DateTimeException e) {
            // refused below, like a day out of all reason
        }
        throw Refusal.invalid("asOf", asOf, "\"" + asOf + "\" is not a day between 1900-01-01 and 2200-12-31.")
                .hint("Write it as 2024-06-30.");
    }

    private static int between(String field, @Nullable Integer n, int least, int most, int absent) {
        if (n == null) {
            return absent;
        }
        if (n < least || n > most) {
            throw Refusal.invalid(field, n, n + " is not between " + least + " and " + most + ".");
        }
        return n;
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
