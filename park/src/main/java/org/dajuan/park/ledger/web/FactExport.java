package org.dajuan.park.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dajuan.kernel.CellText;
import org.dajuan.papers.ListXlsx;
import org.dajuan.park.ledger.FactFilter;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.StoredFact;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;

/** Facts as a file in schema fact.v1, with three columns more; what looks like a formula stays text. */
final class FactExport {

    private static final List<String> TITLES = List.of(
            "indicator",
            "about",
            "period",
            "value",
            "unit",
            "source",
            "recorded_at",
            "note",
            "confidence",
            "supersedes",
            "id",
            "stored_at",
            "superseded_by");
    private static final int[] WIDTHS = {28, 24, 12, 16, 10, 18, 22, 30, 10, 38, 38, 22, 38};
    private static final int MOST_CSV = 2_000_000;

    private FactExport() {}

    static void write(Ledger ledger, FactFilter filter, String format, HttpServletResponse response)
            throws IOException {
        switch (format) {
            case "csv" -> {
                name(response, "facts.csv", "text/csv;charset=UTF-8");
                csv(ledger, filter, response);
            }
            case "xlsx" -> {
                name(response, "facts.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                ListXlsx.write(
                        response.getOutputStream(),
                        "facts",
                        TITLES,
                        WIDTHS,
                        rows -> ledger.each(filter, ListXlsx.MOST_ROWS, fact -> rows.add(cells(fact))));
            }
            default ->
                throw Refusal.malformed("\"" + format + "\" is no format; expected csv or xlsx.")
                        .with("field", "format")
                        .with("value", format);
        }
    }

    private static void name(HttpServletResponse response, String file, String type) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    private static void csv(Ledger ledger, FactFilter filter, HttpServletResponse response) throws IOException {
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            // Without this mark Excel takes UTF-8 for the system's own encoding.
            out.write('\uFEFF');
            out.write(String.join(",", TITLES) + "\r\n");
            ledger.each(filter, MOST_CSV, fact -> row(out, cells(fact)));
        }
    }

    private static void row(Writer out, @Nullable Object[] cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                out.write(i == 0 ? "" : ",");
                Object cell = cells[i];
                if (cell instanceof BigDecimal number) {
                    out.write(number.toPlainString());
                } else if (cell != null) {
                    out.write(quoted(CellText.safe(cell.toString())));
                }
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The reader has gone", e);
        }
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static @Nullable Object[] cells(StoredFact s) {
        Fact f = s.fact();
        return new @Nullable Object[] {
            f.indicator(),
            f.about(),
            f.period().text(),
            value(f.value()),
            f.unit(),
            f.source(),
            f.recordedAt().toString(),
            f.note(),
            f.confidence(),
            f.supersedes(),
            s.id().toString(),
            s.storedAt().toString(),
            s.supersededBy() == null ? null : s.supersededBy().toString()
        };
    }

    private static Object value(FactValue value) {
        BigDecimal number = value.number();
        if (number == null) {
            return "未测";
        }
        return value.state() == FactValue.State.BELOW_LIMIT ? "<" + number.toPlainString() : number;
    }
}
