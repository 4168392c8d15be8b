package org.dajuan.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Shown;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Promise;

/**
 * The draft of next year's report. Every sentence of the review that holds a number is made from one answer and carries a footnote that
 * names the facts it rests on; what was missed or cannot be measured is said; the part that looks ahead carries over targets that are not
 * yet due and leaves the rest as marked gaps. Numbers stand as the answer has them, never scaled or rounded again.
 */
public final class ReportDraft {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int ROWS_IN_NOTE = 8;

    private final AnswerSheet sheet;
    private final SheetView view;
    private final Tongue tongue;
    private final Texts texts;

    /** The draft of the report on the year that a sheet's plan was made for. */
    public ReportDraft(AnswerSheet sheet, Locale locale) {
        this.sheet = sheet;
        this.view = new SheetView(sheet, (reason, l) -> reason.code());
        this.tongue = Tongue.of(locale);
        this.texts = Texts.of(tongue);
    }

    /** Writes the draft as .docx in the official layout; the stream stays open. */
    public void writeDocx(OutputStream out) throws IOException {
        int year = sheet.plan().planYear();
        OfficialLayout page = new OfficialLayout(tongue.locale());
        page.title(texts.get("draft.title", String.valueOf(year)));
        page.subtitle(texts.get("draft.subtitle", sheet.plan().reportName(), Figures.date(sheet.asOf(), tongue)));
        page.blank();
        page.body(texts.get("draft.rule"));
        page.heading(1, texts.get("draft.review", String.valueOf(year)));
        themes(Verdict.MET, Verdict.ON_TRACK, Verdict.AT_RISK, Verdict.NOT_DUE).forEach((theme, rows) -> {
            page.heading(2, theme);
            page.body(rows.stream().map(this::sentence).toList());
        });
        page.heading(1, texts.get("draft.short"));
        lacking(page, "draft.missed", Verdict.MISSED);
        lacking(page, "draft.no-evidence", Verdict.NO_EVIDENCE);
        lacking(page, "draft.unmeasured", Verdict.UNMEASURED);
        page.heading(1, texts.get("draft.ahead", String.valueOf(year + 1)));
        ahead(page, year);
        page.write(out);
    }

