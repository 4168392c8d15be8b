package org.dajuan.feeds.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the columns of somebody's own table are read as facts. A long table has one fact a row and a column {@code value};
 * a wide one has several value columns, each for a period (months across) or an indicator.
 *
 * @param sheet the sheet's name, empty for the first
 * @param headerRow the row that names the columns, from 1
 * @param headerRows how many rows name them together (a merged 1月 above 本月 and 累计), from 1
 * @param columns for fields of {@code fact.v1} the title of the column that holds them
 * @param constants for fields of {@code fact.v1} a text that holds for all rows, such as the source; a year for period
 * @param values the value columns of a wide table, none for a long one
 */
public record FactMapping(
        String sheet,
        int headerRow,
        int headerRows,
        Map<String, String> columns,
        Map<String, String> constants,
        List<ValueColumn> values) {

    /**
     * One value column of a wide table. What is empty comes from the row or the constants.
     *
     * @param title of the column
     * @param indicator id or name of the indicator it holds
     * @param period the period it holds, as words: 3月, 1-3月累计, 2025-03
     * @param unit of its numbers
     */
    public record ValueColumn(String title, String indicator, String period, String unit) {}

    private static final int DEEPEST = 100;

    public FactMapping {
        if (headerRow < 1 || headerRow > DEEPEST || headerRows < 1 || headerRows > 5) {
            throw new IllegalArgumentException("The header stands in rows " + headerRow + " to "
                    + (headerRow + headerRows - 1) + "; expected 1 to 5 rows within the first " + DEEPEST + ".");
        }
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        values = List.copyOf(values);
        columns.keySet().forEach(FactMapping::requireField);
        constants.keySet().forEach(FactMapping::requireField);
        if (values.isEmpty() && !columns.containsKey("value") && !constants.containsKey("value")) {
            throw new IllegalArgumentException(
                    "No column holds the values: name one for \"value\", or list the value columns of a wide table.");
        }
    }

    /** The table in schema {@code fact.v1} itself, header in its first row. */
    public static FactMapping standard() {
        Map<String, String> columns = new TreeMap<>();
        Column.ALL.forEach(c -> columns.put(c.header(), c.header()));
        return new FactMapping("", 1, 1, columns, Map.of(), List.of());
    }

    private static void requireField(String field) {
        if (Column.ALL.stream().noneMatch(c -> c.header().equals(field))) {
            throw new IllegalArgumentException("\"" + field + "\" is no field of a fact; expected one of "
                    + String.join(", ", Column.ALL.stream().map(Column::header).toList()) + ".");
        }
    }
}
