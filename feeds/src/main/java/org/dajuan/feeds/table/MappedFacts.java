package org.dajuan.feeds.table;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.table.FactMapping.ValueColumn;
import org.dajuan.feeds.table.TableRows.Row;
import org.dajuan.kernel.Period;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;
import org.jspecify.annotations.Nullable;

/** Reads somebody's own table by a mapping, handing over facts and rejected rows one by one: no table is too long. */
public final class MappedFacts {

    /** Takes what a row gave. The id of a fact is its place, {@code file#row}. */
    public interface Taker {
        void fact(Fact fact, Row row);

        void rejected(RejectedFact rejected, Row row);
    }

    private static final ValueColumn LONG = new ValueColumn("", "", "", "");
    private static final int SHOWN = 200;

    private final String name;
    private final FactMapping mapping;
    private final Indicators indicators;
    private final Instant recordedAt;
    private final Taker taker;
    private final TimeText times;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<List<String>> titles = new ArrayList<>();
    private boolean bound;
    private @Nullable String sheet;

    private MappedFacts(
            String name, FactMapping mapping, Indicators indicators, ZoneId zone, Instant recordedAt, Taker taker) {
        this.name = name;
        this.mapping = mapping;
        this.indicators = indicators;
        this.recordedAt = recordedAt;
        this.taker = taker;
        this.times = new TimeText(zone);
    }

    /**
     * Reads a table.
     *
     * @param name of the file, for places
     * @param recordedAt for rows that do not say when they were recorded
     * @return what a person should know about the reading
     */
    public static List<String> read(
            Path file,
            String name,
            FactMapping mapping,
            Indicators indicators,
            ZoneId zone,
            Instant recordedAt,
            ReadLimits limits,
            Taker taker) {
        MappedFacts facts = new MappedFacts(name, mapping, indicators, zone, recordedAt, taker);
        List<String> notes = new ArrayList<>(TableRows.read(file, name, limits, facts::row));
        if (!facts.bound) {
            facts.reject(
                    "",
                    "",
                    "no header in row " + mapping.headerRow()
                            + (mapping.sheet().isEmpty() ? "" : " of sheet " + mapping.sheet()),
                    "a table with a header there",
                    "Maybe the sheet was renamed or rows were added above the header; look at the preview.",
                    new Row(mapping.sheet(), mapping.headerRow(), List.of(), ""));
        }
        return notes;
    }

