package org.dajuan.papers;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.facts.Fact;

/**
 * The answer sheet as a PDF in the official layout, with what the Word file says in the same order. Every page carries the day as of which it
 * speaks and the sheet's hash. A note names the first facts of an answer; the workbook names all.
 */
public final class AnswerSheetPdf {
    private static final int FACTS_IN_NOTE = 8;

    private final BiFunction<Reason, Locale, String> reasons;
    private final FactWords facts;

    /** Renders reasons with {@code reasons} and shows recording times as in {@code zone}. */
    public AnswerSheetPdf(BiFunction<Reason, Locale, String> reasons, ZoneId zone) {
        this.reasons = reasons;
        this.facts = new FactWords(zone);
    }

    /**
     * The file's bytes; throws {@link PdfFont.Missing}.
     *
     * @param hash SHA-256 of the sheet, hex, as signed or printed beside it
     */
    public byte[] render(AnswerSheet sheet, Locale locale, String hash) {
        return new Writing(new SheetView(sheet, reasons), Tongue.of(locale), facts, hash).all();
    }

    private static final class Writing {
        private final SheetView view;
        private final AnswerSheet sheet;
        private final Tongue tongue;
        private final Texts texts;
        private final FactWords facts;
        private final OfficialPdf page;
        private final List<String> notes = new ArrayList<>();

        Writing(SheetView view, Tongue tongue, FactWords facts, String hash) {
            this.view = view;
            this.sheet = view.sheet();
            this.tongue = tongue;
            this.texts = Texts.of(tongue);
            this.facts = facts;
            this.page =
                    new OfficialPdf(tongue.locale(), texts.get("pdf.foot", Figures.date(sheet.asOf(), tongue), hash));
        }

        byte[] all() {
            String day = Figures.date(sheet.asOf(), tongue);
            page.title(texts.get("sheet.title", String.valueOf(sheet.plan().planYear())));
            page.subtitle(texts.get("docx.report", sheet.plan().reportName()));
            page.subtitle(texts.get("docx.asof", day));
            page.blank();
            summary(day);
            Map<Verdict, List<Row>> unbacked = view.unbacked();
            if (!unbacked.isEmpty()) {
                page.heading(1, texts.get("docx.unbacked"));
                unbacked.forEach((verdict, rows) -> {
                    page.heading(2, texts.get("group." + verdict.code()));
                    unbacked(rows);
                });
            }
            page.heading(1, texts.get("docx.themes"));
            view.byTheme().forEach((theme, rows) -> {
                page.heading(2, theme.in(tongue));
                answered(rows);
            });
            oddities();
            rejected();
            page.small(texts.get(
                    "foot.text", sheet.plan().reportName(), sheet.plan().reportHash()));
            page.small(texts.get("foot.rule"));
            if (!notes.isEmpty()) {
                page.heading(1, texts.get("docx.notes"));
                for (int n = 1; n <= notes.size(); n++) {
                    page.note(n, notes.get(n - 1));
                }
            }
            return page.bytes();
        }

        private void summary(String day) {
            page.heading(1, texts.get("docx.summary"));
            page.body(texts.get(
                    "docx.summary.text",
                    sheet.plan().reportName(),
                    String.valueOf(view.rows().size()),
                    day,
                    String.valueOf(view.count(Verdict.UNMEASURED)),
                    String.valueOf(view.share(Verdict.UNMEASURED)),
                    String.valueOf(view.count(Verdict.NO_EVIDENCE)),
                    String.valueOf(view.count(Verdict.NOT_REPORTED))));
            page.body(texts.get(
                    "pdf.summary.facts",
                    String.valueOf(sheet.factCount()),
                    String.valueOf(view.facts().size()),
                    String.valueOf(sheet.oddities().size()),
                    String.valueOf(sheet.rejected().size())));
            page.caption(texts.get("docx.verdict-table"));
            page.cells(
                    titles("column.verdict", "docx.count", "docx.share", "docx.means"),
                    SheetView.ORDER.stream()
                            .map(v -> List.of(
                                    PdfCell.verdict(Lights.usual(v), v, tongue),
                                    PdfCell.figure(String.valueOf(view.count(v))),
                                    PdfCell.figure(view.share(v) + "%"),
                                    PdfCell.text(texts.get("verdict." + v.code() + ".means"))))
                            .toList(),
                    220,
                    90,
                    90,
                    600);
        }

        private void unbacked(List<Row> rows) {
            page.cells(
                    titles("docx.n", "column.subject", "xlsx.owner", "column.target", "column.reason"),
                    rows.stream()
                            .map(row -> List.of(
                                    PdfCell.text(String.valueOf(row.n())),
                                    PdfCell.text(row.subject().in(tongue)).noted(note(row)),
                                    PdfCell.text(row.owner().in(tongue)),
                                    PdfCell.figure(row.target(tongue).text()),
                                    PdfCell.text(row.reason().in(tongue))))
                            .toList(),
                    70,
                    290,
                    190,
                    140,
                    310);
        }

        private void answered(List<Row> rows) {
            page.cells(
                    titles(
                            "docx.n",
                            "column.verdict",
                            "column.subject",
                            "column.value",
                            "column.target",
                            "column.reason"),
                    rows.stream()
                            .map(row -> List.of(
                                    PdfCell.text(String.valueOf(row.n())),
                                    PdfCell.verdict(row.answer().light(), row.verdict(), tongue),
                                    PdfCell.text(row.subject().in(tongue)
                                            + texts.get(
                                                    "docx.in-brackets",
                                                    row.owner().in(tongue))),
                                    PdfCell.figure(row.value(tongue).text()).noted(note(row)),
                                    PdfCell.figure(row.target(tongue).text()),
                                    PdfCell.text(row.reason().in(tongue))))
                            .toList(),
                    70,
                    150,
                    225,
                    145,
                    145,
                    265);
        }

        private void oddities() {
            if (sheet.oddities().isEmpty()) {
                return;
            }
            page.heading(1, texts.get("docx.oddities"));
            for (Oddity oddity : sheet.oddities()) {
                page.heading(
                        3,
                        view.said(oddity.reason()).in(tongue)
                                + texts.get(
                                        "docx.in-brackets",
                                        String.join(texts.get("list.separator"), oddity.promises())));
            }
        }

        private void rejected() {
            if (sheet.rejected().isEmpty()) {
                return;
            }
            page.heading(1, texts.get("docx.rejected"));
            page.table(
                    titles(
                            "rejected.place",
                            "rejected.column",
                            "rejected.value",
                            "rejected.expected",
                            "rejected.advice"),
                    sheet.rejected().stream()
                            .map(r -> List.of(r.place(), r.column(), r.value(), r.expected(), r.advice()))
                            .toList(),
                    220,
                    110,
                    150,
                    250,
                    270);
        }

        /** The number of the note that names a row's facts, 0 when it rests on none. */
        private int note(Row row) {
            if (row.facts().isEmpty()) {
                return 0;
            }
            List<Fact> named = row.facts().stream().limit(FACTS_IN_NOTE).toList();
            String more = row.facts().size() == named.size()
                    ? ""
                    : texts.get("pdf.note.more", String.valueOf(row.facts().size() - named.size()));
            notes.add(FactNotes.text(named, facts, tongue) + more);
            return notes.size();
        }

        private List<String> titles(String... keys) {
            return Arrays.stream(keys).map(texts::get).toList();
        }
    }
}