    /** Writes the table that is reported upwards as .xlsx; the stream stays open. */
    public void writeXlsx(OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            XlsxTable table = new XlsxTable(book);
            List<String> titles = List.of(
                    texts.get("xlsx.n"),
                    texts.get("about.theme"),
                    texts.get("column.subject"),
                    texts.get("xlsx.value-unit"),
                    texts.get("column.target"),
                    texts.get("column.value"),
                    texts.get("table.up.progress"),
                    texts.get("column.verdict"),
                    texts.get("xlsx.owner"),
                    texts.get("table.up.note"));
            Sheet up = table.sheet(texts.get("table.up"), titles, 6, 16, 40, 12, 14, 14, 12, 12, 18, 30);
            for (Row row : view.rows()) {
                Answer a = row.answer();
                Quantity value = a.value();
                Quantity target = a.target();
                table.row(
                        up,
                        row.n(),
                        theme(row),
                        row.subject().in(tongue),
                        target != null ? target.unit() : value == null ? null : value.unit(),
                        target == null ? null : target.value(),
                        value == null ? null : value.value(),
                        a.progressPct(),
                        Lights.word(row.verdict()).in(tongue),
                        row.owner().in(tongue),
                        row.promise().accepted() ? null : texts.find("code.not-accepted", "not-accepted"));
            }
            XlsxTable.close(up, titles.size());
            book.write(out);
        }
    }

    private Map<String, List<Row>> themes(Verdict... verdicts) {
        List<Verdict> wanted = List.of(verdicts);
        Map<String, List<Row>> out = new LinkedHashMap<>();
        for (Row r : view.rows()) {
            boolean said = r.answer().value() != null || r.verdict() == Verdict.MET;
            if (wanted.contains(r.verdict()) && said) {
                out.computeIfAbsent(theme(r), k -> new ArrayList<>()).add(r);
            }
        }
        return out;
    }

    private String theme(Row r) {
        String theme = r.promise().theme();
        return theme.isEmpty() ? texts.get("draft.theme.none") : theme;
    }

    private void lacking(OfficialLayout page, String key, Verdict verdict) {
        page.heading(2, texts.get(key));
        List<OfficialLayout.Noted> sentences = view.rows().stream()
                .filter(r -> r.verdict() == verdict)
                .map(this::sentence)
                .toList();
        if (sentences.isEmpty()) {
            page.body(texts.get("draft.none"));
        } else {
            sentences.forEach(s -> page.body(List.of(s)));
        }
    }

    private void ahead(OfficialLayout page, int year) {
        page.heading(2, texts.get("draft.carried"));
        List<Row> carried = view.rows().stream()
                .filter(r ->
                        r.promise().deadline() != null && r.promise().deadline().isAfter(LocalDate.of(year, 12, 31)))
                .toList();
        for (Row r : carried) {
            Promise p = r.promise();
            page.body(texts.get("draft.carried.text", subject(r), promised(p), String.valueOf(p.deadline())));
        }
        if (carried.isEmpty()) {
            page.body(texts.get("draft.none"));
        }
        page.heading(2, texts.get("draft.new"));
        view.rows().stream()
                .map(this::theme)
                .distinct()
                .forEach(theme -> page.body(texts.get("draft.new.text", String.valueOf(year + 1), theme)));
    }

    private OfficialLayout.Noted sentence(Row r) {
        return new OfficialLayout.Noted(words(r), r.answer().value() == null ? "" : note(r.facts()));
    }

    private String words(Row r) {
        return switch (r.verdict()) {
            case MET -> met(r);
            case MISSED -> missed(r);
            case UNMEASURED, NOT_REPORTED, CLAIMED_UNQUANTIFIED -> texts.get("draft.unmeasured.text", subject(r));
            case NO_EVIDENCE -> texts.get("draft.no-evidence.text", subject(r));
            case ON_TRACK, AT_RISK, NOT_DUE -> underWay(r);
        };
    }

    private static boolean isGrowth(Row r, Quantity value) {
        return r.promise().promisesGrowth() && value.isRate();
    }

    private String met(Row r) {
        Quantity value = r.answer().value();
        Quantity target = r.answer().target();
        if (value == null || target == null) {
            return texts.get("draft.met.done", subject(r));
        }
        if (!isGrowth(r, value)) {
            return texts.get("draft.met.value", subject(r), Shown.of(value), Shown.of(target));
        }
        return value.value().signum() < 0 && target.value().signum() < 0
                ? texts.get("draft.met.fall", subject(r), magnitude(value), magnitude(target))
                : texts.get("draft.met.growth", subject(r), Shown.of(value), Shown.of(target));
    }

    private String missed(Row r) {
        Quantity value = r.answer().value();
        Quantity target = r.answer().target();
        if (value == null || target == null) {
            return texts.get("draft.missed.done", subject(r));
        }
        boolean growth = isGrowth(r, value);
        return texts.get(
                growth ? "draft.missed.growth" : "draft.missed.value",
                subject(r),
                Shown.of(value),
                Shown.of(target),
                gap(r.answer(), growth ? "" : target.unit()));
    }

    private static String magnitude(Quantity q) {
        return Shown.of(q.value().abs(), q.unit());
    }

    private String underWay(Row r) {
        Quantity value = r.answer().value();
        Quantity target = r.answer().target();
        String state = texts.get("draft.state." + r.verdict().code());
        String due = String.valueOf(r.promise().deadline());
        if (value == null || target == null) {
            return texts.get("draft.underway.bare", subject(r), due, state);
        }
        String key = isGrowth(r, value) ? "draft.underway.growth" : "draft.underway";
        return texts.get(key, subject(r), Shown.of(value), Shown.of(target), due, state);
    }

    private static String gap(Answer a, String unit) {
        BigDecimal gap = a.gap();
        return gap == null ? "" : Shown.of(gap.abs(), unit);
    }

    private String subject(Row r) {
        return r.subject().in(tongue);
    }

    private static String promised(Promise p) {
        Quantity t = p.target();
        return t == null ? p.words() : Shown.of(t);
    }

    /** The rows by source; ids last, since they are long. */
    private String note(List<Fact> facts) {
        if (facts.isEmpty()) {
            return "";
        }
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (Fact f : facts.subList(0, Math.min(ROWS_IN_NOTE, facts.size()))) {
            String about = f.about().isEmpty() ? f.indicator() : f.indicator() + " @ " + f.about();
            bySource.computeIfAbsent(f.source() + "\u0000" + about, k -> new ArrayList<>())
                    .add(texts.get("draft.note.row", f.period().text(), FactWords.value(f, tongue), f.id()));
        }
        List<String> parts = new ArrayList<>();
        bySource.forEach((key, rows) -> {
            String[] sourceAndWhat = key.split("\u0000");
            parts.add(texts.get(
                    "draft.note",
                    sourceAndWhat[0],
                    sourceAndWhat[1],
                    String.join(texts.get("docx.note.separator"), rows)));
        });
        String more = facts.size() > ROWS_IN_NOTE ? texts.get("draft.note.more") : "";
        return String.join(texts.get("docx.note.separator"), parts) + more + texts.get("docx.note.end");
    }
}
