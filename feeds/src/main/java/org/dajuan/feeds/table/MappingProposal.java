package org.dajuan.feeds.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.table.FactMapping.ValueColumn;
import org.dajuan.spine.indicators.Indicators;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a table: its top rows, and how they might be mapped. A person confirms or changes it.
 *
 * @param rows the top rows of the sheet that looks most like facts
 * @param mapping the proposal, null when nothing was recognised
 */
public record MappingProposal(
        List<TableRows.Row> rows, @Nullable FactMapping mapping) {

    private static final int TOP = 20;
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?");
    private static final Pattern UNIT = Pattern.compile("[((]\\s*(?:单位[::]\\s*)?([^()()0-9]{1,12})[))]");

    public MappingProposal {
        rows = List.copyOf(rows);
    }

    /** Looks at a table. */
    public static MappingProposal of(Path file, String name, Indicators indicators, ReadLimits limits) {
        Map<String, List<TableRows.Row>> sheets = new TreeMap<>();
        TableRows.read(file, name, limits, row -> {
            List<TableRows.Row> top = sheets.computeIfAbsent(row.sheet(), s -> new ArrayList<>());
            top.add(row);
            return top.size() < TOP;
        });
        MappingProposal best =
                new MappingProposal(sheets.values().stream().findFirst().orElse(List.of()), null);
        int bestScore = 0;
        for (List<TableRows.Row> top : sheets.values()) {
            for (int i = 0; i < top.size(); i++) {
                Attempt attempt = new Attempt(top, i, indicators);
                if (attempt.score() > bestScore && attempt.mapping() != null) {
                    bestScore = attempt.score();
                    best = new MappingProposal(top, attempt.mapping());
                }
            }
        }
        return best;
    }

    /** What taking one row for the header makes of the table. */
    private static final class Attempt {
        private final TableRows.Row header;
        private final Map<String, String> columns = new TreeMap<>();
        private final Map<String, String> constants = new TreeMap<>();
        private final List<ValueColumn> values = new ArrayList<>();

        Attempt(List<TableRows.Row> top, int at, Indicators indicators) {
            header = top.get(at);
            for (String title : header.cells()) {
                column(title, indicators);
            }
            for (TableRows.Row above : top.subList(0, at)) {
                for (String cell : above.cells()) {
                    Matcher year = YEAR.matcher(cell);
                    if (year.find()) {
                        constants.putIfAbsent("period", year.group(1));
                    }
                    Matcher unit = UNIT.matcher(cell);
                    if (unit.find()) {
                        constants.putIfAbsent("unit", unit.group(1).strip());
                    }
                }
            }
            if (columns.containsKey("unit")) {
                constants.remove("unit");
            }
        }

        private void column(String title, Indicators indicators) {
            if (title.isEmpty()) {
                return;
            }
            Column field = Column.of(title);
            String plain = MappedFacts.withoutUnit(title);
            if (field != null) {
                columns.putIfAbsent(field.header(), title);
            } else if (PeriodWords.matches(title)) {
                values.add(new ValueColumn(title, "", title, ""));
            } else if (plain.equals("指标名称") || plain.equals("项目") || plain.equals("名称")) {
                columns.putIfAbsent("indicator", title);
            } else if (plain.equals("计量单位")) {
                columns.putIfAbsent("unit", title);
            } else if (plain.equals("时间") || plain.equals("月份") || plain.equals("时期") || plain.equals("年份")) {
                columns.putIfAbsent("period", title);
            } else {
                indicators
                        .findByName(plain)
                        .or(() -> indicators.findIndicator(plain))
                        .ifPresent(i -> values.add(new ValueColumn(title, i.id(), "", unit(title))));
            }
        }

        private static String unit(String title) {
            Matcher unit = UNIT.matcher(title);
            return unit.find() ? unit.group(1).strip() : "";
        }

        int score() {
            return columns.size() + values.size();
        }

        @Nullable
        FactMapping mapping() {
            if (values.isEmpty() && !columns.containsKey("value") || score() < 2) {
                return null;
            }
            return new FactMapping(
                    header.sheet(),
                    header.number(),
                    1,
                    columns,
                    constants,
                    columns.containsKey("value") ? List.of() : values);
        }
    }
}
