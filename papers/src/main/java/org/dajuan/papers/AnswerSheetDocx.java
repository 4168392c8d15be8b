package org.dajuan.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.facts.RejectedFact;

/**
 * The answer sheet as an official document after GB/T 9704: a summary, what has no number behind it, the answers by theme with notes that
 * name every fact row, oddities and rejected rows.
 */
public final class AnswerSheetDocx {
    private final BiFunction<Reason, Locale, String> reasons;
    private final FactWords facts;

    /** Renders reasons with {@code reasons} and shows recording times as in Asia/Shanghai. */
    public AnswerSheetDocx(BiFunction<Reason, Locale, String> reasons) {
        this(reasons, ZoneId.of("Asia/Shanghai"));
    }

    /** As above, with the zone in which recording times are shown. */
    public AnswerSheetDocx(BiFunction<Reason, Locale, String> reasons, ZoneId zone) {
        this.reasons = reasons;
        this.facts = new FactWords(zone);
    }

    /** Writes the document; the stream stays open. */
    public void write(AnswerSheet sheet, Locale locale, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new Writing(document, new SheetView(sheet, reasons), Tongue.of(locale), facts).all();
            document.write(out);
        }
    }

    private static final class Writing {
        private final XWPFDocument document;
        private final SheetView view;
        private final AnswerSheet sheet;
        private final Tongue tongue;
        private final Texts texts;
        private final DocxPage page;
        private final DocxNotes notes;
        private final HeadingNumbers numbers;

        Writing(XWPFDocument document, SheetView view, Tongue tongue, FactWords facts) {
            this.document = document;
            this.view = view;
            this.sheet = view.sheet();
            this.tongue = tongue;
            texts = Texts.of(tongue);
            numbers = new HeadingNumbers(tongue);
            page = new DocxPage(document);
            notes = new DocxNotes(document, facts, tongue);
        }

        void all() {
            String day = Figures.date(sheet.asOf(), tongue);
            page.title(texts.get("sheet.title", String.valueOf(sheet.plan().planYear())));
            page.centred(texts.get("docx.report", sheet.plan().reportName()));
            page.centred(texts.get("docx.asof", day));
            page.blank();
            summary(day);
            Map<Verdict, List<Row>> unbacked = view.unbacked();
            if (!unbacked.isEmpty()) {
                heading("docx.unbacked");
                unbacked.forEach((verdict, rows) -> {
                    subheading(texts.get("group." + verdict.code()));
                    unbacked(rows);
                });
            }
            heading("docx.themes");
            view.byTheme().forEach((theme, rows) -> {
                subheading(theme.in(tongue));
                answered(rows);
            });
            oddities();
            rejected();
            page.small(texts.get(
                    "foot.text", sheet.plan().reportName(), sheet.plan().reportHash()));
            page.small(texts.get("foot.rule"));
            if (!view.facts().isEmpty()) {
                heading("docx.notes");
            }
        }

        private void summary(String day) {
            heading("docx.summary");
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
                    "docx.summary.facts",
                    String.valueOf(sheet.factCount()),
                    String.valueOf(view.facts().size()),
                    String.valueOf(sheet.oddities().size()),
                    String.valueOf(sheet.rejected().size())));
            page.caption(texts.get("docx.verdict-table"));
            DocxTable table = new DocxTable(
                    document, titles("column.verdict", "docx.count", "docx.share", "docx.means"), 220, 90, 90, 600);
            for (Verdict verdict : SheetView.ORDER) {
                XWPFTableRow row = table.row();
                table.light(row, 0, Lights.usual(verdict), verdict, tongue);
                table.figure(row, 1, String.valueOf(view.count(verdict)));
                table.figure(row, 2, view.share(verdict) + "%");
                table.text(row, 3, texts.get("verdict." + verdict.code() + ".means"));
            }
        }

        private void unbacked(List<Row> rows) {
            DocxTable table = new DocxTable(
                    document,
                    titles("docx.n", "column.subject", "xlsx.owner", "column.target", "column.reason"),
                    80,
                    290,
                    180,
                    140,
                    310);
            for (Row of : rows) {
                XWPFTableRow row = table.row();
                table.text(row, 0, String.valueOf(of.n()));
                XWPFParagraph subject = table.text(row, 1, of.subject().in(tongue));
                table.text(row, 2, of.owner().in(tongue));
                table.figure(row, 3, of.target(tongue).text());
                table.text(row, 4, of.reason().in(tongue));
                notes.add(subject, of);
            }
        }

        private void answered(List<Row> rows) {
            DocxTable table = new DocxTable(
                    document,
                    titles(
                            "docx.n",
                            "column.verdict",
                            "column.subject",
                            "column.value",
                            "column.target",
                            "column.reason"),
                    80,
                    150,
                    215,
                    145,
                    145,
                    265);
            for (Row of : rows) {
                XWPFTableRow row = table.row();
                table.text(row, 0, String.valueOf(of.n()));
                table.light(row, 1, of.answer().light(), of.verdict(), tongue);
                table.text(
                        row,
                        2,
                        of.subject().in(tongue)
                                + texts.get("docx.in-brackets", of.owner().in(tongue)));
                XWPFParagraph value = table.figure(
                        row,
                        3,
                        of.value(tongue).isEmpty() ? "—" : of.value(tongue).text());
                table.figure(
                        row,
                        4,
                        of.target(tongue).isEmpty() ? "—" : of.target(tongue).text());
                table.text(row, 5, of.reason().in(tongue));
                notes.add(value, of);
            }
        }

        private void oddities() {
            if (sheet.oddities().isEmpty()) {
                return;
            }
            heading("docx.oddities");
            int n = 0;
            for (Oddity oddity : sheet.oddities()) {
                page.body(++n + ". " + view.said(oddity.reason()).in(tongue)
                        + texts.get("docx.in-brackets", String.join(texts.get("list.separator"), oddity.promises())));
            }
        }

        private void rejected() {
            if (sheet.rejected().isEmpty()) {
                return;
            }
            heading("docx.rejected");
            DocxTable table = new DocxTable(
                    document,
                    titles(
                            "rejected.place",
                            "rejected.column",
                            "rejected.value",
                            "rejected.expected",
                            "rejected.advice"),
                    220,
                    110,
                    150,
                    250,
                    270);
            for (RejectedFact r : sheet.rejected()) {
                XWPFTableRow row = table.row();
                table.text(row, 0, r.place());
                table.text(row, 1, r.column());
                table.text(row, 2, r.value());
                table.text(row, 3, r.expected());
                table.text(row, 4, r.advice());
            }
        }

        private void heading(String key) {
            page.heading(numbers.next(1, texts.get(key)));
        }

        private void subheading(String words) {
            page.subheading(numbers.next(2, words));
        }

        private List<String> titles(String... keys) {
            return Arrays.stream(keys).map(texts::get).toList();
        }
    }
}
