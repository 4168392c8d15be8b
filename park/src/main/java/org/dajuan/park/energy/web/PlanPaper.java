package org.dajuan.park.energy.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dajuan.papers.OfficialLayout;
import org.dajuan.papers.OfficialPaper;
import org.dajuan.papers.TableXlsx;
import org.dajuan.papers.TableXlsx.Column;
import org.dajuan.park.energy.EnergyStudy;
import org.dajuan.park.platform.PaperTexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan on paper: the page's figures as Word, with every hour as Excel. */
final class PlanPaper {
    private static final JsonMapper JSON = new JsonMapper();
    private static final MathContext DIGITS = new MathContext(7);
    private static final int MOST_LIMITS = 60;
    private static final Set<String> OUTCOMES = Set.of("optimal", "infeasible", "unbounded", "stopped", "failed");

    private record Table(String key, List<String> heads, List<List<@Nullable Object>> rows) {}

    private final EnergyStudy study;
    private final JsonNode plan;
    private final PaperTexts texts;

    private PlanPaper(EnergyStudy study, byte[] document, PaperTexts texts) {
        this.study = study;
        this.plan = JSON.readTree(document);
        this.texts = texts;
    }

    static OfficialPaper word(EnergyStudy study, byte[] document, PaperTexts texts) {
        PlanPaper p = new PlanPaper(study, document, texts);
        OfficialPaper paper = new OfficialLayout(texts.locale());
        paper.title(texts.get("plan.title")).subtitle(study.name()).blank().body(p.summary());
        for (Table t : p.tables()) {
            if (t.rows().isEmpty()) {
                continue;
            }
            int[] widths = new int[t.heads().size()];
            java.util.Arrays.fill(widths, 700 / widths.length);
            widths[0] = 1000 - (widths.length - 1) * (700 / widths.length);
            paper.heading(1, texts.get("plan." + t.key()))
                    .table(
                            t.heads(),
                            t.rows().stream()
                                    .limit(MOST_LIMITS)
                                    .map(row -> row.stream()
                                            .map(v -> v == null ? "–" : v.toString())
                                            .toList())
                                    .toList(),
                            widths);
        }
        paper.small(texts.get("plan.case", study.caseSha256()));
        return paper;
    }

    static byte[] excel(EnergyStudy study, byte[] document, PaperTexts texts) {
        PlanPaper p = new PlanPaper(study, document, texts);
        List<TableXlsx.Sheet> sheets = new ArrayList<>();
        sheets.add(new TableXlsx.Sheet(
                texts.get("plan.summary"),
                List.of(new Column(texts.get("plan.title"), 90)),
                List.of(
                        List.of(study.name()),
                        List.of(p.summary()),
                        List.of(texts.get("plan.case", study.caseSha256())))));
        for (Table t : p.tables()) {
            sheets.add(new TableXlsx.Sheet(
                    texts.get("plan." + t.key()),
                    t.heads().stream().map(h -> new Column(h, 22)).toList(),
                    t.rows()));
        }
        sheets.add(p.hours());
        return TableXlsx.write(sheets);
    }

    private String summary() {
        return texts.get(
                "plan.summary.text",
                study.madeByName(),
                plan.path("hours").asInt(),
                String.valueOf(figure(plan.path("objective"))),
                String.valueOf(figure(plan.path("bound"))),
                plan.path("solver").asString());
    }

    private List<Table> tables() {
        List<Table> all = new ArrayList<>();
        all.add(table("sizes", plan.path("capacities"), List.of("asset", "size", "least", "most"), row -> {
            List<@Nullable Object> out = new ArrayList<>();
            out.add(row.path("name").asString());
            out.add(figure(row.path("size")));
            out.add(figure(row.path("least")));
            out.add(figure(row.path("most")));
            return out;
        }));
        all.add(table(
                "alternatives", plan.path("alternatives"), List.of("asset", "size", "smallest", "largest"), row -> {
                    List<@Nullable Object> out = new ArrayList<>();
                    out.add(row.path("capacity").asString());
                    out.add(figure(row.path("size")));
                    out.add(figure(row.path("least")));
                    out.add(figure(row.path("most")));
                    return out;
                }));
        all.add(table("curve", plan.path("prices"), List.of("share", "outcome", "reached", "cost", "perPoint"), row -> {
            List<@Nullable Object> out = new ArrayList<>();
            out.add(percent(row.path("share")));
            String status = row.path("status").asString();
            out.add(OUTCOMES.contains(status) ? texts.get("plan.outcome." + status) : status);
            out.add(percent(row.path("reached")));
            out.add(figure(row.path("cost")));
            out.add(figure(row.path("perPoint")));
            return out;
        }));
        all.add(table("limits", plan.path("limits"), List.of("limit", "steps", "worth"), row -> {
            List<@Nullable Object> out = new ArrayList<>();
            out.add(texts.get(
                    "plan.limit." + row.path("code").asString("other"),
                    row.path("name").asString("")));
            out.add(row.path("steps").asInt());
            out.add(figure(row.path("most")));
            return out;
        }));
        return all;
    }

    private Table table(
            String key,
            JsonNode rows,
            List<String> heads,
            java.util.function.Function<JsonNode, List<@Nullable Object>> row) {
        return new Table(
                key,
                heads.stream().map(h -> texts.get("plan.column." + h)).toList(),
                rows.valueStream().map(row).toList());
    }

    /** Every hour: what each asset gives to a bus or takes from it, what lies in store, what energy is worth. */
    private TableXlsx.Sheet hours() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.get("plan.column.hour"), 8));
        List<JsonNode> series = plan.path("series").valueStream().toList();
        for (JsonNode s : series) {
            columns.add(new Column(
                    texts.get(
                            "plan.series." + s.path("kind").asString(),
                            s.path("name").asString(),
                            s.path("bus").asString()),
                    18));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int t = 0; t < plan.path("hours").asInt(); t++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(t);
            for (JsonNode s : series) {
                row.add(figure(s.path("values").path(t)));
            }
            rows.add(row);
        }
        return new TableXlsx.Sheet(texts.get("plan.hours"), columns, rows);
    }

    private static @Nullable BigDecimal figure(JsonNode n) {
        return n.isNumber() ? new BigDecimal(n.asDouble(), DIGITS).stripTrailingZeros() : null;
    }

    private static @Nullable String percent(JsonNode n) {
        BigDecimal v = figure(n);
        return v == null ? null : v.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
