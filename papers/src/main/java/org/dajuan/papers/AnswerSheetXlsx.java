package org.dajuan.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/**
 * The answer sheet as a workbook: 答卷 (answers), 证据 (the fact rows each answer rests on), 疑点 (oddities), 退回 (rejected rows). Numbers
 * are numbers in the unit they were written in; no cell can be computed.
 */
public final class AnswerSheetXlsx {
    private static final int ROWS_IN_MEMORY = 100;

    private final BiFunction<Reason, Locale, String> reasons;
    private final FactWords facts;

    /** Renders reasons with {@code reasons} and shows recording times as in Asia/Shanghai. */
    public AnswerSheetXlsx(BiFunction<Reason, Locale, String> reasons) {
        this(reasons, ZoneId.of("Asia/Shanghai"));
    }

    /** As above, with the zone in which recording times are shown. */
    public AnswerSheetXlsx(BiFunction<Reason, Locale, String> reasons, ZoneId zone) {
        this.reasons = reasons;
        this.facts = new FactWords(zone);
    }

    /** Writes the workbook; the stream stays open. */
    public void write(AnswerSheet sheet, Locale locale, OutputStream out) throws IOException {
        Tongue tongue = Tongue.of(locale);
        SheetView view = new SheetView(sheet, reasons);
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            XlsxTable table = new XlsxTable(book);
            answers(view, tongue, table);
            facts(view, tongue, table);
            oddities(view, tongue, table);
            rejected(view, tongue, table);
            book.write(out);
        }
    }

    private static void answers(SheetView view, Tongue tongue, XlsxTable table) {
        List<String> titles = titles(
                tongue,
                "xlsx.n",
                "xlsx.id",
                "column.verdict",
                "xlsx.light",
                "about.theme",
                "column.subject",
                "xlsx.owner",
                "column.value",
                "xlsx.value-unit",
                "xlsx.comparator",
                "column.target",
                "xlsx.target-unit",
                "column.gap",
                "xlsx.progress",
                "column.reason",
                "xlsx.deadline",
                "xlsx.words",
                "xlsx.indicator",
                "xlsx.formula",
                "xlsx.facts-count",
                "xlsx.flags");
        Sheet sheet = table.sheet(
                Texts.of(tongue).get("xlsx.answers"),
                titles,
                6,
                14,
                12,
                7,
                16,
                30,
                16,
                13,
                10,
                8,
                13,
                10,
                12,
                10,
                52,
                16,
                48,
                18,
                30,
                9,
                24);
        for (Row row : view.rows()) {
            Answer a = row.answer();
            Promise p = row.promise();
            table.row(
                    sheet,
                    row.n(),
                    p.id(),
                    Lights.word(row.verdict()).in(tongue),
                    Both.key("light." + a.light().code()).in(tongue),
                    row.theme().in(tongue),
                    row.subject().in(tongue),
                    row.owner().in(tongue),
                    a.value() == null ? null : a.value().value(),
                    unit(a.value()),
                    p.comparator() == null
                            ? null
                            : Both.key("how." + p.comparator().name()).in(tongue),
                    a.target() == null ? null : a.target().value(),
                    unit(a.target()),
                    a.gap(),
                    a.progressPct(),
                    row.reason().in(tongue),
                    p.deadline() == null ? null : Figures.date(p.deadline(), tongue),
                    p.words(),
                    p.indicator(),
                    a.lineage().isEmpty() ? null : a.lineage().getFirst().formula(),
                    row.facts().size(),
                    words("code.", view.flags(row), tongue));
        }
        XlsxTable.close(sheet, titles.size());
    }

    private void facts(SheetView view, Tongue tongue, XlsxTable table) {
        List<String> titles = titles(
                tongue,
                "xlsx.id",
                "column.subject",
                "fact.indicator",
                "xlsx.fact-about",
                "fact.period",
                "fact.value",
                "xlsx.fact-unit",
                "xlsx.fact-state",
                "fact.source",
                "fact.recorded",
                "fact.note",
                "xlsx.confidence",
                "xlsx.supersedes",
                "fact.id",
                "xlsx.formula");
        Sheet sheet = table.sheet(
                Texts.of(tongue).get("xlsx.facts"), titles, 14, 30, 20, 14, 12, 14, 10, 12, 24, 18, 30, 8, 24, 30, 36);
        for (Row row : view.rows()) {
            row.answer().lineage().forEach(step -> facts(row, step, tongue, table, sheet));
        }
        XlsxTable.close(sheet, titles.size());
    }

    private void facts(Row row, LineageStep step, Tongue tongue, XlsxTable table, Sheet sheet) {
        for (Fact f : step.facts()) {
            table.row(
                    sheet,
                    row.promise().id(),
                    row.subject().in(tongue),
                    f.indicator(),
                    f.about(),
                    f.period().text(),
                    f.value().number(),
                    f.unit(),
                    Both.key("xlsx.state." + f.value().state()).in(tongue),
                    f.source(),
                    facts.recorded(f),
                    f.note(),
                    f.confidence(),
                    f.supersedes(),
                    f.id(),
                    step.formula());
        }
        step.steps().forEach(below -> facts(row, below, tongue, table, sheet));
    }

    private static void oddities(SheetView view, Tongue tongue, XlsxTable table) {
        List<String> titles = titles(tongue, "xlsx.oddity", "xlsx.promises", "column.reason");
        Sheet sheet = table.sheet(Texts.of(tongue).get("xlsx.oddities"), titles, 28, 28, 90);
        for (Oddity oddity : view.sheet().oddities()) {
            table.row(
                    sheet,
                    Both.code("code.", oddity.code()).in(tongue),
                    String.join(Texts.of(tongue).get("list.separator"), oddity.promises()),
                    view.said(oddity.reason()).in(tongue));
        }
        XlsxTable.close(sheet, titles.size());
    }

    private static void rejected(SheetView view, Tongue tongue, XlsxTable table) {
        List<String> titles = titles(
                tongue, "rejected.place", "rejected.column", "rejected.value", "rejected.expected", "rejected.advice");
        Sheet sheet = table.sheet(Texts.of(tongue).get("xlsx.rejected"), titles, 26, 14, 30, 40, 50);
        for (RejectedFact r : view.sheet().rejected()) {
            table.row(sheet, r.place(), r.column(), r.value(), r.expected(), r.advice());
        }
        XlsxTable.close(sheet, titles.size());
    }

    private static List<String> titles(Tongue tongue, String... keys) {
        return Arrays.stream(keys).map(k -> Texts.of(tongue).get(k)).toList();
    }

    private static String words(String prefix, List<String> codes, Tongue tongue) {
        return String.join(
                Texts.of(tongue).get("list.separator"),
                codes.stream().map(c -> Both.code(prefix, c).in(tongue)).toList());
    }

    private static @Nullable String unit(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.unit();
    }
}