    /**
     * Reads one fact that somebody typed field by field, by the same rules as a row.
     *
     * @param place what to call it
     * @param fields texts by field of {@code fact.v1}
     */
    public static void readOne(
            String place,
            Map<String, String> fields,
            Indicators indicators,
            ZoneId zone,
            Instant recordedAt,
            Taker taker) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("value", "");
        MappedFacts facts = new MappedFacts(
                place, new FactMapping("", 1, 1, Map.of(), all, List.of()), indicators, zone, recordedAt, taker);
        facts.one(new Row("", 0, List.of(), ""), LONG, facts.cell(new Row("", 0, List.of(), ""), Column.VALUE), "");
    }

    private boolean row(Row row) {
        if (!mapping.sheet().isEmpty() && !row.sheet().equals(mapping.sheet())) {
            return false;
        }
        if (sheet == null) {
            sheet = row.sheet();
        }
        if (!sheet.equals(row.sheet())) {
            return false;
        }
        int last = mapping.headerRow() + mapping.headerRows() - 1;
        if (row.number() < mapping.headerRow()) {
            return true;
        }
        if (row.number() <= last) {
            titles.add(row.cells());
            return row.number() < last || bind(row);
        }
        if (!bound && !bind(row)) {
            return false;
        }
        take(row);
        return true;
    }

    private boolean bind(Row row) {
        if (bound) {
            return true;
        }
        bound = true;
        List<String> all = titles(titles);
        for (int i = 0; i < all.size(); i++) {
            positions.putIfAbsent(key(all.get(i)), i);
        }
        List<String> wanted = new ArrayList<>();
        mapping.columns().forEach((field, title) -> {
            boolean needed = Column.ALL.stream().anyMatch(c -> c.header().equals(field) && c.required())
                    && !field.equals("recorded_at");
            if (needed && !positions.containsKey(key(title))) {
                wanted.add(title);
            }
        });
        mapping.values().forEach(v -> {
            if (!positions.containsKey(key(v.title()))) {
                wanted.add(v.title());
            }
        });
        if (!wanted.isEmpty()) {
            reject(
                    "",
                    "",
                    "columns found: " + String.join(", ", all),
                    "the columns " + String.join(", ", wanted),
                    "The table has other columns than when it was mapped; map it anew.",
                    row);
            return false;
        }
        return true;
    }

    /** The title of each column; where several rows name it, joined by "/", merged cells counting for those they span. */
    static List<String> titles(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> all = new ArrayList<>();
        String[] above = new String[rows.size()];
        for (int i = 0; i < width; i++) {
            StringBuilder title = new StringBuilder();
            for (int r = 0; r < rows.size(); r++) {
                String cell = i < rows.get(r).size() ? rows.get(r).get(i) : "";
                boolean lowest = r == rows.size() - 1;
                if (cell.isEmpty() && !lowest && above[r] != null) {
                    cell = above[r];
                }
                above[r] = cell;
                if (!cell.isEmpty()) {
                    title.append(title.isEmpty() ? "" : "/").append(cell);
                }
            }
            all.add(title.toString());
        }
        return all;
    }

    private static String key(String title) {
        return Folding.plain(title).replace(" ", "").replace("\n", "");
    }

    private void take(Row row) {
        if (!row.flaw().isEmpty()) {
            reject("", "", row.cell(0), row.flaw(), "Mend the quotes of this row.", row);
            return;
        }
        if (mapping.values().isEmpty()) {
            one(row, LONG, cell(row, Column.VALUE), "");
            return;
        }
        for (ValueColumn column : mapping.values()) {
            String value = row.cell(positions.getOrDefault(key(column.title()), -1));
            // An empty cell of a wide table is a month yet to come, not a statement that nothing was measured.
            if (!value.isEmpty()) {
                one(row, column, value, column.title());
            }
        }
    }

    private void one(Row row, ValueColumn column, String value, String title) {
        try {
            taker.fact(fact(row, column, value, title), row);
        } catch (BadCell e) {
            reject(title, e.column().header(), e.value(), e.expected(), e.advice(), row);
        }
    }

    private Fact fact(Row row, ValueColumn column, String value, String title) throws BadCell {
        String indicator = indicator(column.indicator().isEmpty() ? cell(row, Column.INDICATOR) : column.indicator());
        Indicator known = indicators.findIndicator(indicator).orElse(null);
        Period period = period(row, column, known);
        String unit = column.unit().isEmpty() ? cell(row, Column.UNIT) : column.unit();
        if (unit.isEmpty() && known != null) {
            unit = known.unit().text();
        }
        String source = cell(row, Column.SOURCE);
        if (source.isEmpty()) {
            throw new BadCell(Column.SOURCE, "", "a text", "Say who stands behind the value.");
        }
        String recorded = cell(row, Column.RECORDED_AT);
        String supersedes = cell(row, Column.SUPERSEDES);
        return new Fact(
                place(row, title),
                indicator,
                cell(row, Column.ABOUT),
                period,
                ValueText.parse(value, unit),
                unit,
                source,
                recorded.isEmpty() ? recordedAt : times.recordedAt(recorded),
                cell(row, Column.NOTE),
                FactRows.confidence(cell(row, Column.CONFIDENCE)),
                supersedes.isEmpty() ? null : supersedes.startsWith("#") ? name + supersedes : supersedes);
    }

    /** An id stays; a name becomes the id of the indicator that bears it. */
    private String indicator(String written) throws BadCell {
        if (written.isEmpty()) {
            throw new BadCell(Column.INDICATOR, "", "a text", "Say which indicator the value belongs to.");
        }
        String known = ids.get(written);
        if (known == null) {
            known = indicators.findIndicator(written).isPresent()
                    ? written
                    : indicators
                            .findByName(withoutUnit(written))
                            .map(Indicator::id)
                            .orElse(written);
            if (ids.size() < 10_000) {
                ids.put(written, known);
            }
        }
        return known;
    }

    static String withoutUnit(String title) {
        String plain = Folding.plain(title);
        int bracket = plain.indexOf('(');
        return bracket > 0 ? plain.substring(0, bracket).strip() : plain;
    }

    private Period period(Row row, ValueColumn column, @Nullable Indicator known) throws BadCell {
        String own = cell(row, Column.PERIOD);
        boolean byLastMonth = known != null && !known.kind().addsPeriods();
        if (column.period().isEmpty()) {
            return times.period(own, () -> PeriodWords.of(own, "", byLastMonth));
        }
        Optional<Period> period = PeriodWords.of(column.period(), own, byLastMonth);
        if (period.isEmpty()
                && known != null
                && !byLastMonth
                && PeriodWords.of(column.period(), own, true).isPresent()) {
            throw new BadCell(
                    Column.PERIOD,
                    column.period(),
                    "a month, a quarter, a half or a year for " + known.id() + ", whose periods add up",
                    "A sum since 1 January belongs to an indicator of kind " + IndicatorKind.CUMULATIVE_FLOW.code()
                            + ".");
        }
        return period.isPresent() ? period.get() : times.period(column.period(), Optional::empty);
    }

    private String cell(Row row, Column column) {
        String title = mapping.columns().get(column.header());
        String cell = title == null ? "" : row.cell(positions.getOrDefault(key(title), -1));
        return cell.isEmpty() ? mapping.constants().getOrDefault(column.header(), "") : cell;
    }

    private String place(Row row, String title) {
        if (row.number() == 0) {
            return name;
        }
        String at = row.sheet().isEmpty() ? name + "#" + row.number() : name + "#" + row.sheet() + "!" + row.number();
        return title.isEmpty() ? at : at + "/" + title;
    }

    private void reject(String title, String column, String value, String expected, String advice, Row row) {
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        taker.rejected(new RejectedFact(place(row, title), column, shown, expected, advice), row);
    }
}
